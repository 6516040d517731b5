// What a new draft stands with, for kinds that declare so; the draft is whoever's asked.

import type { Queries } from '../../shared/api.ts'
import type { Sql } from '../books/sql.ts'
import { modules } from '../modules/index.ts'
import { documentContract } from './check-input.ts'
import { textsOfDraft } from './texts.ts'

type Start = Queries['document.start']

export async function startDocument(sql: Sql, input: Start['input']): Promise<Start['output']> {
  const contract = documentContract(input.kind)
  const sections = await modules[contract.kind].start(sql)
  return { sections, texts: await textsOfDraft(sql, contract, { head: {}, sections }) }
}
