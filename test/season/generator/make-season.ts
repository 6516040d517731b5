// A whole season from a seed: the workbook an office would hand over, and the answers the books must give.

import { pathToFileURL } from 'node:url'
import type { Expected } from '../expected.ts'
import { writeSheets, type Cell, type Sheets } from '../workbook.ts'
import { contractsOf, purchaseInvoiceOf, receiptOf } from './buying.ts'
import { cell, text } from './exact.ts'
import { expenseOf, paymentOf, receiptOfMoney, settlementOf } from './money.ts'
import type { Side } from './naive-ledger.ts'
import { checkOf, deliveryOf, returnOf, salesInvoiceOf, transferOf } from './selling.ts'
import { dayAfter, makeWorld, type MadeOf, type World } from './world.ts'

export type MadeSeason = {
  readonly sheets: Sheets
  readonly expected: Expected
  readonly rows: number
  readonly met: ReadonlySet<string>
}

export function makeSeason(made: MadeOf): MadeSeason {
  const world = makeWorld(made)
  open(world)
  const trialBalance: Record<string, Record<string, string>> = {}
  for (let index = 0; index < made.days; index++) {
    const day = dayAfter(made.firstDay, index)
    trade(world, day)
    if (dayAfter(day, 1).endsWith('-01') || index === made.days - 1)
      trialBalance[monthEnd(day)] = amounts(world.ledger.accounts)
  }
  const asOf = dayAfter(made.firstDay, made.days - 1)
  const sheets = sheetsOf(world)
  return {
    sheets,
    met: world.ledger.met,
    expected: expectedOf(world, asOf, trialBalance),
    rows: Object.values(sheets).reduce((sum, rows) => sum + rows.length - 1, 0),
  }
}

/** A day in the order its documents are posted. */
function trade(world: World, day: string): void {
  const repeat = (often: number, act: () => void): void => {
    for (let times = world.times(often); times > 0; times--) act()
  }
  repeat(0.2, () => contractsOf(world, day, 'purchase'))
  repeat(0.35, () => contractsOf(world, day, 'sales'))
  repeat(0.5, () => receiptOf(world, day))
  repeat(0.4, () => purchaseInvoiceOf(world, day))
  repeat(0.12, () => transferOf(world, day))
  repeat(0.05, () => checkOf(world, day))
  repeat(1.5, () => deliveryOf(world, day))
  repeat(0.15, () => returnOf(world, day))
  repeat(0.8, () => salesInvoiceOf(world, day))
  repeat(0.35, () => expenseOf(world, day))
  repeat(0.3, () => paymentOf(world, day))
  repeat(0.15, () => settlementOf(world, day, 'prepaid'))
  repeat(0.8, () => receiptOfMoney(world, day))
  repeat(0.3, () => settlementOf(world, day, 'advance'))
}

const sides: readonly (readonly [Side, string])[] = [
  ['receivable', '应收'],
  ['advance', '预收'],
  ['payable', '应付'],
  ['prepaid', '预付'],
]

