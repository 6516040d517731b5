// A workbook with a flaw is refused at the very cell, in words, and nothing is left; what only follows is listed apart.

import { describe, expect, test } from 'vitest'
import { spoiled, type FlawCase } from '../../season/flaw-case.ts'

const cells: FlawCase[] = [
  [
    'text where a quantity belongs',
    (b) => b.set('调拨单', 2, '数量', '二十'),
    ['调拨单!2 数量 workbook.notANumber'],
    ['盘点单!5 原因 check.reason'],
  ],
  [
    'a negative quantity',
    (b) => b.set('出库单', 4, '数量', -5.5),
    ['出库单!4 数量 field.notPositive'],
    ['预收核销!2 核销单号 workbook.dependsOn', '预收核销!3 核销单号 workbook.dependsOn', '盘点单!4 原因 check.reason'],
  ],
  ['no quantity at all: zero', (b) => b.set('出库单', 5, '数量', 0), ['出库单!5 数量 field.notPositive'], []],
  [
    'a quantity with four decimals',
    (b) => b.set('出库单', 5, '数量', 20.0001),
    ['出库单!5 数量 workbook.tooManyDecimals'],
  ],
  ['a quantity beyond all measure', (b) => b.set('采购合同', 2, '数量', 9e12), ['采购合同!2 数量 field.tooLarge']],
  [
    'text where a price belongs',
    (b) => b.set('采购发票', 4, '含税单价', '面议'),
    ['采购发票!4 含税单价 workbook.notANumber'],
  ],
  [
    'a price with five decimals',
    (b) => b.set('采购发票', 4, '含税单价', 60.12345),
    ['采购发票!4 含税单价 workbook.tooManyDecimals'],
  ],
  ['a negative price', (b) => b.set('采购合同', 4, '含税单价', -60), ['采购合同!4 含税单价 field.negative']],
  [
    'text where money belongs',
    (b) => b.set('收款单', 3, '金额', '一千'),
    ['收款单!3 金额 workbook.notANumber'],
    ['预收核销!3 收款单号 workbook.dependsOn'],
  ],
  ['a tenth of a fen', (b) => b.set('费用单', 3, '价税合计', 3000.001), ['费用单!3 价税合计 workbook.tooManyDecimals']],
  ['a negative amount', (b) => b.set('费用单', 3, '价税合计', -3000), ['费用单!3 价税合计 field.notPositive']],
  [
    'a day that does not exist',
    (b) => b.set('费用单', 3, '日期', '2025-02-30'),
    ['费用单!3 日期 workbook.dayDoesNotExist'],
  ],
  ['no day', (b) => b.set('费用单', 3, '日期', '月底'), ['费用单!3 日期 workbook.notADay']],
  ['a blank day', (b) => b.set('费用单', 3, '日期', null), ['费用单!3 日期 field.required']],
  [
    'a due day that does not exist',
    (b) => b.set('出库单', 5, '到期日', '2025-04-31'),
    ['出库单!5 到期日 workbook.dayDoesNotExist'],
  ],
  ['an unknown customer', (b) => b.set('出库单', 5, '客户', 'C9'), ['出库单!5 客户 workbook.unknownCode'], []],
  ['an unknown product', (b) => b.set('入库单', 5, '商品编码', 'P9'), ['入库单!5 商品编码 workbook.unknownCode']],
  [
    'an unknown warehouse',
    (b) => b.set('调拨单', 2, '调入仓库', 'W9'),
    ['调拨单!2 调入仓库 workbook.unknownCode'],
    ['盘点单!5 原因 check.reason'],
  ],
  ['an unknown money account', (b) => b.set('付款单', 2, '账户', 'A9'), ['付款单!2 账户 workbook.unknownCode']],
  ['an unknown account', (b) => b.set('费用单', 3, '科目', '5999'), ['费用单!3 科目 workbook.unknownCode']],
  ['a blank code', (b) => b.set('出库单', 5, '商品编码', null), ['出库单!5 商品编码 field.required']],
  ['a blank customer', (b) => b.set('出库单', 5, '客户', ' '), ['出库单!5 客户 field.required'], []],
  ['a blank quantity', (b) => b.set('销售退货', 2, '数量', null), ['销售退货!2 数量 field.required']],
  ['a blank number', (b) => b.set('费用单', 3, '单号', null), ['费用单!3 单号 workbook.noNumber']],
  [
    'a formula in error',
    (b) => b.set('费用单', 3, '价税合计', { error: '#N/A' } as never),
    ['费用单!3 价税合计 workbook.formulaError'],
  ],
  ['yes where a number belongs', (b) => b.set('费用单', 3, '税额', true), ['费用单!3 税额 workbook.notANumber']],
  [
    'an invoice number that Excel has cut',
    (b) => b.set('采购发票', 4, '发票号', 2.5113170107375e21),
    ['采购发票!4 发票号 workbook.digitsLost'],
  ],
  ['a reason nobody offers', (b) => b.set('盘点单', 2, '原因', '丢了'), ['盘点单!2 原因 workbook.unknownChoice']],
  ['a line number that is text', (b) => b.set('入库单', 5, '行号', 'x'), ['入库单!5 行号 workbook.notANumber']],
  ['a blank line number', (b) => b.set('出库单', 5, '行号', null), ['出库单!5 行号 field.required']],
  ['a line number twice', (b) => b.set('入库单', 3, '行号', 1), ['入库单!3 行号 workbook.lineTwice']],
]

