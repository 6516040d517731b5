// Freight and loading fees, and their settlement.

import type { Label } from '../label.ts'

export const fees = {
  'fee.amount': {
    zh: '{fee}：每吨单价和一口价填一样',
    en: '{fee}: give either a price per tonne or a sum',
  },
  'fee.whoIsOwed': {
    zh: '{fee}：写给哪个承运商或装卸队；当场付的选付款账户',
    en: '{fee}: name the carrier or crew it is owed to, or the account it was paid from',
  },
  'fee.charged': {
    zh: '{fee} 是向客户收的，不填承运商和付款账户；付出去的另写一行',
    en: '{fee} is charged to the customer: no carrier and no account here; what is paid out is a line of its own',
  },
  'freight.deductedAbove': {
    zh: '{source}：扣 {deducted} 多于结算的 {amount}',
    en: '{source}: {deducted} deducted is more than the {amount} settled',
  },
  'freight.notOfFees': {
    zh: '{source} 不是随单的运杂费，在付款单里直接付',
    en: '{source} is no fee of a slip; pay it by a payment',
  },
  'freight.reason': { zh: '{source}：扣款请写原因', en: '{source}: say why it is deducted' },
} as const satisfies Record<string, Label>
