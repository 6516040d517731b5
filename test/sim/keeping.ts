// Acts in the warehouses and with money.

import type { AnyDraft } from '../../src/shared/contract/index.ts'
import { latest, posting, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { expenseToApprove, firstDay, type World } from './world.ts'

/** Now and then one that has to wait for approval. */
export function draftOfExpense(world: World, draw: Draw, least = 1): AnyDraft {
  const grossFen = draw.between(least, expenseToApprove + 100_000)
  const line = {
    ledgerAccountId: world.of.accountId(draw.chance(50) ? '5601' : '5602'),
    grossFen,
    taxFen: draw.chance(40) ? draw.between(0, grossFen) : null,
  }
  const head = draw.chance(50) ? { partnerId: world.of.carrier } : { accountId: draw.one(world.moneyAccounts) ?? 0 }
  return { day: world.day(draw, firstDay), remarks: null, head, sections: { lines: [line] } }
}

export const keeping: Record<string, Resolve> = {
  async transfer(world, draw) {
    const at = draw.one(await world.stock())
    if (!at) return null
    const toWarehouseId = world.warehouses.find((one) => one !== at.warehouseId) ?? 0
    const line = {
      fromWarehouseId: at.warehouseId,
      toWarehouseId,
      productId: at.productId,
      fromPositionId: await world.position(draw, at.warehouseId, 30),
      toPositionId: await world.position(draw, toWarehouseId, 50),
      lot: at.lot,
      qtyMilli: draw.part(at.qty),
    }
    return posting('transfer', world.day(draw, at.firstDay), {}, { lines: [line] })
  },

  async placement(world, draw) {
    const at = draw.one(await world.stock())
    if (!at) return null
    const places = [null, ...(await world.positions(at.warehouseId))]
    const line = {
      productId: at.productId,
      lot: at.lot,
      fromPositionId: draw.one(places) ?? null,
      toPositionId: draw.one(places) ?? null,
      ...(at.apart > 0 && draw.chance(50)
        ? { qtyMilli: draw.part(at.apart), apart: true }
        : { qtyMilli: draw.part(at.qty) }),
    }
    const other = draw.chance(25)
      ? draw.one((await world.kept()).filter(({ warehouseId }) => warehouseId === at.warehouseId))
      : undefined
    const kept = other ? [{ custodyLineId: other.id, toPositionId: draw.one(places) ?? null }] : []
    return posting('placement', world.day(draw, at.firstDay), { warehouseId: at.warehouseId }, { lines: [line], kept })
  },

  async stockCheck(world, draw) {
    const lot = draw.one(await world.lots())
    if (!lot) return null
    const warehouseId = draw.one(world.warehouses) ?? 0
    const held = (await world.stock()).find(
      (at) => at.productId === lot.productId && at.lot === lot.lot && at.warehouseId === warehouseId,
    )
    const booked = held?.qty ?? 0
    const countedMilli = draw.chance(20)
      ? booked
      : draw.chance(50)
        ? booked + draw.between(1, 3000)
        : draw.between(0, booked)
    const reasons =
      countedMilli === booked
        ? 'agrees'
        : countedMilli > booked
          ? 'gain'
          : draw.chance(50)
            ? 'poorKeeping'
            : 'naturalLoss'
    const line = {
      warehouseId,
      productId: lot.productId,
      lot: lot.lot,
      ...(draw.chance(25) ? { countedMilli: draw.between(0, 5000), recountMilli: countedMilli } : { countedMilli }),
      reason: reasons,
      unitCostE4: 10_000,
    }
    return posting('stockCheck', world.day(draw, lot.firstDay), {}, { lines: [line] })
  },

  /** Of anyone, or now and then what a sale left here: perhaps more than it sold, or once more. */
  async custodyReceipt(world, draw) {
    const sold = draw.chance(15) ? draw.one(await world.sourceLines('delivery')) : undefined
    const warehouseId = sold?.warehouseId ?? draw.one(world.warehouses) ?? 0
    const line = {
      warehouseId,
      productId: sold?.productId ?? draw.one(world.products)?.id ?? 0,
      lot: sold?.lot ?? (draw.chance(70) ? 'K' : null),
      positionId: await world.position(draw, warehouseId, 40),
      qtyMilli: sold ? draw.part(sold.left) : draw.between(1, 50_000),
      deliveryLineId: sold?.id ?? null,
    }
    const head = { ownerId: sold?.partnerId ?? draw.one(world.customers) ?? 0, custody: sold ? 'sold' : 'consigned' }
    return posting('custodyReceipt', world.day(draw, firstDay), head, { lines: [line] })
  },

  async custodyRelease(world, draw) {
    const line = draw.one(await world.kept())
    if (!line) return null
    const lines = [{ custodyLineId: line.id, qtyMilli: draw.part(line.left) }]
    return posting('custodyRelease', world.day(draw, line.day), { ownerId: line.partnerId }, { lines })
  },

  /** A fee of what the program works out, changed now and then; perhaps for days that were charged. */
  async custodyFee(world, draw) {
    const toDay = world.day(draw, firstDay)
    const head = { customerId: draw.one(world.customers) ?? 0, fromDay: draw.chance(70) ? firstDay : toDay, toDay }
    const typed = { day: world.today(), remarks: null, head, sections: {} }
    const { sections } = await world.book.query('document.propose', { kind: 'custodyFee', draft: typed })
    const lines = (sections.lines ?? []).map((row) => ({ ...row, rateE4: draw.between(1, 20_000) }))
    return posting('custodyFee', world.today(), head, { lines })
  },

  async moneyReceipt(world, draw) {
    const items = await world.items('receivable')
    const item = draw.chance(80) ? draw.one(items) : undefined
    const settled = item ? draw.part(item.open) : 0
    const head = {
      customerId: item?.partnerId ?? draw.one(world.customers) ?? 0,
      accountId: draw.one(world.moneyAccounts) ?? 0,
      waivedFen: settled > 0 && draw.chance(30) ? Math.min(settled, draw.between(1, 99)) : null,
      amountFen: settled === 0 || draw.chance(40) ? settled + draw.between(1, 500_000) : settled,
    }
    // More interest than the money reaches for is refused.
    const interestFen = draw.chance(25) ? draw.between(1, 100_000) : null
    const settlements = item && settled > 0 ? [{ itemId: item.id, amountFen: settled, interestFen }] : []
    return posting('moneyReceipt', world.day(draw, item?.day ?? firstDay), head, { settlements })
  },

  async payment(world, draw) {
    const item = draw.chance(75) ? draw.one(await world.items('payable')) : undefined
    const settled = item ? draw.part(item.open) : 0
    const head = {
      partnerId: item?.partnerId ?? world.of.supplier,
      accountId: draw.one(world.moneyAccounts) ?? 0,
      amountFen: settled + (draw.chance(40) ? draw.between(1, 500_000) : 0) || 1,
    }
    const settlements = item && settled > 0 ? [{ itemId: item.id, amountFen: settled }] : []
    return posting('payment', world.day(draw, item?.day ?? firstDay), head, { settlements })
  },

  async paymentOnContract(world, draw) {
    const contract = draw.one((await world.documents()).filter((one) => one.kind === 'purchaseContract'))
    if (!contract) return null
    const made = await world.book.query('document.make', { kind: 'payment', fromId: contract.id })
    const head = { ...made.draft.head, accountId: draw.one(world.moneyAccounts) ?? 0 }
    return posting('payment', world.day(draw, contract.day), head, made.draft.sections)
  },

  async advanceSettlement(world, draw) {
    const advance = draw.one(await world.items('advance'))
    const item = draw.one((await world.items('receivable')).filter((one) => one.partnerId === advance?.partnerId))
    if (!advance || !item) return null
    const line = { advanceItemId: advance.id, itemId: item.id, amountFen: draw.part(Math.min(advance.open, item.open)) }
    const day = world.day(draw, latest(advance.day, item.day))
    return posting('advanceSettlement', day, { customerId: advance.partnerId }, { lines: [line] })
  },

  async prepaymentSettlement(world, draw) {
    const prepaid = draw.one(await world.items('prepaid'))
    const item = draw.one((await world.items('payable')).filter((one) => one.partnerId === prepaid?.partnerId))
    if (!prepaid || !item) return null
    const line = { prepaidItemId: prepaid.id, itemId: item.id, amountFen: draw.part(Math.min(prepaid.open, item.open)) }
    const day = world.day(draw, latest(prepaid.day, item.day))
    return posting('prepaymentSettlement', day, { partnerId: prepaid.partnerId }, { lines: [line] })
  },

  async refund(world, draw) {
    const direction = draw.chance(50) ? 'toCustomer' : 'fromSupplier'
    const item = draw.one(await world.items(direction === 'toCustomer' ? 'advance' : 'prepaid'))
    if (!item) return null
    const amountFen = draw.part(item.open)
    const head = { direction, partnerId: item.partnerId, accountId: draw.one(world.moneyAccounts) ?? 0, amountFen }
    return posting('refund', world.day(draw, item.day), head, { settlements: [{ itemId: item.id, amountFen }] })
  },

  async expense(world, draw) {
    return { name: 'document.post', input: { kind: 'expense', draft: draftOfExpense(world, draw), draftId: null } }
  },

  async moneyTransfer(world, draw) {
    const head = {
      fromAccountId: draw.one(world.moneyAccounts) ?? 0,
      toAccountId: draw.one(world.moneyAccounts) ?? 0,
      amountFen: draw.between(1, 1_000_000),
    }
    return posting('moneyTransfer', world.day(draw, firstDay), head)
  },

  async journalVoucher(world, draw) {
    const amount = draw.between(-100_000, 100_000)
    const lines = [
      { text: '计提', ledgerAccountId: world.of.accountId('5602'), debitFen: amount },
      { text: '计提', ledgerAccountId: world.of.accountId('1602'), creditFen: draw.chance(90) ? amount : amount + 1 },
    ]
    return posting('journalVoucher', world.day(draw, firstDay), {}, { lines })
  },

  async openingBalances(world, draw) {
    const stock = world.products.slice(0, draw.between(0, 3)).map((product, index) => ({
      warehouseId: draw.one(world.warehouses) ?? 0,
      productId: product.id,
      lot: 'A',
      qtyMilli: draw.between(1, product.unitsMost),
      costFen: index === 2 ? 0 : draw.between(0, 5_000_000),
    }))
    const receivable = draw.between(1, 300_000)
    const items = [{ partnerId: world.of.customer, side: 'receivable', itemNo: 'OLD', amountFen: receivable }]
    const capital = stock.reduce((sum, row) => sum + row.costFen, receivable)
    const accounts = [{ ledgerAccountId: world.of.accountId('3001'), creditFen: capital }]
    return posting('openingBalances', '2025-10-31', {}, { stock, items, accounts })
  },
}
