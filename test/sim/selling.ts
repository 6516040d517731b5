// Acts on the side of the customers.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import { addDays, type Day } from '../../src/shared/kernel/index.ts'
import { contractRow, inParts, lotNames } from './buying.ts'
import { latest, posting, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { feesFor } from './fees.ts'
import { firstDay, gift, type World } from './world.ts'

/** Money on the slip: none, some, about what it comes to, with small change waived. */
const slipMoney = (world: World, draw: Draw): AnyRow => {
  if (draw.chance(70)) return {}
  return {
    paidFen: draw.between(1, 2_000_000),
    paidAccountId: draw.one(world.moneyAccounts) ?? 0,
    waivedFen: draw.chance(30) ? draw.between(1, 500) : null,
  }
}

export const selling: Record<string, Resolve> = {
  async priceList(world, draw) {
    const asked = draw.between(1, 40_000_000)
    const line = {
      productId: draw.one(world.products)?.id ?? 0,
      priceE4: asked,
      // Now and then above the price, which is refused.
      floorPriceE4: draw.chance(60) ? draw.between(1, asked + 1_000_000) : null,
      pricedPer: draw.chance(15) ? 'stockUnit' : null,
    }
    const day = world.day(draw, firstDay)
    return posting('priceList', day, { fromDay: day }, { lines: [line] })
  },

  async salesContract(world, draw) {
    const lines = [contractRow(world, draw)]
    return posting(
      'salesContract',
      world.day(draw, firstDay),
      { customerId: draw.one(world.customers) ?? 0 },
      // Paid in parts, its goods fall due in parts.
      { lines, payments: draw.chance(40) ? inParts : [] },
    )
  },

  async quotation(world, draw) {
    const day = world.day(draw, firstDay)
    const head = { customerId: draw.one(world.customers) ?? 0, validUntilDay: addDays(day as Day, draw.between(0, 40)) }
    return posting('quotation', day, head, { lines: [contractRow(world, draw)] })
  },

  /** All that is left of a quotation, or some of it; perhaps too late. */
  async takeUpQuotation(world, draw) {
    const quotation = draw.one((await world.documents()).filter((one) => one.kind === 'quotation'))
    if (!quotation) return null
    const kind = draw.chance(50) ? 'salesContract' : 'delivery'
    const { draft } = await world.book.query('document.make', { kind, fromId: quotation.id })
    const lines = (draft.sections.lines ?? []).map((row) => ({
      ...row,
      qtyMilli: draw.part(Number(row.qtyMilli)),
      ...(kind === 'delivery' ? { warehouseId: draw.one(world.warehouses) ?? 0 } : {}),
    }))
    return posting(kind, world.day(draw, quotation.day), draft.head, { lines })
  },

  async delivery(world, draw) {
    const stock = await world.stock()
    const first = draw.one(stock)
    if (!first) return null
    const chosen = draw.chance(40) ? [first, draw.one(stock) ?? first] : [first]
    const positions = await Promise.all(chosen.map((at) => world.position(draw, at.warehouseId, 25)))
    const lines = chosen.map((at, index) => ({
      warehouseId: at.warehouseId,
      productId: at.productId,
      lot: draw.chance(50) ? at.lot : null,
      positionId: positions[index] ?? null,
      qtyMilli: draw.part(at.qty),
      priceE4: draw.between(0, 40_000_000),
      pricedPer: draw.chance(15) ? 'stockUnit' : null,
    }))
    const head = { customerId: draw.one(world.customers) ?? 0, ...slipMoney(world, draw), held: draw.chance(15) }
    const passed = draw.chance(4) ? draw.one(await world.passed()) : undefined
    if (passed) Object.assign(lines[0]!, passed)
    return posting('delivery', world.day(draw, latest(...chosen.map((at) => at.firstDay))), head, {
      lines,
      fees: feesFor(world, draw, true),
    })
  },

  /** As many as the campaign gives; now and then one more, or nothing bought. */
  async deliveryWithGift(world, draw) {
    const at = draw.one((await world.stock()).filter(({ productId, qty }) => productId === world.of.p1 && qty > 0))
    if (!at) return null
    const bought = draw.part(at.qty)
    const given = Math.floor(bought / gift.everyMilli) * gift.giftMilli + (draw.chance(10) ? 1000 : 0)
    const row = { warehouseId: at.warehouseId, productId: at.productId }
    const lines = [
      { ...row, qtyMilli: bought, priceE4: draw.between(1, 40_000_000) },
      { ...row, qtyMilli: given, priceE4: 0, gift: true },
    ]
    const head = { customerId: draw.one(world.customers) ?? 0, campaignId: world.campaignId }
    return posting('delivery', world.day(draw, at.firstDay), head, { lines: given > 0 ? lines : lines.slice(0, 1) })
  },

  async deliveryOnContract(world, draw) {
    const line = draw.one(await world.contractLines('sales'))
    const at = draw.one((await world.stock()).filter((held) => held.productId === line?.productId))
    if (!line || !at) return null
    const row = {
      contractLineId: line.id,
      warehouseId: at.warehouseId,
      productId: line.productId,
      qtyMilli: draw.part(Math.min(line.open, at.qty)),
      priceE4: line.priceE4,
    }
    const head = { customerId: line.partnerId, ...slipMoney(world, draw) }
    return posting('delivery', world.day(draw, latest(line.day, at.firstDay)), head, { lines: [row] })
  },

  async directShipment(world, draw) {
    const bought = draw.one(await world.contractLines('purchase'))
    if (!bought) return null
    const sold = draw.chance(40)
      ? draw.one((await world.contractLines('sales')).filter((line) => line.productId === bought.productId))
      : undefined
    const row = {
      purchaseLineId: bought.id,
      contractLineId: sold?.id ?? null,
      productId: bought.productId,
      lot: draw.one(lotNames) ?? 'A',
      qtyMilli: draw.part(Math.min(bought.open, sold?.open ?? bought.open)),
      priceE4: draw.between(0, 40_000_000),
    }
    const head = {
      customerId: sold?.partnerId ?? draw.one(world.customers) ?? 0,
      supplierId: bought.partnerId,
    }
    return posting('directShipment', world.day(draw, latest(bought.day, sold?.day ?? bought.day)), head, {
      lines: [row],
    })
  },

  async floatIssue(world, draw) {
    const at = draw.one(await world.stock())
    if (!at) return null
    const row = {
      warehouseId: at.warehouseId,
      productId: at.productId,
      lot: draw.chance(50) ? at.lot : null,
      positionId: await world.position(draw, at.warehouseId, 25),
      qtyMilli: draw.part(at.qty),
    }
    const head = { customerId: draw.one(world.customers) ?? 0 }
    return posting('floatIssue', world.day(draw, at.firstDay), head, { lines: [row] })
  },

  async floatSettlement(world, draw) {
    const line = draw.one(await world.sourceLines('float_issue'))
    if (!line) return null
    const soldMilli = draw.chance(70) ? draw.part(line.left) : 0
    const rest = Math.max(0, line.left - soldMilli)
    const row = {
      issueLineId: line.id,
      soldMilli,
      backMilli: draw.chance(50) ? draw.part(rest) : 0,
      priceE4: draw.between(0, 40_000_000),
      warehouseId: draw.one(world.warehouses) ?? 0,
    }
    return posting('floatSettlement', world.day(draw, line.day), { customerId: line.partnerId }, { lines: [row] })
  },

  async priceCompensation(world, draw) {
    const line = draw.one(await world.sourceLines('delivery'))
    if (!line) return null
    const item = draw.one((await world.items('receivable')).filter((one) => one.partnerId === line.partnerId))
    const lines = [
      { deliveryLineId: line.id, qtyMilli: draw.part(line.left), differenceE4: draw.between(1, 1_000_000) },
    ]
    // Often more than was paid back, which is refused.
    const settlements = item && draw.chance(30) ? [{ itemId: item.id, amountFen: draw.between(1, 3000) }] : []
    const day = world.day(draw, latest(line.day, settlements.length > 0 ? (item?.day ?? line.day) : line.day))
    return posting('priceCompensation', day, { customerId: line.partnerId }, { lines, settlements })
  },

  async salesInvoice(world, draw) {
    const line = draw.one(await world.sourceLines('delivery'))
    if (!line) return null
    const head = { customerId: line.partnerId, invoiceNo: draw.chance(50) ? `X${draw.between(1, 50)}` : null }
    const lines = [{ deliveryLineId: line.id, qtyMilli: draw.part(line.left) }]
    return posting('salesInvoice', world.day(draw, line.day), head, { lines })
  },

  /** What is left of a sale, told apart by the program: what the customer has, and what was never picked up. */
  async returnOfHeld(world, draw) {
    const open = await world.sourceLines('delivery')
    const sold = await world.keptOfSales()
    const line = draw.one(open.filter(({ id }) => sold.includes(id)))
    if (!line) return null
    const { draft } = await world.book.query('document.make', { kind: 'salesReturn', fromId: line.documentId })
    const lines = (draft.sections.lines ?? []).map((row) => ({ ...row, qtyMilli: draw.part(Number(row.qtyMilli)) }))
    return posting('salesReturn', world.day(draw, line.day), draft.head, { lines })
  },

  async salesReturn(world, draw) {
    const open = await world.sourceLines('delivery')
    const line = draw.one(open)
    if (!line) return null
    const twice = draw.chance(20) ? [line, line] : [line]
    const warehouseId = draw.one(world.warehouses) ?? 0
    const positionId = await world.position(draw, warehouseId, 40)
    const lines = twice.map((of) => ({
      deliveryLineId: of.id,
      warehouseId,
      positionId,
      qtyMilli: Math.ceil(draw.part(of.left) / twice.length),
      held: draw.chance(15),
    }))
    return posting('salesReturn', world.day(draw, line.day), { customerId: line.partnerId }, { lines })
  },
}
