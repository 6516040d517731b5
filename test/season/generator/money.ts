// The money of a day: payments and receipts that settle several things or nothing, prepayments and advances, expenses.

import type { Cell } from '../workbook.ts'
import { cell, least } from './exact.ts'
import type { Item, Side } from './naive-ledger.ts'
import { dayAfter, type World } from './world.ts'

/** Open items of a partner, the oldest few in any order. */
function openItems(world: World, side: Side, partner: string, most: number): Item[] {
  const open: Item[] = []
  for (const item of world.ledger.items[side].values())
    if (item.partner === partner && item.open > 0n && !item.no.startsWith('TH') && open.push(item) >= 15) break
  return world.random.shuffled(open).slice(0, most)
}

const someOf = (world: World, amount: bigint): bigint =>
  amount === 0n || world.random.chance(0.6) ? amount : world.random.big(1n, amount)

/** Money and settlements of one document over its rows: each row may carry a part of the amount. */
function writeRows(
  world: World,
  sheet: string,
  day: string,
  head: Record<string, Cell>,
  amount: bigint,
  settled: readonly [string, bigint][],
  more: Record<string, Cell> = {},
): void {
  const rows = Math.max(1, settled.length)
  const first = rows > 1 && world.random.chance(0.5) ? amount / 2n : amount
  for (let row = 0; row < rows; row++) {
    const [no, part] = settled[row] ?? [null, null]
    const own = row === 0 ? first : row === 1 ? amount - first : 0n
    world.write(sheet, day, {
      ...head,
      金额: cell(own, 2),
      ...(row === 0 ? more : {}),
      核销单号: no,
      核销金额: part === null ? null : cell(part, 2),
    })
  }
}

export function paymentOf(world: World, day: string): void {
  const { random, ledger } = world
  const partner = random.pick([...world.suppliers, ...world.carriers])
  const items = openItems(world, 'payable', partner, random.integer(0, 3))
  const settled = items.map(({ no, open }): [string, bigint] => [no, someOf(world, open)])
  const more = settled.length === 0 || random.chance(0.25) ? random.big(100_000n, 3_000_000n) : 0n
  const amount = settled.reduce((sum, [, part]) => sum + part, more)
  const account = random.pick([...world.moneyAccounts.keys()])
  const no = world.number('FK', day)
  ledger.pay(world.moneyAccounts.get(account) ?? '', partner, no, amount, settled)
  writeRows(world, '付款单', day, { 单号: no, 日期: day, 往来单位: partner, 账户: account }, amount, settled)
}

export function receiptOfMoney(world: World, day: string): void {
  const { random, ledger } = world
  const customer = random.pick(world.customers)
  const items = openItems(world, 'receivable', customer, random.integer(0, 3))
  const settled = items.map(({ no, open }): [string, bigint] => [no, someOf(world, open)])
  const total = settled.reduce((sum, [, part]) => sum + part, 0n)
  const waived = total > 1000n && random.chance(0.2) ? random.big(1n, 990n) : 0n
  const more = total === 0n || random.chance(0.15) ? random.big(10_000n, 500_000n) : 0n
  const account = random.pick([...world.moneyAccounts.keys()])
  const no = world.number('SK', day)
  const amount = total - waived + more
  ledger.collect(world.moneyAccounts.get(account) ?? '', customer, no, amount, waived, settled)
  const head = { 单号: no, 日期: day, 客户: customer, 账户: account, 抹零: 0 }
  writeRows(world, '收款单', day, head, amount, settled, { 抹零: cell(waived, 2) })
}

/** Prepayments against payables, or advances against receivables, in several rows. */
export function settlementOf(world: World, day: string, kind: 'prepaid' | 'advance'): void {
  const { random, ledger } = world
  const isPrepaid = kind === 'prepaid'
  const partners = random.shuffled(isPrepaid ? [...world.suppliers, ...world.carriers] : world.customers)
  const partner = partners.slice(0, 15).find((one) => openItems(world, kind, one, 1).length > 0)
  if (partner === undefined) return
  const no = world.number(isPrepaid ? 'YF' : 'YS', day)
  const against = openItems(world, isPrepaid ? 'payable' : 'receivable', partner, 2)
  const sources = openItems(world, kind, partner, 2)
  for (const source of sources)
    for (const item of against) {
      const amount = someOf(world, least(source.open, item.open))
      if (amount === 0n) continue
      if (isPrepaid) ledger.settlePrepaid(partner, source.no, item.no, amount)
      else ledger.settleAdvance(partner, source.no, item.no, amount)
      world.write(isPrepaid ? '预付核销' : '预收核销', day, {
        单号: no,
        日期: day,
        [isPrepaid ? '往来单位' : '客户']: partner,
        [isPrepaid ? '付款单号' : '收款单号']: source.no,
        核销单号: item.no,
        金额: cell(amount, 2),
      })
    }
}

const expenses: readonly (readonly [account: string, item: string, taxed: boolean])[] = [
  ['5601', '运费', true],
  ['5601', '装卸费', false],
  ['5602', '仓库租金', true],
  ['5602', '工资', false],
  ['5603', '银行手续费', false],
]

export function expenseOf(world: World, day: string): void {
  const { random, ledger } = world
  const isOwed = random.chance(0.4)
  const partner = isOwed ? random.pick([...world.carriers, ...world.suppliers]) : random.pick([null, ...world.carriers])
  const account = isOwed ? null : random.pick([...world.moneyAccounts.keys()])
  const no = world.number('FY', day)
  let total = 0n
  for (let line = random.integer(1, 3); line > 0; line--) {
    const [ledgerAccount, item, taxed] = random.pick(expenses)
    const amount = random.big(1000n, 900_000n)
    const tax = taxed ? random.big(0n, amount / 12n) : 0n
    total += amount
    ledger.expense(ledgerAccount, amount, tax, account === null ? null : (world.moneyAccounts.get(account) ?? ''))
    world.write('费用单', day, {
      单号: no,
      日期: day,
      往来单位: partner,
      科目: ledgerAccount,
      项目: item,
      价税合计: cell(amount, 2),
      税额: cell(tax, 2),
      付款账户: account,
    })
  }
  if (isOwed && partner !== null) ledger.openPayable(partner, no, total, dayAfter(day, world.termDaysOf(partner)))
}
