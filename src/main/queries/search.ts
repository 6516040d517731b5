// The palette's search: records by code, name, initials and phone, documents by number, drafts by title. A few of
// each, because whoever types three letters more finds the rest. Only what the actor may read is found. A name alone
// finds no documents: years of slips would bury the partner who was looked for.

import type { Found, Queries } from '../../shared/api.ts'
import { contractOf, documentKinds, recordContractOf, records, type DocumentKind } from '../../shared/catalog.ts'
import type { Actor, RecordKind } from '../../shared/contract/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { checkText } from './check-input.ts'
import { listDrafts } from './draft-get.ts'
import { andSearch, startWhere, whereText, andWhere, wordsIn } from './list-where.ts'
import { findRecords } from './record-find.ts'

const recordsMost = 6
const documentsMost = 8
const draftsMost = 5

export async function search(sql: Sql, input: Queries['search']['input'], actor: Actor): Promise<Found[]> {
  const text = checkText(input.text, 'text').trim()
  if (text === '') return []
  return [
    ...(await recordsFound(sql, text, actor)),
    ...(await documentsFound(sql, text, actor)),
    ...(await draftsFound(sql, text, actor)),
  ]
}

async function recordsFound(sql: Sql, text: string, actor: Actor): Promise<Found[]> {
  const kinds = (Object.keys(records) as RecordKind[]).filter((kind) =>
    actor.permissions.has(recordContractOf(kind).permissions.read),
  )
  const found: Found[] = []
  for (const kind of kinds)
    for (const row of await findRecords(sql, { kind, text, limit: recordsMost })) {
      const detail = [row.area, row.phone, row.spec, row.keeper].filter(Boolean).join(' · ')
      found.push({ type: 'record', kind, id: row.id, title: `${row.code} ${row.name}`, detail })
    }
  return found
}

type DocumentRow = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: string
  readonly partnerName: string | null
}

/** The latest first, found by walking back from the newest: every number holds a digit, names are left to records. */
async function documentsFound(sql: Sql, text: string, actor: Actor): Promise<Found[]> {
  if (!/\d/.test(text)) return []
  const where = startWhere()
  andSearch(where, 'search', text)
  const readable = documentKinds.filter((kind) => actor.permissions.has(contractOf(kind).permissions.read))
  if (readable.length < documentKinds.length) andWhere(where, oneOf(sql, 'kind', 'texts'), readable)
  const rows = await sql.all<DocumentRow>(
    `select id, kind, no, day, partner_name from document ${whereText(where)} order by id desc limit ?`,
    [...where.params, documentsMost],
  )
  return rows.map(({ id, kind, no, day, partnerName }) => ({
    type: 'document',
    kind,
    id,
    title: no,
    detail: [partnerName, day].filter(Boolean).join(' · '),
  }))
}

async function draftsFound(sql: Sql, text: string, actor: Actor): Promise<Found[]> {
  const words = wordsIn(text)
  const drafts = await listDrafts(sql, null, actor)
  return drafts
    .filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
    .slice(0, draftsMost)
    .map(({ id, kind, title, goods }) => {
      const detail = goods.map(({ name }) => name).join('、')
      return { type: 'draft', kind, id, title, detail: detail === title ? '' : detail }
    })
}
