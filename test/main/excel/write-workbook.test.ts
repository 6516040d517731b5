// What leaves for Excel is what the books say: exact numbers, real dates, text that stays text; complete or not at all.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { scaledOf } from '../../../src/main/excel/cells.ts'
import type { SheetRowValues, SheetSource } from '../../../src/main/excel/sheet-source.ts'
import { UnwritableWorkbook } from '../../../src/main/excel/unwritable-workbook.ts'
import { writeWorkbook } from '../../../src/main/excel/write-workbook.ts'
import { readAll, testFolder } from './made-workbook.ts'

const at = testFolder()

const ledger: SheetSource = {
  name: '进销货台账',
  title: ['示例农资有限公司', '2025年3月'],
  link: { text: '返回目录', sheet: '目录' },
  columns: [
    { header: '日期', kind: 'day' },
    { header: '客户', kind: 'text' },
    { header: '数量', kind: 'quantity' },
    { header: '单价', kind: 'price' },
    { header: '金额', kind: 'money' },
    { header: '税率', kind: 'percent' },
    { header: '行数', kind: 'integer' },
  ],
  rows: [
    ['2025-03-05', '河南省周口市某某农资专业合作社联合社', 2_516, 27_801_234, -123_456_789, 900, 3],
    ['2025-03-06', '丙', 250_000, 950_000, 829_662, 1_350, 0],
    [null, '', null],
  ],
  totals: ['合计', null, 252_516, null, -122_627_127],
  landscape: true,
  freezeColumns: 2,
}
const contents: SheetSource = {
  name: '目录',
  columns: [{ header: '表', kind: 'text' }],
  rows: [[{ text: '进销货台账', sheet: '进销货台账' }]],
}

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

const named = (name: string): SheetSource => ({ name, columns: [{ header: '表', kind: 'text' }], rows: [] })

describe('a workbook', () => {
  test('has exact numbers and real dates, read back by both readers', async () => {
    const written = await writeWorkbook(at('ledger.xlsx'), [contents, ledger], { creator: '示例', title: '台账' })
    expect(written).toEqual({ rows: 4, sheets: ['目录', '进销货台账'] })
    const customer = '河南省周口市某某农资专业合作社联合社'
    expect(await readAll(at('ledger.xlsx'))).toEqual({
      目录: [
        [1, '表'],
        [2, '进销货台账'],
      ],
      进销货台账: [
        [1, '返回目录'],
        [2, '示例农资有限公司'],
        [3, '2025年3月'],
        [4, '日期', '客户', '数量', '单价', '金额', '税率', '行数'],
        [5, day('2025-03-05'), customer, 2.516, 2780.1234, -1234567.89, 0.09, 3],
        [6, day('2025-03-06'), '丙', 250, 95, 8296.62, 0.135, 0],
        [8, '合计', null, 252.516, null, -1226271.27],
      ],
    })
    const book = await opened(at('ledger.xlsx'))
    expect([book.creator, book.title]).toEqual(['示例', '台账'])
    const sheet = book.getWorksheet('进销货台账')
    expect(sheet?.getCell('A5').value).toEqual(day('2025-03-05'))
    expect(sheet?.getCell('C5').value).toBe(2.516)
  })

  test('shows each kind as an accountant expects', async () => {
    await writeWorkbook(at('formats.xlsx'), [contents, ledger])
    const sheet = (await opened(at('formats.xlsx'))).getWorksheet('进销货台账')
    const formats = (row: number): unknown[] =>
      [1, 2, 3, 4, 5, 6, 7].map((column) => sheet?.getCell(row, column).numFmt)
    const money = '#,##0.00;[Red]-#,##0.00'
    const price = '#,##0.00##;[Red]-#,##0.00##'
    const whole = '#,##0;[Red]-#,##0'
    expect(formats(5)).toEqual(['yyyy-mm-dd', '@', '#,##0.000;[Red]-#,##0.000', price, money, '0%', whole])
    expect(formats(6)).toEqual(['yyyy-mm-dd', '@', whole, price, money, '0.00%', whole])
    expect(sheet?.getCell('A4').font.bold).toBe(true)
    expect(sheet?.getCell('A4').fill).toMatchObject({ type: 'pattern', pattern: 'solid' })
    expect(sheet?.getCell('E8').font.bold).toBe(true)
    expect(sheet?.getCell('E8').border.top?.style).toBe('medium')
    expect(sheet?.getCell('E5').font.bold).toBeFalsy()
  })

  test('is ready to read, filter and print', async () => {
    await writeWorkbook(at('print.xlsx'), [contents, ledger])
    const sheet = (await opened(at('print.xlsx'))).getWorksheet('进销货台账')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 })
    expect(sheet?.autoFilter).toBe('A4:G7')
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    })
    expect(sheet?.headerFooter.oddFooter).toContain('&P / &N')
    // 18 Chinese characters are 36 wide.
    expect(sheet?.getColumn(2).width).toBe(38)
    expect(sheet?.getColumn(1).width).toBe(12)
  })

  test('links within itself, and not out of it', async () => {
    await writeWorkbook(at('links.xlsx'), [contents, ledger])
    const zip = await JSZip.loadAsync(await readFile(at('links.xlsx')))
    const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('string')
    expect(sheet).toContain('<hyperlink ref="A2" location="&apos;进销货台账&apos;!A1"/>')
    expect(zip.file(/rels$/).map((file) => file.name)).toEqual(['_rels/.rels', 'xl/_rels/workbook.xml.rels'])
  })

  test('keeps the first of equal names and makes the others unique', async () => {
    const { sheets } = await writeWorkbook(at('names.xlsx'), [named('1122 应收/预收'), named('甲'), named('甲')])
    expect(sheets).toEqual(['1122 应收-预收', '甲', '甲 (2)'])
    expect((await opened(at('names.xlsx'))).worksheets.map((sheet) => sheet.name)).toEqual(sheets)
  })

  test('goes on in a second sheet where Excel has no more rows', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [index])
    const source: SheetSource = { name: '表', columns: [{ header: '号', kind: 'integer' }], rows, totals: [21] }
    await writeWorkbook(at('long.xlsx'), [source], { rowsPerSheet: 5 })
    expect(await readAll(at('long.xlsx'))).toEqual({
      表: [
        [1, '号'],
        [2, 0],
        [3, 1],
        [4, 2],
      ],
      '表 (2)': [
        [1, '号'],
        [2, 3],
        [3, 4],
        [4, 5],
      ],
      '表 (3)': [
        [1, '号'],
        [2, 6],
        [3, 21],
      ],
    })
  })
})

