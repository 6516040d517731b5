// Saving a draft: JSON in one table, replaced in place. It may be incomplete, takes no number and leaves no trace in
// the trail; what it says is checked when it is posted.

import type { Commands } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import { isOfPlaces, refusal, type AnyDraft, type Refusal } from '../../shared/contract/index.ts'
import { failure, parseDay, success, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { heldDraft } from './approval-lock.ts'

/** A new draft when `id` is null. */
export async function saveDraft(
  unit: Unit,
  _settings: Settings,
  input: Commands['draft.save']['input'],
): Promise<Result<{ id: number }, readonly Refusal[]>> {
  const { kind } = input
  const { day, remarks, head, sections } = input.draft
  const row = {
    kind,
    title: await titleOf(unit.sql, kind, input.draft),
    day: day === null ? null : parseDay(day),
    body: JSON.stringify({ day, remarks, head, sections }),
    at: unit.now,
    actor: unit.actor.name,
  }
  if (input.id === null) {
    const id = unit.ids.next()
    await unit.sql.insert('draft', [{ id, ...row }])
    return success({ id })
  }
  const held = await heldDraft(unit.sql, input.id)
  if (held.length > 0) return failure(held)
  const replaced = await unit.sql.run(
    'update draft set title = ?, day = ?, body = ?, at = ?, actor = ? where id = ? and kind = ?',
    [row.title, row.day, row.body, row.at, row.actor, input.id, kind],
  )
  return replaced === 1 ? success({ id: input.id }) : failure([refusal('draft.unknown')])
}

const titleMost = 60

/** What tells a draft from the others: its partner, the warehouse it is about, or its first product, or its remarks. */
export async function titleOf(sql: Sql, kind: DocumentKind, draft: AnyDraft): Promise<string> {
  const contract = contractOf(kind)
  const partnerId = contract.partner === null ? null : draft.head[contract.partner]
  const rows = Object.values(draft.sections).flat()
  const isPlaced = Object.values(contract.sections).some((section) => isOfPlaces(contract, section))
  const warehouseId = isPlaced ? rows.find((row) => typeof row.warehouseId === 'number')?.warehouseId : null
  const productId = rows.find((row) => typeof row.productId === 'number')?.productId
  const name =
    (await nameOf(sql, 'partner', partnerId)) ??
    (await nameOf(sql, 'warehouse', warehouseId)) ??
    (await nameOf(sql, 'product', productId)) ??
    draft.remarks?.trim()
  return (name || contract.label.zh).slice(0, titleMost)
}

async function nameOf(sql: Sql, table: 'partner' | 'warehouse' | 'product', id: unknown): Promise<string | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await sql.get<{ name: string }>(`select name from ${table} where id = ?`, [id as number])
  return row?.name ?? null
}
