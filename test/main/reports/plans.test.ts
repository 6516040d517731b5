// No report reads a ledger from end to end, not even in the order of an index: what SQLite means to do for every
// statement of every report is asked, and tables that grow with the years may only be entered by a key.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportNames } from '../../../src/shared/reports/index.ts'
import type { Bound, Sql } from '../../../src/main/books/sql.ts'
import { runReport } from '../../../src/main/reports/index.ts'
import { newBook, value } from '../../books.ts'
import { tellStory, type Story } from './story.ts'

let story: Story
let segmentId: number
beforeAll(async () => {
  story = await tellStory(await newBook())
  const fields = { code: 'F01', name: '麦户', crop: '小麦', boughtProductId: story.of.p1, notSinceDays: 30 }
  segmentId = value(await story.book.command('record.save', { kind: 'segment', id: null, version: null, fields })).id
})
afterAll(() => story.book.close())

/** Records, what there is one row per product or lot in stock of, the few slips of campaigns, and what was put together before. */
const small = [
  String.raw`\(subquery-\d+\)`,
  String.raw`(stock_balance\b|s USING INDEX stock_balance_by_product_id)`,
  String.raw`(h|e) USING (COVERING )?INDEX (delivery|expense)_by_campaign_id`,
  String.raw`a\b`,
  String.raw`p\b`,
  String.raw`q\b`,
  String.raw`partner\b`,
  String.raw`licence\b`,
  String.raw`rate\b`,
  String.raw`product\b`,
  String.raw`campaign\b`,
  String.raw`lead\b`,
  String.raw`position_balance\b`,
  String.raw`class_limit\b`,
  String.raw`check_plan\b`,
  String.raw`salesperson\b`,
  String.raw`territory\b`,
  String.raw`ledger_account\b`,
  String.raw`money_account\b`,
  String.raw`setting\b`,
  String.raw`cost_balance\b`,
  String.raw`closed_line\b`,
  String.raw`reversal\b`,
  String.raw`held\b`,
  String.raw`kept\b`,
  String.raw`both_parts\b`,
  String.raw`returned\b`,
  String.raw`taken\b`,
  String.raw`moved\b`,
  String.raw`days\b`,
  String.raw`json_each\b`,
]
const isSmall = new RegExp(`^SCAN (${small.join('|')})`)

test.each(reportNames)('%s', async (name) => {
  const params = {
    accountId: story.of.accountId('1122'),
    moneyAccountId: story.of.bank,
    productId: story.of.p1,
    partnerId: story.of.customer,
    segmentId,
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
        if (detail.startsWith('SCAN ') && !isSmall.test(detail)) found.push(`${detail}: ${text}`)
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
