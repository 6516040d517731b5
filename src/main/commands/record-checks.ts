// What must hold for a record before it is saved, beyond what each field says for itself: codes are unique, what
// documents rely on stays, money and expenses stand for accounts that take entries, the accounts of the rules keep
// their place. A list of checks; each answers refusals, and all of them are asked.

import { contractOf, recordContractOf, records } from '../../shared/catalog.ts'
import {
  fromAmountOn,
  label,
  refusal,
  strangersIn,
  validateRow,
  type AnyRow,
  type Label,
  type RecordKind,
  type Refusal,
} from '../../shared/contract/index.ts'
import { storageClasses, type StorageClass } from '../../shared/contract/storage-trait.ts'
import { formatFen, formatPercent, parseMonthDay, type BasisPoints, type Fen } from '../../shared/kernel/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { RecordRow } from '../queries/record-rows.ts'
import { account, controlAccounts } from '../ledger/accounts.ts'
import { territoriesAbove } from '../ledger/territories.ts'
import { isEmpty, standsFree } from './position-checks.ts'
import { isUsed } from './record-use.ts'

/** All that is wrong with the fields of a record; `before` is the stored one, null for a new one. */
export async function checkRecord(
  sql: Sql,
  kind: RecordKind,
  before: RecordRow | null,
  fields: AnyRow,
): Promise<Refusal[]> {
  const onItsFace = validateRow(recordContractOf(kind).fields, fields, 'fields')
  const wrong = new Set(onItsFace.map(({ path }) => path))
  const checks = [codeIsFree, fixedOnceUsed, ...(checksOf[kind] ?? [])]
  const found = await Promise.all(checks.map(async (check) => check(sql, kind, before, fields)))
  return [...onItsFace, ...found.flat().filter(({ path }) => !wrong.has(path))]
}

/** What stands in the way of putting a record out of use, or back into it. */
export async function checkActive(sql: Sql, kind: RecordKind, before: RecordRow, active: boolean): Promise<Refusal[]> {
  if (kind !== 'position') return []
  return active ? standsFree(sql, before.id, before) : isEmpty(sql, before.id, String(before.code))
}

type Check = (sql: Sql, kind: RecordKind, before: RecordRow | null, fields: AnyRow) => Promise<Refusal[]> | Refusal[]

const at = (name: string): string => `fields.${name}`
const labelOf = (kind: RecordKind, name: string): Label =>
  recordContractOf(kind).fields[name]?.label ?? label(name, name)

const codeIsFree: Check = async (sql, kind, before, { code }) => {
  if (typeof code !== 'string') return []
  const other = await sql.get<{ id: number }>(`select id from ${snake(kind)} where code = ?`, [code])
  if (!other || other.id === before?.id) return []
  return [refusal('field.duplicate', at('code'), { field: labelOf(kind, 'code'), value: code })]
}

const fixedOnceUsed: Check = async (sql, kind, before, fields) => {
  if (!before) return []
  const changed = recordContractOf(kind).fixedOnceUsed.filter(
    (name) => (fields[name] ?? null) !== (before[name] ?? null),
  )
  if (changed.length === 0 || !(await isUsed(sql, kind, before.id))) return []
  return changed.map((name) => refusal('field.fixed', at(name), { field: labelOf(kind, name) }))
}

/** Exempt, or a rate: one of the two. */
const oneTaxRule: Check = (_sql, kind, _before, { taxExempt, taxRateBp }) => {
  if (taxExempt !== true && taxRateBp === null)
    return [refusal('field.required', at('taxRateBp'), { field: labelOf(kind, 'taxRateBp') })]
  if (taxExempt !== true || typeof taxRateBp !== 'number') return []
  return [refusal('product.exemptRate', at('taxRateBp'), { rate: formatPercent(taxRateBp as BasisPoints) })]
}

/** Which of two limits would hold? */
const oneLimitPerClass: Check = async (sql, _kind, before, { storageClass }) => {
  if (typeof storageClass !== 'string') return []
  const others = await sql.all<{ id: number; name: string }>(
    'select id, name from class_limit where storage_class = ? and active = 1',
    [storageClass],
  )
  const other = others.find(({ id }) => id !== before?.id)
  const named = storageClasses[storageClass as StorageClass]
  return other ? [refusal('reading.limitTwice', at('storageClass'), { class: named, name: other.name })] : []
}

const someRole: Check = (_sql, _kind, _before, { isSupplier, isCustomer, isCarrier }) => {
  if (isSupplier === true || isCustomer === true || isCarrier === true) return []
  return [
    refusal('field.required', at('isCustomer'), {
      field: label('供应商、客户或承运商', 'Supplier, customer or carrier'),
    }),
  ]
}

/** Unlimited, or a limit: one of the two. Nothing is not unlimited, and zero is no credit. */
const oneCreditRule: Check = (_sql, kind, _before, { creditUnlimited, creditLimitFen }) => {
  if (creditUnlimited !== true && creditLimitFen === null)
    return [refusal('partner.limitNeeded', at('creditLimitFen'), { field: labelOf(kind, 'creditLimitFen') })]
  if (creditUnlimited !== true || typeof creditLimitFen !== 'number') return []
  return [refusal('partner.limitAndUnlimited', at('creditLimitFen'), { limit: formatFen(creditLimitFen as Fen) })]
}

const fixedDueDay: Check = (_sql, kind, _before, { dueMonthDay }) =>
  typeof dueMonthDay !== 'string' || parseMonthDay(dueMonthDay) !== null
    ? []
    : [
        refusal('partner.noSuchMonthDay', at('dueMonthDay'), {
          field: labelOf(kind, 'dueMonthDay'),
          value: dueMonthDay,
        }),
      ]

