// Throwing a draft away. It was never in the books, so nothing of it stays.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'

export async function deleteDraft(
  unit: Unit,
  _settings: Settings,
  input: Commands['draft.delete']['input'],
): Promise<Result<{ id: number }, readonly Refusal[]>> {
  const gone = await unit.sql.run('delete from draft where id = ?', [input.id])
  return gone === 1 ? success({ id: input.id }) : failure([refusal('draft.unknown')])
}
