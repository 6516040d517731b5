// The tables of marketing's records, what a delivery and an expense say of the campaign they belong to, and gifts.

import { c } from '../../books/ddl.ts'
import type { Migration } from '../../books/migration.ts'

export const marketingRecords: Migration = {
  name: 'MarketingRecords',
  at: 1795443000000,
  async up(ddl) {
    await ddl.recordTable('segment', {
      customerKind: c.maybe(c.text),
      area: c.maybe(c.text),
      crop: c.maybe(c.text),
      boughtProductId: c.maybe(c.ref('product')),
      notSinceDays: c.maybe(c.integer),
    })
    await ddl.recordTable(
      'campaign',
      {
        aim: c.maybe(c.text),
        segmentId: c.maybe(c.ref('segment')),
        fromDay: c.day,
        toDay: c.day,
        budgetFen: c.maybe(c.fen),
        channels: c.maybe(c.text),
        targetMilli: c.maybe(c.milli),
        boughtProductId: c.maybe(c.ref('product')),
        everyMilli: c.maybe(c.milli),
        giftProductId: c.maybe(c.ref('product')),
        giftMilli: c.maybe(c.milli),
      },
      ['to_day >= from_day', 'every_milli > 0', 'gift_milli > 0'],
    )
    await ddl.recordTable('lead', {
      stage: c.text,
      source: c.text,
      campaignId: c.maybe(c.ref('campaign')),
      phone: c.maybe(c.text),
      customerKind: c.maybe(c.text),
      area: c.maybe(c.text),
      crops: c.maybe(c.text),
      farmlandMilli: c.maybe(c.milli),
      needs: c.maybe(c.text),
      salespersonId: c.maybe(c.ref('salesperson')),
      nextDay: c.maybe(c.day),
      nextStep: c.maybe(c.text),
      partnerId: c.maybe(c.ref('partner')),
    })
    for (const head of ['delivery', 'expense']) await ddl.addColumns(head, { campaignId: c.maybe(c.ref('campaign')) })
    await ddl.addFlag('delivery_lines', 'gift')
    await ddl.addColumns('delivery_lines', { giftValueFen: c.maybe(c.fen) })
    await ddl.index('delivery', ['campaignId'], 'campaign_id is not null')
    await ddl.index('expense', ['campaignId'], 'campaign_id is not null')
  },
}
