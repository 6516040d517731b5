// The accounts that documents post to, by their names in the rules. Control accounts are kept by documents alone;
// the accounts a book starts with are those of the 小企业会计准则.

import type { accountKinds } from '../../shared/ledger/ledger-account.ts'

export const account = {
  cash: '1001',
  bank: '1002',
  receivable: '1122',
  prepaid: '1123',
  stock: '1405',
  goodsOut: '1406',
  stockDifference: '1901',
  payable: '220201',
  estimatedPayable: '220202',
  advance: '2203',
  inputVat: '22210101',
  outputVat: '22210102',
  inputVatMovedOut: '22210103',
  outputVatToCome: '222103',
  profitOfYear: '3103',
  profitAppropriation: '3104',
  sales: '5001',
  otherIncome: '5051',
  otherGain: '5301',
  costOfSales: '5401',
  sellingExpense: '5601',
  financeExpense: '5603',
  otherLoss: '5711',
} as const

export const controlAccounts: ReadonlySet<string> = new Set([
  account.receivable,
  account.prepaid,
  account.stock,
  account.goodsOut,
  account.payable,
  account.estimatedPayable,
  account.advance,
  account.outputVatToCome,
])

/** The control account each side of open items is the sum of. */
export const accountOfSide = {
  receivable: account.receivable,
  payable: account.payable,
  advance: account.advance,
  prepaid: account.prepaid,
} as const

type Kind = keyof typeof accountKinds
const standard = (
  code: string,
  name: string,
  kind: Kind,
  creditNormal = kind === 'liability' || kind === 'equity' || kind === 'income',
) => ({
  code,
  name,
  accountKind: kind,
  creditNormal,
})

/** 小企业会计准则, with the sub-accounts the rules of posting use. */
export const standardAccounts = [
  standard('1001', '库存现金', 'asset'),
  standard('1002', '银行存款', 'asset'),
  standard('1012', '其他货币资金', 'asset'),
  standard('1121', '应收票据', 'asset'),
  standard('1122', '应收账款', 'asset'),
  standard('1123', '预付账款', 'asset'),
  standard('1221', '其他应收款', 'asset'),
  standard('1402', '在途物资', 'asset'),
  standard('1405', '库存商品', 'asset'),
  standard('1406', '发出商品', 'asset'),
  standard('1601', '固定资产', 'asset'),
  standard('1602', '累计折旧', 'asset', true),
  standard('1801', '长期待摊费用', 'asset'),
  standard('1901', '待处理财产损溢', 'asset'),
  standard('2001', '短期借款', 'liability'),
  standard('2202', '应付账款', 'liability'),
  standard('220201', '应付账款-已开票', 'liability'),
  standard('220202', '应付账款-暂估', 'liability'),
  standard('2203', '预收账款', 'liability'),
  standard('2211', '应付职工薪酬', 'liability'),
  standard('2221', '应交税费', 'liability'),
  standard('222101', '应交增值税', 'liability'),
  standard('22210101', '进项税额', 'liability'),
  standard('22210102', '销项税额', 'liability'),
  standard('22210103', '进项税额转出', 'liability'),
  standard('22210104', '转出未交增值税', 'liability'),
  standard('222102', '未交增值税', 'liability'),
  standard('222103', '待转销项税额', 'liability'),
  standard('222104', '应交附加税费', 'liability'),
  standard('2241', '其他应付款', 'liability'),
  standard('3001', '实收资本', 'equity'),
  standard('3002', '资本公积', 'equity'),
  standard('3101', '盈余公积', 'equity'),
  standard('3103', '本年利润', 'equity'),
  standard('3104', '利润分配', 'equity'),
  standard('5001', '主营业务收入', 'income'),
  standard('5051', '其他业务收入', 'income'),
  standard('5301', '营业外收入', 'income'),
  standard('5401', '主营业务成本', 'expense'),
  standard('5402', '其他业务成本', 'expense'),
  standard('5403', '营业税金及附加', 'expense'),
  standard('5601', '销售费用', 'expense'),
  standard('5602', '管理费用', 'expense'),
  standard('5603', '财务费用', 'expense'),
  standard('5711', '营业外支出', 'expense'),
  standard('5801', '所得税费用', 'expense'),
] as const
