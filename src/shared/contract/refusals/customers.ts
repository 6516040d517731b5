// Who is sold to: how much on credit, until when, and where.

import type { Label } from '../label.ts'

export const customers = {
  'partner.limitNeeded': {
    zh: '{field}：请填额度（0 为只收现款），或勾选信用不限额',
    en: '{field}: please give it (0: cash only), or tick unlimited credit',
  },
  'partner.limitAndUnlimited': {
    zh: '已勾选信用不限额，额度 {limit} 请清空',
    en: 'Credit is unlimited; please clear the limit {limit}',
  },
  'partner.noSuchMonthDay': {
    zh: '{field}：没有“{value}”这一天，请写月-日，如 10-31',
    en: '{field}: there is no day “{value}”; write month-day, such as 10-31',
  },
  'territory.circle': {
    zh: '{territory} 不能归到自己或它的下级区域里',
    en: '{territory} cannot lie within itself or what lies within it',
  },

  'place.otherPartner': {
    zh: '交货点 {place} 不是这个客户的',
    en: 'The handover place {place} is another customer’s',
  },

  'budget.nothing': { zh: '这一行十二个月都没有预算', en: 'This line allows nothing in any month' },
  'partner.aboveItself': {
    zh: '{partner} 不能是自己的上级商，隔着别人也不行',
    en: '{partner} cannot stand above itself, nor through others',
  },

  'target.whose': {
    zh: '填业务员或客户，只填一个',
    en: 'Name a salesperson or a customer, one of the two',
  },
  'target.nothing': { zh: '吨数和金额至少填一个', en: 'Give tonnes or an amount' },

  'credit.overLimit': {
    zh: '超过信用额度 {limit}：占用 {owed} = 应收 {receivable} − 预收 {advance} + 未提合同 {undelivered} + 本单 {now} − 本付 {paid}',
    en: 'Over the credit limit {limit}: {owed} = owed {receivable} − advance {advance} + undelivered {undelivered} + this {now} − paid {paid}',
  },
  'credit.overdue': {
    zh: '逾期欠款 {overdue}，最早的已逾期 {days} 天',
    en: '{overdue} overdue, the oldest for {days} {days|day|days}',
  },
  'territory.outside': {
    zh: '{product} 是控区商品，没有授权卖到 {territory}（{partner}）',
    en: '{product} is territory-controlled and not granted for {territory} ({partner})',
  },
  'territory.unknown': {
    zh: '{product} 是控区商品，{partner} 的资料里没有填区域',
    en: '{product} is territory-controlled, and {partner} is in no territory',
  },
} as const satisfies Record<string, Label>
