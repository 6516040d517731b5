// What reversing a document does, in numbers and a person's words: the red voucher, the debts it takes back, the goods.

import type { DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import type { AnyRow, ItemSide, Label, Language } from '../../../shared/contract/index.ts'
import { label } from '../../../shared/contract/index.ts'
import { formatFen, formatQuantity } from '../../ui/format.ts'

export function consequences(view: DocumentView, language: Language): string[] {
  const { isWhole = false } = contractOf(view.kind)
  const sentences: Label[] = [
    ...view.vouchers.map(ofVoucher),
    ...view.items.map(ofItem),
    ...(isWhole ? ofParts(view) : ofGoods(view)),
  ]
  if (sentences.length === 0)
    sentences.push(label('单据作废，不再有效；钱货不变', 'The document is void; goods and money stay as they are'))
  return sentences.map((sentence) => sentence[language])
}

/** Money taken on the slip goes back with it, when the slip is put right; null where none was. */
export function ofMoneyTaken({ head }: DocumentView): Label | null {
  const paid = head['paidFen']
  if (typeof paid !== 'number' || paid === 0) return null
  const amount = formatFen(paid)
  return label(`随单收的 ${amount} 一起红冲`, `The ${amount} received on it is reversed with it`)
}

/** What was posted with it is taken back with it. */
function ofParts({ after }: DocumentView): Label[] {
  return after
    .filter((link) => link.state !== 'reversed')
    .map(({ kind, no }) => {
      const { zh, en } = contractOf(kind).label
      return label(`随单过账的${zh} ${no} 一起红冲`, `${en} ${no} is reversed with it`)
    })
}

function ofVoucher({ no, lines }: DocumentView['vouchers'][number]): Label {
  const total = formatFen(-lines.reduce((sum, line) => sum + line.debitFen, 0))
  return label(
    `凭证 ${no} 记一张同样科目的红字凭证，合计 ${total}`,
    `Voucher ${no} gets a red one on the same accounts, total ${total}`,
  )
}

const sides: Readonly<Record<ItemSide, Label>> = {
  receivable: label('应收', 'receivable'),
  payable: label('应付', 'payable'),
  advance: label('预收', 'advance'),
  prepaid: label('预付', 'prepaid'),
}

function ofItem({ side, amountFen, openFen }: DocumentView['items'][number]): Label {
  const [amount, open] = [formatFen(amountFen), formatFen(openFen)]
  return label(
    `${sides[side].zh} ${amount} 冲回（现在未结 ${open}）`,
    `The ${sides[side].en} of ${amount} is taken back (${open} open now)`,
  )
}

/** Quantities by product, for kinds whose lines name a lot: those move goods. */
function ofGoods(view: DocumentView): Label[] {
  const rows = Object.values(view.sections)
    .flat()
    .filter((row) => typeof row['lot'] === 'string')
  const moved = new Map<string, { qty: number; unit: string }>()
  for (const row of rows) {
    const qty = row['differenceMilli'] ?? row['qtyMilli']
    if (typeof qty !== 'number' || qty === 0) continue
    const name = nameOf(view, row)
    const before = moved.get(name)
    moved.set(name, { qty: (before?.qty ?? 0) + qty, unit: String(row['unit'] ?? '') })
  }
  return [...moved].slice(0, 6).map(([name, { qty, unit }]) => {
    const text = `${name} ${formatQuantity(qty)} ${unit}`
    return label(`库存退回原样：${text}`, `Stock goes back: ${text}`)
  })
}

const nameOf = (view: DocumentView, row: AnyRow): string =>
  view.texts[`product:${row['productId']}`] ?? String(row['productName'] ?? '')
