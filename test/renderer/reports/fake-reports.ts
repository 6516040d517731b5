// Answers for the report screens without an engine: balances of the demo season as they were worked out independently,
// ledgers made up around them. For looking at the screens; what the figures must be is the season test's affair.

import type { Client } from '../../../src/shared/client.ts'
import type { Workbench } from '../../../src/shared/api.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { addDays, addMonths, daysBetween, mulDiv, parseDecimal, sum } from '../../../src/shared/kernel/index.ts'
import type { Day, Month } from '../../../src/shared/kernel/index.ts'
import { agingBuckets } from '../../../src/shared/reports/aging.ts'
import { isReportName, reportOf } from '../../../src/shared/reports/index.ts'
import { totalsOf } from '../../../src/shared/reports/rows.ts'
import { fakeClient } from '../fake-client.ts'
import season from '../../season/season-2025.expected.json' with { type: 'json' }

const fen = (yuan: string | undefined): number => parseDecimal(yuan ?? '0', 2) ?? 0
const milli = (qty: number): number => parseDecimal(String(qty), 3) ?? 0
const names = [
  '尿素 46%',
  '磷酸二铵 18-46-0',
  '氯化钾 60%',
  '复合肥 15-15-15',
  '硫酸钾 52%',
  '高氮复合肥 28-6-6',
  '大量元素水溶肥',
  '生物有机肥',
  '碳酸氢铵',
  '过磷酸钙',
]
const towns = ['东风镇', '李家湾', '史家庄', '柳林乡']
const nameOf = (code: string): string => names[Number(code.slice(1)) % names.length] ?? code
const unitOf = (code: string): string => (code === 'P10' ? '吨' : '袋')
const tonnes = (code: string, qty: number): number => (unitOf(code) === '吨' ? qty : mulDiv([qty, 50], 1000))
const asOf = season.asOf as Day

