// A document goes to paper: the copy is counted before it is printed, so that the number stands on it. What the printer
// then does nobody can know; a copy that jammed keeps its number, and the next one has its own.

import type { Commands } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, present, success, type Result } from '../../shared/kernel/index.ts'
import { printFormOf } from '../../shared/print/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'

export async function printDocument(
  unit: Unit,
  _settings: Settings,
  { id, form }: Commands['document.print']['input'],
): Promise<Result<{ count: number }, readonly Refusal[]>> {
  const document = await unit.sql.get<{ kind: DocumentKind }>('select kind from document where id = ?', [id])
  const { kind } = printFormOf(form)
  if (!document || (kind !== null && kind !== document.kind)) return failure([refusal('document.unknown')])
  await unit.sql.insert('printing', [
    { id: unit.ids.next(), documentId: id, form, at: unit.now, actor: unit.actor.name },
  ])
  await writeAudit(unit, { command: 'document.print', subjectType: 'document', subjectId: id, after: { form } })
  const printed = await unit.sql.get<{ count: number }>(
    'select count(*) as count from printing where document_id = ? and form = ?',
    [id, form],
  )
  return success({ count: present(printed, 'the count of copies').count })
}
