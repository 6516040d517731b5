// Acts that only say something: what customers ask for and are advised, what is aimed at and may be spent, whom one saw, what
// others charge. They move neither goods nor money, and nothing they do may.

import type { DocumentKind } from '../../src/shared/catalog.ts'
import { budgetMonthNames } from '../../src/shared/planning/expense-budget.ts'
import { addDays, type Day } from '../../src/shared/kernel/index.ts'
import { posting, type Command, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { someYear } from './planning.ts'
import { firstDay, type World } from './world.ts'

const someProduct = (world: World, draw: Draw): number => draw.one(world.products)?.id ?? 0
const someCustomer = (world: World, draw: Draw): number => draw.one(world.customers) ?? 0

/** A quotation of all that a document asks or advises, or of some of it. */
async function quote(world: World, draw: Draw, kind: DocumentKind): Promise<Command | null> {
  const source = draw.one((await world.documents()).filter((one) => one.kind === kind))
  if (!source) return null
  const { draft } = await world.book.query('document.make', { kind: 'quotation', fromId: source.id })
  const lines = (draft.sections.lines ?? [])
    .filter(() => draw.chance(75))
    .map((row) => ({ ...row, qtyMilli: row.qtyMilli ?? 5000, priceE4: row.priceE4 ?? 18_000_000 }))
  const day = world.day(draw, source.day)
  return posting('quotation', day, { ...draft.head, validUntilDay: addDays(day as Day, 20) }, { lines })
}

export const asking: Record<string, Resolve> = {
  async salesInquiry(world, draw) {
    const lines = world.products
      .filter(() => draw.chance(60))
      .map(({ id, unitsMost }) => ({
        productId: id,
        askedMilli: draw.chance(80) ? draw.between(1, unitsMost) : null,
        wishE4: draw.chance(50) ? draw.between(0, 30_000_000) : null,
      }))
    return posting(
      'salesInquiry',
      world.day(draw, firstDay),
      { customerId: someCustomer(world, draw), way: 'phone' },
      { lines },
    )
  },

  quoteInquiry: (world, draw) => quote(world, draw, 'salesInquiry'),

  async cropSolution(world, draw) {
    const head = {
      customerId: someCustomer(world, draw),
      crops: '小麦',
      farmlandMilli: draw.between(0, 900_000),
    }
    const lines = Array.from({ length: draw.between(1, 3) }, () => ({
      stage: 'base',
      productId: someProduct(world, draw),
      doseMilli: draw.between(0, 60_000),
      priceE4: draw.between(0, 30_000_000),
    }))
    return posting('cropSolution', world.day(draw, firstDay), head, { lines })
  },

  quoteSolution: (world, draw) => quote(world, draw, 'cropSolution'),

  async salesTarget(world, draw) {
    const lines = world.customers
      .filter(() => draw.chance(70))
      .map((customerId) => ({
        customerId,
        month: draw.between(1, draw.chance(90) ? 12 : 13),
        tonnesMilli: draw.between(0, 60_000),
        amountFen: draw.between(0, 9_000_000),
      }))
    return posting('salesTarget', world.day(draw, firstDay), { year: someYear(world, draw) }, { lines })
  },

  async expenseBudget(world, draw) {
    const lines = (['5601', '5602', '5603'] as const)
      .filter(() => draw.chance(70))
      .map((code) => ({
        ledgerAccountId: world.of.accountId(code),
        ...Object.fromEntries(
          budgetMonthNames.filter(() => draw.chance(50)).map((name) => [name, draw.between(0, 900_000)]),
        ),
      }))
    return posting('expenseBudget', world.day(draw, firstDay), { year: someYear(world, draw) }, { lines })
  },

  async visit(world, draw) {
    const day = world.day(draw, firstDay)
    const head = {
      customerId: draw.chance(95) ? someCustomer(world, draw) : null,
      way: 'there',
      about: 'collect',
      notes: '看过地',
      promisedDay: draw.chance(70) ? addDays(day as Day, draw.between(0, 30)) : null,
      promisedFen: draw.chance(50) ? draw.between(0, 900_000) : null,
      nextDay: draw.chance(50) ? addDays(day as Day, draw.between(-3, 30)) : null,
    }
    return posting('visit', day, head)
  },

  async marketNote(world, draw) {
    const line = {
      productId: someProduct(world, draw),
      rival: '对门',
      level: 'retail',
      rivalE4: draw.between(0, 30_000_000),
    }
    return posting('marketNote', world.day(draw, firstDay), {}, { lines: [line] })
  },
}
