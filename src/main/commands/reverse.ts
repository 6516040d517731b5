// Reversal (红冲): the original's accounts on the same sides with negative amounts, on its own day in an open month.
// Refused while another document stands on it, or when a lot would go below zero.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Day, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { reverseDocument } from '../ledger/reverse.ts'

export async function reverseCommand(
  unit: Unit,
  settings: Settings,
  input: Commands['document.reverse']['input'],
): Promise<Result<{ id: number }, readonly Refusal[]>> {
  if (input.reason.trim() === '') return failure([refusal('reason.needed', 'reason')])
  const reversed = await reverseDocument(unit, settings, { id: input.id, day: input.day as Day, reason: input.reason })
  return reversed.ok ? success({ id: input.id }) : reversed
}
