// What a customer paid for in advance and has not fetched yet 已付未提.

import { label } from '../../../shared/contract/index.ts'
import { paidNotPickedUp } from '../../../shared/reports/paid-not-picked-up.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'

const without = ['partner', 'partnerName'] as const

export function PartnerPaid({ partnerId }: { readonly partnerId: number }) {
  const { t } = useWords()
  const report = useReport(paidNotPickedUp, { partnerId })
  return (
    <ReportGrid
      contract={paidNotPickedUp}
      gridKey="partner.paid"
      rows={report.rows}
      totals={report.totals}
      without={without}
      loading={report.stale}
      empty={<p className="report-empty">{t(label('没有付了款还没提的货。', 'Nothing paid for waits here.'))}</p>}
      onOpen={(row) => row['documentId'] !== null && openTab({ path: `/document/${row['documentId']}` })}
    />
  )
}
