// History is taken in by the rules of daily work: a row that breaks one is refused at its cell.

import { describe, expect, test } from 'vitest'
import { spoiled, type FlawCase } from '../../season/flaw-case.ts'
import { importSheets } from '../../season/import.ts'
import { firstInvoice, littleSeason, salesInvoice, secondInvoice } from '../../season/little-season.ts'
import { edit } from '../../season/workbook.ts'

const rules: FlawCase[] = [
  ['a lot never received', (b) => b.set('出库单', 5, '批号', 'L9'), ['出库单!5 批号 lot.unknown'], []],
  ['more than a lot holds', (b) => b.set('出库单', 4, '数量', 50.5), ['出库单!4 数量 stock.short']],
  ['a transfer of more than there is', (b) => b.set('调拨单', 2, '数量', 121), ['调拨单!2 数量 stock.short']],
  [
    'a transfer to the same warehouse',
    (b) => b.set('调拨单', 2, '调入仓库', 'W1'),
    ['调拨单!2 调入仓库 stock.sameWarehouse'],
  ],
  [
    'more received than ordered and tolerated',
    (b) => b.set('入库单', 4, '数量', 91),
    ['入库单!4 数量 contract.overTolerance'],
  ],
  [
    'more delivered than ordered and tolerated',
    (b) => b.set('出库单', 5, '数量', 24),
    ['出库单!5 数量 contract.overTolerance'],
  ],
  [
    'a receipt on another supplier’s contract',
    (b) => b.set('入库单', 5, '供应商', 'S1'),
    ['入库单!5 采购合同号 source.otherPartner'],
  ],
  [
    'a receipt of another product than its contract line',
    (b) => b.set('入库单', 5, '商品编码', 'P2'),
    ['入库单!5 商品编码 contract.otherProduct'],
  ],
  [
    'a receipt without a contract',
    (b) => (b.set('入库单', 5, '采购合同号', null), b.set('入库单', 5, '合同行号', null)),
    ['入库单!5 采购合同号 field.required'],
  ],
  [
    'an unknown contract',
    (b) => b.set('入库单', 5, '采购合同号', 'CG20250110-009'),
    ['入库单!5 采购合同号 workbook.unknownDocument'],
  ],
  [
    'an unknown line of a contract',
    (b) => b.set('入库单', 5, '合同行号', 2),
    ['入库单!5 合同行号 workbook.unknownLine'],
  ],
  ['a contract without its line', (b) => b.set('入库单', 5, '合同行号', null), ['入库单!5 合同行号 field.required']],
  ['a contract dated later', (b) => b.set('采购合同', 4, '日期', '2025-01-13'), ['入库单!5 采购合同号 source.later']],
  [
    'another production date of the same lot',
    (b) => b.set('入库单', 4, '生产日期', '2024-12-21'),
    ['入库单!4 生产日期 lot.productionDay'],
  ],
  ['more invoiced than received', (b) => b.set('采购发票', 4, '数量', 50.001), ['采购发票!4 数量 source.overInvoiced']],
  [
    'more invoiced to a customer than delivered',
    (b) => b.set('销售发票', 2, '数量', 36),
    ['销售发票!2 数量 source.overInvoiced'],
  ],
  [
    'an invoice of an unknown receipt',
    (b) => b.set('采购发票', 4, '入库单号', 'RK1'),
    ['采购发票!4 入库单号 workbook.unknownDocument'],
  ],
  [
    'an invoice of an unknown line',
    (b) => b.set('采购发票', 4, '入库行号', 7),
    ['采购发票!4 入库行号 workbook.unknownLine'],
  ],
  ['more returned than delivered', (b) => b.set('销售退货', 2, '数量', 41), ['销售退货!2 数量 source.overReturned']],
  [
    'a return of goods already invoiced',
    (b) => (b.set('销售退货', 2, '日期', '2025-01-23'), b.set('销售退货', 2, '数量', 11)),
    ['销售退货!2 数量 source.overReturned'],
  ],
  [
    'a return by another customer',
    (b) => b.set('销售退货', 2, '客户', 'C2'),
    ['销售退货!2 出库单号 source.otherPartner'],
  ],
  [
    'more settled than open',
    (b) => (b.set('收款单', 2, '核销金额', 5320.01), b.set('收款单', 2, '金额', 5318.01)),
    ['收款单!2 核销金额 item.overSettled'],
  ],
  [
    'more settled than paid and waived',
    (b) => b.set('收款单', 2, '核销金额', 4000.01),
    ['收款单!2 金额 settlement.moreThanPaid'],
  ],
  [
    'small change waived without a settlement',
    (b) => b.set('收款单', 3, '抹零', 5),
    ['收款单!3 抹零 settlement.waiverAlone'],
  ],
  [
    'a receipt of nothing',
    (b) => b.set('收款单', 3, '金额', 0),
    ['收款单!3 金额 settlement.nothing'],
    ['预收核销!3 收款单号 workbook.dependsOn'],
  ],
  ['an advance settled twice', (b) => b.set('预收核销', 2, '金额', 300.01), ['预收核销!2 金额 item.overSettled']],
  [
    'an unknown document settled',
    (b) => b.set('付款单', 3, '核销单号', '25110000000000000009'),
    ['付款单!3 核销单号 workbook.unknownDocument'],
  ],
  [
    'another customer’s debt settled',
    (b) => b.set('收款单', 2, '核销单号', 'CK20250116-001'),
    ['收款单!2 核销单号 item.otherPartner'],
  ],
  [
    'a debt settled that comes later',
    (b) => b.set('收款单', 2, '日期', '2025-01-09'),
    ['收款单!2 核销单号 source.later'],
  ],
  [
    'something settled that opens nothing',
    (b) => b.set('收款单', 2, '核销单号', 'RK20250105-001'),
    ['收款单!2 核销单号 item.unknown'],
  ],
  [
    'a settlement without its amount',
    (b) => b.set('收款单', 2, '核销金额', null),
    ['收款单!2 核销金额 field.required'],
  ],
  ['an amount settled on nothing', (b) => b.set('收款单', 2, '核销单号', null), ['收款单!2 核销单号 field.required']],
  ['a customer who supplies', (b) => b.set('采购合同', 4, '供应商', 'C1'), ['采购合同!4 供应商 partner.wrongRole']],
  ['a supplier who buys', (b) => b.set('出库单', 5, '客户', 'S1'), ['出库单!5 客户 partner.wrongRole'], []],
  [
    'a document before the book starts',
    (b) => b.set('费用单', 2, '日期', '2024-12-31'),
    ['费用单!2 日期 document.beforeStart'],
  ],
  ['a document after today', (b) => b.set('费用单', 2, '日期', '2099-12-31'), ['费用单!2 日期 document.dayAhead']],
  ['an expense on a control account', (b) => b.set('费用单', 3, '科目', '1122'), ['费用单!3 科目 account.control']],
  ['an expense on a parent account', (b) => b.set('费用单', 3, '科目', '2221'), ['费用单!3 科目 account.parent']],
  [
    'an expense that nobody is owed',
    (b) => b.set('费用单', 2, '往来单位', null),
    ['费用单!2 往来单位 expense.whoIsOwed'],
  ],
  ['more input VAT than amount', (b) => b.set('费用单', 2, '税额', 872.01), ['费用单!2 税额 expense.taxTooLarge']],
  [
    'a check whose reason contradicts the count',
    (b) => b.set('盘点单', 3, '原因', '盘盈'),
    ['盘点单!3 原因 check.reason'],
  ],
  ['a loss without a reason', (b) => b.set('盘点单', 2, '原因', null), ['盘点单!2 原因 check.reasonNeeded']],
  [
    'the same lot counted twice on a sheet',
    (b) => b.add('盘点单', 'PD20250131-001', '2025-01-31', 'W1', 'P2', 'M1', 50, '相符'),
    ['盘点单!6 批号 document.twice'],
  ],
]

