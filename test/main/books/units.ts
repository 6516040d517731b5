// The unit of work: commands take turns, each whole or not at all; a request acts once; numbers have no gaps.

import { describe, expect, test } from 'vitest'
import { localOwner } from '../../../src/shared/contract/index.ts'
import { failure, success } from '../../../src/shared/kernel/index.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { draft, openTestBook, refusals, value } from '../../books.ts'
import type { Open } from '../posting/open.ts'
import { fen, type Trade } from '../posting/trade.ts'
import { withStore } from './with-store.ts'

const moved = (t: Trade, yuan: number, to: number = t.bank) => ({
  kind: 'moneyTransfer' as const,
  draft: draft('2025-03-01', { fromAccountId: t.cash, toAccountId: to, amountFen: fen(yuan) }),
  draftId: null,
})
const documentsOf = (t: Trade) =>
  t.book.read((sql) =>
    sql.all<{ id: number; no: string; totalFen: number }>('select id, no, total_fen from document order by id'),
  )

export function unitSuite(open: Open): void {
  describe('unit of work', { timeout: 30_000 }, () => {
    test('200 commands at once, one in ten refused: the 180 acknowledged are there, in turn, and nothing else', async () => {
      const t = await open()
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, index) => ({
          yuan: index + 1,
          result: await t.book.command('document.post', moved(t, index + 1, index % 10 === 9 ? t.cash : t.bank)),
        })),
      )
      const acknowledged = answers.flatMap(({ yuan, result }) =>
        result.ok ? [{ id: result.value.id, no: result.value.no, totalFen: fen(yuan) }] : [],
      )
      expect(acknowledged).toHaveLength(180)
      expect(await documentsOf(t)).toEqual(acknowledged)
      expect(acknowledged.map(({ no }) => no)).toEqual(
        Array.from({ length: 180 }, (_, index) => `ZK20250301-${String(index + 1).padStart(3, '0')}`),
      )
      const seqs = await t.book.read((sql) => sql.all<{ seq: number }>('select seq from voucher order by id'))
      expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: 180 }, (_, index) => index + 1))
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('readers see whole commands only, beside the one who writes', async () => {
      const t = await open()
      const writing = Promise.all(Array.from({ length: 30 }, () => t.book.command('document.post', moved(t, 1))))
      const seen: boolean[] = []
      for (let look = 0; look < 10; look++) {
        const sides = await t.book.read(async (sql) => ({
          documents: await sql.get<{ count: number }>('select count(*) as count from document'),
          entries: await sql.get<{ count: number }>('select count(*) as count from journal_line'),
        }))
        seen.push((sides.documents?.count ?? -1) * 2 === sides.entries?.count)
      }
      await writing
      expect(seen).toEqual(seen.map(() => true))
    })

    test('what throws, or answers a failure, leaves nothing and lets the next one in', async () => {
      const t = await open()
      await withStore(t.book, async (store) => {
        const write = (key: string, then: () => void) =>
          store.write(async (sql) => {
            await sql.run('insert into setting (key, value) values (?, ?)', [key, 'x'])
            then()
            return success(key)
          })
        const thrown = write('thrown', () => {
          throw new Error('in the middle')
        })
        const refused = store.write(async (sql) => {
          await sql.run(`insert into setting (key, value) values ('refused', 'x')`)
          return failure('no')
        })
        const kept = write('kept', () => {})
        await expect(thrown).rejects.toThrow('in the middle')
        expect(await refused).toEqual({ ok: false, error: 'no' })
        expect(await kept).toEqual({ ok: true, value: 'kept' })
        const keys = await store.read((sql) =>
          sql.all(`select key from setting where key in ('thrown', 'refused', 'kept')`),
        )
        expect(keys).toEqual([{ key: 'kept' }])
      })
    })

    test('a refused command leaves no id, no number and no trace', async () => {
      const t = await open()
      const before = await t.book.read((sql) => sql.all('select * from id_counter'))
      const trail = await t.book.read((sql) => sql.all('select * from audit'))
      expect(refusals(await t.book.command('document.post', moved(t, 1, t.cash)))).toHaveLength(1)
      expect(await t.book.read((sql) => sql.all('select * from id_counter'))).toEqual(before)
      expect(await t.book.read((sql) => sql.all('select * from audit'))).toEqual(trail)
      expect(await t.book.read((sql) => sql.all('select * from document_number'))).toEqual([])
    })

    test('every command leaves a row in the trail: who, when, what, of what', async () => {
      const t = await open({ today: '2025-03-02' })
      const { id } = value(await t.book.command('document.post', moved(t, 1), 'request-1'))
      const rows = await t.book.read((sql) =>
        sql.all('select at, actor, command, subject_type, subject_id from audit where request_id = ?', ['request-1']),
      )
      expect(rows).toEqual([
        {
          at: Date.parse('2025-03-02T04:00:00Z'),
          actor: localOwner.name,
          command: 'moneyTransfer.post',
          subjectType: 'document',
          subjectId: id,
        },
      ])
    })
  })

  describe('request ids', () => {
    test('the same request twice acts once and answers the same', async () => {
      const t = await open()
      const first = await t.book.command('document.post', moved(t, 1), 'one')
      const again = await t.book.command('document.post', moved(t, 1), 'one')
      expect(again).toEqual(first)
      expect(await documentsOf(t)).toHaveLength(1)
    })

    test('twice at the same time, too', async () => {
      const t = await open()
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => t.book.command('document.post', moved(t, 1), 'one')),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await documentsOf(t)).toHaveLength(1)
    })

    test('another input, another command or another person under the same id is refused', async () => {
      const t = await open()
      value(await t.book.command('document.post', moved(t, 1), 'one'))
      expect(refusals(await t.book.command('document.post', moved(t, 2), 'one'))).toEqual(['request.otherInput'])
      expect(refusals(await t.book.command('draft.delete', { id: 1 }, 'one'))).toEqual(['request.otherInput'])
      const someone = { actor: { ...localOwner, name: 'clerk' }, requestId: 'one' }
      expect(refusals(await t.book.book.command('document.post', moved(t, 1), someone))).toEqual(['request.otherInput'])
      expect(await documentsOf(t)).toHaveLength(1)
    })

    test('a refusal is not remembered: what was refused may be tried again', async () => {
      const t = await open({ today: '2025-02-28' })
      expect(refusals(await t.book.command('document.post', moved(t, 1), 'one'))).toEqual(['document.dayAhead day'])
      t.book.clock.at = Date.parse('2025-03-01T04:00:00Z')
      value(await t.book.command('document.post', moved(t, 1), 'one'))
    })

    test('a command that is not permitted does nothing', async () => {
      const t = await open()
      const nobody = {
        actor: { name: 'guest', roles: new Set<never>(), permissions: new Set<never>() },
        requestId: 'one',
      }
      expect(refusals(await t.book.book.command('document.post', moved(t, 1), nobody))).toEqual(['permission.denied'])
      expect(await documentsOf(t)).toEqual([])
    })
  })

  describe('numbers', () => {
    test('count per kind and day, and nothing else', async () => {
      const t = await open()
      const nos: string[] = []
      const rent = { lines: [{ ledgerAccountId: t.accountId('5602'), grossFen: fen(1) }] }
      const head = { fromAccountId: t.cash, toAccountId: t.bank, amountFen: fen(1) }
      for (const day of ['2025-03-01', '2025-03-02', '2025-03-01']) {
        nos.push((await t.post('moneyTransfer', day, head)).no)
        nos.push((await t.post('expense', day, { accountId: t.cash }, rent)).no)
      }
      expect(nos).toEqual([
        'ZK20250301-001',
        'FY20250301-001',
        'ZK20250302-001',
        'FY20250302-001',
        'ZK20250301-002',
        'FY20250301-002',
      ])
    })

    test('after the 999th comes the 1000th', async () => {
      const t = await open()
      await withStore(t.book, (store) =>
        store.write(async (sql) =>
          success(
            await sql.run(
              `insert into document_number (kind, day, last, imported_last) values ('moneyTransfer', '2025-03-01', 999, 999)`,
            ),
          ),
        ),
      )
      const book = await openTestBook(t.book.location)
      const posted = value(await book.command('document.post', moved(t, 1)))
      await book.close()
      expect(posted.no).toBe('ZK20250301-1000')
    })
  })
}
