// How SQLite goes about a query: every statement it runs, with the steps of its plan.

import type { Queries, QueryName } from '../../../src/shared/api.ts'
import { localOwner } from '../../../src/shared/contract/index.ts'
import { dayInChina, type Instant } from '../../../src/shared/kernel/index.ts'
import { readSettings } from '../../../src/main/books/settings.ts'
import type { Bound, Sql } from '../../../src/main/books/sql.ts'
import { askQuery } from '../../../src/main/queries/index.ts'
import type { TestBook } from '../../books.ts'

export type Planned = { readonly text: string; readonly plan: readonly string[] }

export function plansOf<N extends QueryName>(book: TestBook, name: N, input: Queries[N]['input']): Promise<Planned[]> {
  return book.read(async (sql) => {
    const asked: { readonly text: string; readonly params: readonly Bound[] }[] = []
    const now = book.clock.now() as Instant
    await askQuery(name, input, {
      sql: listening(sql, (text, params) => asked.push({ text, params })),
      settings: await readSettings(sql),
      today: dayInChina(now),
      now,
      actor: localOwner,
      location: book.location,
      engine: sql.dialect,
    })
    const planned: Planned[] = []
    for (const { text, params } of asked) {
      const steps = await sql.all<{ detail: string }>(`explain query plan ${text}`, params)
      planned.push({ text, plan: steps.map(({ detail }) => detail) })
    }
    return planned
  })
}

const listening = (sql: Sql, heard: (text: string, params: readonly Bound[]) => void): Sql => ({
  ...sql,
  all(text, params = []) {
    heard(text, params)
    return sql.all(text, params)
  },
  get(text, params = []) {
    heard(text, params)
    return sql.get(text, params)
  },
})
