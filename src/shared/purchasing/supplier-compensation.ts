// Supplier's compensation 供应商补差单: bought under a floor (保底), the factory lowered its list price, and pays back the
// difference on what of it was unsold on the day it was counted (domain.md §5 #15, §6.2). Taken off what we owe; the
// goods cost so much less, those still in stock and those sold since. A price that rose asks nothing.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, pricedPer, productId, productSnapshot, settlementAmount } from '../contract/trade-fields.ts'

export const supplierCompensation = defineDocument({
  kind: 'supplierCompensation',
  module: 'purchasing',
  label: label('供应商补差单', 'Supplier compensation'),
  prefix: 'GC',
  purpose: label(
    '厂家降价，保底买进而没卖完的货补回差价，从应付里扣',
    'The factory lowers its price: bought under a floor and unsold, the difference comes off what is owed',
  ),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true }),
    sinceDay: f.dayField(label('保底买进从', 'Bought since'), { required: true }),
    countDay: f.dayField(label('盘点日', 'Counted on'), { required: true }),
  },
  headPosted: { prepaidFen: f.money(label('转预付', 'Prepaid'), { required: true }) },
  sections: {
    lines: {
      label: label('补差行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId,
        coveredMilli: f.quantity(label('保底买进', 'Bought'), { required: true, positive: true }),
        unsoldMilli: f.quantity(label('盘点未售', 'Unsold'), { required: true }),
        oldPriceE4: f.price(label('原价', 'Old price'), { required: true }),
        newPriceE4: f.price(label('新价', 'New price'), { required: true }),
        pricedPer,
      },
      posted: {
        eligibleMilli: f.quantity(label('补差数量', 'Eligible'), { required: true, total: true }),
        ...productSnapshot,
        ...lineAmounts,
        stockFen: f.money(label('冲减库存', 'Off stock'), { required: true, total: true }),
        costFen: f.money(label('冲减成本', 'Off cost of sales'), { required: true, total: true }),
      },
      order: [
        'productId',
        'coveredMilli',
        'unsoldMilli',
        'eligibleMilli',
        'unit',
        'oldPriceE4',
        'newPriceE4',
        'pricedPer',
      ],
    },
    settlements: {
      label: label('冲抵应付', 'Taken off'),
      atLeastOne: false,
      fields: {
        itemId: f.item(label('应付单据', 'Payable'), ['payable'], { required: true, width: 24 }),
        amountFen: settlementAmount,
      },
      posted: {},
    },
  },
  ...postedKind,
  proposes: {
    act: label('带出买进与未售', 'Work out bought and unsold'),
    none: label('这段时间没有从这个供应商买进还有库存的货', 'Nothing bought of this supplier since then is left'),
  },
  permissions: permissionsOf('purchasing'),
  madeFrom: {},
  workbook: null,
})
