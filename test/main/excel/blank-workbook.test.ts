// The empty workbook has every sheet and column that moving in reads: a season copied into it moves in like the season.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBlankWorkbook } from '../../../src/main/excel/blank-workbook.ts'
import { importFolder, importSheets } from '../../season/import.ts'
import { littleSeason } from '../../season/little-season.ts'
import { readSheets, type Sheets } from '../../season/workbook.ts'

const folder = importFolder()
let blank: Sheets

beforeAll(async () => {
  await writeBlankWorkbook(folder.path('blank.xlsx'))
  blank = await readSheets(folder.path('blank.xlsx'))
})
afterAll(folder.remove)

const headersIn = (sheets: Sheets, name: string) => (sheets[name]?.[0] ?? []).map(String)

test('every sheet of a season, the company first, the guide last, each column once', () => {
  const names = Object.keys(blank)
  expect(names.toSorted()).toEqual([...Object.keys(littleSeason()), '说明'].toSorted())
  expect([names[0], names.at(-1)]).toEqual(['公司', '说明'])
  for (const name of names) expect(new Set(headersIn(blank, name)).size).toBe(headersIn(blank, name).length)
})

test('the guide says of the VAT rate that it must be filled, and what a partner may be', () => {
  const told = new Map((blank['说明'] ?? []).map((row) => [row.slice(0, 2).join(' '), row.slice(2)]))
  expect(told.get('商品 税率')?.[0]).toBe('必填')
  expect(told.get('往来单位 类型')).toEqual(['必填', expect.stringContaining('供应商、客户、承运商')])
})

test('a season of one month, copied in column by column, moves in; the guide is not called left out', async () => {
  const season = littleSeason()
  const filled = Object.fromEntries(
    Object.entries(blank).map(([name, [, ...rest]]) => {
      const headers = headersIn(blank, name)
      const from = headersIn(season, name)
      const rows = (season[name] ?? []).slice(1)
      const moved = rows.map((row) => headers.map((header) => row[from.indexOf(header)] ?? null))
      return [name, [headers, ...(name === '说明' ? rest : moved)]]
    }),
  )
  const [copied, whole] = [await importSheets(filled), await importSheets(season)]
  expect(copied.answer).toMatchObject({ ok: true, value: { leftOut: [] } })
  expect(copied.answer).toEqual(whole.answer)
})

test('with only the company and its first day filled in, it is an empty book', async () => {
  const company = [...(blank['公司'] ?? [])].map(([item, value]) =>
    item === '公司名称'
      ? [item, '示例农资']
      : item === '启用日期'
        ? [item, '2025-01-01']
        : [item ?? null, value ?? null],
  )
  expect((await importSheets({ ...blank, 公司: company })).answer).toMatchObject({ ok: true })
})
