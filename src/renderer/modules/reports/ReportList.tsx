// All reports by module, each with the sentence that says what it answers.

import { label, type Label, type ModuleName } from '../../../shared/contract/index.ts'
import { reportNames, reportOf } from '../../../shared/reports/index.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { LedgerExport } from './LedgerExport.tsx'
import './reports.css'

const moduleLabels: Readonly<Record<ModuleName, Label>> = {
  planning: label('计划', 'Planning'),
  purchasing: label('采购', 'Purchasing'),
  sales: label('销售', 'Sales'),
  warehouse: label('仓库', 'Warehouse'),
  marketing: label('营销', 'Marketing'),
  billing: label('发票', 'Invoices'),
  treasury: label('资金与往来', 'Money'),
  ledger: label('总账', 'Ledger'),
  products: label('商品', 'Products'),
  partners: label('往来单位', 'Partners'),
  office: label('设置', 'Settings'),
}

export function ReportList() {
  const { t } = useWords()
  const modules = (Object.keys(moduleLabels) as ModuleName[]).flatMap((module) => {
    const names = reportNames.filter((name) => reportOf(name).module === module)
    return names.length > 0 ? [{ module, names }] : []
  })
  return (
    <PageFrame title={t(label('报表', 'Reports'))} scroll>
      <LedgerExport />
      <div className="report-list">
        {modules.map(({ module, names }) => (
          <section key={module}>
            <h2>{t(moduleLabels[module])}</h2>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    onClick={() => openTab({ path: `/report/${name}`, title: reportOf(name).label })}
                  >
                    <strong>{t(reportOf(name).label)}</strong>
                    <span>{t(reportOf(name).purpose)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageFrame>
  )
}