const heads: FlawCase[] = [
  [
    'rows of one document that differ in a head column',
    (b) => b.set('出库单', 3, '客户', 'C2'),
    ['出库单!3 客户 workbook.headDiffers'],
  ],
  [
    '… of which the first is the odd one out',
    (b) => (
      b.add(
        '出库单',
        'CK20250110-001',
        '2025-01-10',
        'C1',
        null,
        null,
        3,
        'W1',
        'P1',
        'L1',
        1,
        2000,
        '2025-02-10',
        null,
      ),
      b.set('出库单', 2, '客户', 'C2')
    ),
    ['出库单!2 客户 workbook.headDiffers'],
  ],
  ['… in the day', (b) => b.set('入库单', 3, '日期', '2025-01-06'), ['入库单!3 日期 workbook.headDiffers']],
  [
    '… in a day that does not exist',
    (b) => b.set('入库单', 2, '日期', '2025-01-32'),
    ['入库单!2 日期 workbook.dayDoesNotExist'],
  ],
  ['… in a code nobody has', (b) => b.set('出库单', 3, '客户', 'C9'), ['出库单!3 客户 workbook.unknownCode']],
  ['… in a blank that must be filled', (b) => b.set('出库单', 3, '客户', null), ['出库单!3 客户 field.required']],
  ['… in a blank due day', (b) => b.set('出库单', 3, '到期日', null), ['出库单!3 到期日 workbook.headDiffers']],
  [
    'a second row’s amount that is text',
    (b) => b.add('收款单', 'SK20250119-001', '2025-01-19', 'C1', 'A1', '十元', 0, null, null),
    ['收款单!4 金额 workbook.notANumber'],
  ],
  [
    'a second row’s amount below zero',
    (b) => b.add('收款单', 'SK20250119-001', '2025-01-19', 'C1', 'A1', -10, 0, null, null),
    ['收款单!4 金额 field.negative'],
  ],
  [
    'a second row that waives too much',
    (b) => b.add('收款单', 'SK20250126-001', '2025-01-26', 'C2', 'A2', 0, 3, null, null),
    ['收款单!4 抹零 settlement.waiverAlone'],
  ],
  [
    'the same invoice number again on another day',
    (b) => b.add('采购发票', firstInvoice, '2025-01-16', 'S1', 'RK20250105-001', 1, 1, 1790),
    ['采购发票!5 日期 workbook.headDiffers'],
  ],
  [
    'a sales invoice number used for two customers',
    (b) => b.add('销售发票', salesInvoice, '2025-01-23', 'C2', 'CK20250116-001', 1, 1),
    ['销售发票!4 发票号 field.duplicate'],
  ],
]

