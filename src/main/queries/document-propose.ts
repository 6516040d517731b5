// Lines the program proposes for a draft, for kinds that declare so. The draft is read, not changed: whoever asked puts
// them in.

import type { Queries } from '../../shared/api.ts'
import type { Day } from '../../shared/kernel/index.ts'
import { normalizeDraft } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { modules } from '../modules/index.ts'
import { documentContract } from './check-input.ts'
import { refuseQuery } from './query.ts'
import { textsOfDraft } from './texts.ts'

type Propose = Queries['document.propose']

export async function proposeLines(sql: Sql, input: Propose['input'], today: Day): Promise<Propose['output']> {
  const contract = documentContract(input.kind)
  if (contract.proposes === undefined) return refuseQuery(`${contract.kind} proposes nothing`)
  const draft = normalizeDraft(contract, input.draft)
  const sections = await modules[contract.kind].propose(sql, draft, today)
  return { sections, texts: await textsOfDraft(sql, contract, { head: {}, sections }) }
}
