// What was typed or pasted and could not be read stays in the draft as text. A check only says that the value is of the
// wrong kind; here it is said as people would: “abc” is no number, there is no product XX9.

import { records } from '../../../shared/catalog.ts'
import {
  refusal,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Field,
  type Refusal,
} from '../../../shared/contract/index.ts'
import { isNumberKind } from '../../ui/format.ts'

/** The refusal, worded by what stands there; all others as they are. `sent` is the draft it speaks of. */
export function wordUnread(of: Refusal, contract: DocumentContract, sent: AnyDraft): Refusal {
  if (of.code !== 'field.wrongType') return of
  const [part = '', second = '', third = ''] = of.path.split('.')
  const [field, row]: [Field | undefined, AnyRow | undefined] =
    part === 'head'
      ? [contract.head[second], sent.head]
      : [contract.sections[part]?.fields[third], sent.sections[part]?.[Number(second)]]
  const value = row?.[part === 'head' ? second : third]
  if (!field || typeof value !== 'string') return of
  if (isNumberKind(field.kind)) return refusal('field.notANumber', of.path, { field: field.label, value })
  if (field.kind === 'reference')
    return refusal('workbook.unknownCode', of.path, { value, kind: records[field.to].label })
  return refusal('workbook.unknownDocument', of.path, { value })
}