const opening: FlawCase[] = [
  [
    'an opening that does not balance',
    (b) => b.set('期初库存', 2, '成本金额', 8000.01),
    ['期初科目!2 — workbook.openingUnbalanced'],
  ],
  [
    'an opening entry on a control account',
    (b) => b.set('期初科目', 2, '科目', '1122'),
    ['期初科目!2 科目 account.control'],
  ],
  [
    'an opening debt that is text',
    (b) => b.set('期初往来', 4, '金额', '壹仟'),
    ['期初往来!4 金额 workbook.notANumber'],
    ['付款单!2 核销单号 workbook.dependsOn'],
  ],
  [
    'an opening debt of an unknown side',
    (b) => b.set('期初往来', 2, '方向', '欠'),
    ['期初往来!2 方向 workbook.unknownChoice'],
  ],
  [
    'an opening debt twice',
    (b) => b.add('期初往来', 'C1', '应收', 'QC-YS-1', null, null, 1),
    ['期初往来!6 单据号 field.duplicate'],
  ],
  [
    'opening stock that is text',
    (b) => b.set('期初库存', 2, '数量', '一百'),
    ['期初库存!2 数量 workbook.notANumber'],
    [
      '出库单!2 批号 lot.unknown',
      '出库单!5 批号 lot.unknown',
      '销售退货!2 出库单号 workbook.dependsOn',
      '收款单!2 核销单号 workbook.dependsOn',
      '销售发票!2 出库单号 workbook.dependsOn',
      '销售发票!3 出库单号 workbook.dependsOn',
      '盘点单!2 批号 lot.unknown',
      '盘点单!3 原因 check.reason',
    ],
  ],
  [
    'opening stock of an unknown product',
    (b) => b.set('期初库存', 3, '商品编码', 'P9'),
    ['期初库存!3 商品编码 workbook.unknownCode'],
  ],
]

