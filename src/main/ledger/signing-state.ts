// Where contracts stand in signing, in SQL: `d` is the document. Only steps of the version in force count, and only those
// after the paper was last withdrawn.

import type { SigningState, SigningStep } from '../../shared/contract/index.ts'
import { snake } from '../books/sql.ts'

const happened = (step: SigningStep): string =>
  `exists (select 1 from contract_signing s where s.document_id = d.id and s.version = d.version and s.step = '${step}'
    and s.id > coalesce((select max(w.id) from contract_signing w where w.document_id = d.id and w.step = 'withdrawn'), 0))`

const is = (state: SigningState): string => `'${state}'`

/** Of documents of a kind that is signed: it has clauses. */
export const signingStateSql = (kind: string): string => `case
  when ${happened('ours')} and ${happened('theirs')} then ${is('signed')}
  when ${happened('theirs')} then ${is('theirs')}
  when ${happened('ours')} then ${is('ours')}
  when ${happened('sent')} then ${is('sent')}
  when exists (select 1 from ${snake(kind)}_clauses c where c.document_id = d.id and c.version = d.version) then ${is('toSign')}
  else ${is('unwritten')} end`

/** Both sides should sign it and have not. */
export const waitsForSignature = (kind: string): string =>
  `(${signingStateSql(kind)}) not in (${is('signed')}, ${is('unwritten')})`
