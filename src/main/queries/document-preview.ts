// What posting a draft would do right now: everything that is wrong with it, what posting would add, the voucher it
// would make. Decided by the same function that posts, with ids that nobody keeps. Nothing is written.

import type { Preview, Queries } from '../../shared/api.ts'
import type { AnyRow } from '../../shared/contract/index.ts'
import { present, type Fen } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import type { Ids } from '../books/unit.ts'
import { decideDraft } from '../ledger/decide-draft.ts'
import type { Posting } from '../ledger/posting-data.ts'
import { checkId, documentContract } from './check-input.ts'
import { worded } from './document-vouchers.ts'
import type { QueryContext } from './query.ts'
import { textsOfDraft } from './texts.ts'

type Time = Pick<QueryContext, 'settings' | 'today' | 'now'>

export async function previewDocument(
  sql: Sql,
  input: Queries['document.preview']['input'],
  time: Time,
): Promise<Preview> {
  const contract = documentContract(input.kind)
  const tools = { sql, ids: await throwAwayIds(sql), today: time.today, now: time.now }
  const { refusals, warnings, needs, posting, draft } = await decideDraft(
    tools,
    time.settings,
    contract.kind,
    input.draft,
    input.amends === undefined ? null : checkId(input.amends, 'amends'),
  )
  const shown = posting ?? undecided(draft.head)
  const typed = await textsOfDraft(sql, contract, draft)
  return {
    refusals,
    warnings,
    needs,
    head: shown.head,
    sections: Object.fromEntries(Object.keys(contract.sections).map((name) => [name, shown.sections[name] ?? []])),
    totalFen: shown.totalFen,
    voucher: await worded(sql, shown.journal),
    texts: { ...typed, ...(await textsOfDraft(sql, contract, shown)) },
  }
}

type Shown = Pick<Posting, 'head' | 'sections' | 'totalFen' | 'journal'>

/** A draft too incomplete to work out: its head as it stands, and nothing below. */
const undecided = (head: AnyRow): Shown => ({ head, sections: {}, totalFen: 0 as Fen, journal: [] })

/** Ids above every one in the book: what is decided with them meets nothing that is there. */
async function throwAwayIds(sql: Sql): Promise<Ids> {
  const counter = await sql.get<{ next: number }>('select next from id_counter where one = 1')
  let { next } = present(counter, 'the id counter')
  return { next: () => next++ }
}
