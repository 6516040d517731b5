// Sales invoice 销售发票: the output VAT of the part invoiced falls due; the debt was booked with the delivery.

import { partOf, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { salesInvoice as contract } from '../../../shared/billing/sales-invoice.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { partOfLine } from '../../ledger/source-part.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { amountColumns, snapshotColumns } from '../trade-columns.ts'

export const salesInvoice = documentKind({
  contract,
  migration: {
    name: 'SalesInvoice',
    at: 1763856007000,
    async up(ddl) {
      await ddl.documentTables(
        'salesInvoice',
        { customerId: c.ref('partner'), invoiceNo: c.maybe(c.text) },
        {
          lines: {
            deliveryLineId: c.id,
            qtyMilli: c.milli,
            productId: c.ref('product'),
            priceE4: c.priceE4,
            ...snapshotColumns,
            ...amountColumns,
          },
        },
      )
      await ddl.index('sales_invoice', ['invoiceNo'])
      await ddl.transitions('salesInvoice', contract.transitions)
    },
  },

  async loadExtra(sql, document) {
    if (document.head.invoiceNo === null) return { taken: false }
    const same = await sql.get(
      `select d.no from sales_invoice i join document d on d.id = i.document_id and d.version = i.version
      where i.invoice_no = ? and d.state = 'posted'`,
      [document.head.invoiceNo],
    )
    return { taken: same !== undefined }
  },

  decide(document, facts, ids, extra: { taken: boolean }) {
    const { customerId, invoiceNo } = document.head
    const customer = facts.partners.get(customerId)?.name
    const posting = startPosting(facts, ids, ['销售发票', invoiceNo, customer].filter(Boolean).join(' '))
    if (extra.taken && invoiceNo !== null)
      posting.refuse('field.duplicate', 'head.invoiceNo', { field: contract.head.invoiceNo.label, value: invoiceNo })
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.deliveryLineId)
      if (!line) return []
      const part = partOfLine(posting, row.at, line, row.qtyMilli, String(line.row.unit), 'source.overInvoiced')
      if (!part) return []
      const { balance, whole, completes } = part
      const taxFen = partOf(line.row.taxFen as Fen, row.qtyMilli, whole, balance.taxFen, completes)
      const grossFen = partOf(line.row.grossFen as Fen, row.qtyMilli, whole, balance.uninvoicedFen, completes)
      posting.takeFromLine(line, {
        invoicedMilli: row.qtyMilli,
        taxFen: -taxFen as Fen,
        uninvoicedFen: -grossFen as Fen,
      })
      posting.debit(account.outputVatToCome, taxFen, customerId)
      posting.credit(account.outputVat, taxFen)
      return [
        stored(row, {
          id: ids.next(),
          productId: line.row.productId ?? null,
          priceE4: line.row.priceE4 ?? null,
          ...snapshotOfLine(line),
          grossFen,
          netFen: grossFen - taxFen,
          taxFen,
        }),
      ]
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.grossFen)))
  },

  make: (sql, sourceId, lineIds, today) =>
    makeFromLines(
      sql,
      { kind: 'delivery', sourceId, lineIds, today, partnerField: 'customerId', left: 'toInvoice' },
      (line, qtyMilli) => ({
        deliveryLineId: line.id,
        qtyMilli,
      }),
    ),
})
