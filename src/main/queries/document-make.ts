// A draft made from a source document: receive the rest of a contract, invoice what is left of a delivery, pay what is
// open on an invoice.

import type { Queries } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { modules } from '../modules/index.ts'
import type { Day } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { checkId, documentContract } from './check-input.ts'
import { refuseQuery } from './query.ts'
import { textsOfDraft } from './texts.ts'

type Make = Queries['document.make']

/** All that is left, or only the given lines. The draft is of today, and is not kept until it is saved. */
export async function makeDocument(sql: Sql, input: Make['input'], today: Day): Promise<Make['output']> {
  const contract = documentContract(input.kind)
  const source = await sql.get<{ kind: DocumentKind }>('select kind from document where id = ?', [
    checkId(input.fromId, 'fromId'),
  ])
  if (!source) return refuseQuery(`there is no document ${input.fromId}`)
  if (!Object.hasOwn(contract.madeFrom, source.kind))
    return refuseQuery(`${contract.kind} is not made from ${contractOf(source.kind).kind}`)
  const lineIds = input.lineIds ?? null
  const module = modules[contract.kind]
  const { draft: made, texts } = await module.make(sql, input.fromId, lineIds, today, source.kind)
  const draft = { ...made, sections: { ...(await module.start(sql)), ...made.sections } }
  return { draft, texts: { ...(await textsOfDraft(sql, contract, draft)), ...texts } }
}
