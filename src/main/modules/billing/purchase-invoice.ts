// Purchase invoice 采购发票: the estimate of the part invoiced is replaced by what the supplier charges.
// The variance goes to the goods still in stock, in proportion, and the rest to cost of sales: history never moves.
// What is owed falls due by the payment schedule of the contract the goods came on, or by the supplier's terms.

import { addDays, formatMilli, mulDiv, partOf, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { purchaseInvoice as contract } from '../../../shared/billing/purchase-invoice.ts'
import { c } from '../../books/ddl.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { portionsOf, schedulesOf, type Schedules } from '../../ledger/payment-schedule.ts'
import { startPosting } from '../../ledger/posting.ts'
import { partOfLine } from '../../ledger/source-part.ts'
import { amountsOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'

export const purchaseInvoice = documentKind({
  contract,
  migration: {
    name: 'PurchaseInvoice',
    at: 1763856003000,
    async up(ddl) {
      await ddl.documentTables(
        'purchaseInvoice',
        { supplierId: c.ref('partner'), invoiceNo: c.text, dueDay: c.day },
        {
          lines: {
            receiptLineId: c.id,
            qtyMilli: c.milli,
            priceE4: c.priceE4,
            productId: c.ref('product'),
            ...snapshotColumns,
            ...amountColumns,
            estimateFen: c.fen,
            varianceFen: c.fen,
          },
        },
      )
      await ddl.index('purchase_invoice', ['supplierId', 'invoiceNo'])
      await ddl.transitions('purchaseInvoice', contract.transitions)
    },
  },

  async loadExtra(sql, document) {
    const same = await sql.get<{ no: string }>(
      `select d.no from purchase_invoice i join document d on d.id = i.document_id and d.version = i.version
      where i.supplier_id = ? and i.invoice_no = ? and d.state = 'posted'`,
      [document.head.supplierId, document.head.invoiceNo],
    )
    const contractLines = await contractLinesOf(
      sql,
      document.sections.lines.map(({ receiptLineId }) => receiptLineId),
    )
    return { taken: same !== undefined, schedules: await schedulesOf(sql, 'purchase_contract', contractLines) }
  },

  decide(document, facts, ids, extra: { taken: boolean; schedules: Schedules }) {
    const { supplierId, invoiceNo } = document.head
    const supplier = facts.partners.get(supplierId)
    const posting = startPosting(facts, ids, `采购发票 ${invoiceNo} ${supplier?.name ?? ''}`)
    if (extra.taken)
      posting.refuse('field.duplicate', 'head.invoiceNo', { field: contract.head.invoiceNo.label, value: invoiceNo })
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.receiptLineId)
      const product = line && facts.products.get(line.row.productId as number)
      if (!line || !product) return []
      const part = partOfLine(posting, row.at, line, row.qtyMilli, product.unit, 'source.overInvoiced')
      if (!part) return []
      const id = ids.next()
      const { balance, whole, completes } = part
      const snapshot = snapshotOfLine(line)
      const amounts = amountsOf(row.qtyMilli, row.priceE4, snapshot)
      const estimateFen = partOf(line.row.netFen as Fen, row.qtyMilli, whole, balance.uninvoicedFen, completes)
      posting.takeFromLine(line, {
        invoicedMilli: row.qtyMilli,
        uninvoicedFen: -estimateFen as Fen,
        grossFen: -partOf(line.row.grossFen as Fen, row.qtyMilli, whole, balance.grossFen, completes) as Fen,
        taxFen: -partOf(line.row.taxFen as Fen, row.qtyMilli, whole, balance.taxFen, completes) as Fen,
      })
      posting.debit(account.estimatedPayable, estimateFen, supplierId)
      posting.debit(account.inputVat, amounts.taxFen)

      const varianceFen = (amounts.netFen - estimateFen) as Fen
      // What the factory shipped to the customer was never in stock: all of the difference is cost of sales.
      const lies = line.row.directLineId === null ? posting.stockCopy.costOf(product.id).qtyMilli : 0
      const inStock = Math.min(lies, row.qtyMilli)
      const wanted = mulDiv([varianceFen, inStock], row.qtyMilli) as Fen
      const borne = (wanted - posting.revalue(id, product.id, wanted)) as Fen
      const text = `发票价差 ${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}`
      enterVariance(posting, account.stock, borne, text)
      enterVariance(
        posting,
        account.costOfSales,
        (varianceFen - borne) as Fen,
        borne === wanted ? text : `${text}（库存价值不足部分入成本）`,
      )
      return [stored(row, { id, productId: product.id, ...snapshot, ...amounts, estimateFen, varianceFen })]
    })
    const totalFen = sumFen(rows.map((row) => row.grossFen))
    posting.credit(account.payable, totalFen, supplierId)
    const goods = rows.map((row) => {
      const receipt = facts.lines.get(row.receiptLineId as number)
      const contractLineId = (receipt?.row.contractLineId ?? null) as number | null
      return { contractLineId, day: receipt?.day ?? document.day, grossFen: row.grossFen }
    })
    const terms = { since: document.day, totalFen, dueDay: addDays(document.day, supplier?.termDays ?? 0) }
    const typed = document.head.dueDay
    const portions =
      typed === null ? portionsOf(extra.schedules, goods, terms) : [{ dueDay: typed, amountFen: totalFen }]
    for (const { dueDay, amountFen } of portions)
      posting.open('payable', supplierId, amountFen, { dueDay, no: invoiceNo })
    const dueDay = portions.at(-1)?.dueDay ?? terms.dueDay
    return posting.done({ ...document.head, dueDay }, { lines: rows }, totalFen)
  },

  make: (sql, sourceId, lineIds, today) =>
    makeFromLines(
      sql,
      { kind: 'goodsReceipt', sourceId, lineIds, today, partnerField: 'supplierId', left: 'toInvoice' },
      (line, qtyMilli) => ({
        receiptLineId: line.id,
        qtyMilli,
        priceE4: line.row.priceE4 ?? null,
      }),
    ),
})

async function contractLinesOf(sql: Sql, receiptLineIds: readonly number[]): Promise<number[]> {
  const rows = await sql.all<{ contractLineId: number }>(
    `select contract_line_id from goods_receipt_lines where ${oneOf(sql, 'id', 'ids')}`,
    [[...new Set(receiptLineIds)]],
  )
  return rows.map(({ contractLineId }) => contractLineId)
}

/** A dearer invoice is a debit, a cheaper one a credit. */
function enterVariance(posting: ReturnType<typeof startPosting>, code: string, amount: Fen, text: string): void {
  if (amount > 0) posting.debit(code, amount, null, text)
  else posting.credit(code, -amount as Fen, null, text)
}
