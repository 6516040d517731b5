// What became of a record: from the trail, field by field, what it was and what it became. Made by hand or moved in with a
// workbook, a record without an entry has no history before its first change.

import type { Queries, RecordChange } from '../../shared/api.ts'
import type { AnyRow, Field, Fields, Value } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { checkId, recordContract } from './check-input.ts'
import { recordTexts } from './texts.ts'

type Entry = {
  readonly at: number
  readonly userName: string
  readonly command: string
  readonly before: string | null
  readonly after: string | null
}

const entriesMost = 200

export async function recordHistory(
  sql: Sql,
  input: Queries['record.history']['input'],
): Promise<readonly RecordChange[]> {
  const { kind, fields } = recordContract(input.kind)
  const entries = await sql.all<Entry>(
    `select at, actor as user_name, command, before, after from audit
    where subject_type = 'record' and subject_id = ? and command like ? order by id desc limit ?`,
    [checkId(input.id, 'id'), `${kind}.%`, entriesMost],
  )
  const changes = entries.map((entry) => changeOf(fields, entry))
  return withWords(sql, fields, changes)
}

function changeOf(fields: Fields, { at, userName, command, before, after }: Entry): RecordChange {
  const [was, is] = [parsed(before), parsed(after)]
  if (command.endsWith('.setActive'))
    return { at, user: userName, act: is['active'] === true ? 'activated' : 'deactivated', fields: [] }
  const names = Object.keys(fields).filter((name) => (was[name] ?? null) !== (is[name] ?? null))
  return {
    at,
    user: userName,
    act: before === null ? 'made' : 'changed',
    fields: before === null ? [] : names.map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null })),
  }
}

const parsed = (json: string | null): AnyRow => (json === null ? {} : (JSON.parse(json) as AnyRow))

/** References read as their words. */
async function withWords(sql: Sql, fields: Fields, changes: readonly RecordChange[]): Promise<readonly RecordChange[]> {
  const words = new Map<string, string>()
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'reference') continue
    const ids = changes.flatMap((change) =>
      change.fields.filter((one) => one.name === name).flatMap(({ before, after }) => [before, after]),
    )
    const known = ids.filter((id) => typeof id === 'number')
    if (known.length === 0) continue
    for (const [id, text] of await recordTexts(sql, field.to, known)) words.set(`${name}:${id}`, text)
  }
  const said = (name: string, field: Field | undefined, value: Value): Value =>
    field?.kind === 'reference' ? (words.get(`${name}:${value}`) ?? null) : value
  return changes.map((change) => ({
    ...change,
    fields: change.fields.map(({ name, before, after }) => ({
      name,
      before: said(name, fields[name], before),
      after: said(name, fields[name], after),
    })),
  }))
}
