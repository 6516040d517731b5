// Moving in as a whole: every flaw of a season at once and marked, nothing left of a refused or cancelled import.

import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { markFlaws } from '../../../src/main/excel/mark-flaws.ts'
import { wordRefusal } from '../../../src/shared/contract/index.ts'
import { season2025 } from '../../season/expected.ts'
import { unworded } from '../../season/flaw-case.ts'
import { importFile, importFolder, toldFlaws, type ImportFolder } from '../../season/import.ts'
import { littleSeason } from '../../season/little-season.ts'
import { edit, readSheets, writeSheets, type Cell } from '../../season/workbook.ts'

let folder: ImportFolder

beforeEach(() => {
  folder = importFolder()
})
afterEach(() => folder.remove())

/** Sets a cell; where it stood, for the comparison. */
type Spoil = readonly [sheet: string, row: number, column: string, value: Cell, code: string]

const spoils: readonly Spoil[] = [
  ['商品', 9, '税率', '九个点', 'workbook.unknownChoice'],
  ['往来单位', 40, '单位编码', 'C0002', 'field.duplicate'],
  ['资金账户', 4, '科目', '1122', 'account.control'],
  ['期初库存', 4, '数量', '贰佰捌拾', 'workbook.notANumber'],
  ['期初往来', 5, '日期', '2024-09-31', 'workbook.dayDoesNotExist'],
  ['采购合同', 60, '含税单价', -1, 'field.negative'],
  ['入库单', 100, '批号', ' ', 'field.required'],
  ['采购发票', 120, '数量', 99_999, 'source.overInvoiced'],
  ['付款单', 90, '核销单号', '25999999999999999999', 'workbook.unknownDocument'],
  ['预付核销', 70, '金额', '1.2.3', 'workbook.notANumber'],
  ['销售合同', 200, '商品编码', 'P99', 'workbook.unknownCode'],
  ['出库单', 500, '批号', 'P02-990101-1', 'lot.unknown'],
  ['出库单', 700, '数量', 12.3456, 'workbook.tooManyDecimals'],
  ['销售发票', 60, '出库行号', 77, 'workbook.unknownLine'],
  ['收款单', 40, '抹零', 999_999, 'settlement.waiverAlone'],
  ['预收核销', 80, '收款单号', 'SK20990101-001', 'workbook.unknownDocument'],
  ['销售退货', 20, '数量', 0, 'field.notPositive'],
  ['调拨单', 30, '数量', 88_888, 'stock.short'],
  ['盘点单', 20, '原因', '不详', 'workbook.unknownChoice'],
  ['费用单', 100, '科目', '1405', 'account.control'],
  ['费用单', 120, '日期', '2024-10-31', 'document.beforeStart'],
]

