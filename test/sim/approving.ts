// Acts of approval: expenses of some size wait for the owner, who approves, returns or refuses them, perhaps much later.

import type { Resolve } from './command.ts'
import { draftOfExpense } from './keeping.ts'
import { expenseToApprove } from './world.ts'

export const approving: Record<string, Resolve> = {
  async submit(world, draw) {
    const draft = draftOfExpense(world, draw, expenseToApprove - 50_000)
    return { name: 'approval.submit', input: { kind: 'expense', draft, draftId: null, words: null, amends: null } }
  },

  async decide(world, draw) {
    const waiting = draw.one(await world.book.query('approval.list', { which: 'toApprove' }))
    const view = waiting && (await world.book.query('approval.get', { id: waiting.id }))
    if (!view) return null
    const act = draw.one(['approve', 'approve', 'approve', 'return', 'refuse'] as const) ?? 'approve'
    const words = draw.chance(90) ? '知道了' : null
    return { name: 'approval.decide', input: { id: view.id, act, words, seen: view.seen } }
  },
}
