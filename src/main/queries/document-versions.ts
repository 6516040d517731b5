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
  readonly remarks: string | null
  readonly postedAt: number
  readonly postedBy: string
}

type Made = Pick<VersionStood, 'version' | 'at'> & {
  readonly reason: string
  readonly actor: string
  /** 0 or nothing: the remarks stayed as they were. */
  readonly remarksChanged: number | null
  readonly remarksBefore: string | null
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
  const document = await sql.get<Row>('select kind, state, remarks, posted_at, posted_by from document where id = ?', [
    id,
  ])
  if (!document) return []
  const contract = contractOf(document.kind)
  const made = await sql.all<Made>(
    `select version, reason, at, actor, remarks_changed, remarks_before
    from contract_version where document_id = ? order by version`,
    [id],
  )
  const first = { version: 1, reason: null, at: document.postedAt, actor: document.postedBy }
  return Promise.all(
    [first, ...made].map(async ({ version, reason, at, actor }) => {
      const stood = {
        remarks: remarksAt(version, document.remarks, made),
        head: await headOf(sql, contract, { id, version }),
        sections: await sectionsOf(sql, contract, { id, version, state: document.state }),
      }
      return { version, reason, at, actor, ...stood, texts: await textsOfDraft(sql, contract, stood) }
    }),
  )
}

/** The remarks are kept as they are now; an earlier version had what the next change of them replaced. */
function remarksAt(version: number, now: string | null, made: readonly Made[]): string | null {
  const next = made.find((one) => one.version > version && one.remarksChanged === 1)
  return next ? next.remarksBefore : now
}
