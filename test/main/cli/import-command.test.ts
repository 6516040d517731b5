// Moving in from the command line: the season comes in, a flawed one is listed flaw by flaw and leaves nothing.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { littleSeason } from '../../season/little-season.ts'
import { edit, readSheets, writeSheets, type Cell } from '../../season/workbook.ts'
import { testFolder } from '../excel/made-workbook.ts'
import { run } from './fake-terminal.ts'

const at = testFolder()
const season = join(import.meta.dirname, '../../season/season-2025.xlsx')

/** A little season with cells changed: sheet, row, header → value. */
async function changed(file: string, ...cells: [string, number, string, Cell][]): Promise<string> {
  const sheets = littleSeason()
  for (const cell of cells) edit(sheets).set(...cell)
  return writeSheets(at(file), sheets)
}

/** The letter of a column. */
const letterOf = (sheet: string, header: string): string =>
  String.fromCharCode(65 + (littleSeason()[sheet]?.[0]?.indexOf(header) ?? 0))

test('the season: 2,217 documents, and how long it took; verify agrees', async () => {
  const made = await run(['import', season, '--book', 'season.hz'], { folder: at('') })
  expect(made.said).toEqual([])
  expect(made.code).toBe(0)
  expect(made.out).toContain('资料：商品 17，往来单位 68，仓库 3，资金账户 3')
  expect(made.out).toContain('单据 2217 张')
  expect(made.out).toMatch(/用时 \d+\.\d 秒/)
  expect(made.progress.map(({ stage }) => stage)).toContain('posting')
  const checked = await run(['verify', '--book', 'season.hz'], { folder: at('') })
  expect(checked).toMatchObject({ code: 0, said: [] })
  expect(checked.out).toMatch(/^\d+ 项核对，全部一致\n$/)
}, 60_000)

describe('a flawed workbook', () => {
  test('every flaw with sheet, row, column and header; what only follows apart; nothing is left; a marked copy', async () => {
    const file = await changed(
      'flawed.xlsx',
      ['入库单', 2, '数量', '很多'],
      ['出库单', 3, '日期', '2025-02-30'],
      ['出库单', 4, '客户', 'X999'],
    )
    const ran = await run(['import', file, '--book', 'flawed.hz', '--marked', 'marked.xlsx'], { folder: at('') })
    expect(ran.code).toBe(1)
    expect(ran.out).toBe('')
    expect(ran.said).toContain(`入库单 第 2 行 ${letterOf('入库单', '数量')} 列“数量”：“很多”不是数字`)
    expect(ran.said).toContain(`出库单 第 4 行 ${letterOf('出库单', '客户')} 列“客户”：没有编码为“X999”的往来单位`)
    expect(ran.said.some((line) => line.startsWith(`出库单 第 3 行 ${letterOf('出库单', '日期')} 列“日期”`))).toBe(true)
    const apart = ran.said.indexOf('下面这些只是由上面的错误引起的：')
    expect(apart).toBeGreaterThan(2)
    expect(ran.said.findIndex((line) => line.includes('“很多”'))).toBeLessThan(apart)
    expect(ran.said.at(-2)).toMatch(/^共 3 处错误，另有 \d+ 处由它们引起；没有建立账套$/)
    expect(ran.said.at(-1)).toBe(`标了错的工作簿：${at('marked.xlsx')}`)
    expect(readdirSync(at('')).filter((name) => name.startsWith('flawed.hz'))).toEqual([])
    expect(Object.keys(await readSheets(at('marked.xlsx')))[0]).toBe('问题清单')
  }, 60_000)

  test('in English', async () => {
    const file = await changed('english.xlsx', ['商品', 2, '税率', 'nine'])
    const ran = await run(['import', file, '--book', 'english.hz'], { folder: at(''), language: 'en' })
    expect(ran.code).toBe(1)
    expect(ran.said[0]).toMatch(new RegExp(`^商品 row 2, column ${letterOf('商品', '税率')} “税率”: `))
    expect(ran.said.at(-1)).toMatch(/no book was made$/)
  }, 60_000)
})

describe('refused', () => {
  test('a file that is not there, a book that is there already', async () => {
    expect(await run(['import', 'none.xlsx', '--book', 'b.hz'], { folder: at('') })).toMatchObject({ code: 1 })
    const taken = await run(['import', season, '--book', import.meta.filename])
    expect(taken).toMatchObject({ code: 1, said: [`文件已存在：${import.meta.filename}`] })
  })

  test('a folder that is not there', async () => {
    const ran = await run(['import', season, '--book', 'none/b.hz'], { folder: at('') })
    expect(ran).toMatchObject({ code: 1, said: [`写不了 ${at('none/b.hz')}：文件夹不存在`] })
  })

  test('cancelled half way: said so, nothing left', async () => {
    const stop = new AbortController()
    stop.abort()
    const ran = await run(['import', season, '--book', 'stopped.hz'], { folder: at(''), signal: stop.signal })
    expect(ran).toMatchObject({ code: 1, said: ['已取消，没有写出任何文件'] })
    expect(existsSync(at('stopped.hz'))).toBe(false)
  })
})
