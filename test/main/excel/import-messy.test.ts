// What an office means is taken as meant: the season in disorder, with days and numbers typed in every way, gives the
// same figures as the tidy one.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareBook } from '../../season/compare.ts'
import { expectedOf2025, season2025 } from '../../season/expected.ts'
import { randomOf } from '../../season/generator/random.ts'
import { importFile, importFolder, importSheets, type ImportFolder } from '../../season/import.ts'
import { littleSeason } from '../../season/little-season.ts'
import { edit, readSheets, writeSheets, type Cell, type Sheets } from '../../season/workbook.ts'

let folder: ImportFolder

beforeEach(() => {
  folder = importFolder()
})
afterEach(() => folder.remove())

const isDay = (cell: Cell): cell is string => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)
const isCode = (cell: Cell): cell is string => typeof cell === 'string' && !isDay(cell)

/** 1234.5 as `1,234.50`. */
function typed(value: number): string {
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `.${fraction.padEnd(2, '0')}`}`
}

const slim = (day: string): string[] => day.split('-').map((part, index) => (index === 0 ? part : String(Number(part))))

/** Every cell as somebody else might have typed it. */
function inDisorder(sheets: Sheets, seed: number): Sheets {
  const random = randomOf(seed)
  const mess = (cell: Cell): Cell => {
    if (isDay(cell))
      return random.pick([cell, slim(cell).join('-'), slim(cell).join('/'), new Date(`${cell}T00:00:00Z`), `${cell} `])
    if (isCode(cell)) return random.pick([cell, ` ${cell}`, `${cell}　`, `\u3000${cell}\u00a0`])
    if (typeof cell === 'number') return random.pick([cell, typed(cell), String(cell), ` ${cell} `])
    return cell
  }
  const messy = Object.entries(sheets).map(([name, rows]): [string, Cell[][]] => {
    const order = random.shuffled(rows[0]?.map((_, column) => column) ?? [])
    const moved = rows.map((row, index) =>
      order.map((column) => (index === 0 ? (row[column] ?? null) : mess(row[column] ?? null))),
    )
    const blanks: Cell[][] = [order.map(() => null), order.map(() => ' '), order.map(() => '\u3000')]
    return [random.chance(0.3) ? `${name} ` : name, [...moved, ...blanks]]
  })
  return Object.fromEntries([
    ...random.shuffled(messy),
    ['封面', [['给会计的说明']]],
    [
      '透视表1',
      [
        ['随便', '什么'],
        [1, 2],
      ],
    ],
  ])
}

test('the season in disorder gives the same figures', { timeout: 60_000 }, async () => {
  const file = await writeSheets(folder.path('messy.xlsx'), inDisorder(await readSheets(season2025), 7))
  expect(await importFile(file, folder.book)).toMatchObject({ ok: true, value: { leftOut: ['封面', '透视表1'] } })
  expect((await compareBook(folder.book, expectedOf2025())).differences).toEqual([])
})

test('rows of one document may stand apart, and documents in any order of days', { timeout: 60_000 }, async () => {
  const sheets = await readSheets(season2025)
  const random = randomOf(11)
  for (const [name, [header = [], ...rows]] of Object.entries(sheets)) {
    const day = header.indexOf('日期')
    const no = header.findIndex((cell) => cell === '单号' || cell === '合同号' || cell === '发票号')
    if (day < 0 || no < 0) continue
    // First all first rows of documents in their order of the day, then the others; days shuffled.
    const seen = new Set<Cell>()
    const firsts = rows.filter((row) => !seen.has(row[no] ?? null) && seen.add(row[no] ?? null))
    const others = rows.filter((row) => !firsts.includes(row))
    const days = random.shuffled([...new Set(firsts.map((row) => row[day] ?? null))])
    sheets[name] = [header, ...days.flatMap((one) => firsts.filter((row) => row[day] === one)), ...others]
  }
  const file = await writeSheets(folder.path('apart.xlsx'), sheets)
  expect(await importFile(file, folder.book)).toMatchObject({ ok: true })
  expect((await compareBook(folder.book, expectedOf2025())).differences).toEqual([])
})

const harmless: [says: string, change: (book: ReturnType<typeof edit>, sheets: Sheets) => void][] = [
  [
    'no sheets but those that say something',
    (book) => ['销售退货', '盘点单', '费用单', '预付核销'].forEach((sheet) => book.dropSheet(sheet)),
  ],
  ['a sheet with nothing but headers', (_, sheets) => void sheets['费用单']?.splice(1)],
  ['an empty sheet of a known name', (_, sheets) => void sheets['费用单']?.splice(0)],
  [
    'columns nobody asked for',
    (book) => (book.rename('出库单', '车牌', '司机'), book.rename('商品', '参考售价', '去年价')),
  ],
  [
    'remarks and other notes left out',
    (book) => (
      book.dropColumn('采购合同', '备注'),
      book.dropColumn('出库单', '车牌'),
      book.dropColumn('商品', '储存类别')
    ),
  ],
  [
    'headers with blanks in them and full-width signs',
    (book) => (book.rename('采购合同', '溢短装%', '溢短装 ％'), book.rename('商品', '每单位净重kg', '每单位净重 kg')),
  ],
  [
    'rates as numbers, fractions and in full width',
    (book) => (book.set('商品', 2, '税率', 0.09), book.set('商品', 4, '税率', '９％')),
  ],
  [
    'one day in two forms within a document',
    (book) => (
      book.set('出库单', 3, '日期', '2025/1/10'),
      book.set('出库单', 3, '到期日', new Date('2025-02-10T00:00:00Z'))
    ),
  ],
  [
    'account codes as numbers',
    (book) => (
      book.set('期初科目', 2, '科目', 1001),
      book.set('资金账户', 2, '科目', 1001),
      book.set('费用单', 2, '科目', 5601)
    ),
  ],
  [
    'numbers in full width, with a currency sign',
    (book) => (book.set('费用单', 3, '价税合计', '￥３，０００．００'), book.set('出库单', 4, '数量', '５．５')),
  ],
  [
    'line numbers as text, in full width',
    (book) => (
      book.set('入库单', 3, '行号', '2'),
      book.set('采购发票', 3, '入库行号', '２'),
      book.set('出库单', 3, '合同行号', ' 2 ')
    ),
  ],
  ['a partner in several roles', (book) => book.set('往来单位', 2, '类型', '供应商、客户')],
  ['a lot left to the program, where one lot is enough', (book) => book.set('出库单', 5, '批号', null)],
  ['15 digits of a double', (book) => book.set('期初库存', 2, '成本金额', 7999.999999999999)],
]

test.concurrent.each(harmless)('taken as meant: %s', async (_, change) => {
  const sheets = littleSeason()
  change(edit(sheets), sheets)
  expect((await importSheets(sheets)).answer).toMatchObject({ ok: true })
})

test('a lot left to the program is refused where it would take two: history names its lots', async () => {
  const sheets = littleSeason()
  const book = edit(sheets)
  book.set('出库单', 5, '数量', 22)
  book.set('出库单', 5, '批号', null)
  book.set('销售合同', 2, '数量', 120)
  book.set('出库单', 2, '数量', 95)
  book.dropSheet('盘点单')
  const { answer } = await importSheets(sheets)
  expect(answer).toMatchObject({
    ok: false,
    error: { flaws: [{ sheet: '出库单', row: 5, column: '批号', follows: false }] },
  })
})
