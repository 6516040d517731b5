// A flawed workbook comes back as it was, with every flaw marked where it is and listed in front.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { markFlaws } from '../../../src/main/excel/mark-flaws.ts'
import { markedCopy, type Flaw } from '../../../src/main/excel/marked-copy.ts'
import { UnreadableWorkbook } from '../../../src/main/excel/unreadable-workbook.ts'
import { writeWorkbook } from '../../../src/main/excel/write-workbook.ts'
import { label, refusal } from '../../../src/shared/contract/index.ts'
import { readAll, saveParts, testFolder, workbookParts } from './made-workbook.ts'

const at = testFolder()
const season = join(import.meta.dirname, '../../season/season-2025.xlsx')

const flaws: Flaw[] = [
  { sheet: '出库单', row: 12, column: 9, text: 'P10 批号 P10-2409-7 从未入库' },
  { sheet: '出库单', row: 12, column: 9, text: '东库没有这个批号' },
  { sheet: '商品', row: 3, column: 14, text: '必填' },
  { sheet: '期初科目', row: 0, column: null, text: '期初不平' },
  { sheet: '入库单', row: 5, column: null, text: '整行重复' },
  { sheet: '不存在', row: 2, column: 1, text: '没有这张表' },
]

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book
}

function noteOf(book: ExcelJS.Workbook, sheet: string, cell: string): string {
  const note: string | ExcelJS.Comment | undefined = book.getWorksheet(sheet)?.getCell(cell).note
  return typeof note === 'string' ? note : (note?.texts ?? []).map((part) => part.text).join('')
}

const fillOf = (book: ExcelJS.Workbook, sheet: string, cell: string): unknown =>
  (book.getWorksheet(sheet)?.getCell(cell).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb

describe('the season with six flaws', () => {
  test('keeps all its values and shows the notes', async () => {
    expect(await markedCopy(season, at('marked.xlsx'), flaws)).toEqual({ kind: 'marked' })
    const { 问题清单: list, ...rest } = await readAll(at('marked.xlsx'))
    expect(rest).toEqual(await readAll(season))
    expect(list).toEqual([
      [1, '工作表', '行', '列', '单元格', '问题'],
      [2, '出库单', 12, 'I', 'I12', 'P10 批号 P10-2409-7 从未入库'],
      [3, '出库单', 12, 'I', 'I12', '东库没有这个批号'],
      [4, '商品', 3, 'N', 'N3', '必填'],
      [5, '期初科目', null, null, 'A1', '期初不平'],
      [6, '入库单', 5, null, 'A5', '整行重复'],
      [7, '不存在', 2, 'A', null, '没有这张表'],
    ])
    const book = await opened(at('marked.xlsx'))
    expect(book.worksheets[0]?.name).toBe('问题清单')
    expect(noteOf(book, '出库单', 'I12')).toBe('问题: P10 批号 P10-2409-7 从未入库\n东库没有这个批号')
    expect(noteOf(book, '商品', 'N3')).toBe('问题: 必填')
    expect(noteOf(book, '期初科目', 'A1')).toBe('问题: 期初不平')
    expect(noteOf(book, '入库单', 'A5')).toBe('问题: 整行重复')
    expect(fillOf(book, '出库单', 'I12')).toBe('FFFFC7CE')
    expect(fillOf(book, '出库单', 'I11')).toBeUndefined()
    expect(fillOf(book, '出库单', 'H12')).toBeUndefined()
    expect(book.getWorksheet('问题清单')?.getCell('D2').value).toMatchObject({
      formula: `HYPERLINK("#'出库单'!I12","I12")`,
      result: 'I12',
    })
  })

  test('marked for who reads English: the list, its heads and the notes; marked again in Chinese, nothing of it stays', async () => {
    const missing = refusal('field.required', '', { field: label('名称', 'Name') })
    const found = { sheet: '商品', row: 4, column: '名称', columnNo: 2, refusal: missing, follows: false }
    await markFlaws(season, at('english.xlsx'), [found], 'en')
    const { 'List of flaws': list } = await readAll(at('english.xlsx'))
    expect(list?.[0]).toEqual([1, 'Sheet', 'Row', 'Column', 'Cell', 'Flaw'])
    expect(JSON.stringify(list?.[1])).not.toContain('必填')
    expect(noteOf(await opened(at('english.xlsx')), '商品', 'B4')).toMatch(/^Flaw: /)
    await markedCopy(at('english.xlsx'), at('chinese.xlsx'), [{ sheet: '商品', row: 5, column: 2, text: '重名' }])
    const { 问题清单: chinese, ...rest } = await readAll(at('chinese.xlsx'))
    expect(chinese).toHaveLength(2)
    expect(rest).toEqual(await readAll(season))
    expect(noteOf(await opened(at('chinese.xlsx')), '商品', 'B4')).toBe('')
  })

  test('corrected and marked again: old marks go, the new one stays, over itself too', async () => {
    await markedCopy(season, at('again.xlsx'), flaws)
    await markedCopy(at('again.xlsx'), at('again.xlsx'), [{ sheet: '商品', row: 4, column: 2, text: '重名' }])
    const book = await opened(at('again.xlsx'))
    expect(book.worksheets.filter((sheet) => sheet.name.startsWith('问题清单'))).toHaveLength(1)
    expect(noteOf(book, '出库单', 'I12')).toBe('')
    expect(fillOf(book, '出库单', 'I12')).toBeUndefined()
    expect(noteOf(book, '商品', 'N3')).toBe('')
    expect(noteOf(book, '商品', 'B4')).toBe('问题: 重名')
    const { 问题清单: list, ...rest } = await readAll(at('again.xlsx'))
    expect(list).toHaveLength(2)
    expect(rest).toEqual(await readAll(season))
  })
})

describe('a workbook people have worked in', () => {
  test("keeps a person's own note, formats and other tabs; cells that look alike are not all reddened", async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet("张三's 表!", { views: [{ state: 'normal', tabSelected: true } as never] })
    const style = { numFmt: '#,##0.00', font: { bold: true } }
    for (let row = 1; row <= 3; row++) {
      sheet.getCell(row, 1).value = row * 1.5
      sheet.getCell(row, 1).style = style
    }
    sheet.getCell('B1').value = new Date('2025-03-05T00:00:00Z')
    sheet.getCell('B2').value = { formula: 'A1*2', result: 3 }
    sheet.getCell('B3').value = { richText: [{ text: '一' }, { text: '二', font: { bold: true } }] }
    sheet.getCell('A2').note = '先问老板'
    sheet.mergeCells('C1:D2')
    sheet.getCell('C1').value = '合并'
    await book.xlsx.writeFile(at('worked.xlsx'))
    const found: Flaw[] = [
      { sheet: "张三's 表!", row: 2, column: 1, text: '不对' },
      { sheet: "张三's 表!", row: 2, column: 4, text: '合并的格' },
    ]
    expect(await markedCopy(at('worked.xlsx'), at('worked-marked.xlsx'), found)).toEqual({ kind: 'marked' })
    const copy = await opened(at('worked-marked.xlsx'))
    expect(noteOf(copy, "张三's 表!", 'A2')).toBe('先问老板\n问题: 不对')
    expect(noteOf(copy, "张三's 表!", 'C1')).toBe('问题: 合并的格')
    expect(fillOf(copy, "张三's 表!", 'A2')).toBe('FFFFC7CE')
    expect(fillOf(copy, "张三's 表!", 'A1')).toBeUndefined()
    expect(copy.getWorksheet("张三's 表!")?.getCell('A2').numFmt).toBe('#,##0.00')
    expect(
      copy.worksheets.map((one) => one.views[0] && 'tabSelected' in one.views[0] && one.views[0].tabSelected),
    ).toEqual([false, false])
    await markedCopy(at('worked-marked.xlsx'), at('worked-again.xlsx'), [])
    expect(noteOf(await opened(at('worked-again.xlsx')), "张三's 表!", 'A2')).toBe('先问老板')
  })

  test('validations of whole columns do not blow it up', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><dataValidations count="1">
      <dataValidation type="list" sqref="A1:Z1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>`
    const file = await saveParts(at('validated.xlsx'), workbookParts({ 表: sheet }, stylesAndStrings))
    expect(
      await markedCopy(file, at('validated-marked.xlsx'), [{ sheet: '表', row: 1, column: 1, text: '错' }]),
    ).toEqual({ kind: 'marked' })
  })
})