function open(world: World): void {
  const { random, ledger } = world
  const before = dayAfter(world.made.firstDay, -40)
  let debit = 0n
  for (const product of random.shuffled(world.goods).slice(0, 7)) {
    const lot = `${product.code}-QC`
    world.madeOn.set(lot, before)
    const qty = random.big(20n, 300n) * 1000n
    const value = (qty * product.price * (product.perTonne ? product.grams : 1_000_000n)) / 1_300_000_000_000n
    const warehouse = random.pick(world.warehouses)
    ledger.openingStock(warehouse, product.code, lot, qty, value)
    debit += value
    world.write('期初库存', '', {
      仓库: warehouse,
      商品编码: product.code,
      批号: lot,
      生产日期: before,
      数量: cell(qty, 3),
      成本金额: cell(value, 2),
    })
  }
  sides.forEach(([side, words], place) => {
    for (let count = 1; count <= (side === 'receivable' ? 12 : 4); count++) {
      const partner = random.pick(place < 2 ? world.customers : world.suppliers)
      const no = `QC-${place}-${count}`
      const amount = random.big(10_000n, 2_000_000n)
      // Blank is the partner's terms from its day.
      const due = side === 'receivable' && random.chance(0.6) ? dayAfter(before, random.integer(0, 90)) : null
      const dueOf = side === 'receivable' ? (due ?? dayAfter(before, world.termDaysOf(partner))) : null
      ledger.openingItem(side, partner, no, amount, dueOf)
      debit += side === 'receivable' || side === 'prepaid' ? amount : -amount
      world.write('期初往来', '', {
        单位编码: partner,
        方向: words,
        单据号: no,
        日期: before,
        到期日: due,
        金额: cell(amount, 2),
      })
    }
  })
  for (const [account, amount] of [
    ['1001', 2_350_000n],
    ['1002', 620_000_000n],
    ['1012', 1_820_050n],
  ] as const) {
    ledger.openingAccount(account, amount)
    debit += amount
    world.write('期初科目', '', { 科目: account, 借方: cell(amount, 2), 贷方: 0 })
  }
  ledger.openingAccount('3001', -debit)
  world.write('期初科目', '', { 科目: '3001', 借方: 0, 贷方: cell(debit, 2) })
}

/** Sheets and columns in any order; documents of different days in any order too, those of a day as they happened. */
function sheetsOf(world: World): Sheets {
  const { random } = world
  const sheets = Object.entries(masterData(world))
  for (const [sheet, rows] of world.rows) {
    const headers = random.shuffled([...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))])
    const days = random.shuffled([...new Set(rows.map(({ day }) => day))])
    const byDay = Map.groupBy(rows, ({ day }) => day)
    const inOrder = days.flatMap((day) => byDay.get(day) ?? [])
    sheets.push([sheet, [headers, ...inOrder.map(({ cells }) => headers.map((header) => cells[header] ?? null))]])
  }
  return Object.fromEntries(random.shuffled(sheets))
}

function masterData(world: World): Sheets {
  const codes = [...world.termDays.keys()]
  const kindOf = (code: string): string =>
    [
      world.suppliers.includes(code) && '供应商',
      world.customers.includes(code) && '客户',
      world.carriers.includes(code) && '承运商',
    ]
      .filter(Boolean)
      .join('、')
  const names = (rows: readonly (readonly Cell[])[], ...headers: string[]): Cell[][] => [
    headers,
    ...rows.map((row) => [...row]),
  ]
  return {
    公司: names(
      [
        ['公司名称', '示例农资有限公司'],
        ['纳税人类型', '一般纳税人'],
        ['启用日期', world.made.firstDay],
        ['本位币', 'CNY'],
      ],
      '项目',
      '值',
    ),
    商品: names(
      world.goods.map((one) => [one.code, one.name, one.unit, one.weight, one.per, one.vat]),
      '商品编码',
      '商品名称',
      '库存单位',
      '每单位净重kg',
      '计价单位',
      '税率',
    ),
    往来单位: names(
      codes.map((code) => [
        code,
        `示例单位${code}`,
        kindOf(code),
        world.random.pick([null, 50_000]),
        world.termDays.get(code) ?? null,
      ]),
      '单位编码',
      '单位名称',
      '类型',
      '信用额度',
      '账期天数',
    ),
    仓库: names(
      world.warehouses.map((code) => [code, `示例${code}`]),
      '仓库编码',
      '仓库名称',
    ),
    资金账户: names(
      [...world.moneyAccounts].map(([code, account]) => [code, code, account]),
      '账户编码',
      '账户名称',
      '科目',
    ),
  }
}

