// What is not settled yet, all four sides under one another as far as there is anything.

import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { itemSides, openItems } from '../../../shared/reports/open-items.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'

type Side = keyof typeof itemSides
const sides = Object.keys(itemSides) as Side[]
const without = ['partner', 'partnerName'] as const

export function PartnerItems({ partnerId, asOf }: { readonly partnerId: number; readonly asOf: string }) {
  const { t } = useWords()
  const answers = {
    receivable: useReport(openItems, { side: 'receivable', asOf, partnerId, overdueOnly: null }),
    advance: useReport(openItems, { side: 'advance', asOf, partnerId, overdueOnly: null }),
    payable: useReport(openItems, { side: 'payable', asOf, partnerId, overdueOnly: null }),
    prepaid: useReport(openItems, { side: 'prepaid', asOf, partnerId, overdueOnly: null }),
  }
  const filled = sides.filter((side) => answers[side].rows.length > 0)
  const waiting = sides.some((side) => answers[side].stale)
  return (
    <div className="partner-scroll">
      {filled.length === 0 && !waiting && (
        <p className="report-empty">{t(label('全部结清，没有未清的单据。', 'All settled: nothing is open.'))}</p>
      )}
      {filled.map((side) => (
        <section key={side}>
          <h2>{t(itemSides[side])}</h2>
          <ReportGrid
            contract={openItems}
            gridKey="partner.items"
            rows={answers[side].rows}
            totals={answers[side].totals}
            without={without}
            autoHeight
            onOpen={(row: AnyRow) => openTab({ path: `/document/${row['documentId']}` })}
          />
        </section>
      ))}
    </div>
  )
}
