// Any report: its parameters above, its rows, its totals. The address holds the parameters, so that a tab, a link and
// what a number led to are the same thing. Rows open what is behind them; the export holds what the search shows.

import type { GridApi } from 'ag-grid-community'
import { useEffect, useMemo, useState } from 'react'
import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
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
        empty={<Empty missing={missing} search={search} name={name} />}
        onOpen={open}
        onReady={setApi}
      />
    </PageFrame>
  )
}

const printWord = label('打印', 'Print')
const exportWord = label('导出 Excel', 'Export to Excel')

function Empty({
  missing,
  search,
  name,
}: {
  readonly missing: readonly string[]
  readonly search: string
  readonly name: ReportName
}) {
  const { t } = useWords()
  const contract = reportOf(name)
  const first = missing[0]
  const field = first === undefined ? undefined : contract.params[first]
  if (field)
    return (
      <p className="report-empty">{t(label(`先在上面选${field.label.zh}`, `First choose above: ${field.label.en}`))}</p>
    )
  if (search !== '')
    return <p className="report-empty">{t(label(`没有含“${search}”的行`, `No row holds “${search}”`))}</p>
  return <p className="report-empty">{t(nothing[name] ?? ('from' in contract.params ? noneThen : none))}</p>
}

const noneThen = label('这段时间没有记录。', 'Nothing here for these dates.')
const none = label('没有要列的。', 'There is nothing to list.')
/** Where an empty report is an answer of its own. */
const nothing: Partial<Record<ReportName, Label>> = {
  'plan-progress': label(
    '这段时间没有生效的销售计划，也没有发货。计划在「计划」里编制。',
    'No sales plan and no deliveries for these dates. Plans are made under Planning.',
  ),
  'low-stock': label(
    '没有低于最低库存的商品。最低库存在商品资料里设。',
    'No product is below its minimum, which is set on the product.',
  ),
  'checks-due': label(
    '没有该盘的。多少天盘一次，在资料的盘点计划里定。',
    'Nothing is to be counted. How often is set by check plans, under Records.',
  ),
  'received-not-invoiced': label('货到的都有票了。', 'Everything received is invoiced.'),
  'delivered-not-invoiced': label('发出的都开票了。', 'Everything delivered is invoiced.'),
}
