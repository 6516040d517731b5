// Columns and parameters many reports share, declared once so that they read, sort and print alike everywhere.
// Ids are hidden: they carry the drill. A column is summed only where the sum means something: never over units,
// prices or running balances.

import { contractOf, documentKinds, type DocumentKind } from '../catalog.ts'
import { field as f, label, type Label } from '../contract/index.ts'
import { customerGrades, customerKinds } from '../contract/trade-fields.ts'

export const asOf = f.dayField(label('截至', 'As of'), { required: true })
export const from = f.dayField(label('从', 'From'), { required: true })
export const to = f.dayField(label('到', 'To'), { required: true })
/** A month, `YYYY-MM`. */
export const month = f.text(label('月份', 'Month'), { required: true, maxLength: 7 })

/**
 * What a row of a ledger comes from: the kind of its document; the balance carried into the period (`opening`);
 * or a voucher no document makes (`closing`).
 */
export type EntryKind = DocumentKind | 'opening' | 'closing'
export const entryKinds = {
  ...(Object.fromEntries(documentKinds.map((kind) => [kind, contractOf(kind).label])) as Record<DocumentKind, Label>),
  opening: label('期初余额', 'Brought forward'),
  closing: label('结转损益', 'Closing entry'),
} satisfies Record<EntryKind, Label>

/** Null where no document stands behind the row. */
export const documentId = f.integer(label('单据', 'Document'), { hidden: true })
export const kind = f.choice(label('种类', 'Kind'), entryKinds, { width: 9 })
export const no = f.text(label('单号', 'No.'), { width: 14 })
export const day = f.dayField(label('日期', 'Day'), { required: true, width: 10 })
export const line = f.integer(label('行', 'Line'), { required: true, width: 5 })
export const text = f.text(label('摘要', 'Text'), { width: 20, maxLength: 400 })
export const voucherNo = f.text(label('凭证号', 'Voucher'), { width: 11 })

export const partnerId = f.reference(label('往来单位', 'Partner'), 'partner', { hidden: true })
export const partner = f.text(label('编码', 'Code'), { width: 7 })
export const partnerName = f.text(label('往来单位', 'Partner'), { width: 18 })

/** The kind of a row's customer; `none` where nobody said one. */
export const customerKind = f.choice(
  label('客户类别', 'Customer kind'),
  { ...customerKinds, none: label('未分类', 'Not classified') },
  { width: 11 },
)

/** The grade of a row's customer; `none` where nobody said one. */
export const customerGrade = f.choice(
  label('客户等级', 'Grade'),
  { ...customerGrades, none: label('未分级', 'Not graded') },
  { width: 9 },
)
export const territoryId = f.reference(label('区域', 'Territory'), 'territory')
export const salespersonId = f.reference(label('业务员', 'Salesperson'), 'salesperson')
/** Customers who are in no territory, or whom nobody looks after. */
export const unassigned = f.choice(label('未归属', 'Unassigned'), {
  territory: label('没有区域的客户', 'In no territory'),
  salesperson: label('没有业务员的客户', 'Without a salesperson'),
})

export const productId = f.reference(label('商品', 'Product'), 'product', { required: true, hidden: true })
export const product = f.text(label('编码', 'Code'), { required: true, width: 6 })
export const productName = f.text(label('品名', 'Product'), { required: true, width: 18 })
export const unit = f.text(label('单位', 'Unit'), { required: true, width: 6 })
export const lot = f.text(label('批号', 'Lot'), { width: 14 })
export const warehouse = f.text(label('仓库', 'Warehouse'), { width: 12 })

/** Weight in thousandths of a tonne: the one measure that sums over products. */
export const tonnesMilli = f.quantity(label('吨', 'Tonnes'), { required: true, signed: true, total: true, width: 10 })

export const debitFen = f.money(label('借方', 'Debit'), { required: true, signed: true, total: true, width: 12 })
export const creditFen = f.money(label('贷方', 'Credit'), { required: true, signed: true, total: true, width: 12 })
/** Running: the balance after the row, debit positive. */
export const balanceFen = f.money(label('余额', 'Balance'), { required: true, signed: true, width: 12 })

/** Planned, done and what is between, where a plan stands beside what came of it. */
export const plannedQuantity = (zh: string, en: string) =>
  f.quantity(label(zh, en), { required: true, signed: true, total: true, width: 11 })
export const plannedAmount = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 13 })
export const shareOfPlan = (zh: string, en: string, shareOf?: readonly [done: string, planned: string]) =>
  f.percent(label(zh, en), { signed: true, width: 9, ...(shareOf && { shareOf }) })
