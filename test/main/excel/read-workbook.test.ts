// Workbooks of Excel, WPS, openpyxl and others read alike, and a file that is no workbook says what it is.

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { unreadable, UnreadableWorkbook } from '../../../src/main/excel/unreadable-workbook.ts'
import { readAll, saveParts, testFolder, workbookParts, type Parts } from './made-workbook.ts'

const at = testFolder()
const season = join(import.meta.dirname, '../../season/season-2025.xlsx')

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the season', () => {
  test('has its 22 sheets by name, in the order of the tabs, and 2,995 rows', async () => {
    const all = await readAll(season)
    expect(Object.keys(all).slice(0, 4)).toEqual(['公司', '商品', '往来单位', '仓库'])
    expect(Object.keys(all)).toHaveLength(22)
    expect(Object.values(all).reduce((rows, sheet) => rows + sheet.length, 0)).toBe(2995)
    expect(all['公司']?.[1]).toEqual([2, '公司名称', '示例农资有限公司'])
    const urea = [2, 'P01', '中颗粒尿素', '46-0-0', '示例厂家', '袋', 50, '吨', '9%', '吸湿', 'GB/T 2440', null, 1870]
    expect(all['商品']?.[1]).toEqual(urea)
  })

  test('reads as exceljs reads it whole', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(season)
    const all = await readAll(season)
    for (const sheet of book.worksheets) {
      const rows: unknown[] = []
      sheet.eachRow((row) => rows.push([row.number, ...(row.values as unknown[]).slice(1)].map((cell) => cell ?? null)))
      expect([sheet.name, hashOf(all[sheet.name])]).toEqual([sheet.name, hashOf(rows)])
    }
  })
})

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`

async function cellsOf(cells: string, extra: Record<string, string> = {}): Promise<unknown[]> {
  const file = await saveParts(at('cells.xlsx'), workbookParts({ 表: row(cells) }, extra))
  return (await readAll(file))['表']?.[0]?.slice(1) ?? []
}

describe('what programs write', () => {
  test('inline text: plain, rich in several runs, with a phonetic guide, empty', async () => {
    expect(
      await cellsOf(
        `<c r="A1" t="inlineStr"><is><t>尿素</t></is></c>
         <c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>中颗粒</t></r><r><t xml:space="preserve"> 尿素</t></r></is></c>
         <c r="C1" t="inlineStr"><is><t>尿素</t><rPh sb="0" eb="1"><t>niào</t></rPh></is></c>
         <c r="D1" t="inlineStr"><is><t/></is></c><c r="E1" t="inlineStr"><is><t>末</t></is></c>`,
      ),
    ).toEqual(['尿素', '中颗粒 尿素', '尿素', null, '末'])
  })

  test('shared text: plain, rich, with a phonetic guide, escaped, with spaces', async () => {
    const strings = `<sst><si><t>尿素</t></si><si><r><t>中颗粒</t></r><r><rPr><b/></rPr><t>尿素</t></r></si>
      <si><t>钾肥</t><rPh sb="0" eb="1"><t>jiǎ</t></rPh><phoneticPr fontId="1"/></si>
      <si><t>一_x000D_&#10;二_x005F_x0041_</t></si><si><t xml:space="preserve"> a &amp;lt; b </t></si><si><t/></si></sst>`
    const cells = [0, 1, 2, 3, 4, 5, 0].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    const texts = ['尿素', '中颗粒尿素', '钾肥', '一\r\n二_x0041_', ' a &lt; b ', null, '尿素']
    expect(await cellsOf(cells, { 'xl/sharedStrings.xml': strings })).toEqual(texts)
  })

  test('formulas stand for their last result; failed and uncalculated ones are marked', async () => {
    expect(
      await cellsOf(
        `<c r="A1"><f>B1*2</f><v>12.5</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
         <c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
         <c r="E1"><f>SUM(A1)</f></c><c r="F1"><f>SUM(A1)</f><v></v></c><c r="G1" t="str"><f>""</f><v></v></c>
         <c r="H1"><f t="shared" si="0"/><v>3</v></c>`,
      ),
    ).toEqual([
      12.5,
      'ab',
      true,
      { broken: 'excelError', shown: '#DIV/0!' },
      { broken: 'notCalculated', shown: '=SUM(A1)' },
      { broken: 'notCalculated', shown: '=SUM(A1)' },
      null,
      3,
    ])
  })

  test('numbers, long codes written as numbers, booleans, errors, ISO dates', async () => {
    expect(
      await cellsOf(
        `<c><v>80.70399999999999</v></c><c t="n"><v>-1.5E-3</v></c><c><v>25113170107375043103</v></c>
         <c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-03-05</v></c><c t="d"><v>2025-03-05T08:00:00</v></c>`,
      ),
    ).toEqual([
      80.70399999999999,
      -0.0015,
      '25113170107375043103',
      false,
      { broken: 'excelError', shown: '#N/A' },
      new Date('2025-03-05T00:00:00Z'),
      new Date('2025-03-05T08:00:00Z'),
    ])
  })

  const styles = `<styleSheet><numFmts count="6">
      <numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
      <numFmt numFmtId="165" formatCode="#,##0.00_);[Red]\\-#,##0.00 &quot;day&quot;"/>
      <numFmt numFmtId="166" formatCode="[$-804]dddd"/><numFmt numFmtId="167" formatCode="0.00E+00"/>
      <numFmt numFmtId="168" formatCode="General"/><numFmt numFmtId="169" formatCode="h:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs>${[0, 14, 164, 165, 166, 167, 168, 169, 31, 4].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
  const styled = Array.from({ length: 10 }, (_, style) => `<c s="${style}"><v>45721.5</v></c>`).join('')
  const noon = new Date('2025-03-05T12:00:00Z')

  test('a number is a date where its style shows a day, not for [Red], "day", E+00 or hours', async () => {
    const dates = [45721.5, noon, noon, 45721.5, noon, 45721.5, 45721.5, 45721.5, noon, 45721.5]
    expect(await cellsOf(styled, { 'xl/styles.xml': styles })).toEqual(dates)
  })

  test('a workbook that counts from 1904', async () => {
    const parts = workbookParts({ 表: row('<c s="1"><v>44259</v></c>') }, { 'xl/styles.xml': styles })
    const book = parts['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? ''
    const file = await saveParts(at('1904.xlsx'), { ...parts, 'xl/workbook.xml': book })
    expect((await readAll(file))['表']).toEqual([[1, new Date('2025-03-05T00:00:00Z')]])
  })

  test('gaps, empty and formatted rows, rows and cells without addresses', async () => {
    const sheet = `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"/><row r="4"><c r="B4" s="1"/></row>
      <row r="5"><c r="A5" t="inlineStr"><is><t> \u3000</t></is></c></row>
      <row r="7"><c r="C7"><v>3</v></c><c><v>4</v></c><c r="AB7"><v>5</v></c></row></sheetData><pageMargins/>`
    const file = await saveParts(at('gaps.xlsx'), workbookParts({ 表: sheet }))
    const wide = [...Array.from({ length: 23 }, () => null), 5]
    expect((await readAll(file))['表']).toEqual([
      [1, 1, 2],
      [7, null, null, 3, 4, ...wide],
    ])
  })

  test('prefixed elements, absolute targets, other part names, upper case, charts and hidden sheets', async () => {
    const file = await saveParts(at('dotnet.xlsx'), {
      '_rels/.rels': `<x:Relationships xmlns:x="u"><x:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/Main.XML"/></x:Relationships>`,
      'Book/main.xml': `<x:workbook><x:sheets><x:sheet name=" 商品 " state="hidden" sheetId="9" q:id="r2"/><x:sheet name="图" sheetId="2" q:id="r1"/></x:sheets></x:workbook>`,
      'Book/_rels/main.xml.rels': `<Relationships><Relationship Id="r1" Type="u/chartsheet" Target="c.xml"/><Relationship Id="r2" Type="u/worksheet" Target="../Data/./One.xml"/></Relationships>`,
      'data/one.xml': `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>P01</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    })
    const sheets: unknown[] = []
    for await (const { name, hidden } of readWorkbook(file)) sheets.push([name, hidden])
    expect(sheets).toEqual([['商品', true]])
    expect(await readAll(file)).toEqual({ 商品: [[1, 'P01']] })
  })

  test('parts in any order: sheets before the strings, styles and the workbook itself', async () => {
    const sheet = row('<c t="s" s="1"><v>0</v></c><c s="1"><v>45721</v></c>')
    const parts = workbookParts(
      { 甲: sheet, 乙: row('<c><v>1</v></c>') },
      { 'xl/sharedStrings.xml': '<sst><si><t>文</t></si></sst>', 'xl/styles.xml': styles },
    )
    const order = ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']
    const file = await saveParts(at('order.xlsx'), parts, order)
    expect(Object.entries(await readAll(file))).toEqual([
      ['甲', [[1, '文', new Date('2025-03-05T00:00:00Z')]]],
      ['乙', [[1, 1]]],
    ])
  })
})

describe('a sheet', () => {
  test('may be skipped or read twice, but not after the end', async () => {
    const late: AsyncIterable<unknown>[] = []
    for await (const sheet of readWorkbook(season)) {
      if (sheet.name !== '仓库') continue
      const counts: number[] = []
      for (let pass = 0; pass < 2; pass++) {
        let rows = 0
        for await (const _ of sheet.rows()) rows++
        counts.push(rows)
      }
      expect(counts).toEqual([4, 4])
      late.push(sheet.rows())
      break
    }
    await expect(late[0]?.[Symbol.asyncIterator]().next()).rejects.toThrow('after the workbook was closed')
  })

  test('tells how far it is, and stops when cancelled', async () => {
    const told: number[] = []
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      for await (const sheet of readWorkbook(season, { onProgress: (rows) => told.push(rows), signal: stop.signal })) {
        for await (const _ of sheet.rows()) if (told.includes(1000)) stop.abort()
      }
    }
    await expect(read()).rejects.toThrow(Cancelled)
    expect(told.at(-1)).toBeGreaterThanOrEqual(1000)
    expect(told.at(-1)).toBeLessThan(2995)
  })
})

async function reasonOf(file: string): Promise<string> {
  const error = await readAll(file).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableWorkbook)
  return error instanceof UnreadableWorkbook ? error.reason : ''
}
async function reasonOfParts(parts: Parts): Promise<string> {
  return reasonOf(await saveParts(at('parts.xlsx'), parts))
}

describe('what is no workbook says what it is', () => {
  const container = Buffer.from('d0cf11e0a1b11ae1', 'hex')

  test.each<[reason: string, content: Buffer | string]>([
    ['empty', ''],
    ['notAWorkbook', '单号,日期\r\nRK1,2025-03-05\r\n'],
    ['notAWorkbook', 'P'],
    ['notAWorkbook', '<html><table></table></html>'],
    ['oldExcel', Buffer.concat([container, Buffer.alloc(4096)])],
    [
      'encrypted',
      Buffer.concat([container, Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(9)]),
    ],
    ['damaged', 'PK\u0003\u0004 and then nothing'],
  ])('%s', async (reason, content) => {
    await writeFile(at('other.xlsx'), content)
    expect(await reasonOf(at('other.xlsx'))).toBe(reason)
  })

  test('missing, a folder', async () => {
    await mkdir(at('folder.xlsx'))
    expect(await reasonOf(at('nowhere.xlsx'))).toBe('missing')
    expect(await reasonOf(at('folder.xlsx'))).toBe('notAFile')
  })

  // The system's own answer is handed in: nothing is closed to root, who often runs these tests.
  test.each(['EACCES', 'EPERM', 'EBUSY'])('not allowed: %s', (code) => {
    expect(unreadable('locked.xlsx', Object.assign(new Error('no'), { code }))).toMatchObject({ reason: 'denied' })
  })

  test('cut short anywhere, or with a byte changed in a sheet', async () => {
    const whole = await readFile(season)
    for (const length of [whole.length - 10, whole.length - 2000, 100_000, 1000]) {
      await writeFile(at('cut.xlsx'), whole.subarray(0, length))
      expect([length, await reasonOf(at('cut.xlsx'))]).toEqual([length, 'damaged'])
    }
    const changed = Buffer.from(whole)
    changed[20_000] = (changed[20_000] ?? 0) ^ 0xff
    await writeFile(at('changed.xlsx'), changed)
    expect(await reasonOf(at('changed.xlsx'))).toBe('damaged')
  })

  test('a zip of something else, a binary workbook, a sheet that is not there, contradictions inside', async () => {
    const good = workbookParts({ 表: '<sheetData/>' })
    expect(await reasonOfParts({ 'content.xml': '<a/>' })).toBe('notAWorkbook')
    expect(await reasonOfParts({ ...good, 'xl/workbook.xml': '<workbook><sheets/></workbook>' })).toBe('notAWorkbook')
    const binary = good['_rels/.rels']?.replace('workbook.xml', 'workbook.bin') ?? ''
    expect(await reasonOfParts({ ...good, '_rels/.rels': binary, 'xl/workbook.bin': 'x' })).toBe('binary')
    const { 'xl/worksheets/sheet1.xml': _, ...withoutSheet } = good
    expect(await reasonOfParts(withoutSheet)).toBe('damaged')
    for (const cells of [
      '<row r="1"><c t="s"><v>7</v></c></row>',
      '<row r="1"><c><v>abc</v></c></row>',
      '<row r="2000000"><c><v>1</v></c></row>',
      '<row r="1"><c r="ZZZ1"><v>1</v></c></row>',
      '<row r="1"><c><v>1</v>',
    ]) {
      const parts = workbookParts({ 表: `<sheetData>${cells}</sheetData>` })
      expect([cells, await reasonOfParts(parts)]).toEqual([cells, 'damaged'])
    }
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    expect(await reasonOfParts({ ...good, 'xl/worksheets/sheet1.xml': bomb })).toBe('damaged')
  })
})
