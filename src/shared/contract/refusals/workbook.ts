// A workbook that is read.

import type { Label } from '../label.ts'

export const workbook = {
  'workbook.unreadable': {
    zh: '这个文件不是可以读取的 Excel 工作簿：{reason}',
    en: 'This file is no workbook that can be read: {reason}',
  },
  'workbook.sheetMissing': { zh: '缺少工作表“{sheet}”', en: 'Sheet “{sheet}” is missing' },
  'workbook.sheetTwice': { zh: '有两张工作表“{sheet}”', en: 'There are two sheets “{sheet}”' },
  'workbook.columnMissing': { zh: '缺少列“{column}”', en: 'Column “{column}” is missing' },
  'workbook.columnTwice': { zh: '列“{column}”出现了两次', en: 'Column “{column}” appears twice' },
  'workbook.notANumber': { zh: '“{value}”不是数字', en: '“{value}” is no number' },
  'workbook.tooManyDecimals': {
    zh: '{value} 的小数超过 {decimals} 位',
    en: '{value} has more than {decimals} {decimals|decimal|decimals}',
  },
  'workbook.tooLarge': { zh: '{value} 太大', en: '{value} is too large' },
  'workbook.notADay': { zh: '“{value}”不是日期', en: '“{value}” is no date' },
  'workbook.dayDoesNotExist': { zh: '{value} 这一天不存在', en: 'There is no day {value}' },
  'workbook.unknownChoice': { zh: '“{value}”不在可选项中：{choices}', en: '“{value}” is none of {choices}' },
  'workbook.unknownCode': { zh: '没有编码为“{value}”的{kind}', en: 'There is no {kind} with code “{value}”' },
  'workbook.unknownDocument': { zh: '找不到“{value}”', en: '“{value}” is not found' },
  'workbook.unknownLine': { zh: '{document} 没有第 {line} 行', en: '{document} has no line {line}' },
  'workbook.headDiffers': {
    zh: '同一单号的“{column}”前后不同：{first}、{value}',
    en: '“{column}” differs within one document: {first}, {value}',
  },
  'workbook.openingUnbalanced': {
    zh: '期初不平：借方 {debit}，贷方 {credit}，相差 {difference}（期初库存、期初往来、期初科目第 {rows} 行）',
    en: 'Opening balances: debit {debit}, credit {credit}, {difference} apart (opening stock, debts, and rows {rows} of the accounts)',
  },
  'workbook.lineTwice': { zh: '{document} 的行号 {line} 出现了两次', en: '{document} has line {line} twice' },
  'workbook.digitsLost': {
    zh: '{value} 位数太长，Excel 已丢失末尾几位，请改成文本',
    en: '{value} is too long for a number, Excel has lost its last digits; type it as text',
  },
  'workbook.noNumber': { zh: '缺少单号', en: 'The number is missing' },
  'workbook.dependsOn': {
    zh: '要用到的 {document} 有错，先改正它',
    en: 'It needs {document}, which has flaws; mend that first',
  },
  'workbook.formulaError': { zh: '公式出错：{value}', en: 'A formula in error: {value}' },
  'workbook.unwritable': {
    zh: '写不了 {file}：{reason}',
    en: 'Cannot write {file}: {reason}',
  },
} as const satisfies Record<string, Label>
