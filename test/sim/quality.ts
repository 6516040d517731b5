// Acts on the quality of lots: checks that release, hold and freeze them, problems that are decided, decided anew, closed.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import type { Draw } from './draw.ts'
import { posting, type Resolve } from './command.ts'
import { firstDay, type World } from './world.ts'

const qualities = ['ok', 'ok', 'ok', 'toCheck', 'frozen', 'damaged'] as const
const decisions = ['pending', 'freeze', 'return', 'claim', 'discount', 'scrap'] as const

const problemHead = (world: World, draw: Draw): AnyRow => ({
  supplierId: draw.chance(70) ? world.of.supplier : null,
  foundAt: 'check',
  description: '结块',
  decision: draw.one(decisions) ?? 'claim',
  deadlineDay: draw.chance(50) ? world.today() : null,
})

const problems = async (world: World) => (await world.documents()).filter(({ kind }) => kind === 'qualityProblem')

export const quality: Record<string, Resolve> = {
  async qualityCheck(world, draw) {
    const lots = await world.stock()
    const lines = [...new Set([draw.one(lots), draw.one(lots)])].flatMap((at) =>
      at
        ? [
            {
              warehouseId: at.warehouseId,
              productId: at.productId,
              lot: at.lot,
              result: draw.chance(70) ? 'pass' : 'fail',
              lotQuality: draw.chance(80) ? (draw.one(qualities) ?? null) : null,
            },
          ]
        : [],
    )
    return posting('qualityCheck', world.day(draw, firstDay), { checker: '张保管' }, { lines })
  },

  async qualityProblem(world, draw) {
    const lot = draw.one(await world.lots())
    if (!lot) return null
    const line = { productId: lot.productId, lot: lot.lot, lotQuality: draw.chance(30) ? 'ok' : null }
    return posting('qualityProblem', world.day(draw, firstDay), problemHead(world, draw), { lines: [line] })
  },

  async amendProblem(world, draw) {
    const problem = draw.one(await problems(world))
    const view = problem && (await world.book.query('document.get', { id: problem.id }))
    if (!problem || !view) return null
    const head = { ...view.head, decision: draw.one(decisions) ?? 'claim' }
    const draft = { day: view.day, remarks: null, head, sections: view.sections }
    return { name: 'contract.amend', input: { id: problem.id, version: problem.version, reason: '重新决定', draft } }
  },

  async serviceTicket(world, draw) {
    const line = draw.one(await world.sourceLines('delivery'))
    if (!line) return null
    const affectedMilli = draw.part(line.left)
    const head = { customerId: line.partnerId, ticketKind: 'complaint', question: '结块' }
    const lot = draw.chance(90) ? line.lot : 'other'
    const row = { deliveryLineId: line.id, productId: line.productId, lot, affectedMilli }
    return posting('serviceTicket', world.day(draw, line.day), head, { lines: [row] })
  },

  /** A return of what is complained of, a problem with it, or part of its price. */
  async makeOfTicket(world, draw) {
    const ticket = draw.one((await world.documents()).filter(({ kind }) => kind === 'serviceTicket'))
    if (!ticket) return null
    const kind = draw.one(['salesReturn', 'qualityProblem', 'priceCompensation'] as const) ?? 'salesReturn'
    const { draft } = await world.book.query('document.make', { kind, fromId: ticket.id })
    const head = kind === 'qualityProblem' ? { ...draft.head, ...problemHead(world, draw) } : draft.head
    const lines = (draft.sections.lines ?? []).map((line) =>
      kind === 'priceCompensation' ? { ...line, differenceE4: draw.between(1, 2_000_000) } : line,
    )
    return posting(kind, world.today(), head, { lines })
  },

  /** Bags set apart, set free, downgraded, scrapped; now and then more than there are. */
  async quarantine(world, draw) {
    const lots = await world.stock()
    const held = lots.filter((at) => at.apart > 0)
    const acts = ['hold', 'release', 'downgrade', 'scrap'] as const
    const lines = await Promise.all(
      [draw.one(lots), draw.chance(70) ? draw.one(held) : undefined].flatMap(async (at, place) => {
        if (!at) return []
        const act = place === 0 && at.apart === 0 ? 'hold' : (draw.one(acts) ?? 'hold')
        return [
          {
            act,
            warehouseId: at.warehouseId,
            productId: at.productId,
            lot: at.lot,
            positionId: await world.position(draw, at.warehouseId, 20),
            qtyMilli: draw.part(act === 'hold' ? at.qty : Math.max(1, at.apart)),
            lossReason: act === 'scrap' ? (draw.chance(50) ? 'poorKeeping' : 'naturalLoss') : null,
            lotQuality: draw.chance(15) ? 'ok' : null,
          },
        ]
      }),
    )
    const rows = lines.flat()
    return rows.length === 0
      ? null
      : posting('quarantine', world.day(draw, firstDay), { reason: '受潮' }, { lines: rows })
  },

  /** What is affected goes back to the supplier. */
  async returnOfProblem(world) {
    for (const { id } of await problems(world)) {
      const { draft } = await world.book.query('document.make', { kind: 'purchaseReturn', fromId: id })
      if (draft.sections.lines?.length) return posting('purchaseReturn', world.today(), draft.head, draft.sections)
    }
    return null
  },

  async closeProblem(world, draw) {
    const problem = draw.one(await problems(world))
    return problem ? { name: 'contract.close', input: { id: problem.id, lineId: null, reason: '已处理' } } : null
  },
}
