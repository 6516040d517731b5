// What the database itself refuses, whoever asks: ledgers and documents are added to, never changed.

import { describe, expect, test } from 'vitest'
import { contractOf, documentKinds } from '../../../src/shared/catalog.ts'
import type { State } from '../../../src/shared/contract/index.ts'
import type { Open } from '../posting/open.ts'
import { fullBook } from './full-book.ts'
import { appendOnlyTables, changingTables, columnsOf, tablesIn } from './tables.ts'
import { answerTo, withStore } from './with-store.ts'

const states: readonly State[] = ['posted', 'approved', 'closed', 'reversed']

export function guardSuite(open: Open): void {
  describe('append-only', { timeout: 30_000 }, () => {
    test('every table of a book is known: it changes, or it is only added to', async () => {
      const t = await open()
      const tables = await t.book.read((sql) => tablesIn(sql))
      expect(tables).toEqual([...appendOnlyTables, ...changingTables].toSorted())
    })

    test('no row of a ledger or a document is changed, removed, replaced or cut off', async () => {
      const t = await fullBook(open)
      await withStore(t.book, async (store) => {
        const passed: string[] = []
        for (const table of appendOnlyTables) {
          const rows = await store.read((sql) => sql.get<{ count: number }>(`select count(*) as count from ${table}`))
          expect(rows?.count, `${table} has a row to try on`).toBeGreaterThan(0)
          const acts =
            store.engine === 'sqlite'
              ? [`insert or replace into ${table} select * from ${table} limit 1`]
              : [`truncate ${table} cascade`]
          const column = (await store.read((sql) => columnsOf(sql, table)))[0]?.name
          for (const act of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, ...acts])
            if (!/is append-only/.test(await answerTo(store, act))) passed.push(act)
        }
        expect(passed).toEqual([])
      })
    })
  })

  describe('a document’s row', { timeout: 30_000 }, () => {
    test('goes only the ways its kind declares', async () => {
      const t = await fullBook(open)
      await withStore(t.book, async (store) => {
        const wrong: string[] = []
        for (const kind of documentKinds) {
          const { transitions } = contractOf(kind)
          const ids = await store.read((sql) =>
            sql.all<{ id: number; state: State }>('select id, state from document where kind = ?', [kind]),
          )
          for (const { id, state } of ids)
            for (const next of states) {
              const declared = state === next || transitions.some(([from, to]) => from === state && to === next)
              const answer = await answerTo(store, 'update document set state = ? where id = ?', [next, id])
              if ((answer === 'taken') !== declared) wrong.push(`${kind}: ${state} → ${next}: ${answer}`)
            }
        }
        expect(wrong).toEqual([])
      })
    })

    test('keeps everything else; total and remarks are a version’s, and no version goes back', async () => {
      const t = await open()
      const { id } = await t.sell({ day: '2025-03-01', qty: 1, price: 0, productId: await bought(t) })
      await withStore(t.book, async (store) => {
        const columns = await store.read((sql) => columnsOf(sql, 'document'))
        const changes = columns
          .filter(({ name }) => name !== 'state' && name !== 'version')
          .map(({ name, type }) => (type === 'text' ? `${name} = 'x'` : `${name} = coalesce(${name}, 0) + 1`))
        const passed: string[] = []
        for (const change of [...changes, 'version = 0']) {
          const answer = await answerTo(store, `update document set ${change} where id = ?`, [id])
          if (!/declared states/.test(answer)) passed.push(`${change}: ${answer}`)
        }
        expect(passed).toEqual([])
        const next = `update document set version = 2, total_fen = 1, remarks = '第二版' where id = ?`
        expect(await answerTo(store, next, [id])).toBe('taken')
        expect(await answerTo(store, 'delete from document where id = ?', [id])).toMatch(/append-only/)
      })
    })

    test('no balance goes below zero, no value stays without quantity', async () => {
      const t = await fullBook(open)
      await withStore(t.book, async (store) => {
        const acts = [
          'update stock_balance set qty_milli = -1',
          'update cost_balance set qty_milli = -1',
          'update cost_balance set value_fen = -1',
          'update cost_balance set qty_milli = 0, value_fen = 1',
          'update item_balance set open_fen = -1',
          'update partner_balance set open_fen = -1',
          'update line_balance set fulfilled_milli = -1',
          'update line_balance set invoiced_milli = -1',
          'update line_balance set returned_milli = -1',
        ]
        const answers = await Promise.all(acts.map(async (act) => [act, await answerTo(store, act)]))
        expect(answers.filter(([, answer]) => answer === 'taken')).toEqual([])
      })
    })
  })
}

/** Goods to give away. */
async function bought(t: Awaited<ReturnType<Open>>): Promise<number> {
  await t.buy({ day: '2025-03-01', qty: 1, price: 1700 })
  return t.p1
}
