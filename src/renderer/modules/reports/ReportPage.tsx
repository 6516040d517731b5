// Any report: its parameters above, its rows, its totals. The address holds the parameters, so that a tab, a link and
// what a number led to are the same thing. Rows open what is behind them; the export holds what the search shows.

import type { GridApi } from 'ag-grid-community'
import { useEffect, useMemo, useState } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { isReportName, reportOf, type ReportName } from '../../../shared/reports/index.ts'
import { useExport } from '../../app/jobs.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { useTab } from '../../app/tab-context.ts'
import { openTab, setTabTitle, useTabs } from '../../app/tabs.ts'
import { ColumnChooser } from '../../ui/Grid.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { drillPath } from './drill.ts'
import { ParamBar } from './ParamBar.tsx'
import { missingParams, readParams, reportPath } from './params.ts'
import { paramProblems } from './report-problems.ts'
import { RowCount } from './RowCount.tsx'
import { ReportEmpty } from './ReportEmpty.tsx'
import { ReportGrid } from './ReportGrid.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useReport } from './use-report.ts'
import { useSubject } from './use-subject.ts'
import './reports.css'

type Props = { readonly name: string; readonly params: Readonly<Record<string, string>> }

export function ReportPage({ name, params }: Props) {
  const { t } = useWords()
  if (!isReportName(name))
    return <PageFrame title={t(label('没有这张报表', 'There is no such report'))}>{null}</PageFrame>
  return <OpenReport name={name} address={params} />
}

type OpenProps = { readonly name: ReportName; readonly address: Readonly<Record<string, string>> }

function OpenReport({ name, address }: OpenProps) {
  const book = useBook()
  const { t, language } = useWords()
  const tab = useTab()
  const replaceTab = useTabs((state) => state.replaceTab)
  const contract = reportOf(name)
  // Kept beside the address, because a day that does not exist yet is being typed and must not be lost.
  const [params, setParams] = useState<AnyRow>(() => readParams(contract.params, address, book))
  const [firstMissing] = useState(() => missingParams(contract.params, params)[0])
  const [search, setSearch] = useState('')
  const [api, setApi] = useState<GridApi<AnyRow> | null>(null)
  const runExport = useExport()

  const problems = useMemo(() => paramProblems(contract.params, params, language), [contract, params, language])
  const missing = missingParams(contract.params, params)
  const ready = missing.length === 0 && Object.keys(problems).length === 0
  const report = useReport(contract, params, search, ready)
  const subject = useSubject(contract.params, params)

  useEffect(() => {
    const title = {
      zh: `${contract.label.zh}${subject && ` ${subject}`}`,
      en: `${contract.label.en}${subject && ` ${subject}`}`,
    }
    setTabTitle(tab.path, title)
  }, [tab.path, contract, subject])

  const change = (next: AnyRow) => {
    setParams(next)
    if (Object.keys(paramProblems(contract.params, next, language)).length === 0)
      replaceTab(tab.path, reportPath(name, next))
  }
  const open = (row: AnyRow) => {
    const path = drillPath(contract, row, params)
    if (path !== null) openTab({ path })
  }
  const toExcel = () => void runExport('export.report', { name, params, search, language }, fileName)
  const day = String(params['to'] ?? params['asOf'] ?? params['month'] ?? '')
  const fileName = [t(contract.label), subject, day].filter(Boolean).join(' ')

  const canExport = ready && report.rows.length > 0
  const print = () => openTab({ path: `/print/statement/${params['partnerId']}/${params['from']}/${params['to']}` })
  return (
    <PageFrame
      title={t(contract.label)}
      subtitle={t(contract.purpose)}
      actions={
        <>
          {name === 'statement' && <ActButton act={printWord} keyName="Ctrl+P" disabled={!canExport} run={print} />}
          <ColumnChooser api={api} gridKey={`report.${name}`} />
          <ActButton act={exportWord} keyName="Alt+E" disabled={!canExport} run={toExcel} />
        </>
      }
      footer={<RowCount report={report} ready={ready} />}
    >
      <ParamBar
        fields={contract.params}
        params={params}
        problems={problems}
        book={book}
        focus={firstMissing}
        onChange={change}
      >
        <SearchBox value={search} onChange={setSearch} />
      </ParamBar>
      <ReportGrid
        contract={contract}
        rows={report.rows}
        totals={report.totals}
        loading={ready && report.stale}
        empty={
          <ReportEmpty contract={contract} params={params} search={search} onChange={change} onSearch={setSearch} />
        }
        onOpen={open}
        onReady={setApi}
      />
    </PageFrame>
  )
}

const printWord = label('打印', 'Print')
const exportWord = label('导出 Excel', 'Export to Excel')
