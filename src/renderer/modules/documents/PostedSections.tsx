// The posted lines, in the same columns they were typed in, with what posting added. Contract lines show how much of
// them is fulfilled.

import { Suspense, useCallback, useMemo, useRef, useState, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { isFulfilled, label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { columnsOf, inOrder, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { LineGrid, type LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { countOfLines, totalsOf } from '../../ui/fields/line-grid/column-figures.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { fulfilmentColumns } from './fulfilment-columns.tsx'
import { wordsOf } from './draft-words.ts'
import { ownSections } from './own-sections.ts'
import { SectionTabs } from './SectionTabs.tsx'
import type { ShownDocument } from './shown-document.ts'

type Props = {
  /** Of a draft nothing is fulfilled yet. */
  readonly view: ShownDocument
  /** The id of the chosen line. */
  readonly onLine: (lineId: number | null) => void
}

export function PostedSections({ view, onLine }: Props) {
  const { t } = useWords()
  const contract = contractOf(view.kind)
  const names = Object.keys(contract.sections)
  const filled = names.filter((name) => (view.sections[name] ?? []).length > 0)
  const [chosen, setChosen] = useState(filled[0] ?? names[0])
  const grid = useRef<LineGridHandle>(null)
  useKeys({ F6: { label: label('到明细', 'To the lines'), run: () => grid.current?.go(0) } })
  const sum = chosen === undefined ? undefined : contract.sections[chosen]?.sum
  const { Reader: Own, Note } = (chosen !== undefined && ownSections[chosen]) || {}
  if (chosen === undefined) return <div className="document-space" />
  return (
    <>
      {(names.length > 1 || sum) && (
        <div className="document-tools">
          {names.length > 1 && (
            <SectionTabs
              contract={contract}
              section={chosen}
              countOf={(name) => view.sections[name]?.length ?? 0}
              onSection={(name) => {
                flushSync(() => setChosen(name))
                grid.current?.go(0)
              }}
            />
          )}
          {Note && <Note view={view} section={chosen} />}
          {sum && <span className="document-quiet">{t(sum)}</span>}
        </div>
      )}
      {Own ? (
        <Suspense fallback={<div className="document-space" />}>
          <Own view={view} section={chosen} />
        </Suspense>
      ) : (
        <PostedSection key={chosen} view={view} section={chosen} onLine={onLine} handle={grid} />
      )}
    </>
  )
}

type SectionProps = Props & { readonly section: string; readonly handle: Ref<LineGridHandle> }

function PostedSection({ view, section, onLine, handle }: SectionProps) {
  const { language, t } = useWords()
  const contract = contractOf(view.kind)
  const { fields, posted, order } = contract.sections[section]!
  const rows = view.sections[section] ?? noRows
  const columns = useMemo(() => {
    const added = columnsOf(posted, false).filter(({ name }) => !(name in fields))
    const all = inOrder([...columnsOf(fields, false), ...added], order)
    // A column nobody filled says nothing.
    const telling = all
      .filter((column) => column.field.required || rows.some((row) => isFilled(row[column.name])))
      // Nor does what a price is for where there is none.
      .filter(({ name }) => name !== 'pricedPer' || all.some(({ field }) => field.kind === 'price'))
    if (!isFulfilled(contract) || section !== 'lines' || view.state === 'draft') return telling
    // Beside what was ordered, where the eye compares.
    const ordered = telling.findIndex(({ field }) => field.kind === 'quantity')
    return telling.toSpliced(ordered + 1, 0, ...fulfilmentColumns(contract, rows, view.state, language))
  }, [fields, posted, order, rows, contract, section, view.state, language])
  const valueOf = useCallback((row: AnyRow, _index: number, column: LineColumn): Value => row[column.name] ?? null, [])
  const textOf = useCallback(
    (column: LineColumn, value: Value) => wordsOf(column.field, value, view.texts, language),
    [view.texts, language],
  )
  const totals = useMemo(() => totalsOf(columns, rows, valueOf), [columns, rows, valueOf])
  return (
    <LineGrid
      readOnly
      handle={handle}
      columns={columns}
      rows={rows}
      valueOf={valueOf}
      textOf={textOf}
      totals={totals}
      totalsLead={t(countOfLines(rows.length))}
      rowClassOf={(row) => (row['closed'] === true ? 'lines-closed' : '')}
      onRow={(index) => onLine(index === null ? null : Number(rows[index]?.['id'] ?? 0) || null)}
      onOpen={(index) => {
        const productId = rows[index]?.['productId']
        if (typeof productId === 'number') openTab({ path: `/record/product/${productId}` })
      }}
    />
  )
}

const noRows: readonly AnyRow[] = []