const stylesAndStrings = { 'xl/styles.xml': '<styleSheet/>', 'xl/sharedStrings.xml': '<sst/>' }

function* rows(): Generator<[number, string]> {
  for (let row = 0; row < 21_000; row++) yield [row, `客户${row}`]
}

describe('where the copy cannot be made, the list is', () => {
  test('a workbook of more than 20,000 rows', async () => {
    const columns = [
      { header: '号', kind: 'integer' },
      { header: '客户', kind: 'text' },
    ] as const
    await writeWorkbook(at('large.xlsx'), [{ name: '出库单', columns, rows: rows() }])
    const found: Flaw[] = [
      { sheet: '出库单', row: 20_001, column: 2, text: '客户不存在' },
      { sheet: '出库单', row: 0, column: null, text: '不平' },
    ]
    const made = await markedCopy(at('large.xlsx'), at('large-list.xlsx'), found)
    expect(made).toEqual({ kind: 'listed', because: 'tooLarge' })
    expect(await readAll(at('large-list.xlsx'))).toEqual({
      问题清单: [
        [1, '工作表', '行', '列', '问题', '该行内容'],
        [2, '出库单', 20_001, 'B', '客户不存在', '19999 | 客户19999'],
        [3, '出库单', null, null, '不平'],
      ],
    })
  })

  test('a workbook whose values exceljs would change', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>25113170107375043103</v></c></row></sheetData>'
    const file = await saveParts(at('changed.xlsx'), workbookParts({ 表: sheet }, stylesAndStrings))
    const made = await markedCopy(file, at('changed-list.xlsx'), [{ sheet: '表', row: 1, column: 1, text: '错' }])
    expect(made).toMatchObject({ kind: 'listed', because: 'notKept' })
    const listed = [2, '表', 1, 'A', '错', '25113170107375043103']
    expect((await readAll(at('changed-list.xlsx')))['问题清单']?.[1]).toEqual(listed)
  })
})

test('a source that is no workbook is said, a cancel is felt, and the target stays as it was', async () => {
  await mkdir(at('inside'))
  await writeFile(at('inside/target.xlsx'), 'older')
  await writeFile(at('text.xlsx'), 'a,b')
  await expect(markedCopy(at('text.xlsx'), at('inside/target.xlsx'), flaws)).rejects.toThrow(UnreadableWorkbook)
  const signal = AbortSignal.abort()
  await expect(markedCopy(season, at('inside/target.xlsx'), flaws, { signal })).rejects.toThrow(Cancelled)
  expect(await readdir(at('inside'))).toEqual(['target.xlsx'])
  expect(await readFile(at('inside/target.xlsx'), 'utf8')).toBe('older')
})
