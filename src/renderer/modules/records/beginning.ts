// What a new record begins with, beside its flags: the next code, so that nobody has to think of one; what is usual; and
// what the record made before it said, where the kind has its like typed one after another.

import { recordContractOf } from '../../../shared/catalog.ts'
import type { AnyRow, Fields, PartnerRole, RecordKind } from '../../../shared/contract/index.ts'
import { flagOf, nextCode, nextPartnerCode } from '../../../shared/partners/next-code.ts'

/** `newest` are the records with the highest codes, null until they are known; a partner's code follows what is ticked. */
export function beginning(kind: RecordKind, newest: readonly AnyRow[] | null, typed: AnyRow): AnyRow {
  const { fields, asBefore = [] } = recordContractOf(kind)
  const code = newest && codeAfter(kind, newest, typed)
  const before = newest?.toSorted((a, b) => Number(b['id']) - Number(a['id']))[0]
  return {
    ...usualOf(fields),
    ...(code === null ? {} : { code }),
    ...(before && Object.fromEntries(asBefore.map((name) => [name, before[name] ?? null]))),
  }
}

function codeAfter(kind: RecordKind, newest: readonly AnyRow[], typed: AnyRow): string | null {
  if (kind === 'partner') return nextPartnerCode(roleTicked(typed), newest)
  return newest.length === 0
    ? recordContractOf(kind).firstCode
    : nextCode(newest.map((row) => String(row['code'] ?? '')))
}

const roles = Object.keys(flagOf) as PartnerRole[]
const roleTicked = (typed: AnyRow): PartnerRole | null => roles.find((role) => typed[flagOf[role]] === true) ?? null

const usualOf = (fields: Fields): AnyRow =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { usual }]) => (usual === undefined ? [] : [[name, usual]])),
  )
