// The count sheet goes out as a workbook and comes back filled in: sorted as the keeper likes, with goods that were found;
// whatever is wrong is told at once and nothing is taken.

import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountTaken, Flaw } from '../../../src/shared/api.ts'
import { wordRefusal, type AnyRow } from '../../../src/shared/contract/index.ts'
import { runTask } from '../../../src/main/tasks/index.ts'
import { day, instantInChina } from '../../../src/shared/kernel/index.ts'
import { distributor, draft, linesOf, newBook, post, refusals, value, type TestBook } from '../../books.ts'
import { testFolder } from './made-workbook.ts'
import { openWorkbook, type OpenedSheet } from './opened.ts'

const at = testFolder()
let book: TestBook
let lines: readonly AnyRow[]
let draftId: number
let blindId: number

/** Lot L1: 100 on A01, 50 on A02; lot L2: 30 not placed; 8 bags of a customer. */
beforeAll(async () => {
  book = await newBook({ today: '2025-03-31' })
  const of = await distributor(book)
  const layout = { prefix: '', rows: 1, columns: 2, width: 4, height: 3, aisle: 1, left: 0, top: 0 }
  value(await book.command('position.lay', { warehouseId: of.east, layout: { ...layout, capacityMilli: null } }))
  const places = (await book.query('warehouse.map', { warehouseId: of.east }))?.positions ?? []
  const head = { supplierId: of.supplier }
  const ordered = { lines: [{ productId: of.p1, qtyMilli: 500_000, priceE4: 17_000_000 }] }
  const contract = await post(book, 'purchaseContract', draft('2025-03-01', head, ordered))
  const [line] = await linesOf(book, 'purchase_contract_lines', contract.id)
  const received = (lot: string, qtyMilli: number, positionId: number | null) => ({
    contractLineId: line?.id ?? 0,
    productId: of.p1,
    warehouseId: of.east,
    positionId,
    lot,
    qtyMilli,
  })
  const lots = [
    received('L1', 100_000, places[0]?.id ?? 0),
    received('L1', 50_000, places[1]?.id ?? 0),
    received('L2', 30_000, null),
  ]
  await post(book, 'goodsReceipt', draft('2025-03-02', head, { lines: lots }))
  const kept = { warehouseId: of.east, productId: of.p2, lot: 'K1', qtyMilli: 8_000 }
  const owner = { ownerId: of.customer, custody: 'consigned' }
  await post(book, 'custodyReceipt', draft('2025-03-02', owner, { lines: [kept] }))
  const made = await book.query('stockCheck.lines', { warehouseId: of.east, storageClass: null, place: null })
  lines = made.lines
  const saved = async (blind: boolean, moment: AnyRow = {}) =>
    value(
      await book.command('draft.save', {
        id: null,
        kind: 'stockCheck',
        draft: draft('2025-03-31', { blind, ...moment }, { lines: [...lines] }),
      }),
    ).id
  draftId = await saved(false, {
    frozenAt: instantInChina(day('2025-03-31'), 8, 30),
    frozenId: made.head['frozenId'] ?? null,
  })
  blindId = await saved(true)
})
afterAll(() => book.close())

