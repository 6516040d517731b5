// Every flaw of a workbook at once: sheet, row, column, reason. What only follows from another flaw is told apart.

import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Flaw } from '../../../shared/api.ts'
import { field as f, label, wordRefusal, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { columnOf, Grid } from '../../ui/Grid.tsx'
import './flaws.css'

type FlawsProps = {
  readonly flaws: readonly Flaw[]
  /** What they come to, and what to do. */
  readonly summary: Label
  onSaveMarked(): Promise<void>
}

export function Flaws({ flaws, summary, onSaveMarked }: FlawsProps) {
  const words = useWords()
  const { t, language } = words
  const [saving, setSaving] = useState(false)
  const rows = useMemo<AnyRow[]>(
    () =>
      flaws.map((flaw, id) => ({
        id,
        sheet: flaw.sheet,
        row: flaw.row,
        column: flaw.column,
        reason: wordRefusal(flaw.refusal, language),
        follows: flaw.follows ? t(follows) : t(own),
      })),
    [flaws, language, t],
  )
  const someFollow = flaws.some((flaw) => flaw.follows)
  const columns = useMemo(
    () => [
      columnOf('sheet', f.text(label('工作表', 'Sheet')), words, { width: 120 }),
      columnOf('row', f.integer(label('行', 'Row')), words, { width: 72 }),
      columnOf('column', f.text(label('列', 'Column')), words, { width: 132 }),
      columnOf('reason', f.text(label('原因', 'Reason')), words, { flex: 1, minWidth: 280, tooltipField: 'reason' }),
      ...(someFollow ? [columnOf('follows', f.text(label('来源', 'Cause')), words, { width: 176 })] : []),
    ],
    [words, someFollow],
  )
  const save = async () => {
    setSaving(true)
    try {
      await onSaveMarked()
    } catch (error) {
      reportFailure(error)
    } finally {
      setSaving(false)
    }
  }
  return (
    <div className="flaws">
      <div className="flaws-head">
        <p>{t(summary)}</p>
        <Button type="primary" loading={saving} onClick={() => void save()}>
          {t(label('保存标记了错误的工作簿', 'Save the marked workbook'))}
        </Button>
      </div>
      <Grid gridKey="flaws" columns={columns} rows={rows} rowId={(row) => String(row['id'])} filterRow />
    </div>
  )
}

const own = label('这里的错', 'Flawed here')
const follows = label('由别处的错引起', 'Follows from another')
