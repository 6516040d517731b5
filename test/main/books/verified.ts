// Verifying finds what does not agree: any kept balance that was tampered with, any ledger row that was changed.

import { describe, expect, test } from 'vitest'
import { success } from '../../../src/shared/kernel/index.ts'
import type { Store } from '../../../src/main/books/store.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { Open } from '../posting/open.ts'
import { fullBook } from './full-book.ts'
import { withStore } from './with-store.ts'

/** One act behind the book's back each, and what verifying must say of it. */
const tamperings: readonly (readonly [act: string, says: RegExp])[] = [
  ['update stock_balance set qty_milli = qty_milli + 1', /stock per warehouse, product and lot = its moves/],
  ['update cost_balance set qty_milli = qty_milli + 1', /quantity of a product = its moves/],
  ['update cost_balance set value_fen = value_fen + 1 where qty_milli > 0', /value of a product = its moves/],
  ['update account_balance set debit_fen = debit_fen + 1', /account and month .*debit.* = its journal lines/],
  ['update account_balance set credit_fen = credit_fen + 1', /account and month .*credit.* = its journal lines/],
  ['delete from account_balance', /account and month/],
  ['update item_balance set open_fen = open_fen + 1', /open item = its amount less its settlements/],
  ['update partner_balance set open_fen = open_fen + 1', /partner balance = its open items/],
  ['update line_balance set tax_fen = tax_fen + 1', /222103 = VAT of deliveries|line balance/],
  ['update line_balance set uninvoiced_fen = uninvoiced_fen + 1', /220202 = estimates|line balance/],
  ['update line_balance set fulfilled_milli = fulfilled_milli + 1', /line balance/],
  ['update line_balance set cost_fen = cost_fen + 1', /line balance/],
  ['update document_number set last = last + 1', /our own numbers have no gaps/],
  ['update journal_line set debit_fen = debit_fen + 1 where credit_fen = 0', /every voucher balances/],
  ['delete from voucher where seq = 1', /vouchers are numbered without gaps/],
  ['delete from settlement', /open item = its amount/],
  ['update stock_move set value_fen = value_fen + 1 where lot_id is not null', /1405|value of a product/],
]

/** Lets the guards look away, as somebody with a database tool could. */
async function behindTheBack(store: Store, act: string): Promise<void> {
  await store.write(async (sql) => {
    if (sql.dialect === 'postgres') await sql.run('set local session_replication_role = replica')
    else {
      await sql.run('pragma defer_foreign_keys = on')
      const guards = await sql.all<{ name: string }>(`select name from sqlite_master where type = 'trigger'`)
      for (const { name } of guards) await sql.run(`drop trigger ${name}`)
    }
    await sql.run(act)
    return success(act)
  })
}

export function verifiedSuite(open: Open): void {
  describe('verify', () => {
    test('an intact book with everything in it has no problem', async () => {
      const t = await fullBook(open)
      const { checked, problems } = await t.book.read((sql) => verifyBook(sql))
      expect(problems).toEqual([])
      expect(checked).toBeGreaterThan(15)
    })

    test.each(tamperings)('%s is found', async (act, says) => {
      const t = await fullBook(open)
      const problems = await withStore(t.book, async (store) => {
        await behindTheBack(store, act)
        return (await store.read((sql) => verifyBook(sql))).problems
      })
      expect(problems).toContainEqual(expect.stringMatching(says))
    })

    test('it says how far it is, to the end', async () => {
      const t = await open()
      const told: [number, number][] = []
      const { checked } = await t.book.read((sql) => verifyBook(sql, (done, total) => told.push([done, total])))
      expect(told).toEqual(Array.from({ length: checked }, (_, index) => [index + 1, checked]))
    })
  })
}
