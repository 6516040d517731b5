// Where contracts stand in signing, in SQL: `d` is the document. Only steps of the version in force count, and only those
// after the paper was last withdrawn.

import type { SigningState, SigningStep } from '../../shared/contract/index.ts'

const happened = (step: SigningStep): string =>
  `exists (select 1 from contract_signing s where s.document_id = d.id and s.version = d.version and s.step = '${step}'
    and s.id > coalesce((select max(w.id) from contract_signing w where w.document_id = d.id and w.step = 'withdrawn'), 0))`

const state = (of: SigningState): string => `'${of}'`

/** What moved in from a workbook was signed before it came, as long as it is what it was. */
const movedIn = 'd.no_given = 1 and d.version = 1'

export const signingStateSql = `case
  when ${movedIn} or (${happened('ours')} and ${happened('theirs')}) then ${state('signed')}
  when ${happened('theirs')} then ${state('theirs')}
  when ${happened('ours')} then ${state('ours')}
  when ${happened('sent')} then ${state('sent')}
  else ${state('toSign')} end`
