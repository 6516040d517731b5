// What to look at before a month is closed, worked out from the reports at its last day. Only what would make the close
// wrong stands in the way; the rest is said, because goods without an invoice at month end are daily life.

import type { MonthElsewhere } from '../../../shared/api.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { sum } from '../../../shared/kernel/index.ts'
import { formatFen, formatQuantity } from '../../ui/format.ts'
import { counted } from '../../app/plural.ts'

export type MonthState = {
  readonly month: string
  readonly closed: boolean
  readonly profitFen: number
  readonly drafts: number
}

export type Check = {
  readonly name: string
  readonly label: Label
  readonly result: Label
  readonly state: 'good' | 'look' | 'stop'
  readonly path: string | null
}

export type MonthFacts = {
  readonly trialBalance: readonly AnyRow[]
  readonly receivedNotInvoiced: readonly AnyRow[]
  readonly deliveredNotInvoiced: readonly AnyRow[]
  readonly elsewhere: MonthElsewhere
}

/** Only the first open month can be closed, only the last closed one reopened. */
export const canClose = (months: readonly MonthState[], month: string): boolean =>
  oldestFirst(months).find(({ closed }) => !closed)?.month === month
export const canReopen = (months: readonly MonthState[], month: string): boolean =>
  oldestFirst(months).findLast(({ closed }) => closed)?.month === month
export const oldestFirst = (months: readonly MonthState[]): readonly MonthState[] =>
  months.toSorted((a, b) => (a.month < b.month ? -1 : 1))

export type CheckedMonth = { readonly shown: MonthState; readonly lastDay: string; readonly today: string }

/** What the engine would refuse stands as `stop`. */
export function checksOf(months: readonly MonthState[], checked: CheckedMonth, facts: MonthFacts): readonly Check[] {
  const { shown, lastDay } = checked
  return [
    before(months, shown.month),
    over(checked),
    drafts(shown),
    balanced(facts.trialBalance, lastDay),
    ...facts.trialBalance
      .filter((row) => String(row['account']).startsWith('10') && int(row['closingFen']) < 0)
      .map((row) => belowZero(row, lastDay)),
    notInvoiced(
      'received',
      label('货到票未到', 'Received, not invoiced'),
      facts.receivedNotInvoiced,
      `/report/received-not-invoiced?asOf=${lastDay}`,
    ),
    notInvoiced(
      'delivered',
      label('已出库未开票', 'Delivered, not invoiced'),
      facts.deliveredNotInvoiced,
      `/report/delivered-not-invoiced?asOf=${lastDay}`,
    ),
    ...elsewhere(facts.elsewhere, lastDay),
  ]
}

function before(months: readonly MonthState[], month: string): Check {
  const words = { name: 'before', label: label('以前各月', 'Months before'), path: null }
  if (canClose(months, month)) return { ...words, result: label('都已结账', 'All closed'), state: 'good' }
  const open = oldestFirst(months).find(({ closed }) => !closed)?.month
  return { ...words, result: label(`先结 ${open}`, `Close ${open} first`), state: 'stop' }
}

function over({ shown, lastDay, today }: CheckedMonth): Check {
  const words = { name: 'over', label: label('本月过完', 'Month over'), path: null }
  if (lastDay < today) return { ...words, result: label(`${lastDay} 已过`, `${lastDay} is past`), state: 'good' }
  return { ...words, result: label(`${shown.month} 还没过完`, `${shown.month} is still running`), state: 'stop' }
}

function drafts({ drafts: count }: MonthState): Check {
  const words = { name: 'drafts', label: label('草稿', 'Drafts') }
  if (count === 0) return { ...words, result: label('没有没过账的草稿', 'None left'), state: 'good', path: null }
  const result = label(`${count} 张没有过账，先过账或删掉`, `${count} not posted; post or delete them first`)
  return { ...words, result, state: 'stop', path: '/' }
}

function balanced(rows: readonly AnyRow[], lastDay: string): Check {
  const debit = total(rows, 'debitFen')
  const credit = total(rows, 'creditFen')
  const holds = debit === credit && total(rows, 'closingFen') === 0
  return {
    name: 'balanced',
    label: label('借贷平衡', 'Debits and credits'),
    result: holds
      ? label(`本月借方 = 贷方 = ${formatFen(debit)}`, `Both ${formatFen(debit)} this month`)
      : label(`相差 ${formatFen(debit - credit)}`, `Differ by ${formatFen(debit - credit)}`),
    state: holds ? 'good' : 'stop',
    path: `/report/trial-balance?asOf=${lastDay}`,
  }
}