describe('text stays text', () => {
  const dangerous = [
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+86 138',
    '-5',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '007',
    '25113170107375043103',
    '  两头有空 ',
    '一\n二',
    '<b>&amp;"\'',
    '_x000D_',
    '\u0001\uffff控制',
    '😀',
  ]

  test('in every kind of column, and in titles, headers and links', async () => {
    const columns = dangerous.map((header, index) => ({ header, kind: index % 2 === 0 ? 'text' : 'money' }) as const)
    const links = dangerous.map((text) => ({ text, sheet: '表' }))
    const source: SheetSource = { name: '表', title: ['=1+1'], columns, rows: [dangerous, links], totals: dangerous }
    await writeWorkbook(at('text.xlsx'), [source])
    const zip = await JSZip.loadAsync(await readFile(at('text.xlsx')))
    expect(await zip.file('xl/worksheets/sheet1.xml')?.async('string')).not.toContain('<f')
    const held = dangerous.map((text) => text.replaceAll('\u0001', '').replaceAll('\uffff', ''))
    expect((await readAll(at('text.xlsx')))['表']).toEqual([
      [1, '=1+1'],
      [2, ...held],
      [3, ...held],
      [4, ...held],
      [5, ...held],
    ])
    const sheet = (await opened(at('text.xlsx'))).getWorksheet('表')
    for (const [index, text] of dangerous.slice(0, 5).entries()) {
      const cell = sheet?.getCell(3, index + 1)
      expect([cell?.value, cell?.type, cell?.numFmt]).toEqual([text, ExcelJS.ValueType.String, '@'])
    }
  })

  test('is cut where Excel would refuse the file', async () => {
    const long = '长'.repeat(40_000)
    await writeWorkbook(at('cut.xlsx'), [{ name: '表', columns: [{ header: '文', kind: 'text' }], rows: [[long]] }])
    expect((await readAll(at('cut.xlsx')))['表']?.[1]?.[1]).toBe(`${'长'.repeat(32_766)}…`)
  })
})

