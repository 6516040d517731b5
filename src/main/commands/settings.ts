// The company's own settings, and what its papers say of it; each saved together. The trail keeps how they stood before.

import type { Commands } from '../../shared/api.ts'
import { normalizeRow, validateRow, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { companySettings } from '../../shared/office/company-settings.ts'
import { letterheadFields } from '../../shared/office/letterhead.ts'
import { writeAudit } from '../books/audit.ts'
import { letterheadKey, writeSetting, type Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'

export async function saveSettings(
  unit: Unit,
  { company, chosen }: Settings,
  { settings }: Commands['settings.save']['input'],
): Promise<Result<{ saved: true }, readonly Refusal[]>> {
  const next = normalizeRow(companySettings, { ...chosen, ...settings })
  const refusals = validateRow(companySettings, next, 'settings')
  if (refusals.length > 0) return failure(refusals)
  for (const [key, value] of Object.entries(next)) await writeSetting(unit.sql, key, String(value))
  await writeAudit(unit, {
    command: 'settings.save',
    subjectType: 'book',
    subjectId: null,
    before: chosen,
    after: { company, ...next },
  })
  return success({ saved: true })
}

export async function saveLetterhead(
  unit: Unit,
  { company, letterhead }: Settings,
  input: Commands['letterhead.save']['input'],
): Promise<Result<{ saved: true }, readonly Refusal[]>> {
  const next = normalizeRow(letterheadFields, { ...letterhead, ...input.letterhead })
  const refusals = validateRow(letterheadFields, next, 'letterhead')
  if (refusals.length > 0) return failure(refusals)
  for (const [name, value] of Object.entries(next))
    await writeSetting(unit.sql, letterheadKey(name), value === null ? null : String(value))
  await writeAudit(unit, {
    command: 'letterhead.save',
    subjectType: 'book',
    subjectId: null,
    before: letterhead,
    after: { company, ...next },
  })
  return success({ saved: true })
}
