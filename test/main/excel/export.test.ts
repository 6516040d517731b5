// Exports opened again: the sheets an accountant expects, real numbers and days, totals that agree with the reports.

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Progress } from '../../../src/shared/api.ts'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { runTask } from '../../../src/main/tasks/index.ts'
import { newBook, record, value } from '../../books.ts'
import { tellStory, type Story } from '../reports/story.ts'
import { testFolder } from './made-workbook.ts'
import { linksOf, openWorkbook, shown, type OpenedSheet } from './opened.ts'

const at = testFolder()
let story: Story
beforeAll(async () => {
  const book = await newBook()
  story = await tellStory(book)
  await record(book, 'partner', { code: 'Z1', name: '=1+1', isCustomer: true })
})
afterAll(() => story.book.close())

const yuan = (fen: number | undefined): number => (fen ?? 0) / 100

describe('the ledgers', () => {
  let sheets: OpenedSheet[]
  const sheet = (name: string): OpenedSheet => {
    const found = sheets.find((one) => one.name === name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  beforeAll(async () => {
    const file = at('ledgers.xlsx')
    value(
      await runTask('export.ledgers', { from: null, to: '2025-03-31' }, { location: story.book.location }, { file }),
    )
    sheets = await openWorkbook(file)
  })

  test('are these sheets, a ledger for each account that moved, and a contents that names and leads to them all', async () => {
    const names = sheets.map((one) => one.name)
    expect(names).toEqual([
      '目录',
      '科目余额表',
      '1002 银行存款',
      '1122 应收账款',
      '1123 预付账款',
      '1405 库存商品',
      '1901 待处理财产损溢',
      '220201 应付账款-已开票',
      '220202 应付账款-暂估',
      '2203 预收账款',
      '22210101 进项税额',
      '22210102 销项税额',
      '222103 待转销项税额',
      '5001 主营业务收入',
      '5401 主营业务成本',
      '5601 销售费用',
      '5711 营业外支出',
      '库存余额',
      '库存金额',
      '收发存',
      '进货台账',
      '销货台账',
      '应收账款',
      '应付账款',
      '合同执行',
      '本期收支',
    ])
    expect(sheet('目录').title).toEqual([
      '示例农资有限公司 账簿',
      '期间：2025-01-01 至 2025-03-31',
      '本位币：人民币（元）',
    ])
    expect(sheet('目录').rows.map((row) => shown(row['账表']))).toEqual(names.slice(1))
    expect(Object.values(await linksOf(at('ledgers.xlsx'), 1))).toEqual(names.slice(1))
  })

  test('say whose they are and for when, and lead back to the contents', () => {
    for (const { title } of sheets.slice(1)) {
      expect(title[0]).toBe('返回目录')
      expect(title[2]).toBe('示例农资有限公司')
      expect(title[3]).toContain('2025-03-31')
    }
  })

  test('freeze and repeat their headers, filter by them, and are wide enough for what they hold', () => {
    for (const { sheet: one, title } of sheets) {
      expect(one.views[0]).toMatchObject({ state: 'frozen', ySplit: title.length + 1 })
      expect(one.pageSetup.printTitlesRow).toBe(`${title.length + 1}:${title.length + 1}`)
      expect(one.autoFilter).toBeTruthy()
      for (const column of one.columns) expect(column.width ?? 9).toBeGreaterThanOrEqual(8)
    }
  })

  test('trial balance: 14,090.00 on both sides to open with, movements balance, 1122 closes with 1,135.00', async () => {
    const { rows, cell } = sheet('科目余额表')
    const total = rows.at(-1)
    expect(total).toMatchObject({ 科目编码: '合计', 期初借方: 14_090, 期初贷方: 14_090 })
    expect(total?.['本期借方']).toBe(total?.['本期贷方'])
    expect(total?.['期末借方']).toBe(total?.['期末贷方'])
    const at1122 = rows.findIndex((row) => row['科目编码'] === '1122')
    expect(rows[at1122]).toMatchObject({
      期初借方: 1_090,
      本期借方: 1_635,
      本期贷方: 1_590,
      期末借方: 1_135,
      期末贷方: null,
    })
    expect(Object.values(await linksOf(at('ledgers.xlsx'), 2))).toContain('1122 应收账款')
    expect(cell(at1122, '期末借方').numFmt).toBe('#,##0.00;[Red]-#,##0.00')
    const { rows: accounts } = await story.run('trial-balance', { asOf: '2025-03-31' })
    const closing = rows.slice(0, -1).map((row) => Number(row['期末借方'] ?? 0) - Number(row['期末贷方'] ?? 0))
    expect(closing.map((one) => Math.round(one * 100))).toEqual(accounts.map((row) => row.closingFen))
  })

  test('ledger of 1122: brought forward, each line with its balance and side, months and the year so far', () => {
    const { rows, cell } = sheet('1122 应收账款')
    const lines = rows.map((row) => [row['摘要'], row['借方'], row['贷方'], row['方向'], row['余额']])
    expect(lines).toEqual([
      ['期初余额', null, null, '借', 1_090],
      ['销售 示例种植户 中颗粒尿素 20 袋', 2_180, null, '借', 3_270],
      ['本月合计', 2_180, 0, '借', 3_270],
      ['本年累计', 2_180, 0, '借', 3_270],
      ['收款 示例种植户', null, 1_590, '借', 1_680],
      ['销售退货 示例种植户', -545, null, '借', 1_135],
      ['本月合计', -545, 1_590, '借', 1_135],
      ['本年累计', 1_635, 1_590, '借', 1_135],
      ['销售 示例合作社 中颗粒尿素 10 袋', 1_090, null, '借', 2_225],
      ['销售 示例合作社 中颗粒尿素 10 袋', -1_090, null, '借', 1_135],
      ['本月合计', 0, 0, '借', 1_135],
      ['本年累计', 1_635, 1_590, '借', 1_135],
    ])
    expect(cell(1, '日期').value).toEqual(new Date('2025-01-20T00:00:00Z'))
    expect(cell(1, '日期').numFmt).toBe('yyyy-mm-dd')
    expect(cell(2, '摘要').font.bold).toBe(true)
  })

  test.each([
    ['库存余额', 'stock', '吨', 'tonnesMilli', 1_000],
    ['库存金额', 'stock-value', '金额', 'valueFen', 100],
    ['应收账款', 'receivables', '应收余额', 'balanceFen', 100],
    ['应付账款', 'payables', '实欠', 'owedFen', 100],
  ] as const)('%s: its total is the report’s', async (name, report, header, column, scale) => {
    const { rows, totals } = await story.run(report, { asOf: '2025-03-31' })
    const written = sheet(name).rows
    expect(written).toHaveLength(rows.length + 1)
    expect(written.at(-1)?.[header]).toBe(Number(totals[column]) / scale)
  })

  test.each([
    ['收发存', 'stock-summary', '结存金额', 'closingFen'],
    ['进货台账', 'purchase-ledger', '价税合计', 'grossFen'],
    ['销货台账', 'sales-ledger', '毛利', 'marginFen'],
  ] as const)('%s: its total is the report’s', async (name, report, header, column) => {
    const { rows, totals } = await story.run(report, { from: '2025-01-01', to: '2025-03-31' })
    expect(sheet(name).rows).toHaveLength(rows.length + 1)
    expect(sheet(name).rows.at(-1)?.[header]).toBe(yuan(totals[column]))
  })

  test('sales ledger: what an inspector asks for stands in its columns', () => {
    const { headers } = sheet('销货台账')
    for (const header of [
      '日期',
      '单号',
      '品名',
      '规格',
      '生产企业',
      '登记证号',
      '批号',
      '生产日期',
      '数量',
      '吨',
      '购买人',
      '电话',
      '地址',
      '结存',
      '经办',
    ])
      expect(headers).toContain(header)
  })

  test('income and expense: three months and all of them, 120.00 left', async () => {
    const { headers, rows } = sheet('本期收支')
    expect(headers).toEqual(['类别', '科目编码', '项目', '2025-01', '2025-02', '2025-03', '本期合计'])
    expect(rows.at(-1)).toMatchObject({ 类别: '利润', '2025-01': 400, '2025-02': -180, '2025-03': -100, 本期合计: 120 })
    const { rows: ofMarch } = await story.run('profit', { month: '2025-03' })
    expect(rows.at(-1)?.['2025-03']).toBe(yuan(Number(ofMarch.at(-1)?.monthFen)))
  })
})

describe('ledgers of part of the books', () => {
  test('from 02-06: 1122 brings forward 1,680.00; the year so far counts January too', async () => {
    const file = at('part.xlsx')
    value(
      await runTask(
        'export.ledgers',
        { from: '2025-02-06', to: '2025-02-28' },
        { location: story.book.location },
        { file },
      ),
    )
    const sheets = await openWorkbook(file)
    const ledger = sheets.find((one) => one.name === '1122 应收账款')
    expect(ledger?.rows.map((row) => [row['摘要'], row['借方'], row['贷方'], row['余额']])).toEqual([
      ['期初余额', null, null, 1_680],
      ['销售退货 示例种植户', -545, null, 1_135],
      ['本月合计', -545, 0, 1_135],
      ['本年累计', 1_635, 1_590, 1_135],
    ])
    const balances = sheets.find((one) => one.name === '科目余额表')
    expect(balances?.rows.find((row) => row['科目编码'] === '1122')).toMatchObject({
      期初借方: 1_680,
      本期借方: -545,
      本期贷方: 0,
      期末借方: 1_135,
    })
    const results = sheets.find((one) => one.name === '本期收支')
    expect(results?.rows.at(-1)).toMatchObject({ 类别: '利润', '2025-02': -180, 本期合计: -180 })
  })

  test('a period that ends before it begins, and a day that does not exist, are refused; no file is left', async () => {
    const ask = async (from: string, to: string) => {
      const made = await runTask(
        'export.ledgers',
        { from, to },
        { location: story.book.location },
        { file: at('refused.xlsx') },
      )
      return made.ok ? [] : made.error.map((one) => one.code)
    }
    expect(await ask('2025-03-01', '2025-02-01')).toEqual(['field.beforeStart'])
    expect(await ask('2025-02-30', '2025-02-31')).toEqual(['field.noSuchDay', 'field.noSuchDay'])
    expect(existsSync(at('refused.xlsx'))).toBe(false)
  })

  test('into a folder that is not there: refused in words', async () => {
    const made = await runTask(
      'export.ledgers',
      { from: null, to: null },
      { location: story.book.location },
      { file: at('none/x.xlsx') },
    )
    expect(made.ok ? null : made.error[0]).toMatchObject({
      code: 'workbook.unwritable',
      facts: { reason: { zh: '文件夹不存在' } },
    })
  })

  test('cancelled: nothing is left behind', async () => {
    const stop = new AbortController()
    const onProgress = (): void => stop.abort()
    const working = runTask(
      'export.ledgers',
      { from: null, to: null },
      { location: story.book.location },
      { file: at('stopped.xlsx'), signal: stop.signal, onProgress },
    )
    await expect(working).rejects.toThrow(Cancelled)
    expect((await readdir(at(''))).filter((name) => name.includes('stopped'))).toEqual([])
  })

  test('tells how far it is, up to all of it', async () => {
    const told: Progress[] = []
    const made = value(
      await runTask(
        'export.ledgers',
        { from: null, to: null },
        { location: story.book.location },
        { file: at('told.xlsx'), onProgress: (one) => told.push(one) },
      ),
    )
    expect(told[0]).toMatchObject({ done: 0, stage: 'writing' })
    expect(told.at(-1)?.done).toBe(made.rows)
    expect(told.every(({ done, total }) => total !== null && done <= total)).toBe(true)
  })
})

describe('a report', () => {
  test('holds what its parameters and its search show, and says so', async () => {
    const file = at('items.xlsx')
    const input = { name: 'open-items', params: { side: 'payable', asOf: '2025-03-31' }, search: '车队' }
    const made = value(await runTask('export.report', input, { location: story.book.location }, { file }))
    expect(made.rows).toBe(1)
    const [sheet] = await openWorkbook(file)
    expect(sheet?.title).toEqual(['未清明细', '示例农资有限公司', '方向 应付，截至 2025-03-31，搜索 车队'])
    expect(sheet?.rows).toHaveLength(2)
    expect(sheet?.rows[0]).toMatchObject({
      编码: 'T01',
      种类: '费用单',
      金额: 109,
      逾期天数: 13,
      到期日: new Date('2025-03-18T00:00:00Z'),
    })
    expect(sheet?.rows[1]).toMatchObject({ 编码: '合计', 未清: 109 })
  })

  test('is found by pinyin initials too, and comes in English', async () => {
    const file = at('english.xlsx')
    const input = {
      name: 'stock',
      params: { asOf: '2025-03-31', warehouseId: story.of.west },
      search: 'zkl',
      language: 'en' as const,
    }
    value(await runTask('export.report', input, { location: story.book.location }, { file }))
    const [sheet] = await openWorkbook(file)
    expect(sheet?.title).toEqual(['Stock', '示例农资有限公司', 'As of 2025-03-31，Warehouse W2 西库，Search zkl'])
    expect(sheet?.rows[0]).toMatchObject({ Warehouse: '西库', Lot: 'L1', Quantity: 9, Tonnes: 0.45 })
  })

  test('with parameters that are wrong is refused, all at once', async () => {
    const input = { name: 'open-items', params: { side: 'left', asOf: 'yesterday' } }
    const made = await runTask('export.report', input, { location: story.book.location }, { file: at('wrong.xlsx') })
    expect(made.ok ? [] : made.error.map((one) => one.code)).toEqual(['field.unknownChoice', 'field.noSuchDay'])
  })
})

describe('lists', () => {
  test('of documents: the columns that are shown, newest first, with their sum', async () => {
    const file = at('deliveries.xlsx')
    const input = {
      kind: 'delivery' as const,
      filter: {},
      sort: [],
      columns: ['no', 'day', 'customerId', 'state', 'totalFen'],
    }
    const made = value(await runTask('export.documents', input, { location: story.book.location }, { file }))
    expect(made.rows).toBe(2)
    const [sheet] = await openWorkbook(file)
    expect(sheet?.headers).toEqual(['单号', '日期', '客户', '状态', '金额'])
    expect(sheet?.rows.map((row) => [row['单号'], row['状态'], row['金额']])).toEqual([
      [story.no.other, '已红冲', 1_090],
      [story.no.delivery, '已过账', 2_180],
      ['合计', null, 3_270],
    ])
    expect(sheet?.rows[1]?.['客户']).toBe('C0001 示例种植户')
  })

  test('of documents: only what the filter shows', async () => {
    const file = at('filtered.xlsx')
    const input = { kind: 'delivery' as const, filter: { states: ['posted' as const] }, sort: [], columns: [] }
    expect(value(await runTask('export.documents', input, { location: story.book.location }, { file })).rows).toBe(1)
  })

  test('of records: every field, flags in words; what begins with = stays text', async () => {
    const file = at('partners.xlsx')
    const input = { kind: 'partner' as const, filter: {}, sort: [] }
    const made = value(await runTask('export.records', input, { location: story.book.location }, { file }))
    const [sheet] = await openWorkbook(file)
    expect(made.rows).toBe(5)
    expect(sheet?.rows[0]).toMatchObject({
      编码: 'C0001',
      名称: '示例种植户',
      客户: '是',
      供应商: null,
      信用额度: 100_000,
      账期天数: 90,
    })
    const odd = sheet?.rows.findIndex((row) => row['编码'] === 'Z1') ?? -1
    expect(sheet?.rows[odd]?.['名称']).toBe('=1+1')
    expect(sheet?.cell(odd, '名称').numFmt).toBe('@')
  })
})

test('checking a book from a task: everything agrees', async () => {
  const checked = value(await runTask('verify', {}, { location: story.book.location }))
  expect(checked.problems).toEqual([])
  expect(checked.checked).toBeGreaterThan(10)
})