const values = Object.entries(season.stockValue).map(([code, { qty, value }]) => ({
  productId: Number(code.slice(1)),
  product: code,
  productName: nameOf(code),
  unit: unitOf(code),
  qtyMilli: milli(qty),
  tonnesMilli: tonnes(code, milli(qty)),
  averageE4: mulDiv([fen(value), 100_000], milli(qty)),
  valueFen: fen(value),
}))
const stock = season.stock.map(({ warehouse, product, lot, qty }, place) => {
  const firstDay = addDays(asOf, -((place * 37) % 290) - 3)
  return {
    warehouseId: Number(warehouse.slice(1)),
    warehouse: ['东库', '西库', '站台库'][Number(warehouse.slice(1)) - 1] ?? warehouse,
    productId: Number(product.slice(1)),
    product,
    productName: nameOf(product),
    lot,
    productionDay: addDays(firstDay, -20),
    firstDay,
    ageDays: daysBetween(firstDay, asOf),
    unit: unitOf(product),
    qtyMilli: milli(qty),
    tonnesMilli: tonnes(product, milli(qty)),
  }
})
const receivables = Object.entries(season.receivable).map(([partner, balance], place) => {
  const aging = (season.aging as Record<string, Record<string, string>>)[partner] ?? {}
  const buckets = Object.fromEntries(agingBuckets.map(({ bucket, column }) => [column, fen(aging[bucket])]))
  const advance = (season.advanceFromCustomer as Record<string, string>)[partner]
  return {
    partnerId: place + 1,
    partner,
    partnerName: ['王长顺', '丰乐农业专业合作社', '东风镇农资店', '李建国', '绿源农业科技有限公司'][place % 5] ?? '',
    area: towns[place % 4] ?? '',
    creditLimitFen: place % 3 === 0 ? null : 5_000_000,
    balanceFen: fen(balance),
    advanceFen: fen(advance),
    overdueFen: fen(balance) - (buckets['notDueFen'] ?? 0),
    ...buckets,
  }
})
const payables = Object.entries(season.payable).map(([partner, balance], place) => {
  const net = fen((season.receivedNotInvoiced as Record<string, string>)[partner])
  const prepaid = fen((season.prepaidToSupplier as Record<string, string>)[partner])
  const gross = mulDiv([net, 109], 100)
  return {
    partnerId: place + 61,
    partner,
    partnerName: `示例化肥${place + 1}厂`,
    balanceFen: fen(balance),
    prepaidFen: prepaid,
    receivedNotInvoicedFen: net,
    receivedNotInvoicedGrossFen: gross,
    owedFen: fen(balance) + gross - prepaid,
  }
})
const trialBalance = Object.entries(season.trialBalance['2025-10-31']).map(([account, closing], place) => {
  const before = fen((season.trialBalance['2025-09-30'] as Record<string, string>)[account])
  const moved = fen(closing) - before
  return {
    accountId: place + 1,
    account,
    name: `科目 ${account}`,
    openingFen: before,
    debitFen: Math.max(0, moved),
    creditFen: Math.max(0, -moved),
    closingFen: fen(closing),
  }
})
const balanceRows = (from: string, to: string): AnyRow[] => {
  let balance = 4_187_624
  const rows: AnyRow[] = [
    {
      documentId: null,
      day: from,
      kind: 'opening',
      no: null,
      text: null,
      balanceFen: balance,
      debitFen: 0,
      creditFen: 0,
      inFen: 0,
      outFen: 0,
      inMilli: 0,
      outMilli: 0,
      balanceMilli: 120_000,
      valueFen: 0,
    },
  ]
  for (let at = 0, day = addDays(from as Day, 2); day <= to && at < 400; at += 1, day = addDays(day, 3)) {
    const amount = ((at * 7919) % 90_000) * 10 + 1250
    const credit = at % 3 === 2
    balance += credit ? -amount : amount
    rows.push({
      documentId: at + 1,
      day,
      voucherNo: `${day.slice(0, 7)}-${String(at + 1).padStart(3, '0')}`,
      kind: credit ? 'moneyReceipt' : 'delivery',
      no: `${credit ? 'SK' : 'CK'}${day.replaceAll('-', '')}-00${(at % 8) + 1}`,
      text: credit ? '收款 农行基本户' : `复合肥 15-15-15 ${(at % 40) + 4} 袋 × 139.00`,
      account: '1122',
      accountName: '应收账款',
      partnerName: '示例种植户',
      warehouse: '东库',
      lot: `P12-2503${String((at % 28) + 1).padStart(2, '0')}-1`,
      qtyMilli: credit ? null : ((at % 40) + 4) * 1000,
      unit: credit ? null : '袋',
      priceE4: credit ? null : 1_390_000,
      debitFen: credit ? 0 : amount,
      creditFen: credit ? amount : 0,
      inFen: credit ? 0 : amount,
      outFen: credit ? amount : 0,
      inMilli: credit ? 0 : 40_000,
      outMilli: credit ? 12_500 : 0,
      balanceMilli: 120_000 + at * 900,
      valueFen: credit ? -amount : amount,
      balanceFen: balance,
    })
  }
  return rows
}
const flow = season.monthlyFlow as Record<string, Record<string, string>>
const profitRows = (month: string): AnyRow[] => {
  const sections = {
    '5001': 'income',
    '5301': 'income',
    '5401': 'cost',
    '5601': 'expense',
    '5602': 'expense',
    '5603': 'expense',
    '5711': 'expense',
  } as const
  const rows = Object.entries(sections).map(([account, section], place) => {
    const sign = section === 'income' ? -1 : 1
    const year = Object.entries(flow).filter(([one]) => one.startsWith(month.slice(0, 4)) && one <= month)
    return {
      accountId: place + 1,
      account,
      section,
      item: `科目 ${account}`,
      monthFen: sign * fen(flow[month]?.[account]),
      yearFen: sign * sum(year.map(([, accounts]) => fen(accounts[account]))),
    }
  })
  const left = (name: 'monthFen' | 'yearFen') =>
    sum(rows.map((row) => (row.section === 'income' ? row[name] : -row[name])))
  return [
    ...rows,
    {
      accountId: null,
      account: null,
      section: 'profit',
      item: null,
      monthFen: left('monthFen'),
      yearFen: left('yearFen'),
    },
  ]
}
const rowsOf = (name: string, params: AnyRow): readonly AnyRow[] => {
  switch (name) {
    case 'stock':
      return stock
    case 'stock-value':
      return values
    case 'receivables':
      return receivables
    case 'payables':
      return payables
    case 'trial-balance':
      return trialBalance
    case 'profit':
      return profitRows(String(params['month']))
    case 'open-items':
      return params['side'] === 'receivable' || params['partnerId'] === undefined
        ? balanceRows(addDays(asOf, -200), asOf)
            .slice(1)
            .map((row, place) => ({
              ...row,
              partnerId: 1,
              partner: 'C0001',
              partnerName: '王长顺',
              dueDay: addDays(row['day'] as Day, 90),
              amountFen: row['debitFen'] ?? 0,
              openFen: row['debitFen'] ?? 0,
              overdueDays: place < 30 ? 90 - place * 3 : null,
            }))
        : []
    case 'stock-moves':
      return balanceRows(String(params['from'] ?? addDays(asOf, -150)), String(params['to']))
    default:
      return 'to' in reportOf(isReportName(name) ? name : 'stock').params && name !== 'stock-summary'
        ? balanceRows(String(params['from']), String(params['to']))
        : []
  }
}

