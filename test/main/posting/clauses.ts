// Clauses: a new contract takes them over from the company's templates and keeps them as they were; what they name is
// filled in on paper.

import { describe, expect, test } from 'vitest'
import { usualClauses } from '../../../src/main/books/usual-clauses.ts'
import { contractOf } from '../../../src/shared/catalog.ts'
import { strangersIn, type AnyRow } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const started = async (t: Trade, kind: 'salesContract' | 'purchaseContract'): Promise<readonly AnyRow[]> =>
  (await t.book.query('document.start', { kind })).sections.clauses ?? []

const sell = (t: Trade, clauses: readonly AnyRow[], head: AnyRow = {}) =>
  t.post(
    'salesContract',
    '2025-03-10',
    { customerId: t.customer, ...head },
    { lines: [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1860), toleranceBp: 500 }], clauses },
  )

export function clauseSuite(open: Open): void {
  describe('clauses', () => {
    test('a new contract starts with the usual ones of its side: ownership is kept only where we sell', async () => {
      const t = await open()
      const usual = usualClauses.filter(({ byDefault }) => byDefault).map(({ name }) => name)
      expect((await started(t, 'salesContract')).map(({ title }) => title)).toEqual(usual)
      expect((await started(t, 'purchaseContract')).map(({ title }) => title)).toEqual(
        usual.filter((name) => name !== '所有权保留'),
      )
    })

    test('one made from a quotation has them too', async () => {
      const t = await open()
      const head = { customerId: t.customer, validUntilDay: '2025-12-31' }
      const lines = [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }]
      const quotation = await t.post('quotation', '2025-03-10', head, { lines })
      const { draft } = await t.book.query('document.make', { kind: 'salesContract', fromId: quotation.id })
      expect(draft.sections.clauses).toEqual(await started(t, 'salesContract'))
      expect(draft.sections.lines).toHaveLength(1)
    })

    test('the shipped ones name only what a contract has', () => {
      expect(usualClauses.flatMap(({ text }) => strangersIn(text, contractOf('purchaseContract')))).toEqual([])
    })

    test('a template changed later changes no contract', async () => {
      const t = await open()
      const contract = await sell(t, await started(t, 'salesContract'))
      const before = await t.lines('sales_contract', contract.id, 'clauses')
      const [template] = (
        await t.book.query('record.list', { kind: 'clauseTemplate', filter: {}, sort: [], offset: 0, limit: 50 })
      ).rows
      value(
        await t.book.command('record.save', {
          kind: 'clauseTemplate',
          id: Number(template?.id),
          version: 1,
          fields: { text: '按国家标准执行。' },
        }),
      )
      expect(await t.lines('sales_contract', contract.id, 'clauses')).toEqual(before)
      expect((await started(t, 'salesContract'))[0]).toMatchObject({ text: '按国家标准执行。' })
    })

    test('a field the contract does not have is refused where it stands, in a template as in a contract', async () => {
      const t = await open()
      const clauses = [{ title: '天气', text: '{天气}好时交货' }]
      const head = { customerId: t.customer }
      const lines = [{ productId: t.p1, qtyMilli: bags(1), priceE4: price(1860) }]
      expect(await t.refused('salesContract', '2025-03-10', head, { lines, clauses })).toMatchObject([
        { code: 'clause.unknownField', path: 'clauses.0.text', facts: { name: '{天气}' } },
      ])
      const fields = { code: 'T99', name: '天气', usedFor: 'both', place: 990, text: '{天气}好时交货' }
      const saved = await t.book.command('record.save', { kind: 'clauseTemplate', id: null, version: null, fields })
      expect(refusals(saved)).toEqual(['clause.unknownField fields.text'])
    })

    test('an amendment keeps the old clauses with the old version', async () => {
      const t = await open()
      const contract = await sell(t, [{ title: '交货', text: '在{交货地点}交货' }], { deliveryPlace: '东库' })
      const [line] = await t.lines('sales_contract', contract.id)
      const draft = {
        day: '2025-03-10',
        remarks: null,
        head: { customerId: t.customer, deliveryPlace: '西库' },
        sections: { lines: [line ?? {}], clauses: [{ title: '交货', text: '改在{交货地点}交货' }] },
      }
      value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '换库', draft }))
      const texts = await t.book.read((sql) =>
        sql.all('select version, text from sales_contract_clauses where document_id = ? order by version', [
          contract.id,
        ]),
      )
      expect(texts).toEqual([
        { version: 1, text: '在{交货地点}交货' },
        { version: 2, text: '改在{交货地点}交货' },
      ])
    })
  })
}
