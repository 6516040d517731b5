// Closing a month (结账): income and expense are carried to 3103 in one voucher whose lines are marked as closing;
// in December 3103 goes on to 3104. A closed month takes nothing more. Only the last closed one reopens, by the
// owner, with a reason; its voucher is reversed.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import {
  addMonths,
  failure,
  lastDay,
  monthOf,
  success,
  type Day,
  type Fen,
  type Month,
  type Result,
} from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import { writeSetting, type Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { account } from '../ledger/accounts.ts'
import type { JournalEntry } from '../ledger/posting-data.ts'
import { writeVoucher } from '../ledger/write-posting.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>

const nextToClose = (settings: Settings): Month =>
  settings.closedThrough === null ? monthOf(settings.startDay) : addMonths(settings.closedThrough, 1)

export async function closeMonth(
  unit: Unit,
  settings: Settings,
  input: Commands['month.close']['input'],
): Answer<{ month: string; voucherId: number | null }> {
  const month = nextToClose(settings)
  const drafts = await unit.sql.get<{ count: number }>(
    'select count(*) as count from draft where day >= ? and day <= ?',
    [`${month}-01`, lastDay(month)],
  )
  const refusals: Refusal[] = []
  if (input.month !== month) refusals.push(refusal('month.notNext', 'month', { month }))
  if (lastDay(month) >= unit.today) refusals.push(refusal('month.notOver', 'month', { month }))
  if (drafts && drafts.count > 0) refusals.push(refusal('month.drafts', 'month', { month, count: drafts.count }))
  if (refusals.length > 0) return failure(refusals)

  const entries = await carryOver(unit, month)
  const what = {
    documentId: null,
    day: lastDay(month),
    act: 'close' as const,
    text: `${month} 结转损益`,
    closing: true,
  }
  const voucherId = entries.length > 0 ? await writeVoucher(unit, entries, what) : null
  await notePeriod(unit, { month, act: 'close', reason: input.reason, voucherId, closedThrough: month })
  return success({ month, voucherId })
}

export async function reopenMonth(
  unit: Unit,
  settings: Settings,
  input: Commands['month.reopen']['input'],
): Answer<{ month: string }> {
  const month = settings.closedThrough
  if (month === null) return failure([refusal('month.noneClosed', 'month')])
  const refusals: Refusal[] = []
  if (input.month !== month) refusals.push(refusal('month.notLast', 'month', { month }))
  if (input.reason.trim() === '') refusals.push(refusal('reason.needed', 'reason'))
  if (refusals.length > 0) return failure(refusals)

  const closing = await unit.sql.get<{ voucherId: number | null }>(
    `select voucher_id from period_event where month = ? and act = 'close' order by id desc limit 1`,
    [month],
  )
  const voucherId = closing?.voucherId
    ? await reverseVoucher(unit, closing.voucherId, lastDay(month), `${month} 反结账`)
    : null
  const before = addMonths(month, -1)
  await notePeriod(unit, {
    month,
    act: 'reopen',
    reason: input.reason,
    voucherId,
    closedThrough: before < monthOf(settings.startDay) ? null : before,
  })
  return success({ month })
}

type Balance = { readonly code: string; readonly accountKind: string; readonly balanceFen: Fen }

/** The entries that bring every income and expense account to zero for the month's end. */
async function carryOver(unit: Unit, month: Month): Promise<JournalEntry[]> {
  const balances = await unit.sql.all<Balance>(
    `select a.code, a.account_kind, sum(b.debit_fen - b.credit_fen) as balance_fen from account_balance b
    join ledger_account a on a.id = b.account_id
    where b.month <= ? and (a.account_kind in ('income', 'expense') or a.code = '${account.profitOfYear}')
    group by a.code, a.account_kind having sum(b.debit_fen - b.credit_fen) <> 0 order by a.code`,
    [month],
  )
  const results = balances.filter((one) => one.code !== account.profitOfYear)
  const carried = results.map((one) => entry(one.code, -one.balanceFen as Fen, `${month} 结转`))
  const result = results.reduce((all, one) => all + one.balanceFen, 0) as Fen
  if (result !== 0) carried.push(entry(account.profitOfYear, result, `${month} 结转损益`))
  if (!month.endsWith('-12')) return carried
  const already = balances.find((one) => one.code === account.profitOfYear)?.balanceFen ?? 0
  const ofYear = (already + result) as Fen
  if (ofYear === 0) return carried
  return [
    ...carried,
    entry(account.profitOfYear, -ofYear as Fen, `${month.slice(0, 4)} 年结转本年利润`),
    entry(account.profitAppropriation, ofYear, `${month.slice(0, 4)} 年结转本年利润`),
  ]
}

/** A signed amount on its own side: positive is a debit. */
const entry = (code: string, amount: Fen, text: string): JournalEntry => ({
  account: code,
  partnerId: null,
  debitFen: (amount > 0 ? amount : 0) as Fen,
  creditFen: (amount < 0 ? -amount : 0) as Fen,
  text,
})

async function reverseVoucher(unit: Unit, voucherId: number, day: Day, text: string): Promise<number> {
  const lines = await unit.sql.all<JournalEntry>(
    `select a.code as account, j.partner_id, j.debit_fen, j.credit_fen, j.text from journal_line j
    join ledger_account a on a.id = j.account_id where j.voucher_id = ? order by j.line_no`,
    [voucherId],
  )
  const red = lines.map((line) => ({ ...line, debitFen: -line.debitFen as Fen, creditFen: -line.creditFen as Fen }))
  return writeVoucher(unit, red, { documentId: null, day, act: 'reopen', text, closing: true })
}

type Period = {
  month: Month
  act: 'close' | 'reopen'
  reason: string
  voucherId: number | null
  closedThrough: Month | null
}

async function notePeriod(unit: Unit, period: Period): Promise<void> {
  const { closedThrough, ...event } = period
  await writeSetting(unit.sql, 'closedThrough', closedThrough)
  await unit.sql.insert('period_event', [{ id: unit.ids.next(), ...event, at: unit.now, actor: unit.actor.name }])
  await writeAudit(unit, {
    command: `month.${period.act}`,
    subjectType: 'month',
    subjectId: null,
    reason: period.reason,
    after: { month: period.month, voucherId: period.voucherId },
  })
}
