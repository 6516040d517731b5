// Acts on the side of the suppliers.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import { latest, posting, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { feesFor } from './fees.ts'
import { firstDay, type World } from './world.ts'

export const lotNames = ['A', 'B', 'C', 'D'] as const

export const inParts: readonly AnyRow[] = [
  { event: 'signing', ratioBp: 3333 },
  { event: 'delivery', afterDays: 30, ratioBp: 6667 },
]

export const contractRow = (world: World, draw: Draw): AnyRow => {
  const product = draw.one(world.products)
  return {
    productId: product?.id ?? 0,
    qtyMilli: draw.chance(50) ? draw.between(1, 40) * 1000 : draw.between(1, product?.unitsMost ?? 1),
    priceE4: draw.chance(70) ? draw.between(1, 30_000_000) : draw.between(0, 300),
    toleranceBp: draw.chance(30) ? 500 : null,
  }
}

export const buying: Record<string, Resolve> = {
  async purchaseContract(world, draw) {
    const lines = Array.from({ length: draw.between(1, 2) }, () => contractRow(world, draw))
    const payments = draw.chance(40) ? inParts : []
    return posting(
      'purchaseContract',
      world.day(draw, firstDay),
      { supplierId: world.of.supplier },
      { lines, payments },
    )
  },

  /** Two offers for the same goods; the reason is given more often than it is needed. */
  async purchaseInquiry(world, draw) {
    const row = contractRow(world, draw)
    const offers = [0, 1].map(() => ({
      productId: row.productId ?? null,
      qtyMilli: row.qtyMilli ?? null,
      supplierId: world.of.supplier,
      priceE4: draw.chance(85) ? draw.between(1, 30_000_000) : null,
      freightE4: draw.chance(60) ? draw.between(0, 2_000_000) : null,
      chosen: draw.chance(50),
      reason: draw.chance(60) ? '货源稳' : null,
    }))
    const day = world.day(draw, firstDay)
    return posting('purchaseInquiry', day, { neededByDay: day }, { lines: offers })
  },

  async contractFromInquiry(world, draw) {
    const inquiry = draw.one((await world.documents()).filter((one) => one.kind === 'purchaseInquiry'))
    if (!inquiry) return null
    const made = await world.book.query('document.make', { kind: 'purchaseContract', fromId: inquiry.id })
    return posting('purchaseContract', world.day(draw, inquiry.day), made.draft.head, made.draft.sections)
  },

  async goodsReceipt(world, draw) {
    const open = await world.contractLines('purchase')
    const first = draw.one(open)
    if (!first) return null
    const chosen = [
      first,
      ...(draw.chance(30) ? open.filter((line) => line.partnerId === first.partnerId).slice(0, 2) : []),
    ]
    const warehouseId = draw.one(world.warehouses) ?? 0
    const places = [null, ...(await world.positions(warehouseId))]
    const lines = chosen.map((line) => ({
      contractLineId: line.id,
      productId: line.productId,
      warehouseId,
      positionId: draw.one(places) ?? null,
      lot: draw.one(lotNames) ?? 'A',
      productionDay: draw.chance(4) ? '2024-12-01' : null,
      qtyMilli: draw.part(line.open),
      damagedMilli: draw.chance(15) ? draw.between(1, 3000) : null,
      rejectedMilli: draw.chance(10) ? draw.between(1, 2000) : null,
    }))
    const day = world.day(draw, latest(...chosen.map((line) => line.day)))
    const weighed = { plate: '鲁A12345', grossKg: draw.between(20_000, 60_000), tareKg: 15_000, statedKg: 30_000 }
    const head = { supplierId: first.partnerId, ...(draw.chance(25) ? weighed : {}) }
    return posting('goodsReceipt', day, head, { lines, fees: feesFor(world, draw, false) })
  },

  async purchaseInvoice(world, draw) {
    const open = await world.sourceLines('goods_receipt')
    const first = draw.one(open)
    if (!first) return null
    const chosen = draw.chance(25) ? [first, ...open.filter((line) => line.id !== first.id).slice(0, 1)] : [first]
    const lines = chosen.map((line) => ({
      receiptLineId: line.id,
      qtyMilli: draw.part(line.left),
      // Mostly near the contract's price; now and then so far below it that the stock cannot bear the difference.
      priceE4: draw.chance(70)
        ? Math.max(0, line.priceE4 + draw.between(-200_000, 200_000))
        : (draw.one([0, 1, 5_000_000, 60_000_000]) ?? 0),
    }))
    const head = { supplierId: first.partnerId, invoiceNo: `F${draw.between(1, 200)}` }
    return posting('purchaseInvoice', world.day(draw, latest(...chosen.map((line) => line.day))), head, { lines })
  },

  async supplierCompensation(world, draw) {
    const line = draw.one(await world.sourceLines('goods_receipt'))
    if (!line) return null
    const oldPriceE4 = draw.between(1, 3_000_000)
    const row = {
      productId: line.productId,
      coveredMilli: draw.between(1, 40_000),
      unsoldMilli: draw.between(0, 40_000),
      oldPriceE4,
      newPriceE4: draw.between(0, oldPriceE4),
    }
    const countDay = world.day(draw, line.day)
    const head = { supplierId: line.partnerId, sinceDay: line.day, countDay }
    return posting('supplierCompensation', world.today(), head, { lines: [row] })
  },

  async purchaseReturn(world, draw) {
    const line = draw.one(await world.sourceLines('goods_receipt'))
    if (!line) return null
    const held = (await world.stock()).filter((at) => at.productId === line.productId && at.lot === line.lot)
    const at = draw.one(held)
    const qtyMilli = draw.part(Math.min(line.left, at?.qty ?? line.left))
    const warehouseId = at?.warehouseId ?? line.warehouseId
    const positionId = await world.position(draw, warehouseId, 25)
    const lines = [{ receiptLineId: line.id, warehouseId, positionId, qtyMilli }]
    return posting('purchaseReturn', world.day(draw, line.day), { supplierId: line.partnerId }, { lines })
  },

  async supplierClaim(world, draw) {
    const line = draw.one(await world.sourceLines('goods_receipt'))
    if (!line) return null
    const day = world.day(draw, line.day)
    const head = {
      supplierId: line.partnerId,
      reason: draw.one(['weight', 'quality', 'damage', 'shortage', 'late']) ?? 'weight',
      carrierId: draw.chance(30) ? world.of.carrier : null,
      stage: 'raised',
      answerByDay: day,
    }
    const claimedFen = draw.chance(80) ? draw.between(1, 500_000) : draw.between(1, 3)
    const row = {
      receiptLineId: line.id,
      productId: line.productId,
      lot: line.lot,
      affectedMilli: line.left,
      claimedFen,
    }
    return posting('supplierClaim', day, head, { lines: [row] })
  },

  async claimSettlement(world, draw) {
    const claim = draw.one((await world.documents()).filter((one) => one.kind === 'supplierClaim'))
    if (!claim) return null
    const made = await world.book.query('document.make', { kind: 'claimSettlement', fromId: claim.id })
    return posting('claimSettlement', world.day(draw, claim.day), made.draft.head, made.draft.sections)
  },

  async weighbridgeSlip(world, draw) {
    const of = draw.one((await world.documents()).filter((one) => ['goodsReceipt', 'delivery'].includes(one.kind)))
    if (!of) return null
    const made = await world.book.query('document.make', { kind: 'weighbridgeSlip', fromId: of.id })
    const head = { ...made.draft.head, plate: '鲁A12345', grossKg: draw.between(14_000, 60_000), tareKg: 15_000 }
    return posting('weighbridgeSlip', world.day(draw, of.day), head, made.draft.sections)
  },

  async shipmentNotice(world, draw) {
    const line = draw.one(await world.contractLines('purchase'))
    if (!line) return null
    const day = world.day(draw, line.day)
    const rows = [
      { contractLineId: line.id, productId: line.productId, qtyMilli: draw.part(line.open), deliveryDay: day },
    ]
    return posting('shipmentNotice', day, { supplierId: line.partnerId, loadedDay: day }, { lines: rows })
  },

  async receiptOfNotice(world, draw) {
    const notice = draw.one((await world.documents()).filter((one) => one.kind === 'shipmentNotice'))
    if (!notice) return null
    const made = await world.book.query('document.make', { kind: 'goodsReceipt', fromId: notice.id })
    const lines = (made.draft.sections.lines ?? []).map((line) => ({
      ...line,
      warehouseId: draw.one(world.warehouses) ?? 0,
      lot: draw.one(lotNames) ?? 'A',
      qtyMilli: draw.chance(50) ? (line.qtyMilli ?? null) : draw.part(Number(line.qtyMilli)),
    }))
    return posting('goodsReceipt', world.day(draw, notice.day), made.draft.head, { lines })
  },
}
