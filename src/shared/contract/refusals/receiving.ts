// Goods on their way in: weighing, receiving, what is claimed for them.

import type { Label } from '../label.ts'

export const receiving = {
  'claim.agreedAbove': {
    zh: '谈定 {agreed} 元，超过索赔的 {claimed} 元',
    en: '{agreed} agreed is more than the {claimed} claimed',
  },
  'claim.agreedNeeded': { zh: '已谈定的索赔要写谈定金额', en: 'An agreed claim needs its agreed amount' },
  'claim.settled': { zh: '{claim} 已由 {no} 结算', en: '{claim} is settled by {no}' },
  'claim.overClaimed': {
    zh: '{claim} 共索赔 {claimed} 元，本次结算 {agreed} 元超出',
    en: '{claim} claims {claimed}; {agreed} is more than that',
  },
  'claim.takenAbove': {
    zh: '冲抵合计 {taken} 元，超过赔付的 {agreed} 元',
    en: '{taken} taken off is more than the {agreed} agreed',
  },
} as const satisfies Record<string, Label>
