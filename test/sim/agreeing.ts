// Acts on frameworks: agreed, called off in part, the call-off changed to more or less than before.

import { contractRow } from './buying.ts'
import { posting, type Resolve } from './command.ts'
import { firstDay, type World } from './world.ts'

const frameworks = async (world: World) => (await world.documents()).filter(({ kind }) => kind === 'salesFramework')

export const agreeing: Record<string, Resolve> = {
  async salesFramework(world, draw) {
    const head = { customerId: draw.one(world.customers) ?? 0, validUntilDay: '2027-12-31' }
    return posting('salesFramework', world.day(draw, firstDay), head, { lines: [contractRow(world, draw)] })
  },

  async callOff(world, draw) {
    const frame = draw.one(await frameworks(world))
    if (!frame) return null
    const { draft } = await world.book.query('document.make', { kind: 'salesContract', fromId: frame.id })
    const lines = (draft.sections.lines ?? []).map((row) => ({ ...row, qtyMilli: draw.part(Number(row.qtyMilli)) }))
    if (lines.length === 0) return null
    return posting('salesContract', world.day(draw, frame.day), draft.head, { lines })
  },

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
