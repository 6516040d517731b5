// Campaigns, gifts, leads and visits.

import type { Label } from '../label.ts'

export const marketing = {
  'campaign.endsFirst': { zh: '结束日期 {to} 早于开始日期 {from}', en: 'It ends on {to}, before it begins on {from}' },
  'campaign.notOn': {
    zh: '{campaign} 从 {from} 到 {to}，本单日期 {day} 不在活动期内',
    en: '{campaign} runs from {from} to {to}; {day} lies outside',
  },
  'campaign.otherAudience': {
    zh: '{customer} 不在 {campaign} 的对象（{segment}）里',
    en: '{customer} is not in the audience of {campaign} ({segment})',
  },
  'gift.noCampaign': { zh: '赠品要写明是哪个活动的', en: 'A gift needs the campaign it belongs to' },
  'gift.otherProduct': { zh: '{campaign} 送的是 {product}', en: '{campaign} gives {product}' },
  'gift.priced': { zh: '赠品的单价是 0', en: 'A gift has the price 0' },
  'gift.tooMuch': {
    zh: '买 {bought} {unit} 可送 {most} {giftUnit}，这里送 {asked}',
    en: '{bought} {unit} bought allow {most} {giftUnit}; {asked} are given',
  },
  'lead.customerNeeded': { zh: '成交的线索要写明成为哪个客户', en: 'A lead that is won names the customer it became' },
  'lead.alreadyCustomer': { zh: '这条线索已经是客户', en: 'This lead is a customer already' },
  'visit.whom': { zh: '请填客户或线索', en: 'Please give the customer or the lead' },
} as const satisfies Record<string, Label>
