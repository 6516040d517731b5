// Saving master data (商品, 往来单位, 仓库 …). All that is wrong is said at once, at the fields. A record somebody else
// has saved since it was read is refused: `update … where id and version` must hit, because a plain `save()` of a
// stale entity rewinds its version without a word. Records are never deleted, only deactivated.

import type { Commands } from '../../shared/api.ts'
import { recordContractOf } from '../../shared/catalog.ts'
import {
  initialFlags,
  normalizeRow,
  refusal,
  type AnyRow,
  type RecordKind,
  type Refusal,
} from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import { recordEntities } from '../books/entities.ts'
import type { Settings } from '../books/settings.ts'
import type { Param } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { readRecord, type RecordRow } from '../queries/record-rows.ts'
import { judgeAnew } from './approval-decide.ts'
import { checkActive, checkRecord } from './record-checks.ts'
import { initialsOf, recordRow } from './record-row.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>

/** Makes a record (`id` null) or changes the version that was read. Fields that are not given stay as they are. */
export async function saveRecord(
  unit: Unit,
  settings: Settings,
  input: Commands['record.save']['input'],
): Answer<{ id: number; version: number }> {
  const { kind } = input
  const before = input.id === null ? null : await readRecord(unit.sql, kind, input.id)
  if (before === undefined) return failure([unknownRecord(kind)])
  if (before && before.version !== input.version) return failure([refusal('document.changed')])
  const fields = completed(kind, before, input.fields)
  const refusals = await checkRecord(unit.sql, kind, before, fields)
  if (refusals.length > 0) return failure(refusals)

  const id = before?.id ?? unit.ids.next()
  const version = (before?.version ?? 0) + 1
  const row = { ...recordRow(kind, id, fields), active: before?.active ?? true, version }
  // Saved once more as it is: the trail tells changes, and who has it open is not told of one.
  if (before && isSame(row, before)) return success({ id, version: before.version })
  const written = before ? await update(unit, kind, before, row) : await insert(unit, kind, row)
  if (!written) return failure([refusal('document.changed')])
  await writeAudit(unit, {
    command: `${kind}.save`,
    subjectType: 'record',
    subjectId: id,
    ...(before ? { before } : {}),
    after: row,
  })
  if (kind === 'approvalRule') await judgeAnew(unit, settings)
  return success({ id, version })
}

/** Takes a record out of sight of whoever chooses one, or back into it. Documents that name it keep it. */
export async function setRecordActive(
  unit: Unit,
  settings: Settings,
  input: Commands['record.setActive']['input'],
): Answer<{ id: number }> {
  const { kind, id, active } = input
  const before = await readRecord(unit.sql, kind, id)
  if (!before) return failure([unknownRecord(kind)])
  const refusals = await checkActive(unit.sql, kind, before, active)
  if (refusals.length > 0) return failure(refusals)
  if (!(await update(unit, kind, before, { active, version: before.version + 1 })))
    return failure([refusal('document.changed')])
  await writeAudit(unit, {
    command: `${kind}.setActive`,
    subjectType: 'record',
    subjectId: id,
    before: { active: before.active },
    after: { active },
  })
  if (kind === 'approvalRule') await judgeAnew(unit, settings)
  return success({ id })
}

/** All fields of the contract: what is given over what is stored. Initials nobody typed follow the name. */
function completed(kind: RecordKind, before: RecordRow | null, given: AnyRow): AnyRow {
  const declared = recordContractOf(kind).fields
  const fields = normalizeRow(declared, { ...(before ?? initialFlags(declared, given)), ...given })
  const unchanged = before !== null && fields.initials === before.initials
  const derived = unchanged && before.initials === initialsOf(String(before.name))
  return derived ? { ...fields, initials: null } : fields
}

/** The text it is found by follows from the rest. */
const isSame = (row: Written, before: RecordRow): boolean =>
  Object.entries(row).every(([name, value]) => name === 'version' || name === 'search' || value === before[name])

type Written = Readonly<Record<string, Param | boolean>>

async function insert(unit: Unit, kind: RecordKind, row: Written): Promise<boolean> {
  await unit.manager.insert(recordEntities[kind], row)
  return true
}

async function update(unit: Unit, kind: RecordKind, before: RecordRow, row: Written): Promise<boolean> {
  const { affected } = await unit.manager.update(recordEntities[kind], { id: before.id, version: before.version }, row)
  return affected === 1
}

const unknownRecord = (kind: RecordKind): Refusal => {
  const { label } = recordContractOf(kind)
  return refusal('record.unknown', '', { field: label, kind: label })
}
