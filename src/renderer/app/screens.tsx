// Which page stands behind which address. Pages load when they are first opened.

import { lazy, type ComponentType, type ReactNode } from 'react'
import { contractOf, isDocumentKind, records, recordContractOf } from '../../shared/catalog.ts'
import { label, type Label, type RecordKind } from '../../shared/contract/index.ts'
import {
  approvalsPlace,
  calculatorPlace,
  calendarPlace,
  expectedPlace,
  environmentPlace,
  letterheadPlace,
  mapPlace,
  reports,
  settingsPlace,
  toLoadPlace,
  workbench,
} from './places.ts'
import { pluralOf } from './plural.ts'

type PathParams = Readonly<Record<string, string>>
type Screen = {
  readonly pattern: string
  /** What the tab says until the page names itself. */
  title(params: PathParams): Label
  render(params: PathParams, query: URLSearchParams): ReactNode
}

const page = <P,>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }))

const WorkbenchPage = page(async () => (await import('../modules/workbench/WorkbenchPage.tsx')).WorkbenchPage)
const ApprovalPage = page(async () => (await import('../modules/approvals/ApprovalPage.tsx')).ApprovalPage)
const ApprovalsPage = page(async () => (await import('../modules/approvals/ApprovalsPage.tsx')).ApprovalsPage)
const DocumentListPage = page(async () => (await import('../modules/lists/DocumentListPage.tsx')).DocumentListPage)
const DocumentPage = page(async () => (await import('../modules/documents/DocumentPage.tsx')).DocumentPage)
const DraftPage = page(async () => (await import('../modules/documents/DraftPage.tsx')).DraftPage)
const RecordListPage = page(async () => (await import('../modules/records/RecordListPage.tsx')).RecordListPage)
const RecordPage = page(async () => (await import('../modules/records/RecordPage.tsx')).RecordPage)
const ReportPage = page(async () => (await import('../modules/reports/ReportPage.tsx')).ReportPage)
const ReportList = page(async () => (await import('../modules/reports/ReportList.tsx')).ReportList)
const PartnerPage = page(async () => (await import('../modules/partners/PartnerPage.tsx')).PartnerPage)
const ExpectedPage = page(async () => (await import('../modules/receiving/ExpectedPage.tsx')).ExpectedPage)
const StockPage = page(async () => (await import('../modules/stock/StockPage.tsx')).StockPage)
const EnvironmentPage = page(async () => (await import('../modules/environment/EnvironmentPage.tsx')).EnvironmentPage)
const ToLoadPage = page(async () => (await import('../modules/loading/ToLoadPage.tsx')).ToLoadPage)
const WarehouseMapPage = page(
  async () => (await import('../modules/warehouse-map/WarehouseMapPage.tsx')).WarehouseMapPage,
)
const PrintPage = page(async () => (await import('../modules/print/PrintPage.tsx')).PrintPage)
const StackCardsPage = page(async () => (await import('../modules/print/StackCardsPage.tsx')).StackCardsPage)
const StatementPrintPage = page(
  async () => (await import('../modules/print/StatementPrintPage.tsx')).StatementPrintPage,
)
const CountSheetPage = page(async () => (await import('../modules/stock-check/CountSheetPage.tsx')).CountSheetPage)
const MonthsPage = page(async () => (await import('../modules/months/MonthsPage.tsx')).MonthsPage)
const PriceCalculatorPage = page(
  async () => (await import('../modules/prices/PriceCalculatorPage.tsx')).PriceCalculatorPage,
)
const CalendarPage = page(async () => (await import('../modules/marketing/CalendarPage.tsx')).CalendarPage)
const LetterheadPage = page(async () => (await import('../modules/office/LetterheadPage.tsx')).LetterheadPage)
const SettingsPage = page(async () => (await import('../modules/office/SettingsPage.tsx')).SettingsPage)

const kindLabel = (kind = ''): Label => (isDocumentKind(kind) ? contractOf(kind).label : unknownPage)
const isRecordKind = (kind = ''): kind is RecordKind => Object.hasOwn(records, kind)
const recordLabel = (kind = ''): Label => (isRecordKind(kind) ? recordContractOf(kind).label : unknownPage)
const number = (text: string | undefined): number => Number(text)
export const unknownPage = label('没有这一页', 'No such page')

