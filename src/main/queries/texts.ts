// Words for the ids that stand in documents and drafts: `partner:12` → `C0012 示例种植户`, `sourceLine:88` →
// `CG20241104-001/1`, `item:7` → the number it is known by. They travel beside the rows, so that a screen needs no
// second question to show a document. One read per kind of thing, however many ids.

import type { Texts } from '../../shared/api.ts'
import type { AnyDraft, AnyRow, DocumentContract, Fields, RecordKind } from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'

type TextedRow = { readonly fields: Fields; readonly row: AnyRow }

/** Words for every id in the rows. */
export async function textsOfRows(sql: Sql, rows: readonly TextedRow[]): Promise<Texts> {
  const texts: Record<string, string> = {}
  for (const [what, ids] of idsIn(rows)) Object.assign(texts, await read(sql, what, [...ids]))
  return texts
}

/** Words for every id in the head and the sections of a draft, and in what posting adds to them. */
export function textsOfDraft(
  sql: Sql,
  contract: DocumentContract,
  draft: Pick<AnyDraft, 'head' | 'sections'>,
): Promise<Texts> {
  const sections = Object.entries(contract.sections).flatMap(([name, { fields, posted }]) => {
    const all = { ...fields, ...posted }
    return (draft.sections[name] ?? []).map((row) => ({ fields: all, row }))
  })
  return textsOfRows(sql, [{ fields: { ...contract.head, ...contract.headPosted }, row: draft.head }, ...sections])
}

/** The words of records by their ids. */
export async function recordTexts(sql: Sql, kind: RecordKind, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; code: string; name: string }>(
    `select id, code, name from ${snake(kind)} where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(rows.map(({ id, code, name }) => [id, code === name ? code : `${code} ${name}`]))
}

type What =
  | { readonly type: 'record'; readonly kind: RecordKind }
  | { readonly type: 'sourceLine'; readonly of: string }
  | { readonly type: 'item' }
  | { readonly type: 'document' }

/** Ids by what they are of. */
function idsIn(rows: readonly TextedRow[]): Map<What, Set<number>> {
  const found = new Map<string, { readonly what: What; readonly ids: Set<number> }>()
  // Thousands of rows are of the same fields: what those point at is asked once.
  const pointing = new Map<Fields, readonly { readonly name: string; readonly ids: Set<number> }[]>()
  const pointersOf = (fields: Fields) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const what = whatOf(field)
      if (!what) return []
      const key = JSON.stringify(what)
      const entry = found.get(key) ?? { what, ids: new Set<number>() }
      found.set(key, entry)
      return [{ name, ids: entry.ids }]
    })
  for (const { fields, row } of rows) {
    const pointers = pointing.get(fields) ?? pointersOf(fields)
    pointing.set(fields, pointers)
    for (const { name, ids } of pointers) if (Number.isSafeInteger(row[name])) ids.add(row[name] as number)
  }
  return new Map([...found.values()].flatMap(({ what, ids }) => (ids.size > 0 ? [[what, ids] as const] : [])))
}

function whatOf(field: Fields[string]): What | null {
  switch (field.kind) {
    case 'reference':
      return { type: 'record', kind: field.to }
    case 'sourceLine':
      return { type: 'sourceLine', of: field.of }
    case 'item':
    case 'document':
      return { type: field.kind }
    default:
      return null
  }
}

async function read(sql: Sql, what: What, ids: readonly number[]): Promise<Texts> {
  if (what.type === 'record') {
    const words = await recordTexts(sql, what.kind, ids)
    return Object.fromEntries([...words].map(([id, text]) => [`${what.kind}:${id}`, text]))
  }
  const rows = await sql.all<{ id: number; no: string; lineNo: number | null }>(queryOf(sql, what), [ids])
  return Object.fromEntries(
    rows.map(({ id, no, lineNo }) => [`${what.type}:${id}`, lineNo === null ? no : `${no}/${lineNo}`]),
  )
}

function queryOf(sql: Sql, what: Exclude<What, { type: 'record' }>): string {
  switch (what.type) {
    case 'sourceLine':
      return `select l.id, d.no, l.line_no from ${snake(what.of)}_lines l
        join document d on d.id = l.document_id and d.version = l.version where ${oneOf(sql, 'l.id', 'ids')}`
    case 'item':
      return `select id, no, null as line_no from open_item where ${oneOf(sql, 'id', 'ids')}`
    case 'document':
      return `select id, no, null as line_no from document where ${oneOf(sql, 'id', 'ids')}`
  }
}