function belowZero(row: AnyRow, lastDay: string): Check {
  const name = `${row['account']} ${row['name']}`
  const amount = formatFen(int(row['closingFen']))
  return {
    name: `money ${row['account']}`,
    label: label(name, name),
    result: label(`余额为负：${amount}`, `Below zero: ${amount}`),
    state: 'look',
    path: `/report/account-ledger?accountId=${row['accountId']}&to=${lastDay}`,
  }
}

function notInvoiced(name: string, words: Label, rows: readonly AnyRow[], path: string): Check {
  const amount = formatFen(total(rows, 'grossFen'))
  const count = lines(rows.length)
  const result = label(`${count.zh}，${amount}`, `${count.en}, ${amount}`)
  return check(rows.length, { name, label: words, result, state: 'look', path })
}

/** Goods at shops and goods of others: what lies there is told, what of it should have been billed is looked at. */
function elsewhere({ atShops, soldNotInvoiced, kept, notCharged }: MonthElsewhere, lastDay: string): Check[] {
  const shops = lines(atShops.lines)
  const [cost, gross] = [formatFen(atShops.amountFen), formatFen(soldNotInvoiced.amountFen)]
  const [tonnes, tonneDays] = [formatQuantity(kept.tonnesMilli), formatQuantity(notCharged.tonneDaysMilli)]
  const sold = lines(soldNotInvoiced.lines)
  return [
    check(atShops.lines, {
      name: 'atShops',
      label: label('铺底货', 'Goods at shops'),
      result: label(`${shops.zh}，成本 ${cost}`, `${shops.en}, cost ${cost}`),
      state: 'good',
      path: `/report/goods-at-shops?asOf=${lastDay}`,
    }),
    check(soldNotInvoiced.lines, {
      name: 'floatSold',
      label: label('铺底已售未开票', 'Sold by shops, not invoiced'),
      result: label(`${sold.zh}，${gross}`, `${sold.en}, ${gross}`),
      state: 'look',
      path: `/report/delivered-not-invoiced?asOf=${lastDay}`,
    }),
    check(kept.lines, {
      name: 'kept',
      label: label('代存货物', 'Goods in custody'),
      result: label(`${lines(kept.lines).zh}，${tonnes} 吨`, `${lines(kept.lines).en}, ${tonnes} t`),
      state: 'good',
      path: `/report/goods-in-custody?asOf=${lastDay}`,
    }),
    check(notCharged.owners, {
      name: 'storage',
      label: label('本月代储未收费', 'Storage not charged'),
      result: label(
        `${notCharged.owners} 个货主，${tonneDays} 吨·天`,
        `${notCharged.owners} ${notCharged.owners === 1 ? 'owner' : 'owners'}, ${tonneDays} tonne-days`,
      ),
      state: 'look',
      path: '/draft/custodyFee/new',
    }),
  ]
}

/** What there is none of is good, and leads nowhere. */
const check = (count: number, found: Check): Check =>
  count > 0 ? found : { ...found, result: label('没有', 'None'), state: 'good', path: null }

const lines = (count: number): Label => label(`${count} 行`, counted(count, 'line'))

export type ProfitFigures = {
  readonly incomeFen: number
  readonly spentFen: number
  readonly profitFen: number
  readonly yearFen: number
}

/** Income, what was spent and what is left, from the rows of the profit report. */
export function profitOf(rows: readonly AnyRow[]): ProfitFigures {
  const section = (names: readonly string[]) => rows.filter((row) => names.includes(String(row['section'])))
  const left = section(['profit'])
  return {
    incomeFen: total(section(['income']), 'monthFen'),
    spentFen: total(section(['cost', 'expense']), 'monthFen'),
    profitFen: total(left, 'monthFen'),
    yearFen: total(left, 'yearFen'),
  }
}

const int = (value: AnyRow[string] | undefined): number => (typeof value === 'number' ? value : 0)
const total = (rows: readonly AnyRow[], name: string): number => sum(rows.map((row) => int(row[name])))