const records: FlawCase[] = [
  [
    'a code twice',
    (b) => b.add('商品', 'P1', '尿素', null, '袋', 50, '吨', '9%', null, null),
    ['商品!5 商品编码 field.duplicate'],
  ],
  ['a code twice instead of its own', (b) => b.set('商品', 4, '商品编码', 'P1'), ['商品!4 商品编码 field.duplicate']],
  ['a blank code of a record', (b) => b.set('往来单位', 3, '单位编码', null), ['往来单位!3 单位编码 field.required']],
  ['a blank name', (b) => b.set('仓库', 2, '仓库名称', null), ['仓库!2 仓库名称 field.required']],
  ['a rate nobody charges', (b) => b.set('商品', 2, '税率', '九个点'), ['商品!2 税率 workbook.unknownChoice']],
  [
    'a rate of a hundred and nine percent',
    (b) => b.set('商品', 2, '税率', '109%'),
    ['商品!2 税率 workbook.unknownChoice'],
  ],
  ['no rate', (b) => b.set('商品', 2, '税率', null), ['商品!2 税率 field.required']],
  ['a weight of nothing', (b) => b.set('商品', 3, '每单位净重kg', 0), ['商品!3 每单位净重kg field.notPositive']],
  ['a weight in words', (b) => b.set('商品', 2, '每单位净重kg', '五十'), ['商品!2 每单位净重kg workbook.notANumber']],
  [
    'priced per what it is not kept in',
    (b) => b.set('商品', 4, '计价单位', '箱'),
    ['商品!4 计价单位 workbook.unknownChoice'],
  ],
  ['an unknown storage class', (b) => b.set('商品', 2, '储存类别', '易碎'), ['商品!2 储存类别 workbook.unknownChoice']],
  [
    'an unknown kind of partner',
    (b) => b.set('往来单位', 4, '类型', '顾客'),
    ['往来单位!4 类型 workbook.unknownChoice'],
  ],
  ['terms in words', (b) => b.set('往来单位', 4, '账期天数', '两个月'), ['往来单位!4 账期天数 workbook.notANumber']],
  ['a credit limit below zero', (b) => b.set('往来单位', 4, '信用额度', -1), ['往来单位!4 信用额度 field.negative']],
  [
    'a money account on a control account',
    (b) => b.set('资金账户', 2, '科目', '1122'),
    ['资金账户!2 科目 account.control'],
  ],
  [
    'a money account on a parent account',
    (b) => b.set('资金账户', 2, '科目', '2221'),
    ['资金账户!2 科目 account.parent'],
  ],
  [
    'a money account on an unknown account',
    (b) => b.set('资金账户', 2, '科目', '9999'),
    ['资金账户!2 科目 workbook.unknownCode'],
  ],
]

const whole: FlawCase[] = [
  ['no sheet 公司', (b) => b.dropSheet('公司'), ['公司!1 — workbook.sheetMissing']],
  ['no first day', (b) => b.set('公司', 4, '值', null), ['公司!4 值 field.required']],
  ['a first day that is none', (b) => b.set('公司', 4, '值', '2025-13-01'), ['公司!4 值 workbook.dayDoesNotExist']],
  ['no company', (b) => b.set('公司', 2, '值', '  '), ['公司!2 值 field.required']],
  ['a small-scale taxpayer', (b) => b.set('公司', 3, '值', '小规模纳税人'), ['公司!3 值 workbook.unknownChoice']],
  ['another currency', (b) => b.set('公司', 5, '值', 'USD'), ['公司!5 值 workbook.unknownChoice']],
  ['no sheet of products', (b) => b.dropSheet('商品'), ['商品!1 — workbook.sheetMissing']],
  ['no sheet of contracts that receipts name', (b) => b.dropSheet('采购合同'), ['采购合同!1 — workbook.sheetMissing']],
  ['no sheet of receipts', (b) => b.dropSheet('入库单'), ['入库单!1 — workbook.sheetMissing']],
  ['no column of quantities', (b) => b.dropColumn('出库单', '数量'), ['出库单!1 — workbook.columnMissing']],
  ['no column of settlements', (b) => b.dropColumn('收款单', '核销单号'), ['收款单!1 — workbook.columnMissing']],
  ['no column of codes', (b) => b.dropColumn('往来单位', '单位编码'), ['往来单位!1 — workbook.columnMissing']],
  ['a column twice', (b) => b.rename('出库单', '车牌', '数量'), ['出库单!1 数量 workbook.columnTwice']],
]

describe.each([
  ['cells', cells],
  ['master data', records],
  ['whole sheets and columns', whole],
])('%s', (_, cases) => {
  test.concurrent.each(cases)('%s', async (_says, spoil, causes, follow) => {
    const told = await spoiled(spoil)
    expect(told).toEqual({ causes, follow: follow?.toSorted() ?? told.follow, unworded: [], left: [] })
  })
})
