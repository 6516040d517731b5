// The partner's contracts, bought and sold, with what is still to come.

import { label } from '../../../shared/contract/index.ts'
import { contracts } from '../../../shared/reports/contract-progress.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'

const without = ['partnerName'] as const

export function PartnerContracts({ partnerId, asOf }: { readonly partnerId: number; readonly asOf: string }) {
  const { t } = useWords()
  const report = useReport(contracts, { asOf, partnerId, kind: null, productId: null, openOnly: null })
  return (
    <ReportGrid
      contract={contracts}
      gridKey="partner.contracts"
      rows={report.rows}
      totals={null}
      without={without}
      loading={report.stale}
      empty={<p className="report-empty">{t(label('还没有合同。', 'No contracts yet.'))}</p>}
      onOpen={(row) => openTab({ path: `/document/${row['documentId']}` })}
    />
  )
}
