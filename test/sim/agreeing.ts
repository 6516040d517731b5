// Acts on frameworks: agreed, called off in part, the call-off changed to more or less than before.

import { contractRow } from './buying.ts'
import { posting, type Command, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { firstDay, type World } from './world.ts'

/** A contract over some of what a framework has left. */
async function calledOff(world: World, draw: Draw, side: 'purchase' | 'sales'): Promise<Command | null> {
  const frame = draw.one((await world.documents()).filter(({ kind }) => kind === `${side}Framework`))
  if (!frame) return null
  const { draft } = await world.book.query('document.make', { kind: `${side}Contract`, fromId: frame.id })
  const lines = (draft.sections.lines ?? []).map((row) => ({ ...row, qtyMilli: draw.part(Number(row.qtyMilli)) }))
  return lines.length === 0 ? null : posting(`${side}Contract`, world.day(draw, frame.day), draft.head, { lines })
}

export const agreeing: Record<string, Resolve> = {
  async salesFramework(world, draw) {
    const head = { customerId: draw.one(world.customers) ?? 0, validUntilDay: '2027-12-31' }
    return posting('salesFramework', world.day(draw, firstDay), head, { lines: [contractRow(world, draw)] })
  },

  async purchaseFramework(world, draw) {
    const head = { supplierId: world.of.supplier, validUntilDay: '2027-12-31' }
    return posting('purchaseFramework', world.day(draw, firstDay), head, { lines: [contractRow(world, draw)] })
  },

  callOff: (world, draw) => calledOff(world, draw, 'sales'),
  purchaseCallOff: (world, draw) => calledOff(world, draw, 'purchase'),

  async amendCallOff(world, draw) {
    const called = draw.one(await world.calledOff())
    const view = called && (await world.book.query('document.get', { id: called.id }))
    if (!called || !view) return null
    const [line] = view.sections.lines ?? []
    const qtyMilli = Math.max(1, Number(line?.['qtyMilli']) + draw.between(-8000, 8000))
    const lines = [{ ...line, qtyMilli }]
    const draft = { day: view.day, remarks: null, head: view.head, sections: { lines } }
    return { name: 'contract.amend', input: { id: called.id, version: called.version, reason: '改数量', draft } }
  },
}
