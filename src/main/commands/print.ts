// A document or a statement goes to paper: the copy is counted before it is printed, so that the number stands on it. What
// the printer then does nobody can know; a copy that jammed keeps its number, and the next one has its own.

import type { Commands } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, parseDay, present, success, type Result } from '../../shared/kernel/index.ts'
import { printFormOf } from '../../shared/print/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { refuseSeal } from './paper-marks.ts'

type Counted = Promise<Result<{ count: number }, readonly Refusal[]>>

export async function printDocument(
  unit: Unit,
  _settings: Settings,
  { id, form, way, seal, sheet }: Commands['document.print']['input'],
): Counted {
  const document = await unit.sql.get<{ kind: DocumentKind }>('select kind from document where id = ?', [id])
  const { kind } = printFormOf(form)
  if (!document || (kind !== null && kind !== document.kind)) return failure([refusal('document.unknown')])
  const notSealed = await refuseSeal(unit, form, seal)
  if (notSealed.length > 0) return failure(notSealed)
  await unit.sql.insert('printing', [
    {
      id: unit.ids.next(),
      documentId: id,
      form,
      sheet: sheet ?? null,
      way,
      seal,
      at: unit.now,
      actor: unit.actor.name,
    },
  ])
  await writeAudit(unit, {
    command: 'document.print',
    subjectType: 'document',
    subjectId: id,
    after: { form, way, seal },
  })
  const ofSheet = `printing where document_id = ? and form = ? and coalesce(sheet, '') = ?`
  return countOf(unit.sql, ofSheet, [id, form, sheet ?? ''])
}

export async function printStatement(
  unit: Unit,
  _settings: Settings,
  { partnerId, from, to, way, seal }: Commands['statement.print']['input'],
): Counted {
  const partner = await unit.sql.get<{ name: string }>('select name from partner where id = ?', [partnerId])
  if (!partner || parseDay(from) === null || parseDay(to) === null) return failure([refusal('document.unknown')])
  const notSealed = await refuseSeal(unit, 'statementPaper', seal)
  if (notSealed.length > 0) return failure(notSealed)
  await unit.sql.insert('statement_printing', [
    { id: unit.ids.next(), partnerId, fromDay: from, toDay: to, way, seal, at: unit.now, actor: unit.actor.name },
  ])
  const title = `${partner.name} ${from} – ${to}`
  await writeAudit(unit, {
    command: 'statement.print',
    subjectType: null,
    subjectId: null,
    after: { title, way, seal },
  })
  const ofPeriod = 'statement_printing where partner_id = ? and from_day = ? and to_day = ?'
  return countOf(unit.sql, ofPeriod, [partnerId, from, to])
}

async function countOf(sql: Sql, where: string, params: readonly (string | number)[]): Counted {
  const found = await sql.get<{ count: number }>(`select count(*) as count from ${where}`, [...params])
  return success({ count: present(found, 'the count of copies').count })
}
