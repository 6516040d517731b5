// What a receipt says beyond its goods: the truck and its weights, who unloaded, which papers came along, what was torn or
// turned away; and by which rule a supplier's weight differences are claimed.

import { weighingColumns } from '../modules/trade-columns.ts'
import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const receivingDetails: Migration = {
  name: 'ReceivingDetails',
  at: 1795442643918,
  async up(ddl) {
    await ddl.addColumns('goods_receipt', {
      ...weighingColumns,
      carrierId: c.maybe(c.ref('partner')),
      unloadedBy: c.maybe(c.text),
    })
    for (const paper of ['hasCertificate', 'hasTestReport', 'hasRegistration', 'hasLabels'])
      await ddl.addFlag('goods_receipt', paper)
    await ddl.addColumns('goods_receipt_lines', {
      expectedMilli: c.maybe(c.milli),
      damagedMilli: c.maybe(c.milli),
      rejectedMilli: c.maybe(c.milli),
    })
    await ddl.addColumns('partner', {
      weightRule: c.maybe(c.text),
      weightTolerancePermilleE2: c.maybe(c.permilleE2),
    })
  },
}
