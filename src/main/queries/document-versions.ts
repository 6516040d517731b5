// The versions of a document, the newest first, each with who made it, why, and what it says otherwise than the one before.

import type { Queries, VersionView } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { versionChanges, type Actor, type State } from '../../shared/contract/index.ts'
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
  readonly version: number
  readonly postedAt: number
  readonly postedBy: string
}

/** Nothing for what has no versions. */
export async function documentVersions(sql: Sql, input: Versions['input'], actor: Actor): Promise<Versions['output']> {
  const id = checkId(input.id, 'id')
  const document = await sql.get<Row>('select kind, state, version, posted_at, posted_by from document where id = ?', [
    id,
  ])
  if (!document) return { versions: [], texts: {} }
  const contract = contractOf(document.kind)
  requirePermission(actor, contract.permissions.read)
  const made = await sql.all<{ version: number; reason: string; at: number; actor: string }>(
    'select version, reason, at, actor from contract_version where document_id = ? order by version',
    [id],
  )
  const first = { version: 1, reason: null, at: document.postedAt, actor: document.postedBy }
  const stand = await Promise.all(
    [first, ...made].map(async ({ version }) => ({
      head: await headOf(sql, contract, { id, version }),
      sections: await sectionsOf(sql, contract, { id, version, state: document.state }),
    })),
  )
  const versions = [first, ...made].map((one, index): VersionView => {
    const [before, after] = [stand[index - 1], stand[index]]
    return { ...one, changes: before && after ? versionChanges(contract, before, after) : [] }
  })
  const texts = await Promise.all(stand.map((one) => textsOfDraft(sql, contract, one)))
  return { versions: versions.toReversed(), texts: Object.assign({}, ...texts) as Versions['output']['texts'] }
}