test('every amount of up to 15 digits comes back to the fen, the thousandth and the ten-thousandth', async () => {
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
  const rows = fc.sample(fc.tuple(digits, digits, digits, digits), 500)
  const kinds = [
    ['money', 2],
    ['quantity', 3],
    ['price', 4],
    ['percent', 4],
  ] as const
  const columns = kinds.map(([kind]) => ({ header: kind, kind }))
  await writeWorkbook(at('exact.xlsx'), [{ name: '表', columns, rows }])
  const back = (await readAll(at('exact.xlsx')))['表']?.slice(1)
  expect(back?.map((row) => kinds.map(([, scale], index) => scaledOf(row[index + 1] ?? null, scale)))).toEqual(
    rows.map((row) => row.map((value) => ({ ok: true, value: value === 0 ? 0 : value }))),
  )
})

async function* endless(each?: (row: number) => void): AsyncGenerator<SheetRowValues> {
  for (let row = 1; ; row++) {
    each?.(row)
    yield [row]
  }
}
async function folder(name: string): Promise<string> {
  await mkdir(at(name))
  return at(name)
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
/** Bytes in buffers that something still holds; on a busy machine what nobody holds may lie about for long. */
function heldBytes(): number {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

async function reasonOf(file: string): Promise<unknown> {
  const error = await writeWorkbook(file, [contents]).catch((thrown: unknown) => thrown)
  return error instanceof UnwritableWorkbook ? error.reason : error
}

describe('complete or not at all', () => {
  const columns = [{ header: '号', kind: 'integer' }] as const

  test('a cancel leaves the older file as it was and nothing beside it', async () => {
    const inside = await folder('cancel')
    await writeFile(`${inside}/a.xlsx`, 'older')
    const stop = new AbortController()
    const told: number[] = []
    const rows = endless((row) => row === 5_500 && stop.abort())
    const options = { signal: stop.signal, onProgress: (done: number) => void told.push(done) }
    await expect(writeWorkbook(`${inside}/a.xlsx`, [{ name: '表', columns, rows }], options)).rejects.toThrow(Cancelled)
    expect(told).toEqual([1000, 2000, 3000, 4000, 5000])
    expect(await readdir(inside)).toEqual(['a.xlsx'])
    expect(await readFile(`${inside}/a.xlsx`, 'utf8')).toBe('older')
  })

  test('so does a source that fails, with its own error', async () => {
    const inside = await folder('fail')
    const rows = endless((row) => {
      if (row === 3_000) throw new Error('the book is gone')
    })
    await expect(writeWorkbook(`${inside}/a.xlsx`, [contents, { name: '表', columns, rows }])).rejects.toThrow(
      'the book is gone',
    )
    await expect(writeWorkbook(`${inside}/a.xlsx`, [])).rejects.toThrow('needs a sheet')
    expect(await readdir(inside)).toEqual([])
  })

  test('a folder that is gone, and a target that cannot be replaced, are said as such', async () => {
    const inside = await folder('target')
    await mkdir(`${inside}/a.xlsx/b`, { recursive: true })
    expect(await reasonOf(at('nowhere/a.xlsx'))).toBe('noFolder')
    expect(await reasonOf(`${inside}/a.xlsx`)).toBe('inUse')
    expect(await readdir(inside)).toEqual(['a.xlsx'])
  })

  test('rows wait while they are packed: 20,000 wide ones stay well under what they come to', async () => {
    const text = '客户名称'.repeat(20)
    function* rows(): Generator<SheetRowValues> {
      for (let row = 0; row < 20_000; row++) yield Array.from({ length: 10 }, () => `${row} ${text}`)
    }
    const wide = Array.from({ length: 10 }, (_, index) => ({ header: `列${index}`, kind: 'text' }) as const)
    const before = heldBytes()
    let most = 0
    await writeWorkbook(at('wide.xlsx'), [{ name: '表', columns: wide, rows: rows() }], {
      onProgress: (done) => {
        if (done % 4_000 === 0) most = Math.max(most, heldBytes() - before)
      },
    })
    // The sheet's XML is some 50 MB.
    expect(most).toBeLessThan(25_000_000)
  })
})
