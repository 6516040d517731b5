// The count sheet of a draft on paper: what is counted already stands on it, the rest is room to write.

import { useEffect, useMemo } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle } from '../../app/tabs.ts'
import type { Texts } from '../../../shared/api.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { countSheet } from '../../../shared/print/count-sheet.ts'
import { formatInstant } from '../../ui/format.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from '../print/PrintFrame.tsx'
import { shapeOf } from './sheet.ts'
import { useUnits } from './use-units.ts'
import { codeIn, nameIn } from './words.ts'

export function CountSheetPage({ draftId }: { readonly draftId: number }) {
  const { t } = useWords()
  const book = useBook()
  // As all papers name us.
  const company = useQueryOf('letterhead.get', {}).data?.fullName ?? book.company
  const { path } = useTab()
  const units = useUnits()
  const kept = useQueryOf('draft.get', { id: draftId }).data
  useEffect(() => setTabTitle(path, label('打印 盘点底单', 'Print count sheet')), [path])
  const lines = useMemo(() => (kept?.kind === 'stockCheck' ? (kept.draft.sections['lines'] ?? []) : []), [kept])
  const shape = useMemo(() => shapeOf(lines), [lines])
  const form = useMemo(
    () =>
      countSheet({
        blind: kept?.draft.head['blind'] === true,
        warehouses: shape.warehouseId === null,
        positions: shape.byPosition,
        owners: shape.withOwners,
      }),
    [kept, shape],
  )
  const sheets = useMemo(() => {
    if (kept?.kind !== 'stockCheck') return []
    const { draft, texts } = kept
    const rows = lines.map((row) => worded(row, texts, units))
    const warehouse = shape.warehouseId === null ? null : nameIn(texts, `warehouse:${shape.warehouseId}`)
    const frozenAt = draft.head['frozenAt']
    const frozen = typeof frozenAt === 'number' ? formatInstant(frozenAt) : null
    return form.lay({ company, day: draft.day ?? '', remarks: draft.remarks, frozen, warehouse, rows })
  }, [kept, lines, shape, form, company, units])
  if (kept === null)
    return (
      <PageFrame title={t(label('这张盘点单已经过账或删除', 'This check was posted or deleted'))}>{null}</PageFrame>
    )
  return <PrintFrame name="countSheet" form={form} subtitle={kept?.draft.day ?? ''} sheets={sheets} />
}

function worded(row: AnyRow, texts: Texts, units: ReadonlyMap<number, string>): AnyRow {
  return {
    warehouse: nameIn(texts, `warehouse:${row['warehouseId']}`),
    position: codeIn(texts, `position:${row['positionId']}`),
    owner: nameIn(texts, `partner:${row['ownerId']}`),
    product: texts[`product:${row['productId']}`] ?? null,
    lot: row['lot'] ?? null,
    unit: units.get(Number(row['productId'])) ?? null,
    bookMilli: row['bookMilli'] ?? null,
    countedMilli: row['countedMilli'] ?? null,
    recountMilli: row['recountMilli'] ?? null,
    remarks: null,
  }
}
