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
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from '../print/PrintFrame.tsx'
import { useUnits } from './use-units.ts'

export function CountSheetPage({ draftId }: { readonly draftId: number }) {
  const { t } = useWords()
  const { company } = useBook()
  const { path } = useTab()
  const units = useUnits()
  const kept = useQueryOf('draft.get', { id: draftId }).data
  useEffect(() => setTabTitle(path, label('打印 盘点底单', 'Print count sheet')), [path])
  const form = useMemo(() => countSheet(kept?.draft.head['blind'] === true), [kept])
  const sheets = useMemo(() => {
    if (kept?.kind !== 'stockCheck') return []
    const { day, remarks, sections } = kept.draft
    const rows = (sections['lines'] ?? []).map((row) => worded(row, kept.texts, units))
    return form.lay({ company, day: day ?? '', remarks, rows })
  }, [kept, form, company, units])
  if (kept === null)
    return (
      <PageFrame title={t(label('这张盘点单已经过账或删除', 'This check was posted or deleted'))}>{null}</PageFrame>
    )
  return <PrintFrame name="countSheet" form={form} subtitle={kept?.draft.day ?? ''} sheets={sheets} />
}

function worded(row: AnyRow, texts: Texts, units: ReadonlyMap<number, string>): AnyRow {
  return {
    warehouse: (texts[`warehouse:${row['warehouseId']}`] ?? '').replace(/^\S+\s+/, ''),
    product: texts[`product:${row['productId']}`] ?? null,
    lot: row['lot'] ?? null,
    unit: units.get(Number(row['productId'])) ?? null,
    bookMilli: row['bookMilli'] ?? null,
    countedMilli: row['countedMilli'] ?? null,
    recountMilli: row['recountMilli'] ?? null,
    remarks: null,
  }
}
