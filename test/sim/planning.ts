// Acts of planning. There are few years, so that a second plan of one is often tried.

import { monthNames } from '../../src/shared/planning/plan-fields.ts'
import { latest, posting, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { firstDay, type World } from './world.ts'

const years = ['2025', '2026', '2027'] as const

/** Mostly the year that is running. */
export const someYear = (world: World, draw: Draw): string =>
  draw.chance(60) ? world.today().slice(0, 4) : (draw.one(years) ?? '2026')

const plansOf = async (world: World, kind: string) => (await world.documents()).filter((one) => one.kind === kind)

export const planning: Record<string, Resolve> = {
  async salesPlan(world, draw) {
    const lines = world.products
      .filter(() => draw.chance(80))
      .map(({ id }) => ({
        productId: id,
        customerKind: draw.chance(20) ? 'trader' : null,
        priceE4: draw.between(0, 30_000_000),
        ...Object.fromEntries(monthNames.filter(() => draw.chance(60)).map((name) => [name, draw.between(0, 60_000)])),
      }))
    return posting('salesPlan', world.day(draw, firstDay), { year: someYear(world, draw) }, { lines })
  },

  async purchasePlan(world, draw) {
    // Mostly one that there is a sales plan of.
    const sold = draw.one((await plansOf(world, 'salesPlan')).filter(({ state }) => state === 'approved'))
    const view = sold && draw.chance(85) ? await world.book.query('document.get', { id: sold.id }) : null
    const year = view ? String(view.head['year']) : someYear(world, draw)
    const from = year === world.today().slice(0, 4) ? Number(world.today().slice(5, 7)) : 1
    const month = draw.between(from, 12)
    const lines = world.products
      .filter(() => draw.chance(60))
      .map(({ id }) => ({
        productId: id,
        month: draw.chance(90) ? month : draw.between(1, 13),
        wantedMilli: draw.chance(50) ? draw.between(0, 20_000) : null,
        adjustMilli: draw.chance(30) ? draw.between(-3000, 9000) : null,
        priceE4: draw.chance(50) ? draw.between(0, 30_000_000) : null,
      }))
    return posting('purchasePlan', world.day(draw, firstDay), { year }, { lines })
  },

  async contractOfPlan(world, draw) {
    const plan = draw.one((await plansOf(world, 'purchasePlan')).filter(({ state }) => state === 'approved'))
    if (!plan) return null
    const { draft } = await world.book.query('document.make', { kind: 'purchaseContract', fromId: plan.id })
    const lines = (draft.sections.lines ?? [])
      .filter(() => draw.chance(70))
      .map((line) => ({ ...line, priceE4: line.priceE4 ?? 17_000_000 }))
    const head = { ...draft.head, supplierId: world.of.supplier }
    return posting('purchaseContract', world.day(draw, latest(plan.day, firstDay)), head, { lines })
  },

  async closePlan(world, draw) {
    const plan = draw.one(await plansOf(world, draw.chance(50) ? 'salesPlan' : 'purchasePlan'))
    return plan ? { name: 'contract.close', input: { id: plan.id, lineId: null, reason: '改计划' } } : null
  },

  /** The same lines again: worked out anew from what the book says now. */
  async amendPlan(world, draw) {
    const plan = draw.one(await plansOf(world, draw.chance(50) ? 'salesPlan' : 'purchasePlan'))
    const view = plan && (await world.book.query('document.get', { id: plan.id }))
    if (!plan || !view) return null
    const draft = { day: view.day, remarks: null, head: view.head, sections: view.sections }
    return { name: 'contract.amend', input: { id: plan.id, version: plan.version, reason: '重算', draft } }
  },
}
