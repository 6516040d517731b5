// What a picker offers for a typed text: by code, pinyin initials, name or phone. Asked with every key, so it is three
// short statements, the best first, until enough is found: codes from their unique index, then what begins with
// the text, then what holds it; each walks in code order and stops at the limit, and none sorts the table.

import type { Queries } from '../../shared/api.ts'
import type { PartnerRole, RecordKind } from '../../shared/contract/index.ts'
import { snake, type Bound, type Sql } from '../books/sql.ts'
import { checkCount, checkId, checkText, recordContract } from './check-input.ts'
import { likeText, wordsIn } from './list-where.ts'
import { refuseQuery } from './query.ts'
import { readRecords, type RecordRow } from './record-rows.ts'

const foundUsually = 20
const foundMost = 1000

/** Active records, best first: exact code, code prefix, initials or name prefix, contains. */
export async function findRecords(sql: Sql, input: Queries['record.find']['input']): Promise<RecordRow[]> {
  const { kind } = recordContract(input.kind)
  const limit = checkCount(input.limit ?? foundUsually, 'limit', foundMost)
  const text = checkText(input.text, 'text').trim().toLowerCase()
  const narrowed = `${roleCondition(kind, input.role)}${withinCondition(kind, input.within)}`
  const ids = new Set<number>()
  for (const { condition, params } of text === '' ? [everyRecord] : steps(text)) {
    if (ids.size >= limit) break
    const found = await sql.all<{ id: number }>(
      `select id from ${snake(kind)} where active = 1${narrowed} and ${condition} order by code limit ?`,
      [...params, limit],
    )
    for (const { id } of found) if (ids.size < limit) ids.add(id)
  }
  return readRecords(sql, kind, [...ids])
}

type Step = { readonly condition: string; readonly params: readonly Bound[] }

const everyRecord: Step = { condition: `code >= ''`, params: [] }

function steps(text: string): readonly Step[] {
  const prefix = `${likeText(text)}%`
  const words = wordsIn(text)
  return [
    ...spellings(text).map(codeBegins),
    { condition: `(initials like ? escape '\\' or lower(name) like ? escape '\\')`, params: [prefix, prefix] },
    {
      condition: words.map(() => `search like ? escape '\\'`).join(' and '),
      params: words.map((word) => `%${likeText(word)}%`),
    },
  ]
}

/** Codes are stored as they were given; people type them in either case. */
const spellings = (text: string): string[] => [...new Set([text.toUpperCase(), text])]

/** The exact code comes first: it is the least of all that begin with it. */
const codeBegins = (code: string): Step => ({
  condition: 'code >= ? and code < ?',
  params: [code, `${code}\u{10FFFF}`],
})

const roleColumns: Readonly<Record<PartnerRole, string>> = {
  supplier: 'is_supplier',
  customer: 'is_customer',
  carrier: 'is_carrier',
}

function roleCondition(kind: RecordKind, role: string | undefined): string {
  if (role === undefined) return ''
  if (kind !== 'partner' || !Object.hasOwn(roleColumns, role)) return refuseQuery(`${kind} has no role “${role}”`)
  return ` and ${roleColumns[role as PartnerRole]} = 1`
}

/** What records of a kind are parts of. */
const wholes: Partial<Readonly<Record<RecordKind, string>>> = { position: 'warehouse_id', handoverPlace: 'partner_id' }

/** Of one warehouse, one customer only; an id, so it stands in the text. */
function withinCondition(kind: RecordKind, within: number | undefined): string {
  if (within === undefined) return ''
  const whole = wholes[kind]
  if (whole === undefined) return refuseQuery(`${kind} is not within anything`)
  return ` and ${whole} = ${checkId(within, 'within')}`
}
