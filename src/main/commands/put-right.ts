// Put right (改错): one act reverses a document, with what was posted with it, and opens a copy as a draft.

import type { Commands } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { refusal, type AnyDraft, type AnyRow, type Fields, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Day, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { reverseDocument } from '../ledger/reverse.ts'
import { saveDraft } from './draft-save.ts'

type Head = {
  readonly id: number
  readonly kind: DocumentKind
  readonly day: Day
  readonly remarks: string | null
  readonly version: number
}

export async function putRight(
  unit: Unit,
  settings: Settings,
  input: Commands['document.putRight']['input'],
): Promise<Result<{ kind: DocumentKind; draftId: number }, readonly Refusal[]>> {
  if (input.reason.trim() === '') return failure([refusal('reason.needed', 'reason')])
  const document = await unit.sql.get<Head>('select id, kind, day, remarks, version from document where id = ?', [
    input.id,
  ])
  if (!document) return failure([refusal('document.unknown')])
  const what = { id: input.id, day: input.day as Day, reason: input.reason }
  const reversed = await reverseDocument(unit, settings, what, 'all')
  if (!reversed.ok) return reversed
  const draft = await copyOf(unit.sql, document)
  const saved = await saveDraft(unit, settings, { id: null, kind: document.kind, draft })
  return saved.ok ? success({ kind: document.kind, draftId: saved.value.id }) : saved
}

/** What was typed, as a draft again. Lines that posting split over lots stay as they were posted. */
async function copyOf(sql: Sql, document: Head): Promise<AnyDraft> {
  const contract = contractOf(document.kind)
  const table = snake(document.kind)
  const at = [document.id, document.version]
  const head = await sql.get<AnyRow>(`select * from ${table} where document_id = ? and version = ?`, at)
  const sections: Record<string, AnyRow[]> = {}
  for (const [name, section] of Object.entries(contract.sections)) {
    const rows = await sql.all<AnyRow>(
      `select * from ${table}_${snake(name)} where document_id = ? and version = ? order by line_no`,
      at,
    )
    sections[name] = rows.map((row) => typed(section.fields, row))
  }
  return { day: document.day, remarks: document.remarks, head: typed(contract.head, head ?? {}), sections }
}

/** Flags are kept as 0 and 1. */
const typed = (fields: Fields, row: AnyRow): AnyRow =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === 'flag' ? row[name] === 1 : (row[name] ?? null)]),
  )
