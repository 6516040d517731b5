// The copies that were made of a document, or of statements to a partner; the latest first.

import type { Printing, StatementPrinting } from '../../shared/print/printing.ts'
import type { Sql } from '../books/sql.ts'

/** `user` is a word of PostgreSQL's own, so the rows call it otherwise. */
type Made<T extends { readonly user: string }> = Omit<T, 'user'> & { readonly actor: string }
const byUser = <T extends { readonly user: string }>(rows: readonly Made<T>[]): T[] =>
  rows.map(({ actor, ...copy }) => ({ ...copy, user: actor }) as unknown as T)

const statementsMost = 100

export const printingsOf = async (sql: Sql, documentId: number): Promise<Printing[]> =>
  byUser<Printing>(
    await sql.all('select form, sheet, at, actor, way, seal from printing where document_id = ? order by id desc', [
      documentId,
    ]),
  )

export const statementPrintingsOf = async (sql: Sql, partnerId: number): Promise<StatementPrinting[]> =>
  byUser<StatementPrinting>(
    await sql.all(
      `select from_day as "from", to_day as "to", at, actor, way, seal from statement_printing
      where partner_id = ? order by id desc limit ?`,
      [partnerId, statementsMost],
    ),
  )
