// What a kind decides follows from its document and the facts alone: asked twice it answers the same, and it changes
// nothing it was given. The preview of a draft and the simulations rely on it.

import { afterAll, expect, test } from 'vitest'
import { contractOf, documentKinds, type DocumentKind } from '../../../src/shared/catalog.ts'
import { normalizeDraft, type AnyDraft, type DocumentContract } from '../../../src/shared/contract/index.ts'
import type { Day, Instant } from '../../../src/shared/kernel/index.ts'
import type { Deciding } from '../../../src/main/ledger/document-kind.ts'
import { loadFacts } from '../../../src/main/ledger/load-facts.ts'
import { modules } from '../../../src/main/modules/index.ts'
import type { TestBook } from '../../books.ts'
import { idsFrom } from '../ledger/no-facts.ts'
import { oneOfEach, scene } from '../posting/one-of-each.ts'
import { openIn, sqlitePlace } from '../posting/open.ts'
import { tradeIn, type Trade } from '../posting/trade.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

/** The document of the kind that the example would post, and how the book stands before it. */
async function example(t: Trade, kind: DocumentKind): Promise<AnyDraft> {
  let found: AnyDraft | null = null
  const listening: TestBook = {
    ...t.book,
    command: (name, input, requestId) => {
      if (name === 'document.post' && 'kind' in input && input.kind === kind && 'draft' in input && found === null)
        found = input.draft
      return t.book.command(name, input, requestId)
    },
  }
  await oneOfEach[kind](tradeIn(listening, t), await scene(t))
  return found ?? Promise.reject(new Error(`no ${kind} was posted`))
}

test.each(documentKinds)('%s', async (kind) => {
  const t = await open()
  const contract: DocumentContract = contractOf(kind)
  const draft = normalizeDraft(contract, await example(t, kind))
  const sections = Object.fromEntries(
    Object.entries(draft.sections).map(([name, rows]) => [
      name,
      rows.map((row, index) => Object.freeze({ ...row, at: `${name}.${index}` })),
    ]),
  )
  const document = Object.freeze({
    ...draft,
    head: Object.freeze(draft.head),
    sections,
  }) as unknown as Deciding<DocumentContract>
  await t.book.read(async (sql) => {
    const time = { today: '2025-12-31' as Day, now: 0 as Instant, startDay: '2025-01-01' as Day }
    const facts = await loadFacts(sql, contract, draft, time)
    const extra = await modules[kind].loadExtra(sql, document, null)
    const before = structuredClone({ facts, extra })
    const first = modules[kind].decide(document, facts, idsFrom(1_000_000), extra)
    const second = modules[kind].decide(document, facts, idsFrom(1_000_000), extra)
    expect(second).toEqual(first)
    expect({ facts, extra }).toEqual(before)
  })
})