describe('a season with a flaw on every sheet', () => {
  const places = spoils.map(([sheet, row, column, , code]) => `${sheet}!${row} ${column} ${code}`)

  async function refused() {
    const sheets = await readSheets(season2025)
    const book = edit(sheets)
    for (const [sheet, row, column, value] of spoils) book.set(sheet, row, column, value)
    const file = await writeSheets(folder.path('flawed.xlsx'), sheets)
    const answer = await importFile(file, folder.book)
    if (answer.ok || !('flaws' in answer.error)) throw new Error('not refused for flaws')
    return { file, flaws: answer.error.flaws }
  }

  test('is told all of them at once, each at its cell, what only follows after; and can be marked there', async () => {
    const { file, flaws } = await refused()
    const { causes, follow } = toldFlaws(flaws)
    expect(causes.toSorted()).toEqual(places.toSorted())
    expect(follow.length).toBeGreaterThan(10)
    expect(flaws.map(({ follows }) => follows)).toEqual([...causes.map(() => false), ...follow.map(() => true)])
    expect(flaws.flatMap(unworded)).toEqual([])
    expect(folder.left()).toEqual([])

    const marked = folder.path('marked.xlsx')
    expect(await markFlaws(file, marked, flaws)).toEqual({ kind: 'marked' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(marked)
    const unmarked = flaws.filter(({ sheet, row, columnNo, refusal }) => {
      const note: unknown = book
        .getWorksheet(sheet)
        ?.getRow(row)
        .getCell(columnNo ?? 1).note
      return !JSON.stringify(note ?? '').includes(JSON.stringify(wordRefusal(refusal, 'zh')).slice(1, -1))
    })
    expect(unmarked).toEqual([])
  }, 60_000)
})

describe('a cancelled import leaves nothing', () => {
  test.each(['reading', 'posting', 'verifying'])('while %s', { timeout: 30_000 }, async (stage) => {
    const abort = new AbortController()
    const onProgress = (progress: { stage: string; done: number }): void => {
      if (progress.stage === stage) abort.abort()
    }
    await expect(importFile(season2025, folder.book, { signal: abort.signal, onProgress })).rejects.toBeInstanceOf(
      Cancelled,
    )
    expect(folder.left()).toEqual([])
  })

  test('before it begins', async () => {
    await expect(importFile(season2025, folder.book, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled)
    expect(folder.left()).toEqual([])
  })
})

test('progress is told: reading, posting to the last document, verifying', { timeout: 30_000 }, async () => {
  const told: { stage: string; done: number; total: number | null }[] = []
  const file = await writeSheets(folder.path('little.xlsx'), littleSeason())
  await importFile(file, folder.book, { onProgress: (progress) => told.push(progress) })
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['reading', 'posting', 'verifying'])
  expect(told.filter(({ stage }) => stage === 'posting').at(-1)).toMatchObject({ done: 23, total: 23 })
  for (const stage of ['reading', 'posting', 'verifying']) {
    const done = told.filter((one) => one.stage === stage).map((one) => one.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
  }
})

describe('no workbook', () => {
  test.each([
    ['nothing there', null, '找不到文件'],
    ['an empty file', '', '文件是空的'],
    ['a text', '单号,日期\nCK1,2025-01-01\n', '不是 Excel 文件'],
    ['half a workbook', 'half', '文件已损坏'],
  ])('%s is refused in words', async (_, content, words) => {
    const file = folder.path('it.xlsx')
    if (content === 'half') {
      const whole = await writeSheets(folder.path('whole.xlsx'), littleSeason())
      const { readFile } = await import('node:fs/promises')
      await writeFile(file, (await readFile(whole)).subarray(0, 4000))
    } else if (content !== null) await writeFile(file, content)
    const answer = await importFile(file, folder.book)
    expect(answer).toMatchObject({ ok: false, error: { refusals: [{ code: 'workbook.unreadable' }] } })
    const told = answer.ok || !('refusals' in answer.error) ? [] : answer.error.refusals
    expect(told.map((refusal) => wordRefusal(refusal, 'zh')).join()).toContain(words)
    expect(told.map((refusal) => wordRefusal(refusal, 'en')).join()).toMatch(/^[ -~’“”]+$/)
    expect(folder.left()).toEqual([])
  })
})

test('a book that is there is never written over', async () => {
  await writeFile(folder.book, 'mine')
  const file = await writeSheets(folder.path('little.xlsx'), littleSeason())
  expect(await importFile(file, folder.book)).toMatchObject({
    ok: false,
    error: { refusals: [{ code: 'book.exists' }] },
  })
  expect(folder.left()).toEqual(['book.hz'])
})

test('two sheets of one name are refused: neither is taken silently', async () => {
  const sheets = littleSeason()
  sheets['出库单 '] = sheets['出库单'] ?? []
  const file = await writeSheets(folder.path('twice.xlsx'), sheets)
  const answer = await importFile(file, folder.book)
  if (answer.ok || !('flaws' in answer.error)) throw new Error('not refused')
  expect(toldFlaws(answer.error.flaws).causes).toEqual(['出库单!1 — workbook.sheetTwice'])
})
