// Acts between the promise and the signature: pick lists, loading slips, deliveries made from them, signed returns.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import { latest, posting, type Resolve } from './command.ts'
import { feesFor } from './fees.ts'
import { firstDay } from './world.ts'

const modes = ['fetched', 'brought', 'direct'] as const

export const loading: Record<string, Resolve> = {
  /** All that is open of the carrier's trips, with something taken off. */
  async freightSettlement(world, draw) {
    const head = {
      carrierId: world.of.carrier,
      ...(draw.chance(40) ? { taxRateBp: 900, invoiceNo: `Y${draw.between(1, 99)}` } : {}),
    }
    const day = world.today()
    const typed = { day, remarks: null, head, sections: {} }
    const { sections } = await world.book.query('document.propose', { kind: 'freightSettlement', draft: typed })
    const lines = (sections.lines ?? []).map((row) => ({
      ...row,
      // What came short is proposed; now and then somebody agrees on something else.
      ...(draw.chance(30) ? { deductedFen: draw.part(Number(row.amountFen)), reason: '短少' } : {}),
    }))
    return lines.length === 0 ? null : posting('freightSettlement', day, head, { lines })
  },

  /** Of a contract, of what lies in stock, or of what is still to come. */
  async pickList(world, draw) {
    const agreed = draw.chance(50) ? draw.one(await world.contractLines('sales')) : undefined
    const coming = agreed ? undefined : draw.chance(40) ? draw.one(await world.contractLines('purchase')) : undefined
    const at = draw.one((await world.stock()).filter((held) => !agreed || held.productId === agreed.productId))
    const productId = agreed?.productId ?? coming?.productId ?? at?.productId
    if (productId === undefined) return null
    const row: AnyRow = {
      contractLineId: agreed?.id ?? null,
      productId,
      qtyMilli: draw.part(agreed?.open ?? coming?.open ?? at?.qty ?? 1),
      priceE4: draw.between(0, 40_000_000),
      warehouseId: coming ? null : (at?.warehouseId ?? draw.one(world.warehouses) ?? 0),
      arrivalLineId: coming?.id ?? null,
    }
    const head = { customerId: agreed?.partnerId ?? draw.one(world.customers) ?? 0, mode: draw.one(modes) ?? 'brought' }
    return posting('pickList', world.day(draw, latest(agreed?.day ?? firstDay, coming?.day ?? firstDay)), head, {
      lines: [row],
    })
  },

  async loadingSlip(world, draw) {
    const pick = draw.one((await world.documents()).filter((one) => one.kind === 'pickList'))
    if (!pick) return null
    const { draft } = await world.book.query('document.make', { kind: 'loadingSlip', fromId: pick.id })
    const lines = (draft.sections.lines ?? [])
      .filter((row) => typeof row.lot === 'string')
      .map((row) => ({ ...row, qtyMilli: draw.part(Number(row.qtyMilli)) }))
    const head = { ...draft.head, plate: '豫A12345', carrierId: world.of.carrier }
    return lines.length === 0 ? null : posting('loadingSlip', world.day(draw, pick.day), head, { lines })
  },

  /** All that was loaded for a customer, or some of it; or straight from the pick list. */
  async deliveryOfLoading(world, draw) {
    const kind = draw.chance(75) ? 'loadingSlip' : 'pickList'
    const source = draw.one((await world.documents()).filter((one) => one.kind === kind))
    if (!source) return null
    const { draft } = await world.book.query('document.make', { kind: 'delivery', fromId: source.id })
    const lines = (draft.sections.lines ?? []).map((row) => ({
      ...row,
      warehouseId: row.warehouseId ?? draw.one(world.warehouses) ?? 0,
      priceE4: row.priceE4 ?? draw.between(0, 40_000_000),
      qtyMilli: draw.part(Number(row.qtyMilli)),
    }))
    const fees = feesFor(world, draw, true)
    return lines.length === 0 ? null : posting('delivery', world.day(draw, source.day), draft.head, { lines, fees })
  },

  async signDelivery(world, draw) {
    const delivery = draw.one((await world.documents()).filter((one) => one.kind === 'delivery'))
    if (!delivery) return null
    const [line] = (await world.sourceLines('delivery')).filter((one) => one.documentId === delivery.id)
    const lines = line ? [{ lineId: line.id, receivedMilli: draw.part(line.left), damagedMilli: 0 }] : []
    const input = { id: delivery.id, day: world.today(), signedBy: '李四', remarks: null, lines }
    return { name: 'delivery.sign', input }
  },
}
