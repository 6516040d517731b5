// Goods on their way in: weighing, receiving, what is claimed for them.

import type { Label } from '../label.ts'

export const receiving = {
  'weighing.tareAbove': {
    zh: '皮重 {tare} 公斤应小于毛重 {gross} 公斤',
    en: 'The tare, {tare} kg, must be less than the gross, {gross} kg',
  },
  'weighing.time': { zh: '“{value}”不是时间，请写成 08:30', en: '“{value}” is no time; write it like 08:30' },
  'weighing.short': {
    zh: '磅差 {short} 公斤（{share}‰），超出允许的 {allowed} 公斤',
    en: '{short} kg short ({share} ‰), beyond the {allowed} kg allowed',
  },
  'weighing.offCount': {
    zh: '净重 {net} 公斤，按件数应为 {printed} 公斤，差 {share}‰，请重新点数',
    en: 'Net {net} kg, by count {printed} kg, {share} ‰ apart: count again',
  },

  'receipt.damagedAbove': {
    zh: '破损 {damaged} 超过实收 {received}',
    en: '{damaged} damaged is more than the {received} received',
  },

  'supplier.licenceExpired': {
    zh: '{supplier} 的证照 {no} 已于 {day} 过期',
    en: 'Licence {no} of {supplier} ran out on {day}',
  },

  'shipment.tooMuch': {
    zh: '{contract} 第 {line} 行：已到和在途共 {taken} {unit}，允许到 {most} {unit}，本次 {asked} 超出',
    en: '{contract} line {line}: {taken} {unit} arrived or on the way, {most} allowed; {asked} is too much',
  },
  'shipment.otherLine': {
    zh: '{contract} 第 {line} 行发运的是另一条合同行',
    en: '{contract} line {line} brings goods of another contract line',
  },

  'claim.agreedAbove': {
    zh: '谈定 {agreed} 元，超过索赔的 {claimed} 元',
    en: '{agreed} agreed is more than the {claimed} claimed',
  },
  'claim.agreedNeeded': { zh: '已谈定的索赔要写谈定金额', en: 'An agreed claim needs its agreed amount' },
  'claim.settled': { zh: '{claim} 已由 {no} 结算', en: '{claim} is settled by {no}' },
  'claim.belowSettled': {
    zh: '{no} 已按本索赔单结算 {settled} 元，索赔额 {claimed} 元不能少于它',
    en: '{no} has settled {settled} of this claim: {claimed} cannot be less',
  },
  'claim.overClaimed': {
    zh: '{claim} 共索赔 {claimed} 元，本次结算 {agreed} 元超出',
    en: '{claim} claims {claimed}; {agreed} is more than that',
  },
  'claim.takenAbove': {
    zh: '冲抵合计 {taken} 元，超过赔付的 {agreed} 元',
    en: '{taken} taken off is more than the {agreed} agreed',
  },
} as const satisfies Record<string, Label>
