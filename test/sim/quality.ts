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

  async closeProblem(world, draw) {
    const problem = draw.one(await problems(world))
    return problem ? { name: 'contract.close', input: { id: problem.id, lineId: null, reason: '已处理' } } : null
  },
}
