// A draft thrown away is gone, once.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBook, refusals, value, type TestBook } from '../../books.ts'

let book: TestBook

beforeAll(async () => {
  book = await newBook()
})
afterAll(() => book.close())

test('a draft is thrown away, and cannot be thrown away again', async () => {
  const draft = { day: null, remarks: '写错了', head: {}, sections: {} }
  const { id } = value(await book.command('draft.save', { id: null, kind: 'transfer', draft }))
  expect(value(await book.command('draft.delete', { id }))).toEqual({ id })
  expect(await book.query('draft.get', { id })).toBeNull()
  expect(refusals(await book.command('draft.delete', { id }))).toEqual(['draft.unknown'])
})
