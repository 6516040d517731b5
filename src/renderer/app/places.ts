// Where one can go: the navigation, read from top to bottom, and the same list for the palette.

import { contractOf, documents, recordContractOf, type DocumentKind } from '../../shared/catalog.ts'
import { label, type Label, type RecordKind } from '../../shared/contract/index.ts'

export type Place = { readonly path: string; readonly label: Label }
export type PlaceGroup = { readonly name: string; readonly label: Label; readonly places: readonly Place[] }

const list = (kind: DocumentKind): Place => ({ path: `/list/${kind}`, label: contractOf(kind).label })
const recordList = (kind: RecordKind): Place => ({ path: `/records/${kind}`, label: recordContractOf(kind).label })

export const workbench: Place = { path: '/', label: label('工作台', 'Workbench') }

export const placeGroups: readonly PlaceGroup[] = [
  {
    name: 'purchasing',
    label: label('采购', 'Purchasing'),
    places: [list('purchaseContract'), list('goodsReceipt'), list('purchaseReturn')],
  },
  {
    name: 'sales',
    label: label('销售', 'Sales'),
    places: [list('salesContract'), list('delivery'), list('salesReturn')],
  },
  {
    name: 'warehouse',
    label: label('仓库', 'Warehouse'),
    places: [{ path: '/stock', label: label('库存', 'Stock') }, list('transfer'), list('stockCheck')],
  },
  { name: 'billing', label: label('发票', 'Invoices'), places: [list('purchaseInvoice'), list('salesInvoice')] },
  {
    name: 'treasury',
    label: label('资金', 'Money'),
    places: [
      list('moneyReceipt'),
      list('advanceSettlement'),
      list('payment'),
      list('prepaymentSettlement'),
      list('expense'),
      list('moneyTransfer'),
      list('refund'),
    ],
  },
  {
    name: 'ledger',
    label: label('总账', 'Ledger'),
    places: [
      list('journalVoucher'),
      list('openingBalances'),
      { path: '/records/ledgerAccount', label: label('科目', 'Accounts') },
      { path: '/months', label: label('结账', 'Month close') },
    ],
  },
  {
    name: 'records',
    label: label('资料', 'Records'),
    places: [
      recordList('product'),
      recordList('partner'),
      recordList('warehouse'),
      recordList('moneyAccount'),
      recordList('expenseItem'),
    ],
  },
]

export const reports: Place = { path: '/reports', label: label('报表', 'Reports') }

/** Kinds that lie in no list above would be lost to the user. */
export const listedKinds: ReadonlySet<string> = new Set(
  placeGroups.flatMap((group) => group.places.map((place) => place.path.split('/')[2] ?? '')),
)
export const unlistedKinds: readonly string[] = Object.keys(documents).filter((kind) => !listedKinds.has(kind))
