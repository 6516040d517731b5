// What an amendment that waits for approval would change, field by field, as the versions of a document tell it once it is
// made: what posting would fill in for people is no change, nor is what lines were made from, which no amendment says.

import type { VersionChanges } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import {
  isEmptyRow,
  normalizeRow,
  versionChanges,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type Value,
} from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { headOf } from './document-head.ts'
import { sectionsOf } from './document-sections.ts'
import { textsOfDraft } from './texts.ts'
import type { ApprovalRequest } from './approval-rows.ts'

type Stored = Pick<AnyDraft, 'head' | 'sections'>
type Amendment = Pick<ApprovalRequest, 'kind' | 'draft'> & { readonly amends: NonNullable<ApprovalRequest['amends']> }

/** `worked` is the draft as it would be posted. */
export async function changesOf(sql: Sql, { kind, draft, amends }: Amendment, worked: Stored): Promise<VersionChanges> {
  const contract = contractOf(kind)
  const of = { id: amends.id, version: amends.version, state: 'approved' } as const
  const now = await sql.get<Pick<AnyDraft, 'remarks'>>('select remarks from document where id = ?', [amends.id])
  const before = {
    remarks: now?.remarks ?? null,
    head: await headOf(sql, contract, of),
    sections: await sectionsOf(sql, contract, of),
  }
  const after = { remarks: draft.remarks, ...asStored(contract, draft, worked) }
  const changes = versionChanges(contract, before, after).filter(({ section, field }) => {
    const changed = section === null ? undefined : contract.sections[section]?.fields[field ?? '']
    return changed?.kind !== 'sourceLine' || changed.onlyNamed === true
  })
  const texts = [await textsOfDraft(sql, contract, before), await textsOfDraft(sql, contract, after)]
  return { changes, texts: Object.assign({}, ...texts) as VersionChanges['texts'] }
}

/** As it would be kept; as it was typed where that cannot be worked out. Lines that go on keep their ids. */
function asStored(contract: DocumentContract, draft: AnyDraft, worked: Stored): Stored {
  const sections = Object.entries(contract.sections).map(([name, { fields }]) => {
    const typed = (draft.sections[name] ?? []).flatMap((row) => filled(fields, row))
    const posted = worked.sections[name] ?? []
    return [
      name,
      typed.map((row, index) => ({ ...(posted.length === typed.length ? posted[index] : row), id: row.id })),
    ]
  })
  const head = { ...normalizeRow(contract.head, draft.head), ...worked.head }
  return { head, sections: Object.fromEntries(sections) as AnyDraft['sections'] }
}

function filled(fields: Fields, row: AnyRow): (AnyRow & { readonly id: Value })[] {
  const typed = normalizeRow(fields, row)
  return isEmptyRow(typed) ? [] : [{ ...typed, id: row.id ?? null }]
}
