// What the forms of documents share: columns of goods, rows made from posted lines, names without their codes,
// the partner's lines, sums.

import type { DocumentView } from '../api.ts'
import { contractOf } from '../catalog.ts'
import { field as f, label, thousandsApart, type AnyRow, type Label, type Value } from '../contract/index.ts'
import { pricedPerChoices } from '../contract/trade-fields.ts'
import { kilogramsOf, sum, type Grams, type Milli } from '../kernel/index.ts'
import type { OurSide } from '../office/letterhead.ts'
import type { Block, HeadEntry, PaperRow, PartnerFacts, PrintColumn, PrintFacts, Sheet } from './form.ts'

/** Columns of goods, in the order papers have them. A form takes those it wants. */
export const goodsColumns = {
  product: { field: f.text(label('品名规格', 'Product and spec')), widthMm: 58, fixed: true },
  lot: { field: f.text(label('批号', 'Lot')), widthMm: 30 },
  position: { field: f.text(label('垛位', 'Position')), widthMm: 16, whenFilled: true },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 12, fixed: true },
  qtyMilli: { field: f.quantity(label('数量', 'Quantity'), { total: true }), widthMm: 18, fixed: true },
  tonnesMilli: { field: f.quantity(label('吨', 'Tonnes'), { total: true }), widthMm: 18 },
  priceE4: { field: f.price(label('单价（元）', 'Price (CNY)')), widthMm: 22, priced: true },
  // The unit's own word, where the price is not per tonne.
  pricedPer: { field: f.choice(label('计价', 'Per'), { tonne: pricedPerChoices.tonne }), widthMm: 12, priced: true },
  grossFen: { field: f.money(label('金额（元）', 'Amount (CNY)'), { total: true }), widthMm: 26, priced: true },
} as const satisfies Readonly<Record<string, PrintColumn>>

/** What is offered or agreed of goods, after their names: how much, at which price, by when. */
export const offeredColumns = {
  unit: goodsColumns.unit,
  qtyMilli: goodsColumns.qtyMilli,
  tonnesMilli: goodsColumns.tonnesMilli,
  priceE4: goodsColumns.priceE4,
  pricedPer: goodsColumns.pricedPer,
  grossFen: goodsColumns.grossFen,
  deliveryDay: { field: f.dayField(label('交货日期', 'Delivery day')), widthMm: 22, whenFilled: true },
} as const satisfies Readonly<Record<string, PrintColumn>>

/** What a document comes to, written out. */
export const totalInWords = ({ totalFen }: DocumentView): Block => ({
  type: 'words',
  label: label('合计（大写）', 'Total in words'),
  amountFen: totalFen,
  priced: true,
})

/** A remark on a line, as wide as the paper has room for. */
export const remarksColumn = (widthMm: number) =>
  ({ field: f.text(label('备注', 'Remarks')), widthMm, whenFilled: true }) as const

/** A posted line of goods as the papers show it. */
export function goodsRow(row: AnyRow): AnyRow {
  const unit = String(row.unit ?? '')
  return {
    product: productOf(row),
    lot: row.lot ?? null,
    unit,
    qtyMilli: row.qtyMilli ?? null,
    tonnesMilli: tonnesOf(row),
    priceE4: row.priceE4 ?? null,
    pricedPer: row.pricedPer === 'tonne' ? 'tonne' : unit,
    grossFen: row.grossFen ?? null,
  }
}

export const productOf = (row: AnyRow): string => [row.productName, row.spec].filter(Boolean).join(' ')

function tonnesOf({ qtyMilli, unitWeightGrams }: AnyRow): Value {
  if (typeof qtyMilli !== 'number' || typeof unitWeightGrams !== 'number') return null
  return kilogramsOf(qtyMilli as Milli, unitWeightGrams as Grams)
}

/** The sums of what a form adds up. Bags and tonnes are not one quantity: units that differ leave it empty. */
export function totalsOf(columns: Readonly<Record<string, PrintColumn>>, rows: readonly PaperRow[]): AnyRow {
  const oneUnit = new Set(rows.map(({ unit }) => unit)).size <= 1
  const summed = Object.entries(columns).filter(
    ([name, { field }]) => 'total' in field && field.total && (name !== 'qtyMilli' || oneUnit),
  )
  return Object.fromEntries(summed.map(([name]) => [name, sumOf(rows, name)]))
}

/** Nothing where no row says anything. */
function sumOf(rows: readonly PaperRow[], name: string): number | null {
  const said = rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []))
  return said.length === 0 && rows.length > 0 ? null : sum(said)
}

