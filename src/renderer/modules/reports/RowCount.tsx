// How many rows there are, how many the search left, what is told beside the totals, and what went wrong if nothing came.

import { Button } from 'antd'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Memo } from './Memo.tsx'
import type { ReportRows } from './use-report.ts'
import { counted } from '../../app/plural.ts'

export function RowCount({ report, ready }: { readonly report: ReportRows; readonly ready: boolean }) {
  const { t } = useWords()
  if (report.error)
    return (
      <span className="report-late" role="alert">
        {t(label('没有读出来：', 'Could not be read: '))}
        {report.error.message}{' '}
        <Button size="small" onClick={report.retry}>
          {t(label('再读一次', 'Try again'))}
        </Button>
      </span>
    )
  if (!ready) return null
  if (report.stale) return <span className="report-note">{t(label('正在读取…', 'Reading…'))}</span>
  const shown = formatNumber('integer', report.rows.length)
  const all = formatNumber('integer', report.count)
  const count =
    shown === all
      ? label(`共 ${all} 行`, counted(report.count, 'row'))
      : label(`显示 ${shown} 行，共 ${all} 行`, `${shown} of ${counted(report.count, 'row')}`)
  return (
    <>
      <span>{t(count)}</span>
      <Memo memo={report.memo} />
    </>
  )
}
