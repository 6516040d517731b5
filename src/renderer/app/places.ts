// Where one can go: the navigation, read from top to bottom, and the same list for the palette.

import { contractOf, documentKinds, recordContractOf } from '../../shared/catalog.ts'
import { label, recordKinds, type Label, type ModuleName, type RecordKind } from '../../shared/contract/index.ts'
import { pluralOf } from './plural.ts'

export type Place = { readonly path: string; readonly label: Label }
type PlaceGroup = { readonly name: string; readonly label: Label; readonly places: readonly Place[] }

/** The lists of a module's documents: a kind added to the catalog has its place here at once. */
const listsOf = (module: ModuleName): Place[] =>
  documentKinds
    .filter((kind) => contractOf(kind).module === module)
    .map((kind) => ({ path: `/list/${kind}`, label: pluralOf(contractOf(kind).label) }))
const recordList = (kind: RecordKind): Place => ({
  path: `/records/${kind}`,
  label: pluralOf(recordContractOf(kind).label),
})

const recordListsOf = (module: ModuleName): Place[] =>
  recordKinds.filter((kind) => recordContractOf(kind).module === module).map(recordList)
/** Modules whose records stand beside their documents; those of the others stand together. */
const besideDocuments: ReadonlySet<ModuleName> = new Set<ModuleName>(['ledger', 'marketing'])

export const calendarPlace: Place = { path: '/calendar', label: label('拜访日历', 'Calendar') }
export const environmentPlace: Place = { path: '/environment', label: label('温湿度', 'Temperature log') }
export const mapPlace: Place = { path: '/warehouse-map', label: label('垛位图', 'Warehouse map') }
export const expectedPlace: Place = { path: '/expected', label: label('待收货', 'Expected goods') }
export const workbench: Place = { path: '/', label: label('工作台', 'Workbench') }

export const approvalsPlace: Place = { path: '/approvals', label: label('审批', 'Approvals') }
/** The keeper's work of the day. */
export const toLoadPlace: Place = { path: '/to-load', label: label('待装车', 'To load') }

export const placeGroups: readonly PlaceGroup[] = [
  { name: 'planning', label: label('计划', 'Planning'), places: listsOf('planning') },
  { name: 'purchasing', label: label('采购', 'Purchasing'), places: [expectedPlace, ...listsOf('purchasing')] },
  { name: 'sales', label: label('销售', 'Sales'), places: listsOf('sales') },
  {
    name: 'warehouse',
    label: label('仓库', 'Warehouse'),
    places: [
      { path: '/stock', label: label('库存', 'Stock') },
      mapPlace,
      environmentPlace,
      toLoadPlace,
      ...listsOf('warehouse'),
    ],
  },
  {
    name: 'marketing',
    label: label('营销', 'Marketing'),
    places: [calendarPlace, ...listsOf('marketing'), ...recordListsOf('marketing')],
  },
  { name: 'billing', label: label('发票', 'Invoices'), places: listsOf('billing') },
  { name: 'treasury', label: label('资金', 'Money'), places: listsOf('treasury') },
  {
    name: 'ledger',
    label: label('总账', 'Ledger'),
    places: [
      ...listsOf('ledger'),
      { path: '/records/ledgerAccount', label: label('科目', 'Accounts') },
      { path: '/months', label: label('结账', 'Month close') },
    ],
  },
  {
    name: 'records',
    label: label('资料', 'Records'),
    places: recordKinds.filter((kind) => !besideDocuments.has(recordContractOf(kind).module)).map(recordList),
  },
]

export const settingsPlace: Place = { path: '/settings', label: label('公司设置', 'Company settings') }
export const letterheadPlace: Place = { path: '/letterhead', label: label('企业信息', 'Letterhead') }
export const calculatorPlace: Place = { path: '/price-calculator', label: label('价格测算', 'Price calculator') }

export const reports: Place = { path: '/reports', label: label('报表', 'Reports') }
