// The running statement 对账单: what was carried into the period, each line with its goods and price, what is left.
// Positive means they owe us. It exports as it stands.

import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { statement } from '../../../shared/reports/statement.ts'
import { useExport } from '../../app/jobs.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen } from '../../ui/format.ts'
import { Memo } from '../reports/Memo.tsx'
import { ParamBar } from '../reports/ParamBar.tsx'
import { periodOf, type BookSpan } from '../reports/periods.ts'
import { paramProblems } from '../reports/report-problems.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'
import { endsOf } from './statement-ends.ts'

const { partnerId: _, ...period } = statement.params

type Props = { readonly partner: AnyRow & { readonly id: number }; readonly book: BookSpan }

export function PartnerStatement({ partner, book }: Props) {
  const { t, language } = useWords()
  const runExport = useExport()
  const [days, setDays] = useState<AnyRow>(() => periodOf('year', book))
  const params = useMemo(() => ({ partnerId: partner.id, ...days }), [partner.id, days])
  const problems = paramProblems(statement.params, params, language)
  const ready = Object.keys(problems).length === 0 && days['from'] !== null && days['to'] !== null
  const report = useReport(statement, params, '', ready)
  const { openingFen, closingFen } = endsOf(report.rows)
  return (
    <>
      <div className="partner-tools">
        <ParamBar fields={period} params={days} problems={problems} book={book} onChange={setDays} />
        <Button
          disabled={!ready || report.rows.length === 0}
          onClick={() => openTab({ path: `/print/statement/${partner.id}/${days['from']}/${days['to']}` })}
        >
          {t(label('打印', 'Print'))}
        </Button>
        <Button
          disabled={!ready || report.rows.length === 0}
          onClick={() =>
            void runExport(
              'export.report',
              { name: statement.name, params, language },
              [t(statement.label), partner['code'], days['to']].join(' '),
            )
          }
        >
          {t(label('导出 Excel', 'Export to Excel'))}
        </Button>
      </div>
      <ReportGrid
        contract={statement}
        gridKey="partner.statement"
        rows={report.rows}
        // The bar below says the sums, with what was carried in and what is left.
        totals={null}
        loading={ready && report.stale}
        empty={<p className="report-empty">{t(label('这段时间没有往来。', 'Nothing passed in this period.'))}</p>}
        onOpen={(row) => row['documentId'] !== null && openTab({ path: `/document/${row['documentId']}` })}
      />
      <footer className="partner-foot">
        <span>
          {t(label('期初', 'Opening'))} <b>{formatFen(openingFen)}</b>
        </span>
        <span>
          {t(label('借方', 'Debit'))} <b>{formatFen(report.totals['debitFen'] ?? 0)}</b>
        </span>
        <span>
          {t(label('贷方', 'Credit'))} <b>{formatFen(report.totals['creditFen'] ?? 0)}</b>
        </span>
        <Memo memo={report.memo} />
        <span className="partner-closing">
          {t(whoOwes(closingFen))} <b>{formatFen(Math.abs(closingFen))}</b>
        </span>
      </footer>
    </>
  )
}

const whoOwes = (closingFen: number) =>
  closingFen === 0
    ? label('两清', 'Even')
    : closingFen > 0
      ? label('期末对方欠我方', 'They owe us')
      : label('期末我方欠对方', 'We owe them')