function expectedOf(world: World, asOf: string, trialBalance: Expected['trialBalance']): Expected {
  const { ledger } = world
  const owed = (side: Side): Record<string, string> => {
    const sums = new Map<string, bigint>()
    for (const { partner, open: left } of ledger.items[side].values())
      sums.set(partner, (sums.get(partner) ?? 0n) + left)
    return amounts(sums)
  }
  const estimates = new Map<string, bigint>()
  for (const { supplier, estimate } of ledger.received.values())
    estimates.set(supplier, (estimates.get(supplier) ?? 0n) + estimate)
  const fulfilled = (kind: 'purchase' | 'sales'): Record<string, string> =>
    Object.fromEntries([...ledger.contracts[kind].values()].map((line) => [line.key, text(line.done, 3)]))
  return {
    asOf,
    trialBalance,
    monthlyFlow: flowsOf(trialBalance),
    stock: [...ledger.stock].flatMap(([at, qty]) => {
      const [warehouse = '', product = '', lot = ''] = at.split('/')
      return qty === 0n ? [] : [{ warehouse, product, lot, qty: text(qty, 3) }]
    }),
    stockValue: Object.fromEntries(
      [...ledger.goods].map(([code, { qty, value }]) => [code, { qty: text(qty, 3), value: text(value, 2) }]),
    ),
    receivable: owed('receivable'),
    advanceFromCustomer: owed('advance'),
    payable: owed('payable'),
    prepaidToSupplier: owed('prepaid'),
    receivedNotInvoiced: amounts(estimates),
    aging: agingOf(world, asOf),
    contracts: { purchase: fulfilled('purchase'), sales: fulfilled('sales') },
  }
}

const amounts = (of: ReadonlyMap<string, bigint>): Record<string, string> =>
  Object.fromEntries([...of].flatMap(([key, amount]) => (amount === 0n ? [] : [[key, text(amount, 2)]])))

const monthEnd = (day: string): string => dayAfter(`${dayAfter(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)

/** What each month added to income, expense and VAT. */
function flowsOf(balances: Expected['trialBalance']): Expected['monthlyFlow'] {
  const fen = (amount: string | number | undefined): bigint => BigInt(String(amount ?? '0.00').replace('.', ''))
  let before: Readonly<Record<string, string | number>> = {}
  return Object.fromEntries(
    Object.entries(balances).map(([day, now]) => {
      const flowing = Object.keys(now).filter((account) => /^(5|2221)/.test(account))
      const flow = flowing.map((account): [string, bigint] => [account, fen(now[account]) - fen(before[account])])
      before = now
      return [day.slice(0, 7), amounts(new Map(flow))]
    }),
  )
}

const buckets: readonly (readonly [name: string, days: number])[] = [
  ['未到期', 0],
  ['1-30', 30],
  ['31-90', 90],
  ['91-180', 180],
  ['181-365', 365],
  ['>365', Infinity],
]

function agingOf(world: World, asOf: string): Record<string, Record<string, string>> {
  const byPartner = new Map<string, Map<string, bigint>>()
  for (const { partner, open: left, due } of world.ledger.items.receivable.values()) {
    const late = due === null ? 0 : Math.round((Date.parse(asOf) - Date.parse(due)) / 86_400_000)
    const [bucket = ''] = buckets.find(([, days]) => late <= days) ?? []
    const sums = byPartner.get(partner) ?? new Map<string, bigint>()
    byPartner.set(partner, sums.set(bucket, (sums.get(bucket) ?? 0n) + left))
  }
  return Object.fromEntries([...byPartner].map(([partner, sums]) => [partner, amounts(sums)]))
}

/** `node make-season.ts SEED FILE [BUSY] [DAYS]` writes one to look at. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [seed = '1', file = 'season.xlsx', busy = '1', days = '360'] = process.argv.slice(2)
  const season = makeSeason({ seed: Number(seed), firstDay: '2025-01-01', days: Number(days), busy: Number(busy) })
  await writeSheets(file, season.sheets)
  process.stdout.write(`${file}: ${season.rows} rows\n`)
}
