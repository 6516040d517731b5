// A season that an office hands over is in the books to the fen, and people carry on from there.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile, importFolder, type ImportFolder } from './import.ts'
import { compareBook, problemsOf } from './compare.ts'
import { carryOn, numberAfter } from './carry-on.ts'
import { expectedOf2025, season2025 } from './expected.ts'

let folder: ImportFolder
let answer: Awaited<ReturnType<typeof importFile>>

beforeAll(async () => {
  folder = importFolder()
  answer = await importFile(season2025, folder.book)
})

afterAll(() => folder.remove())

test('the season of 2025 is taken in whole', () => {
  expect(answer).toMatchObject({
    ok: true,
    value: {
      leftOut: [],
      records: { 商品: 17, 往来单位: 68, 仓库: 3, 资金账户: 3 },
      documents: { 出库单: 482, 收款单: 277 },
    },
  })
  expect(folder.left()).toEqual(['book.hz'])
})

test('every figure agrees: balances of each month, stock, debts, ageing, contracts', async () => {
  const { figures, differences } = await compareBook(folder.book, expectedOf2025())
  expect(differences).toEqual([])
  expect(figures).toBeGreaterThan(1000)
})

test('nothing in the book contradicts itself', async () => {
  expect(await problemsOf(folder.book)).toEqual([])
})

test('people carry on: the day’s numbers go on after the imported ones, and the debt moves by the delivery', async () => {
  const done = await carryOn(folder.book)
  expect(done).toEqual({ last: done.last, next: numberAfter(done.last), receivableMovedFen: 12_300, problems: [] })
})
