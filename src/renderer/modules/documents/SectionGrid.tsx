// The lines of one section: the grid bound to the draft. Which product, warehouse and partner a picker needs to know is
// found by what the fields are, not by what the document is.

import { useCallback, useMemo, type ReactNode, type Ref } from 'react'
import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { AnyRow, Field, Fields, Value } from '../../../shared/contract/index.ts'
import { columnsOf, inOrder, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { LineGrid, type LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { totalsOf } from '../../ui/fields/line-grid/column-figures.ts'
import { isFilled, removeRow, usualOf } from '../../ui/fields/line-grid/rows.ts'
import { takenBy } from '../../ui/fields/left-over.ts'
import { useToday } from '../../ui/fields/use-today.ts'
import { wordsOf } from './draft-words.ts'
import { quantityField } from './fill-in.ts'
import { partnerOf } from './HeadForm.tsx'
import { useItemColumns } from './use-item-columns.ts'
import { useOfferedPrice } from './use-offered-price.ts'
import { useOfferedRate } from './use-offered-rate.ts'
import { pasteInto } from './paste-lines.ts'
import { rowsOf, withCell, withinOf, withRows } from './typing.ts'
import { rememberUsual, usualRow } from './usual.ts'
import type { Draft } from './use-draft.ts'
import { useWithPositions } from './with-positions.ts'

type Props = {
  readonly draft: Draft
  readonly section: string
  readonly handle?: Ref<LineGridHandle>
  readonly totalsLead?: ReactNode
  /** A column as this screen shows it; null leaves it out: prices, for who sees none. */
  readonly shape?: (column: LineColumn) => LineColumn | null
  readonly onOut?: (way: 'before' | 'after', by: 'enter' | 'tab') => void
  /** The line one stands in. */
  readonly onRow?: (index: number | null) => void
}

export function SectionGrid({ draft, section, handle, totalsLead, shape = asItIs, onOut, onRow }: Props) {
  const { language } = useWords()
  const client = useClient()
  const today = useToday()
  const { contract, texts, computedOf } = draft
  const { fields, posted, order } = contract.sections[section]!
  const rows = rowsOf(draft.typing, section)
  const items = useItemColumns(fields, partnerOf(draft))
  const offerPrice = useOfferedPrice(draft, section)
  const offerRate = useOfferedRate(draft, section)
  const all = useMemo(
    () =>
      inOrder(
        [
          ...items.extend(columnsOf(fields, true)),
          ...columnsOf(posted, false).filter(
            ({ name, field }) => !(name in fields) && (isTelling(name, field) || order?.includes(name)),
          ),
        ].flatMap((column) => shape(column) ?? []),
        order,
      ),
    [fields, posted, order, items, shape],
  )
  const { head } = draft.typing.draft
  const asked = useMemo(
    () =>
      all.filter(
        ({ name, field: { askedWith } }) =>
          askedWith === undefined || head[askedWith] === true || rows.some((row) => isFilled(row[name])),
      ),
    [all, rows, head],
  )
  const columns = useWithPositions(asked, rows, head)
  const valueOf = useCallback(
    (row: AnyRow, index: number, column: LineColumn): Value =>
      row[column.name] ?? items.factOf(row, column.name) ?? computedOf(section, row, index)?.[column.name] ?? null,
    [computedOf, section, items],
  )
  const textOf = useCallback(
    (column: LineColumn, value: Value) => wordsOf(column.field, value, texts, language),
    [texts, language],
  )
  const totals = useMemo(() => totalsOf(columns, rows, valueOf), [columns, rows, valueOf])
  return (
    <LineGrid
      handle={handle}
      columns={columns}
      rows={rows}
      usual={usualOf(fields, rows.at(-1), usualRow(fields))}
      valueOf={valueOf}
      textOf={textOf}
      totals={totals}
      totalsLead={totalsLead}
      contextOf={(row, column) => ({
        kind: draft.kind,
        name: column.name,
        partnerId: partnerOf(draft, column.field),
        day: draft.typing.draft.day,
        productId:
          referenceIn(fields, row, 'product') ?? idOf(computedOf(section, row, rows.indexOf(row))?.['productId']),
        warehouseId: referenceIn(fields, row, 'warehouse') ?? referenceIn(contract.head, head, 'warehouse'),
        withinId: withinOf(column.field, row, head),
        taken: () =>
          takenBy(
            rows.filter((other) => other !== row),
            [column.name],
            quantityField(fields) ?? '',
          ),
      })}
      problemOf={(index, name) => draft.problemAt(section, index, name)}
      onCell={(cell) => {
        rememberUsual(fields, cell.name, cell.value)
        draft.change((now) => withCell(contract, now, section, cell, usualRow(fields)))
        void offerPrice(cell)
        void offerRate(cell)
      }}
      onRemove={(row) => draft.change((now) => withRows(now, section, removeRow(rowsOf(now, section), row)))}
      onPaste={(at, cells) =>
        void pasteInto(
          {
            client,
            kind: draft.kind,
            section,
            columns,
            at,
            cells,
            today,
            language,
            partnerOf: (field) => partnerOf(draft, field),
          },
          draft.change,
        )
      }
      onOut={(way, by) => onOut?.(way, by)}
      {...(onRow ? { onRow } : {})}
    />
  )
}

const asItIs = (column: LineColumn): LineColumn => column

/** What posting adds and people want to see while they type: unit, prices and what is summed. */
const isTelling = (name: string, field: Field): boolean =>
  name === 'unit' || name === 'productId' || field.kind === 'price' || ('total' in field && field.total)

function referenceIn(fields: Fields, row: AnyRow, to: string): number | null {
  for (const [name, field] of Object.entries(fields))
    if (field.kind === 'reference' && field.to === to) return idOf(row[name])
  return null
}
const idOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
