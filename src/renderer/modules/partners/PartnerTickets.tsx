// What a customer asked and complained of, and what it cost.

import { label } from '../../../shared/contract/index.ts'
import { afterSales } from '../../../shared/reports/after-sales.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'

const without = ['partnerName'] as const

export function PartnerTickets({ partnerId, asOf }: { readonly partnerId: number; readonly asOf: string }) {
  const { t } = useWords()
  const report = useReport(afterSales, { asOf, partnerId, openOnly: null })
  return (
    <ReportGrid
      contract={afterSales}
      gridKey="partner.tickets"
      rows={report.rows}
      totals={null}
      without={without}
      loading={report.stale}
      empty={<p className="report-empty">{t(label('没有咨询和投诉。', 'No questions, no complaints.'))}</p>}
      onOpen={(row) => openTab({ path: `/document/${row['documentId']}` })}
    />
  )
}
