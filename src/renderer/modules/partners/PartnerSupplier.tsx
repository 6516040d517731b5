// A supplier's file: how it has delivered over the last twelve months, and its licences with what runs out.

import { Button } from 'antd'
import { label, type AnyRow, type Field } from '../../../shared/contract/index.ts'
import { addDays, type Day } from '../../../shared/kernel/index.ts'
import { supplierLicences } from '../../../shared/reports/supplier-licences.ts'
import { supplierRecord } from '../../../shared/reports/supplier-record.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatValue } from '../../ui/format.ts'
import { reportPath } from '../reports/params.ts'
import { ReportGrid } from '../reports/ReportGrid.tsx'
import { useReport } from '../reports/use-report.ts'

const without = ['partner', 'partnerName'] as const
const named: ReadonlySet<string> = new Set(['partnerId', ...without])
const figures = Object.entries<Field>(supplierRecord.columns).filter(([name]) => !named.has(name))
const daysBack = 365

export function PartnerSupplier({ partnerId, asOf }: { readonly partnerId: number; readonly asOf: string }) {
  const { t } = useWords()
  const period = { from: addDays(asOf as Day, -daysBack), to: asOf }
  const record = useReport(supplierRecord, { ...period, partnerId })
  const licences = useReport(supplierLicences, { asOf, partnerId, endingOnly: false })
  return (
    <>
      <div className="partner-tools partner-supplier">
        <span>{t(label('近十二个月', 'Last twelve months'))}</span>
        <span>
          <Button onClick={() => openTab({ path: reportPath(supplierRecord.name, period) })}>
            {t(label('与其他供应商比', 'Beside other suppliers'))}
          </Button>{' '}
          <Button onClick={() => openTab({ path: `/record/supplierLicence/new?partnerId=${partnerId}` })}>
            {t(label('新证照', 'New licence'))}
          </Button>
        </span>
      </div>
      <dl className="partner-record">
        {figures.map(([name, field]) => (
          <Figure key={name} name={name} field={field} row={record.rows[0]} />
        ))}
      </dl>
      <ReportGrid
        contract={supplierLicences}
        gridKey="partner.licences"
        rows={licences.rows}
        totals={null}
        without={without}
        loading={licences.stale}
        empty={<p className="report-empty">{t(noLicences)}</p>}
        onOpen={({ licenceId }) => openTab({ path: `/record/supplierLicence/${licenceId}` })}
      />
    </>
  )
}

type FigureProps = { readonly name: string; readonly field: Field; readonly row: AnyRow | undefined }

function Figure({ name, field, row }: FigureProps) {
  const { t, language } = useWords()
  return (
    <div>
      <dt>{t(field.label)}</dt>
      <dd>{formatValue(field, row?.[name], language) || '–'}</dd>
    </div>
  )
}

const noLicences = label(
  '还没有证照。营业执照、生产许可证、登记证、检验报告各记一条，快到期时会提醒。',
  'No licences yet. Record each with its end; you are told before it runs out.',
)