const screens: readonly Screen[] = [
  { pattern: '/', title: () => workbench.label, render: () => <WorkbenchPage /> },
  {
    pattern: approvalsPlace.path,
    title: () => approvalsPlace.label,
    render: (_, query) => <ApprovalsPage query={query} />,
  },
  {
    pattern: '/approval/:id',
    title: () => approvalsPlace.label,
    render: ({ id }) => <ApprovalPage id={number(id)} />,
  },
  {
    pattern: '/list/:kind',
    title: ({ kind }) => pluralOf(kindLabel(kind)),
    render: ({ kind = '' }, query) => isDocumentKind(kind) && <DocumentListPage kind={kind} query={query} />,
  },
  {
    pattern: '/document/:id',
    title: () => label('单据', 'Document'),
    render: ({ id }) => <DocumentPage id={number(id)} />,
  },
  {
    pattern: '/draft/:kind/:draftId',
    title: ({ kind, draftId }) => (draftId === 'new' ? newOf(kindLabel(kind)) : kindLabel(kind)),
    render: ({ kind = '', draftId }, query) => {
      const given = (name: string) => (query.has(name) ? number(query.get(name) ?? '') : null)
      return (
        isDocumentKind(kind) && (
          <DraftPage
            kind={kind}
            draftId={draftId === 'new' ? null : number(draftId)}
            fromId={given('from')}
            lineId={given('line')}
            given={Object.fromEntries(query)}
          />
        )
      )
    },
  },
  {
    pattern: '/records/:kind',
    title: ({ kind }) => pluralOf(recordLabel(kind)),
    render: ({ kind = '' }, query) => isRecordKind(kind) && <RecordListPage kind={kind} query={query} />,
  },
  {
    pattern: '/record/:kind/:id',
    title: ({ kind, id }) => (id === 'new' ? newOf(recordLabel(kind)) : recordLabel(kind)),
    render: ({ kind = '', id }, query) =>
      isRecordKind(kind) && (
        <RecordPage kind={kind} id={id === 'new' ? null : number(id)} given={Object.fromEntries(query)} />
      ),
  },
  { pattern: '/reports', title: () => reports.label, render: () => <ReportList /> },
  {
    pattern: '/report/:name',
    title: () => label('报表', 'Report'),
    render: ({ name = '' }, query) => <ReportPage name={name} params={Object.fromEntries(query)} />,
  },
  {
    pattern: '/partner/:id',
    title: () => label('往来单位', 'Partner'),
    render: ({ id }) => <PartnerPage id={number(id)} />,
  },
  {
    pattern: '/print/statement/:partnerId/:from/:to',
    title: () => label('打印对账单', 'Print statement'),
    render: ({ partnerId, from = '', to = '' }) => (
      <StatementPrintPage partnerId={number(partnerId)} from={from} to={to} />
    ),
  },
  {
    pattern: '/print/stackCards/:warehouseId',
    title: () => label('打印垛卡', 'Print stack cards'),
    render: ({ warehouseId }, query) => (
      <StackCardsPage
        warehouseId={number(warehouseId)}
        positionId={query.has('position') ? number(query.get('position') ?? '') : null}
      />
    ),
  },
  {
    pattern: '/print/draft/countSheet/:id',
    title: () => label('打印', 'Print'),
    render: ({ id }) => <CountSheetPage draftId={number(id)} />,
  },
  {
    pattern: '/print/:form/:id',
    title: () => label('打印', 'Print'),
    render: ({ form = '', id }) => <PrintPage form={form} id={number(id)} />,
  },
  { pattern: expectedPlace.path, title: () => expectedPlace.label, render: () => <ExpectedPage /> },
  { pattern: '/stock', title: () => label('库存', 'Stock'), render: () => <StockPage /> },
  { pattern: toLoadPlace.path, title: () => toLoadPlace.label, render: () => <ToLoadPage /> },
  {
    pattern: environmentPlace.path,
    title: () => environmentPlace.label,
    render: () => <EnvironmentPage />,
  },
  {
    pattern: mapPlace.path,
    title: () => mapPlace.label,
    render: (_params, query) => (
      <WarehouseMapPage warehouseId={query.has('warehouse') ? number(query.get('warehouse') ?? '') : null} />
    ),
  },
  {
    pattern: calculatorPlace.path,
    title: () => calculatorPlace.label,
    render: () => <PriceCalculatorPage />,
  },
  { pattern: settingsPlace.path, title: () => settingsPlace.label, render: () => <SettingsPage /> },
  { pattern: letterheadPlace.path, title: () => letterheadPlace.label, render: () => <LetterheadPage /> },
  { pattern: calendarPlace.path, title: () => calendarPlace.label, render: () => <CalendarPage /> },
  { pattern: '/months', title: () => label('结账', 'Month close'), render: () => <MonthsPage /> },
]

const newOf = (of: Label): Label => (of === unknownPage ? of : label(`新建${of.zh}`, `New ${of.en.toLowerCase()}`))

type Match = { readonly screen: Screen; readonly params: PathParams; readonly query: URLSearchParams }

export function screenOf(path: string): Match | null {
  const [place = '/', search = ''] = path.split('?')
  for (const screen of screens) {
    const params = matchPath(screen.pattern, place)
    if (params) return { screen, params, query: new URLSearchParams(search) }
  }
  return null
}

/** The parameters when the path fits the pattern part by part, else null. */
export function matchPath(pattern: string, path: string): PathParams | null {
  const [asked, given] = [pattern.split('/'), path.split('/')]
  if (asked.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of asked.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return params
}
