// The parameters of a report as they are typed: `--as-of 2025-10-31 --partner C0001 --side payable --overdue-only`.
// Records are named by their code. `--as-of` is understood by every report with a day it ends on.

import {
  refusal,
  type AnyRow,
  type Field,
  type Fields,
  type RecordKind,
  type Refusal,
  type Value,
} from '../../shared/contract/index.ts'
import { recordContractOf } from '../../shared/catalog.ts'
import { failure, parseDay, success, type Result } from '../../shared/kernel/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Arguments, OptionNames } from './arguments.ts'

/** The options of these parameters: `partnerId` is `--partner`. */
export function optionsOf(params: Fields): OptionNames {
  const own = Object.entries(params).map(
    ([name, field]) => [optionOf(name, field), field.kind === 'flag' ? 'flag' : 'value'] as const,
  )
  return { ...Object.fromEntries(own), ...(endOf(params) === null ? {} : { asOf: 'value' }) }
}

/** What was typed, as the report takes it; all that cannot be understood is refused at once. */
export async function readParams(sql: Sql, params: Fields, given: Arguments): Promise<Result<AnyRow, Refusal[]>> {
  const read: Record<string, Value> = {}
  const refusals: Refusal[] = []
  const end = endOf(params)
  const asOf = given.values['asOf']
  if (end !== null && asOf !== undefined)
    read[end] = end === 'month' && parseDay(asOf) !== null ? asOf.slice(0, 7) : asOf
  for (const [name, field] of Object.entries(params)) {
    const option = optionOf(name, field)
    if (given.flags.has(option)) read[name] = true
    const typed = given.values[option]
    if (typed === undefined || option === 'asOf') continue
    const value = await readValue(sql, field, typed)
    if (value === null) refusals.push(notFound(name, field, typed))
    else read[name] = value
  }
  return refusals.length > 0 ? failure(refusals) : success(read)
}

const optionOf = (name: string, field: Field): string => (field.kind === 'reference' ? name.replace(/Id$/, '') : name)

/** The parameter that `--as-of` fills. */
const endOf = (params: Fields): string | null => ['asOf', 'to', 'month'].find((name) => name in params) ?? null

async function readValue(sql: Sql, field: Field, typed: string): Promise<Value> {
  if (field.kind === 'reference') return idOf(sql, field.to, typed)
  if (field.kind !== 'choice') return typed
  const found = Object.entries(field.choices).find(
    ([key, { zh, en }]) => [key, zh, en.toLowerCase()].includes(typed) || en === typed,
  )
  return found?.[0] ?? null
}

async function idOf(sql: Sql, kind: RecordKind, code: string): Promise<number | null> {
  const row = await sql.get<{ id: number }>(`select id from ${snake(kind)} where code = ?`, [code])
  return row?.id ?? null
}

function notFound(name: string, field: Field, typed: string): Refusal {
  if (field.kind === 'reference')
    return refusal('workbook.unknownCode', `params.${name}`, { kind: recordContractOf(field.to).label, value: typed })
  return refusal('field.unknownChoice', `params.${name}`, { field: field.label, value: typed })
}
