// The ledgers in Excel as an accountant opens them: every sheet is there, and its totals are those of the screen.

import exceljs from 'exceljs'
import { expect } from '../office.ts'
import { company } from './records.ts'

const accounts = [
  '1001 库存现金',
  '1002 银行存款',
  '1122 应收账款',
  '1405 库存商品',
  '220201 应付账款-已开票',
  '220202 应付账款-暂估',
  '22210101 进项税额',
  '22210102 销项税额',
  '222103 待转销项税额',
  '5001 主营业务收入',
  '5401 主营业务成本',
  '5603 财务费用',
]
const goods = ['库存余额', '库存金额', '收发存', '进货台账', '销货台账']
const debts = ['应收账款', '应付账款', '合同执行', '本期收支']

export async function checkLedgers(file: string): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['目录', '科目余额表', ...accounts, ...goods, ...debts])
  const sheet = (name: string): exceljs.Worksheet => workbook.getWorksheet(name)!
  expect(sheet('目录').getCell('A1').value).toBe(`${company} 账簿`)

  expect(lastRow(sheet('科目余额表'))).toMatchObject({
    科目编码: '合计',
    本期借方: 102545.72,
    本期贷方: 102545.72,
    期末借方: 35070,
    期末贷方: 35070,
  })
  expect(lastRow(sheet('1405 库存商品'))).toMatchObject({
    摘要: '本年累计',
    借方: 19377.62,
    贷方: 11959.31,
    余额: 7418.31,
  })
  expect(lastRow(sheet('1122 应收账款'))).toMatchObject({ 借方: 14060, 贷方: 14060, 方向: '平', 余额: 0 })
  expect(lastRow(sheet('库存金额'))).toMatchObject({ 吨: 4.7, 金额: 7418.31 })
  expect(lastRow(sheet('收发存'))).toMatchObject({ 收入金额: 19377.62, 发出金额: 11959.31, 结存金额: 7418.31 })
  expect(lastRow(sheet('进货台账'))).toMatchObject({ 吨: 11, 价税合计: 20960 })
  expect(lastRow(sheet('销货台账'))).toMatchObject({ 价税合计: 14060, 不含税: 12945.33, 成本: 11959.31, 毛利: 986.02 })
  expect(lastRow(sheet('应收账款'))).toMatchObject({ 应收余额: 0 })
  expect(lastRow(sheet('应付账款'))).toMatchObject({ 应付余额: 0, 实欠: 0 })
  expect(lastRow(sheet('合同执行'))).toMatchObject({ 种类: '销售', 合同数量: 40, 已执行: 40, 未执行: 0 })
  expect(lastRow(sheet('本期收支'))).toMatchObject({ 类别: '利润', 本期合计: 976.02 })
}

/** The last row by the names of its columns; below the title, two lines of what it is about, the header is the fifth. */
function lastRow(sheet: exceljs.Worksheet): Readonly<Record<string, unknown>> {
  const header = sheet.getRow(5)
  const last = sheet.getRow(sheet.rowCount)
  const named: Record<string, unknown> = {}
  header.eachCell((cell, column) => {
    named[cell.text] = last.getCell(column).value
  })
  return named
}
