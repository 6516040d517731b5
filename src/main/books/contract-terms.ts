// Contracts learn their terms and clauses, and the book the company's wordings of clauses, with those of the trade to
// begin with. The wordings are people's to change: they are written once and never touched again.

import { c, type Columns, type Ddl } from './ddl.ts'
import type { Migration } from './migration.ts'
import { usualClauses, type UsualClause } from './usual-clauses.ts'

/** Of every kind that both sides sign. */
export const termColumns: Columns = {
  signingPlace: c.maybe(c.text),
  validUntilDay: c.maybe(c.day),
  qualityStandard: c.maybe(c.text),
  lossBp: c.maybe(c.basisPoints),
  pricePolicy: c.maybe(c.text),
  floorUntilDay: c.maybe(c.day),
  deliveryPlace: c.maybe(c.text),
  carriage: c.maybe(c.text),
  freightPayer: c.maybe(c.text),
  handlingPayer: c.maybe(c.text),
  transitDays: c.maybe(c.integer),
  insuredBy: c.maybe(c.text),
  inspectionDays: c.maybe(c.integer),
  territory: c.maybe(c.text),
  penaltyBp: c.maybe(c.basisPoints),
  lateInterestBp: c.maybe(c.basisPoints),
  disputePlace: c.maybe(c.text),
}

export const clauseColumns: Columns = { title: c.text, text: c.text }

export const contractTerms: Migration = {
  name: 'ContractTerms',
  at: 1795441900000,
  async up(ddl) {
    for (const kind of ['purchaseContract', 'salesContract'] as const) {
      await ddl.addColumns(kind === 'purchaseContract' ? 'purchase_contract' : 'sales_contract', termColumns)
      await ddl.sectionTable(kind, 'clauses', clauseColumns)
    }
    await ddl.recordTable('clause_template', { usedFor: c.text, place: c.integer, byDefault: c.flag, text: c.text }, [
      `used_for in ('both', 'purchase', 'sale')`,
    ])
    for (const [index, clause] of usualClauses.entries()) await insertClause(ddl, index + 1, clause)
  },
}

async function insertClause(ddl: Ddl, place: number, clause: UsualClause): Promise<void> {
  const { name, initials, usedFor, byDefault, text } = clause
  const code = `T${String(place).padStart(2, '0')}`
  const search = `${code.toLowerCase()} ${name} ${initials}`
  await ddl.execute(
    `insert into clause_template (id, code, name, initials, search, active, version, used_for, place, by_default, text)
    select next, '${code}', '${name}', '${initials}', '${search}', 1, 1, '${usedFor}', ${place * 10}, ${byDefault ? 1 : 0}, '${text}' from id_counter`,
  )
  await ddl.execute('update id_counter set next = next + 1')
}