/** A territory lies within another, never within itself. */
const noCircle: Check = async (sql, _kind, before, { parentId }) => {
  if (!before || typeof parentId !== 'number') return []
  const within = await territoriesAbove(sql, parentId)
  if (!within.some(({ id }) => id === before.id)) return []
  return [refusal('territory.circle', at('parentId'), { territory: String(before.name) })]
}

/** A shop buys through its distributor, nobody through themselves. */
const noOwnUpper: Check = async (sql, _kind, before, { upperId }) => {
  if (!before || typeof upperId !== 'number') return []
  const above = await sql.get(
    `with recursive above (id) as (
      select p.id from partner p where p.id = ?
      union select p.upper_id from above a join partner p on p.id = a.id where p.upper_id is not null)
    select id from above where id = ?`,
    [upperId, before.id],
  )
  return above ? [refusal('partner.aboveItself', at('upperId'), { partner: String(before.name) })] : []
}

/** Accounts that money and expenses may stand for: known, active, no parent, not kept by documents. */
const usableAccount: Check = async (sql, kind, _before, { ledgerAccountId }) => {
  if (typeof ledgerAccountId !== 'number' || !Number.isSafeInteger(ledgerAccountId)) return []
  const path = at('ledgerAccountId')
  const field = labelOf(kind, 'ledgerAccountId')
  const chosen = await sql.get<Account>('select id, code, name, active from ledger_account where id = ?', [
    ledgerAccountId,
  ])
  if (!chosen) return [refusal('record.unknown', path, { field, kind: records.ledgerAccount.label })]
  if (chosen.active !== 1) return [refusal('record.inactive', path, { field, name: shown(chosen) })]
  if (controlAccounts.has(chosen.code)) return [refusal('account.control', path, { account: shown(chosen) })]
  const child = await sql.get(`select id from ledger_account where code like ? and id <> ? limit 1`, [
    `${chosen.code}%`,
    chosen.id,
  ])
  return child ? [refusal('account.parent', path, { account: shown(chosen) })] : []
}

/** Documents find these accounts by their codes: the codes stay, and no sub-account takes their place. */
const keptByDocuments: ReadonlySet<string> = new Set(
  Object.values(account).filter((code) => code !== account.cash && code !== account.bank),
)

const accountCode: Check = async (sql, kind, before, { code }) => {
  if (typeof code !== 'string' || code === before?.code) return []
  if (before && keptByDocuments.has(String(before.code)))
    return [refusal('account.control', at('code'), { account: `${String(before.code)} ${String(before.name)}` })]
  if (!/^\d+$/.test(code)) return [refusal('field.wrongType', at('code'), { field: labelOf(kind, 'code') })]
  const above = await sql.all<Account>('select id, code, name, active from ledger_account order by code')
  const children = before ? above.filter((one) => one.id !== before.id && one.code.startsWith(String(before.code))) : []
  if (children.length > 0)
    return [refusal('account.parent', at('code'), { account: `${String(before?.code)} ${String(before?.name)}` })]
  return parentTakes(
    sql,
    above.filter((one) => one.id !== before?.id && code.startsWith(one.code)),
  )
}

/** An account that holds entries, or that something stands for, cannot become a parent. */
async function parentTakes(sql: Sql, parents: readonly Account[]): Promise<Refusal[]> {
  for (const parent of parents) {
    if (keptByDocuments.has(parent.code)) return [refusal('account.control', at('code'), { account: shown(parent) })]
    if (await isUsed(sql, 'ledgerAccount', parent.id))
      return [refusal('field.fixed', at('code'), { field: shown(parent) })]
  }
  return []
}

/** An amount belongs to the condition that asks for one. */
const amountOfCondition: Check = (_sql, kind, _before, { condition, amountFen }) =>
  fromAmountOn.has(String(condition)) && amountFen === null
    ? [refusal('field.required', at('amountFen'), { field: labelOf(kind, 'amountFen') })]
    : []

type Account = { readonly id: number; readonly code: string; readonly name: string; readonly active: number }
const shown = ({ code, name }: Account): string => `${code} ${name}`

/** A campaign ends no earlier than it begins. */
const campaignDays: Check = (_sql, _kind, _before, { fromDay, toDay }) =>
  typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
    ? [refusal('campaign.endsFirst', at('toDay'), { from: fromDay, to: toDay })]
    : []

const wonHasCustomer: Check = (_sql, _kind, _before, { stage, partnerId }) =>
  stage === 'won' && partnerId === null ? [refusal('lead.customerNeeded', at('partnerId'))] : []

/** A template that names what no contract has would fail every contract that takes it over. */
const namesFields: Check = (_sql, _kind, _before, { text }) =>
  typeof text === 'string'
    ? strangersIn(text, contractOf('salesContract')).map((name) =>
        refusal('clause.unknownField', at('text'), { name: `{${name}}` }),
      )
    : []

const checksOf: Readonly<Partial<Record<RecordKind, readonly Check[]>>> = {
  product: [oneTaxRule],
  classLimit: [oneLimitPerClass],
  partner: [someRole, oneCreditRule, fixedDueDay, noOwnUpper],
  territory: [noCircle],
  position: [(sql, _kind, before, fields) => standsFree(sql, before?.id ?? null, fields)],
  moneyAccount: [usableAccount],
  ledgerAccount: [accountCode],
  expenseItem: [usableAccount],
  campaign: [campaignDays],
  lead: [wonHasCustomer],
  approvalRule: [amountOfCondition],
  clauseTemplate: [namesFields],
}