async function exported(name: string, id = draftId, language: 'zh' | 'en' = 'zh'): Promise<OpenedSheet> {
  const file = at(name)
  value(await runTask('export.countSheet', { draftId: id, language }, { location: book.location }, { file }))
  const [sheet] = await openWorkbook(file)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

type Change = { readonly sheet: ExcelJS.Worksheet; put(row: number, header: string, value: ExcelJS.CellValue): void }

/** Exports, changes cells as a keeper would (rows count from 0), and hands it back. */
async function handedBack(name: string, change: (sheet: Change) => void, id = draftId) {
  const { headers } = await exported(name)
  const file = at(name)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.worksheets[0]!
  change({
    sheet,
    put: (row, header, cell) => {
      sheet.getCell(row + 5, headers.indexOf(header) + 1).value = cell
    },
  })
  await workbook.xlsx.writeFile(file)
  return runTask('take.countSheet', { draftId: id }, { location: book.location }, { file })
}
const takenOf = (answer: Awaited<ReturnType<typeof handedBack>>): CountTaken => {
  const read = value(answer)
  if ('flaws' in read) throw new Error(read.flaws.map(({ refusal }) => wordRefusal(refusal, 'en')).join('; '))
  return read
}
const told = ({ row, column, refusal }: Flaw) => `${row} ${column}: ${wordRefusal(refusal, 'zh')}`

test('what lies where, 100 bags are 5 t, cells to write into, and all else locked', async () => {
  const sheet = await exported('out.xlsx')
  expect(sheet.headers).toEqual([
    '垛位',
    '货主',
    '商品编码',
    '商品',
    '批号',
    '单位',
    '每单位公斤',
    '账面数量',
    '账面吨',
    '实盘数量',
    '实盘吨',
    '复盘数量',
    '差异',
    '原因',
  ])
  const above = (of: OpenedSheet) => of.sheet.getCell('A2').text
  expect(above(sheet)).toMatch(/2025-03-31  账面时点 2025-03-31 08:30$/)
  // One that was typed without a list, and is not held against a moment.
  expect(above(await exported('blind.xlsx', blindId))).toMatch(/2025-03-31$/)
  expect(sheet.rows.slice(0, 4).map((row) => [row['垛位'], row['批号'], row['账面数量'], row['账面吨']])).toEqual([
    ['A01', 'L1', 100, 5],
    ['A02', 'L1', 50, 2.5],
    [null, 'L2', 30, 1.5],
    [null, 'K1', 8, 0.32],
  ])
  expect(sheet.rows[3]).toMatchObject({ 货主: expect.stringMatching(/^C0001 /), 商品编码: 'P2' })
  const protection = (sheet.sheet as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection
  expect(protection?.sheet).toBe(true)
  const isLocked = (header: string, row = 0) => sheet.cell(row, header).protection?.locked !== false
  expect(['账面数量', '实盘数量', '复盘数量', '原因'].map((header) => isLocked(header))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(['批号', '实盘数量'].map((header) => isLocked(header, 4))).toEqual([false, false])
})

test('a blind one says neither what is booked nor the difference, in English too', async () => {
  expect((await exported('blind.xlsx', blindId, 'en')).headers).toEqual([
    'Position',
    'Owner',
    'Product',
    'Product name',
    'Lot',
    'Unit',
    'kg per unit',
    'Counted',
    'Counted (t)',
    'Recounted',
  ])
})

test('sorted otherwise and with a found lot, every count comes back to its line; what is left blank stays', async () => {
  const answer = await handedBack('back.xlsx', ({ sheet, put }) => {
    // 98 and 52 of L1 only lie elsewhere; of K1 one is missing; L2 is not counted.
    put(0, '实盘数量', '98')
    put(1, '实盘数量', 52)
    put(3, '实盘数量', 7.5)
    put(3, '复盘数量', 7)
    put(3, '原因', '自然损耗')
    put(6, '垛位', 'A02')
    put(6, '商品编码', 'P1')
    put(6, '批号', 'L2')
    put(6, '实盘数量', 3)
    const [first, last] = [sheet.getRow(5).values, sheet.getRow(8).values]
    sheet.getRow(5).values = last
    sheet.getRow(8).values = first
  })
  const taken = takenOf(answer)
  expect([taken.counted, taken.found]).toEqual([4, 1])
  expect(taken.lines.map((line) => [line['countedMilli'], line['recountMilli'], line['reason']])).toEqual([
    [98_000, null, 'moved'],
    [52_000, null, 'moved'],
    [null, null, null],
    [7_500, 7_000, 'naturalLoss'],
    [3_000, null, null],
  ])
  expect(taken.lines[4]).toMatchObject({ positionId: lines[1]?.['positionId'], lot: 'L2', bookMilli: null })
  expect(taken.texts[`position:${lines[1]?.['positionId']}`]).toBe('A02')
})

test('seven cells are wrong: all are told with row, column and reason, and the draft stays as it was', async () => {
  const answer = await handedBack('wrong.xlsx', ({ put }) => {
    put(0, '实盘数量', '九十八')
    put(1, '实盘数量', -1)
    put(2, '实盘数量', 30)
    put(2, '原因', '自然损耗')
    put(3, '复盘数量', 8)
    put(5, '商品编码', 'P99')
    put(5, '批号', 'L1')
    put(5, '实盘数量', 1)
    put(6, '商品编码', 'P1')
    put(6, '批号', 'L7')
    put(6, '实盘数量', 1)
    put(7, '商品编码', 'p1')
    put(7, '批号', 'l2')
    put(7, '实盘数量', 2)
  })
  const read = value(answer)
  expect('flaws' in read ? read.flaws.map(told) : read).toEqual([
    '5 实盘数量: “九十八”不是数字',
    '6 实盘数量: 实盘数量：不能小于零',
    '7 原因: 账面 30，实盘 30，原因“自然损耗”与差异不符',
    '8 实盘数量: 没有实盘数量，只有复盘数量',
    '10 商品编码: 没有编码为“P99”的商品',
    '11 批号: P1 没有批号 L7',
    '12 商品编码: 与第 7 行是同一垛位的同一批货',
  ])
  expect((await book.query('draft.get', { id: draftId }))?.draft.sections['lines']).toEqual(lines)
})

test('the sheet of another check, a workbook that is none, and a check that is gone are refused', async () => {
  const other = await handedBack('other.xlsx', () => undefined, blindId)
  expect(refusals(other)).toEqual(['count.otherCheck'])
  const unmarked = await handedBack('unmarked.xlsx', ({ sheet }) => {
    sheet.getCell('A3').value = '盘点'
  })
  expect(refusals(unmarked)).toEqual(['count.notASheet'])
  expect(refusals(await handedBack('gone.xlsx', () => undefined, 999_999))).toEqual(['draft.unknown'])
})
