// No report reads a ledger from end to end, not even in the order of an index: what SQLite means to do for every
// statement of every report is asked, and tables that grow with the years may only be entered by a key.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportNames } from '../../../src/shared/reports/index.ts'
import type { Bound, Sql } from '../../../src/main/books/sql.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import { newBook } from '../../books.ts'
import { tellStory, type Story } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory(await newBook())
})
afterAll(() => story.book.close())

/** Records, what there is one row per product or lot in stock of, and what was put together before. */
const small =
  /^SCAN (\(subquery-\d+\)|stock_balance USING INDEX stock_balance_by_product_id|(a|p|q|partner|product|salesperson|territory|ledger_account|money_account|setting|cost_balance|closed_line|check_plan|reversal|held|kept|both_parts|returned|taken|days|json_each)\b)/

test.each(reportNames)('%s', async (name) => {
  const params = {
    accountId: story.of.accountId('1122'),
    moneyAccountId: story.of.bank,
    productId: story.of.p1,
    partnerId: story.of.customer,
    asOf: '2025-02-28',
    from: '2025-02-10',
    to: '2025-02-28',
  }
  const scans = await story.book.read(async (sql) => {
    const asked: { text: string; params: readonly Bound[] }[] = []
    await runReport(
      listening(sql, (text, bound) => void asked.push({ text, params: bound })),
      name,
      params,
    )
    const found: string[] = []
    for (const { text, params: bound } of asked) {
      const plan = await sql.all<{ detail: string }>(`explain query plan ${text}`, bound)
      for (const { detail } of plan)
        if (detail.startsWith('SCAN ') && !small.test(detail)) found.push(`${detail}: ${text}`)
    }
    return found
  })
  expect(scans).toEqual([])
})

/** The same `Sql`, telling what it is asked. */
function listening(sql: Sql, heard: (text: string, params: readonly Bound[]) => void): Sql {
  return {
    ...sql,
    all(text, params = []) {
      heard(text, params)
      return sql.all(text, params)
    },
    get(text, params = []) {
      heard(text, params)
      return sql.get(text, params)
    },
    each(text, params = []) {
      heard(text, params)
      return sql.each(text, params)
    },
  }
}
