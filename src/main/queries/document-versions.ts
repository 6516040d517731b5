// The versions of a document, the newest first, each with who made it, why, and what it says otherwise than the one before.

import type { Queries, VersionView } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { versionChanges, type Actor, type State } from '../../shared/contract/index.ts'
import type { VersionStood } from '../../shared/print/form.ts'
import type { Sql } from '../books/sql.ts'
import { checkId } from './check-input.ts'
import { headOf } from './document-head.ts'
import { sectionsOf } from './document-sections.ts'
import { requirePermission } from './query.ts'
import { textsOfDraft } from './texts.ts'

type Versions = Queries['document.versions']
type Row = {
  readonly kind: DocumentKind
  readonly state: State
  readonly postedAt: number
  readonly postedBy: string
}

/** Nothing for what has no versions. */
export async function documentVersions(sql: Sql, input: Versions['input'], actor: Actor): Promise<Versions['output']> {
  const id = checkId(input.id, 'id')
  const document = await sql.get<Pick<Row, 'kind'>>('select kind from document where id = ?', [id])
  if (!document) return { versions: [], texts: {} }
  const contract = contractOf(document.kind)
  requirePermission(actor, contract.permissions.read)
  const stood = await versionsOf(sql, id)
  const versions = stood.map(({ version, at, actor: by, reason, ...after }, index): VersionView => {
    const before = stood[index - 1]
    return { version, at, actor: by, reason, changes: before ? versionChanges(contract, before, after) : [] }
  })
  return {
    versions: versions.toReversed(),
    texts: Object.assign({}, ...stood.map(({ texts }) => texts)) as Versions['output']['texts'],
  }
}

/** Every version of a document as it stood, the first one first. */
export async function versionsOf(sql: Sql, id: number): Promise<(VersionStood & { readonly actor: string })[]> {
  const document = await sql.get<Row>('select kind, state, posted_at, posted_by from document where id = ?', [id])
  if (!document) return []
  const contract = contractOf(document.kind)
  const made = await sql.all<{ version: number; reason: string; at: number; actor: string }>(
    'select version, reason, at, actor from contract_version where document_id = ? order by version',
    [id],
  )
  const first = { version: 1, reason: null, at: document.postedAt, actor: document.postedBy }
  return Promise.all(
    [first, ...made].map(async (one) => {
      const { version } = one
      const stood = {
        head: await headOf(sql, contract, { id, version }),
        sections: await sectionsOf(sql, contract, { id, version, state: document.state }),
      }
      return { ...one, ...stood, texts: await textsOfDraft(sql, contract, stood) }
    }),
  )
}
