// How a customer's goods are handed over, and where; what carriers and crews ask for bringing them.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const handoverPlaces: Migration = {
  name: 'HandoverPlaces',
  at: 1795454786462,
  async up(ddl) {
    await ddl.recordTable('handover_place', {
      partnerId: c.ref('partner'),
      receiver: c.maybe(c.text),
      phone: c.maybe(c.text),
      address: c.maybe(c.text),
      territoryId: c.maybe(c.ref('territory')),
    })
    await ddl.index('handover_place', ['partnerId'])
    await ddl.recordTable('freight_rate', {
      carrierId: c.ref('partner'),
      feeKind: c.text,
      carriage: c.maybe(c.text),
      warehouseId: c.maybe(c.ref('warehouse')),
      territoryId: c.maybe(c.ref('territory')),
      rateE4: c.priceE4,
      leastFen: c.maybe(c.fen),
      transitDays: c.maybe(c.integer),
      fromDay: c.maybe(c.day),
      toDay: c.maybe(c.day),
    })
    await ddl.addColumns('partner', { mode: c.maybe(c.text) })
    await ddl.addColumns('sales_contract', { mode: c.maybe(c.text) })
    for (const head of ['sales_contract', 'pick_list', 'delivery'])
      await ddl.addColumns(head, { placeId: c.maybe(c.ref('handover_place')) })
  },
}
