// Verifying finds what does not agree: any kept balance that was tampered with, any ledger row that was changed.

import { describe, expect, test } from 'vitest'
import { failure } from '../../../src/shared/kernel/index.ts'
import { snake } from '../../../src/main/books/sql.ts'
import type { Store } from '../../../src/main/books/store.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { balances } from '../../../src/main/ledger/balances.ts'
import type { Open } from '../posting/open.ts'
import { fullBook } from './full-book.ts'
import { withStore } from './with-store.ts'

/** One act behind the book's back each, and what verifying must say of it. */
const tamperings: readonly (readonly [act: string, says: RegExp])[] = [
  ['update stock_balance set qty_milli = qty_milli + 1', /stock per warehouse, product and lot/],
  [
    'update stock_balance set placed_milli = placed_milli - 1 where placed_milli > 0',
    /stock per warehouse, product and lot/,
  ],
  [
    'update stock_balance set apart_milli = apart_milli - 1 where apart_milli > 0',
    /stock per warehouse, product and lot/,
  ],
  ['update position_balance set qty_milli = qty_milli + 1', /goods on a position, and what of them is set apart/],
  ['update position_balance set apart_milli = qty_milli', /goods on a position, and what of them is set apart/],
  ['update position_balance set warehouse_id = (select max(id) from warehouse)', /kept with its warehouse/],
  ['update placement_lines set qty_milli = qty_milli + 1', /a line takes from its position/],
  ['update cost_balance set qty_milli = qty_milli + 1', /value of a product/],
  ['update cost_balance set value_fen = value_fen + 1 where qty_milli > 0', /value of a product/],
  ['update account_balance set debit_fen = debit_fen + 1', /account per month/],
  ['update account_balance set credit_fen = credit_fen + 1', /account per month/],
  ['delete from account_balance', /account per month/],
  ['update item_balance set open_fen = open_fen + 1', /open item = its amount less its settlements/],
  ['update item_balance set due_day = null', /kept with its side, partner and due day/],
  [`update item_balance set side = 'prepaid' where side = 'advance'`, /kept with its side, partner and due day/],
  [`update lot_quality set quality = 'damaged'`, /quality of a lot/],
  ['delete from lot_quality', /quality of a lot/],
  ['update partner_balance set open_fen = open_fen + 1', /partner balance/],
  ...balances.line.measures.map(
    (measure) =>
      [`update line_balance set ${snake(measure)} = ${snake(measure)} + 1`, /what is left of a line/] as const,
  ),
  ['update open_line set left_milli = left_milli - 1 where left_milli > 1', /what contracts leave open/],
  [`update open_line set delivery_day = '2031-01-01'`, /what contracts leave open/],
  ['update open_line set product_id = (select max(id) from product)', /what contracts leave open/],
  ['delete from open_line', /what contracts leave open/],
  ['delete from closed_line', /a closed line = what was said of it last/],
  [`update document set state = 'closed' where state = 'approved'`, /a closed document = what was said of it last/],
  [`update document set state = 'posted' where state = 'reversed'`, /a document is reversed/],
  ['delete from contract_version', /version of a document/],
  ['update document_number set last = last + 1', /our own numbers have no gaps/],
  ['update journal_line set debit_fen = debit_fen + 1 where credit_fen = 0', /every voucher balances/],
  ['update voucher set seq = seq + 100 where seq = 1', /vouchers are numbered without gaps/],
  ['delete from settlement', /open item = its amount/],
  ['update stock_move set value_fen = value_fen + 1 where lot_id is not null', /value of a product/],
]

/** What verifying says after an act that the guards were made to overlook; the act does not stay. */
async function problemsAfter(store: Store, act: string): Promise<readonly string[]> {
  let problems: readonly string[] = []
  await store.write(async (sql) => {
    if (sql.dialect === 'postgres') await sql.run('set local session_replication_role = replica')
    else {
      const guards = await sql.all<{ name: string }>(`select name from sqlite_master where type = 'trigger'`)
      for (const { name } of guards) await sql.run(`drop trigger ${name}`)
    }
    await sql.run(act)
    problems = (await verifyBook(sql)).problems
    return failure('only a try')
  })
  return problems
}

export function verifiedSuite(open: Open): void {
  describe('verify', { timeout: 30_000 }, () => {
    test('an intact book with everything in it has no problem', async () => {
      const t = await fullBook(open)
      const { checked, problems } = await t.book.read((sql) => verifyBook(sql))
      expect(problems).toEqual([])
      expect(checked).toBeGreaterThan(15)
    })

    test('whatever is changed behind the back of a book is found, and named', async () => {
      const t = await fullBook(open)
      const missed = await withStore(t.book, async (store) => {
        const found: string[] = []
        for (const [act, says] of tamperings)
          if (!(await problemsAfter(store, act)).some((problem) => says.test(problem))) found.push(act)
        return found
      })
      expect(missed).toEqual([])
    })

    test('it says how far it is, to the end', async () => {
      const t = await open()
      const told: [number, number][] = []
      const { checked } = await t.book.read((sql) => verifyBook(sql, (done, total) => told.push([done, total])))
      expect(told).toEqual(Array.from({ length: checked }, (_, index) => [index + 1, checked]))
    })
  })
}