/** The words of an id of the document without its code: `W1 东库` reads 东库 on paper. */
export const nameOf = ({ texts }: DocumentView, key: string): string => (texts[key] ?? '').replace(/^\S+\s+/, '')

/** The code of the position a line names, if it names one: `A01 东一垛` reads A01 on paper. */
export const positionOf = ({ texts }: DocumentView, { positionId = null }: AnyRow): AnyRow =>
  positionId === null ? {} : { position: (texts[`position:${positionId}`] ?? '').replace(/\s.*$/, '') }

/** What the lines say in one field, each once, in their order. */
export const saidInLines = (view: DocumentView, name: string, word: (value: Value) => string = String): string =>
  [
    ...new Set(
      (view.sections.lines ?? [])
        .map((row) => row[name] ?? null)
        .filter((value) => value !== null)
        .map(word),
    ),
  ].join('、')

/** The number of the document a line was taken from. */
export const sourceNoOf = ({ texts }: DocumentView, lineId: Value | undefined): string =>
  (texts[`sourceLine:${lineId}`] ?? '').replace(/\/\d+$/, '')

export const entry = (labelOf: Label, text: string | Label | null | undefined): HeadEntry => ({
  label: labelOf,
  text: text ?? '',
})

/** What was agreed or advised, one paragraph each; nothing where nobody said anything. */
export function saidBlock(said: readonly { readonly label: Label; readonly text: string }[]): Block[] {
  const clauses = said.filter(({ text }) => text !== '')
  return clauses.length === 0 ? [] : [{ type: 'clauses', clauses }]
}

/** Whole kilograms, `31,880`. */
export const kilograms = (of: Value | undefined): string =>
  typeof of === 'number' ? thousandsApart(`${of}.0`).slice(0, -2) : ''

export const wide = (of: HeadEntry): HeadEntry => ({ ...of, wide: true })

export const dayEntry = ({ view }: PrintFacts): HeadEntry => entry(label('日期', 'Day'), view.day)
export const versionEntry = ({ version }: DocumentView): HeadEntry[] =>
  version === 1 ? [] : [entry(label('版本', 'Version'), label(`第 ${version} 版`, String(version)))]
export const remarksEntry = ({ view }: PrintFacts): HeadEntry[] =>
  view.remarks === null ? [] : [wide(entry(label('备注', 'Remarks'), view.remarks))]

/** Who the other side is and how to reach them. */
export function partnerEntries(title: Label, partner: PartnerFacts | null): HeadEntry[] {
  return [
    entry(title, partner?.name),
    entry(label('电话', 'Phone'), partner?.phone),
    wide(entry(label('地址', 'Address'), partner?.address)),
  ]
}

const known = (entries: readonly HeadEntry[]): HeadEntry[] => entries.filter(({ text }) => text !== '')

/** Where we are and how to reach us, for papers that leave the house. */
export const contactLine = ({ address, phone }: OurSide): HeadEntry[] =>
  known([entry(label('地址', 'Address'), address), entry(label('电话', 'Phone'), phone)])

/** Where we are paid. */
export const bankLine = ({ bankName, bankAccount }: OurSide): HeadEntry[] =>
  known([entry(label('开户行', 'Bank'), bankName), entry(label('账号', 'Account'), bankAccount)])

/** The customer, and where the goods go: to whoever is named on the slip, else to the customer's own address. */
export function receiverEntries({ view: { head }, partner }: PrintFacts): HeadEntry[] {
  const phone = head.phone ? String(head.phone) : partner?.phone
  return [
    entry(label('客户', 'Customer'), partner?.name),
    head.receiver
      ? entry(label('收货人', 'Receiver'), [head.receiver, phone].filter(Boolean).join(' '))
      : entry(label('电话', 'Phone'), phone),
    wide(entry(label('地址', 'Address'), head.address ? String(head.address) : partner?.address)),
  ]
}

/** Who made the document, as the trail says. */
export const makerOf = ({ history }: DocumentView): string => {
  const user = history[0]?.user ?? ''
  return user === 'owner' ? '' : user
}

/** What every sheet of a document says alike. */
export const sheetOf = ({
  us,
  view,
}: PrintFacts): Pick<Sheet, 'company' | 'letterhead' | 'title' | 'no' | 'stamp'> => ({
  company: us.name,
  letterhead: [],
  title: contractOf(view.kind).label,
  no: view.no,
  stamp: view.state === 'reversed' ? label('已红冲', 'Reversed') : null,
})
