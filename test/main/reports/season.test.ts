// A whole season of real size: on any day of it the reports add up to the accounts they explain. Days of which much
// lies ahead are the hard ones, because there the reports take back what came later.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '../../../src/shared/kernel/index.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { ReportName } from '../../../src/shared/reports/index.ts'
import { importWorkbook } from '../../../src/main/excel/import-season.ts'
import { openReader } from '../../../src/main/books/open-reader.ts'
import type { Reader } from '../../../src/main/books/store.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import { systemClock } from '../../../src/main/books/book.ts'
import { temporaryFolder } from '../../books.ts'

const folder = temporaryFolder()
let reader: Reader
beforeAll(async () => {
  const location = join(folder.path, 'season.hz')
  const made = await importWorkbook(join(import.meta.dirname, '../../season/season-2025.xlsx'), location, {
    clock: systemClock,
  })
  if (!made.ok) throw new Error('the season has flaws')
  const opened = await openReader(location)
  if (!opened.ok) throw new Error('the season cannot be read')
  reader = opened.value
}, 60_000)
afterAll(async () => {
  await reader.close()
  folder.remove()
})

const run = (name: ReportName, params: AnyRow) => reader.read((sql) => runReport(sql, name, params))
/** A credit balance is negative; nothing is plain nothing. */
const credit = (value: number | undefined): number => 0 - (value ?? 0)
const days = Array.from({ length: 13 }, (_, step) => addDays(day('2024-10-31'), step * 30 + (step % 3)))

describe.each(days)('on %s', (asOf) => {
  test('partners, stock and lines add up to their control accounts', async () => {
    const { rows } = await run('trial-balance', { asOf })
    const account = (code: string): number => Number(rows.find((row) => row.account === code)?.closingFen ?? 0)
    const receivables = (await run('receivables', { asOf })).totals
    const payables = (await run('payables', { asOf })).totals
    expect({
      1122: receivables.balanceFen,
      2203: credit(receivables.advanceFen),
      220201: credit(payables.balanceFen),
      1123: payables.prepaidFen,
      220202: credit(payables.receivedNotInvoicedFen),
      222103: credit((await run('delivered-not-invoiced', { asOf })).totals.taxFen),
      1405: (await run('stock-value', { asOf })).totals.valueFen,
    }).toEqual({
      1122: account('1122'),
      2203: account('2203'),
      220201: account('220201'),
      1123: account('1123'),
      220202: account('220202'),
      222103: account('222103'),
      1405: account('1405'),
    })
    for (const [side, total] of Object.entries({ receivable: receivables.balanceFen, payable: payables.balanceFen }))
      expect((await run('open-items', { side, asOf })).totals.openFen).toBe(total)
    expect((await run('received-not-invoiced', { asOf })).totals.netFen).toBe(payables.receivedNotInvoicedFen)
    expect((await run('received-not-invoiced', { asOf })).totals.grossFen).toBe(payables.receivedNotInvoicedGrossFen)
  })

  test('stock by lot is stock by product', async () => {
    const byLot = new Map<string, number>()
    for (const row of (await run('stock', { asOf })).rows)
      byLot.set(String(row.product), (byLot.get(String(row.product)) ?? 0) + Number(row.qtyMilli))
    const byProduct = (await run('stock-value', { asOf })).rows.filter((row) => row.qtyMilli !== 0)
    expect(byLot).toEqual(new Map(byProduct.map((row) => [String(row.product), Number(row.qtyMilli)])))
  })
})

test('in and out of 收发存 are the debits and credits of 1405, over the year and over part of it', async () => {
  for (const [from, to] of [
    ['2024-11-01', '2025-10-31'],
    ['2025-02-11', '2025-05-07'],
  ]) {
    const accountId =
      (await run('trial-balance', { asOf: '2025-10-31' })).rows.find((row) => row.account === '1405')?.accountId ?? null
    const ledger = await run('account-ledger', { accountId, from: from ?? null, to: to ?? null })
    const summary = await run('stock-summary', { from: from ?? null, to: to ?? null })
    expect([summary.totals.inFen, summary.totals.outFen]).toEqual([ledger.totals.debitFen, ledger.totals.creditFen])
    expect(summary.totals.closingFen).toBe(ledger.rows.at(-1)?.balanceFen)
  }
})

test('the statement of every partner ends with what they owe and are owed', async () => {
  const asOf = '2025-06-15'
  const receivables = new Map((await run('receivables', { asOf })).rows.map((row) => [row.partnerId, row]))
  const payables = new Map((await run('payables', { asOf })).rows.map((row) => [row.partnerId, row]))
  for (const partnerId of new Set([...receivables.keys(), ...payables.keys()])) {
    const amount = (row: AnyRow | undefined, name: string): number => Number(row?.[name] ?? 0)
    const [owing, owed] = [receivables.get(partnerId ?? null), payables.get(partnerId ?? null)]
    const net =
      amount(owing, 'balanceFen') -
      amount(owing, 'advanceFen') -
      amount(owed, 'balanceFen') +
      amount(owed, 'prepaidFen')
    for (const from of ['2024-11-01', '2025-04-10']) {
      const { rows } = await run('statement', { partnerId: partnerId ?? null, from, to: asOf })
      expect(rows.at(-1)?.balanceFen, `partner ${partnerId} from ${from}`).toBe(net)
    }
  }
})