/** One slip that many rows stand on: the slip is the cause, the rows follow. */
const consequences: FlawCase[] = [
  [
    'a delivery without a day: its invoice, return and payment follow',
    (b) => (b.set('出库单', 2, '日期', null), b.set('出库单', 3, '日期', null)),
    ['出库单!2 日期 field.required'],
    [
      '销售退货!2 出库单号 workbook.dependsOn',
      '收款单!2 核销单号 workbook.dependsOn',
      '销售发票!2 出库单号 workbook.dependsOn',
      '销售发票!3 出库单号 workbook.dependsOn',
      '盘点单!3 原因 check.reason',
    ],
  ],
  [
    'a payment without a day: what it settles is not in question',
    (b) => b.set('付款单', 3, '日期', null),
    ['付款单!3 日期 field.required'],
    ['预付核销!3 付款单号 workbook.dependsOn'],
  ],
  [
    'a row without a number that belongs to an invoice: the payment of the whole follows',
    (b) => (
      b.set('采购发票', 3, '发票号', null),
      b.set('付款单', 2, '核销单号', firstInvoice),
      b.set('付款单', 2, '金额', 11_655),
      b.set('付款单', 2, '核销金额', 11_655)
    ),
    ['采购发票!3 发票号 workbook.noNumber'],
    ['付款单!2 核销金额 item.overSettled'],
  ],
  [
    'a transfer of a lot by a wrong number: the warehouse it should have reached runs short',
    (b) => (b.set('调拨单', 2, '批号', 'L-1'), b.set('盘点单', 5, '实盘数量', 80)),
    ['调拨单!2 批号 lot.unknown'],
    ['盘点单!5 原因 check.reason'],
  ],
  [
    'a contract that cannot be read: receipts, invoices, payments and stock follow',
    (b) => b.set('采购合同', 4, '数量', '五十'),
    ['采购合同!4 数量 workbook.notANumber'],
    [
      '入库单!5 采购合同号 workbook.dependsOn',
      '出库单!4 批号 lot.unknown',
      '采购发票!4 入库单号 workbook.dependsOn',
      '付款单!3 核销单号 workbook.dependsOn',
      '预付核销!2 核销单号 workbook.dependsOn',
      '预付核销!3 付款单号 workbook.dependsOn',
      '预付核销!3 核销单号 workbook.dependsOn',
      '预收核销!2 核销单号 workbook.dependsOn',
      '预收核销!3 核销单号 workbook.dependsOn',
      '盘点单!4 批号 lot.unknown',
    ],
  ],
  [
    'a product whose weight is not known: amounts may not fit, and that follows',
    (b) => b.set('商品', 2, '每单位净重kg', null),
    ['商品!2 每单位净重kg field.required'],
    ['收款单!2 核销金额 item.overSettled'],
  ],
  [
    'a flaw on top of a flaw is told as one of its own: a line that the failed delivery never had',
    (b) => (b.set('出库单', 2, '客户', 'C9'), b.set('出库单', 3, '客户', 'C9'), b.set('销售发票', 3, '出库行号', 9)),
    [
      '出库单!2 客户 workbook.unknownCode',
      '出库单!3 客户 workbook.unknownCode',
      '销售发票!3 出库行号 workbook.unknownLine',
    ],
  ],
]

describe.each([
  ['rules of posting', rules],
  ['heads of documents', heads],
  ['opening balances', opening],
  ['what only follows', consequences],
])('%s', (_, cases) => {
  test.concurrent.each(cases)('%s', async (_says, spoil, causes, follow) => {
    const told = await spoiled(spoil)
    expect(told).toEqual({ causes, follow: follow?.toSorted() ?? told.follow, unworded: [], left: [] })
  })
})

test('the same invoice number of two suppliers is two invoices', async () => {
  const sheets = littleSeason()
  const book = edit(sheets)
  book.set('采购发票', 4, '发票号', firstInvoice)
  book.map('付款单', '核销单号', (no) => (no === secondInvoice ? firstInvoice : no))
  book.map('预付核销', '核销单号', () => firstInvoice)
  expect((await importSheets(sheets)).answer).toMatchObject({ ok: true })
})