const months = Array.from({ length: 12 }, (_, place) => addMonths('2024-11' as Month, place)).map((month) => {
  const sales = -fen(flow[month]?.['5001'])
  return {
    month,
    salesFen: sales,
    collectedFen: mulDiv([sales, 70 + (((sales / 100) % 40) | 0)], 100),
    marginFen: sales - fen(flow[month]?.['5401']),
  }
})
const workbench: Workbench = {
  month: '2025-10',
  tasks: [
    { name: 'toReceive', count: 3, amountFen: 21_480_000 },
    { name: 'toDeliver', count: 14, amountFen: 38_260_050 },
    { name: 'receivedNotInvoiced', count: 9, amountFen: 24_896_972 },
    { name: 'deliveredNotInvoiced', count: 212, amountFen: 98_642_011 },
    { name: 'overdue', count: 118, amountFen: sum(receivables.map((row) => row.overdueFen)) },
    { name: 'lowStock', count: 2, amountFen: null },
    { name: 'drafts', count: 2, amountFen: null },
  ],
  salesFen: months[11]!.salesFen,
  collectedFen: months[11]!.collectedFen,
  marginFen: months[11]!.marginFen,
  stockValueFen: sum(values.map((row) => row.valueFen)),
  receivableFen: sum(receivables.map((row) => row.balanceFen)),
  payableFen: sum(payables.map((row) => row.balanceFen)),
  months,
  aging: agingBuckets.map(({ bucket, column }) => ({
    bucket,
    amountFen: sum(receivables.map((row) => Number((row as AnyRow)[column] ?? 0))),
  })),
  stock: values.map(({ productId, product, productName, valueFen, qtyMilli, unit }) => ({
    productId,
    productText: `${product} ${productName}`,
    valueFen,
    qtyMilli,
    unit,
  })),
}
const empty: Workbench = {
  ...workbench,
  tasks: [],
  salesFen: 0,
  collectedFen: 0,
  marginFen: 0,
  stockValueFen: 0,
  receivableFen: 0,
  payableFen: 0,
  months: [],
  aging: [],
  stock: [],
}

/** The fake client with answers for reports; `fresh` is a book that has seen nothing. */
export function fakeReports(fresh: boolean): Client {
  const client = fakeClient({ open: true, rows: 60, host: 'office' })
  const answers: Record<string, (input: never) => unknown> = {
    workbench: () => (fresh ? empty : workbench),
    'month.status': () =>
      months.map(({ month, marginFen }) => ({
        month,
        closed: month < '2025-09',
        profitFen: marginFen - 4_000_000,
        drafts: month === '2025-10' ? 2 : 0,
      })),
    'draft.list': () =>
      fresh
        ? []
        : [
            { id: 1, kind: 'delivery', title: '示例种植户 复合肥 40 袋', at: 1_761_880_000_000 },
            { id: 2, kind: 'goodsReceipt', title: '示例化肥一厂', at: 1_761_860_000_000 },
          ],
    'report.run': ({ name, params }: { name: string; params: AnyRow }) => {
      const rows = rowsOf(name, params)
      return { rows, totals: isReportName(name) ? totalsOf(reportOf(name).columns, rows) : {} }
    },
  }
  return {
    ...client,
    query: async (name, input, signal) => {
      const answer = answers[name]
      return (answer ? answer(input as never) : await client.query(name, input, signal)) as never
    },
  }
}
