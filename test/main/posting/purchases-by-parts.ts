// What is owed a supplier falls due by the payment schedule of the contract, part by part; money paid on the contract before
// its goods covers its first parts.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { DocumentKind } from '../../../src/shared/catalog.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { itemsOf, record } from '../../books.ts'
import type { Open } from './open.ts'
import { dueOf, report } from './payment-schedules.ts'
import { bags, fen, price, type Trade } from './trade.ts'

export function purchasesByPartsSuite(open: Open): void {
  describe('goods bought by parts', () => {
    const shares = [
      { event: 'signing', ratioBp: 3000 },
      { event: 'delivery', afterDays: 30, ratioBp: 7000 },
    ]
    const ordered = async (t: Trade, payments: readonly AnyRow[]) => {
      // 600 bags are 30 t at 1,700.00: 51,000.00.
      const rows = [{ productId: t.p1, qtyMilli: bags(600), priceE4: price(1700) }]
      const { id } = await t.post(
        'purchaseContract',
        '2025-02-20',
        { supplierId: t.supplier },
        { lines: rows, payments },
      )
      return (await t.firstLine('purchase_contract', id)).id
    }
    const contractOf = async (t: Trade, line: number) =>
      (
        await t.book.read((sql) =>
          sql.get<{ id: number }>('select document_id as id from purchase_contract_lines where id = ?', [line]),
        )
      )?.id ?? 0
    const billed = (t: Trade, rows: readonly (readonly [line: number, qty: number])[], head: AnyRow = {}) =>
      t.post(
        'purchaseInvoice',
        '2025-03-10',
        { supplierId: t.supplier, invoiceNo: 'F1', ...head },
        { lines: rows.map(([line, qty]) => ({ receiptLineId: line, qtyMilli: bags(qty), priceE4: price(1700) })) },
      )

    test('51,000.00 invoiced on 03-10 are owed as 15,300.00 at once and 35,700.00 on 03-31; 20,000.00 paid take the first part and 4,700.00', async () => {
      const t = await open()
      const line = await ordered(t, shares)
      const received = await t.receive(line, { day: '2025-03-01', qty: 600 })
      const due = async (asOf: string) =>
        (await report(t, 'payments-due', { asOf, direction: 'pay', dueOnly: null })).map(({ dueDay, openFen }) => [
          dueDay,
          openFen,
        ])
      expect(await due('2025-03-10')).toEqual([
        ['2025-02-20', fen(15300)],
        ['2025-03-31', fen(35700)],
      ])
      const invoice = await billed(t, [[received.line, 600]])
      expect(await dueOf(t, invoice.id)).toEqual([
        ['2025-03-10', fen(15300)],
        ['2025-03-31', fen(35700)],
      ])
      // On 03-20 only the first part is late.
      const [aged] = await report(t, 'payables', { asOf: '2025-03-20' })
      expect(aged).toMatchObject({ balanceFen: fen(51000), overdueFen: fen(15300) })
      const { draft } = await t.book.query('document.make', { kind: 'payment', fromId: invoice.id })
      expect(draft.sections.settlements?.map(({ amountFen }) => amountFen)).toEqual([fen(15300), fen(35700)])
      const items = await itemsOf(t.book, invoice.id)
      const paid = await t.post(
        'payment',
        '2025-03-20',
        { partnerId: t.supplier, accountId: t.bank, amountFen: fen(20000) },
        {
          settlements: [
            { itemId: items[0]?.id ?? 0, amountFen: fen(15300) },
            { itemId: items[1]?.id ?? 0, amountFen: fen(4700) },
          ],
        },
      )
      expect(await dueOf(t, invoice.id)).toEqual([
        ['2025-03-10', 0],
        ['2025-03-31', fen(31000)],
      ])
      expect(await due('2025-03-20')).toEqual([
        ['2025-02-20', 0],
        ['2025-03-31', fen(31000)],
      ])
      await t.reverse(paid.id, '2025-03-21')
      await t.reverse(invoice.id, '2025-03-21')
      expect((await t.balances())['220201']).toBeUndefined()
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('two trucks of 21,250.00 on one invoice fall due 30 days after each came; goods of no schedule by the terms; a day typed goes first', async () => {
      const t = await open()
      const line = await ordered(t, [{ event: 'delivery', afterDays: 30, ratioBp: 10_000 }])
      const first = await t.receive(line, { day: '2025-02-25', qty: 250 })
      const second = await t.receive(line, { day: '2025-03-05', qty: 250 })
      const plain = await t.buy({ day: '2025-03-05', qty: 100, price: 1700 })
      const rows = [
        [first.line, 250],
        [second.line, 250],
        [plain.line, 100],
      ] as const
      const invoice = await billed(t, rows)
      expect(await dueOf(t, invoice.id)).toEqual([
        ['2025-03-27', fen(21250)],
        ['2025-04-04', fen(21250)],
        ['2025-04-09', fen(8500)],
      ])
      await t.reverse(invoice.id, '2025-03-10')
      const agreed = await billed(t, rows, { dueDay: '2025-05-31' })
      expect(await dueOf(t, agreed.id)).toEqual([['2025-05-31', fen(51000)]])
    })

    test('15,300.00 paid on the contract cover its first part before there are goods, and no more once they are set against its invoice', async () => {
      const t = await open()
      const line = await ordered(t, shares)
      const made = async (kind: DocumentKind, fromId: number) =>
        (await t.book.query('document.make', { kind, fromId })).draft
      const covered = async () =>
        (await report(t, 'payments-due', { asOf: '2025-03-10', direction: 'pay', dueOnly: null })).map(
          ({ coveredFen }) => coveredFen,
        )
      const { contractId, ...pay } = (await made('payment', await contractOf(t, line))).head
      expect(pay).toMatchObject({ partnerId: t.supplier, amountFen: fen(15300) })
      const paid = await t.post('payment', '2025-02-21', { ...pay, contractId: contractId ?? null, accountId: t.bank })
      expect(await t.open(paid.id)).toEqual(['prepaid 15300.00'])
      expect(await covered()).toEqual([fen(15300), 0])
      const received = await t.receive(line, { day: '2025-03-01', qty: 600 })
      const invoice = await billed(t, [[received.line, 600]])
      const offset = await made('prepaymentSettlement', invoice.id)
      expect(offset.sections.lines?.map(({ amountFen }) => amountFen)).toEqual([fen(15300)])
      const settled = await t.post('prepaymentSettlement', '2025-03-10', offset.head, offset.sections)
      expect(await t.entries(settled.id)).toEqual({ '借 220201': '15300.00', '贷 1123': '15300.00' })
      expect(await dueOf(t, invoice.id)).toEqual([
        ['2025-03-10', 0],
        ['2025-03-31', fen(35700)],
      ])
      expect(await covered()).toEqual([fen(15300), 0])
      // Of what is still owed for its goods, the next payment settles what the schedule asks for.
      const next = await made('payment', await contractOf(t, line))
      expect(next.sections.settlements?.map(({ amountFen }) => amountFen)).toEqual([fen(35700)])
      const other = await record(t.book, 'partner', { code: 'S02', name: '示例钾肥贸易商丁', isSupplier: true })
      expect(
        await t.refused('payment', '2025-03-10', { ...next.head, partnerId: other, accountId: t.bank }),
      ).toMatchObject([{ code: 'source.otherPartner', path: 'head.partnerId' }])
    })

    test('25,500.00 paid of an invoice of 17,000.00 and 34,000.00 cover 8,500.00 of the one contract and 17,000.00 of the other', async () => {
      const t = await open()
      const lines = [await ordered(t, shares), await ordered(t, shares)] as const
      const [first, second] = [
        await t.receive(lines[0], { day: '2025-03-01', qty: 200 }),
        await t.receive(lines[1], { day: '2025-03-01', qty: 400 }),
      ]
      const invoice = await billed(t, [
        [first.line, 200],
        [second.line, 400],
      ])
      const [item] = await itemsOf(t.book, invoice.id)
      const due = async () =>
        (await report(t, 'payments-due', { asOf: '2025-03-10', direction: 'pay', dueOnly: null })).map(
          ({ coveredFen }) => coveredFen,
        )
      expect(await due()).toEqual([0, 0, 0, 0])
      const settlements = [
        { itemId: item?.id ?? 0, amountFen: fen(15300) },
        { itemId: (item?.id ?? 0) + 1, amountFen: fen(10200) },
      ]
      await t.post(
        'payment',
        '2025-03-10',
        { partnerId: t.supplier, accountId: t.bank, amountFen: fen(25500) },
        { settlements },
      )
      // Of 51,000.00 each, 15,300.00 are asked for at signing.
      expect(await due()).toEqual([fen(8500), fen(15300), 0, fen(1700)])
    })
  })
}
