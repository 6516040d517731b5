// The trail of a customer: what was changed, from what to what, by whom; words where a field names another record.

import { expect, onTestFinished, test } from 'vitest'
import { newBook, record, value } from '../../books.ts'

test('a limit of 50,000 raised to 100,000 and a territory given: both stand in the change log, the latest first', async () => {
  const book = await newBook()
  onTestFinished(() => book.close())
  const territoryId = await record(book, 'territory', { code: 'Q1', name: '城关镇' })
  const id = await record(book, 'partner', {
    code: 'C1',
    name: '示例农场',
    isCustomer: true,
    creditLimitFen: 5_000_000,
  })
  const save = (version: number, fields: Record<string, number | boolean | null>) =>
    book.command('record.save', { kind: 'partner', id, version, fields })
  value(await save(1, { creditLimitFen: 10_000_000, territoryId }))
  value(await save(2, { creditLimitFen: null, creditUnlimited: true }))
  value(await book.command('record.setActive', { kind: 'partner', id, active: false }))
  const at = book.clock.now()
  expect(await book.query('record.history', { kind: 'partner', id })).toEqual([
    { at, user: 'owner', act: 'deactivated', fields: [] },
    {
      at,
      user: 'owner',
      act: 'changed',
      fields: [
        { name: 'creditUnlimited', before: false, after: true },
        { name: 'creditLimitFen', before: 10_000_000, after: null },
      ],
    },
    {
      at,
      user: 'owner',
      act: 'changed',
      fields: [
        { name: 'territoryId', before: null, after: 'Q1 城关镇' },
        { name: 'creditLimitFen', before: 5_000_000, after: 10_000_000 },
      ],
    },
    { at, user: 'owner', act: 'made', fields: [] },
  ])
  expect(await book.query('record.history', { kind: 'product', id })).toEqual([])
})
