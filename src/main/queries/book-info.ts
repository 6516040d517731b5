// What a book says of itself to whoever opens it.

import type { BookInfo } from '../../shared/api.ts'
import type { Sql } from '../books/sql.ts'
import type { QueryContext } from './query.ts'
import { workingMonth } from './working-month.ts'

export async function bookInfo(context: QueryContext): Promise<BookInfo> {
  const { settings, today, engine, location, actor } = context
  return {
    company: settings.company,
    taxpayer: 'general',
    startDay: settings.startDay,
    today,
    workingMonth: await workingMonth(context.sql, context),
    closedThrough: settings.closedThrough,
    engine,
    location,
    actor: actor.name,
    positioned: await positioned(context.sql),
  }
}

const positioned = async (sql: Sql): Promise<number[]> =>
  (await sql.all<{ id: number }>('select distinct warehouse_id as id from position where active = 1 order by 1')).map(
    ({ id }) => id,
  )
