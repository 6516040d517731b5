// Storage fee 代储费单: what an owner pays for goods kept for them, by tonnes and days. The rate stands on each line with
// its VAT, so that every fee keeps the rate of its day: the last one of the owner is proposed, 0.50 a tonne and day
// with the 6 % of warehousing to begin with. Goods sold and not picked up are kept for nothing unless they are added.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, productId } from '../contract/trade-fields.ts'

export const custodyFee = defineDocument({
  kind: 'custodyFee',
  module: 'sales',
  label: label('代储费单', 'Storage fee'),
  prefix: 'DF',
  purpose: label('代储的货按吨、按天收费，算成应收', 'Goods kept for others are charged by tonnes and days'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('货主', 'Owner'), 'partner', { role: 'customer', required: true }),
    fromDay: f.dayField(label('计费从', 'From'), { required: true }),
    toDay: f.dayField(label('计费到', 'To'), { required: true }),
    dueDay: f.dayField(label('到期日', 'Due'), { help: label('留空按账期', 'Empty: by the terms') }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('计费行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId,
        tonneDaysMilli: f.quantity(label('吨·天', 'Tonne-days'), {
          required: true,
          positive: true,
          total: true,
          help: label('每天存的吨数相加', 'The tonnes kept on each day, summed'),
        }),
        rateE4: f.price(label('费率/吨·天', 'Rate per tonne and day'), { required: true, width: 14 }),
        taxRateBp: f.percent(label('税率 %', 'VAT %'), { width: 8, help: label('留空为免税', 'Empty: exempt') }),
      },
      posted: lineAmounts,
    },
  },
  ...postedKind,
  proposes: {
    act: label('按存放天数算出', 'Work it out by days'),
    none: label('这段时间没有代这个货主存货', 'Nothing was kept for this owner in these days'),
  },
  permissions: permissionsOf('sales'),
  madeFrom: {},
  workbook: null,
})

/** Offered where the owner was never charged before. */
export const usualRate = { rateE4: 5000, taxRateBp: 600 } as const
