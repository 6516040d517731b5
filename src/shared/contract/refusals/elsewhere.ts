// Goods that are not where they usually are: shipped straight to the customer, lying at a shop, kept for others; and
// what is paid back for goods that are gone already.

import type { Label } from '../label.ts'

export const elsewhere = {
  'reversal.partOf': {
    zh: '{no} 随{whole}一起过账，请红冲{whole}',
    en: '{no} was posted with {whole}; reverse that one',
  },
  'float.nothing': {
    zh: '{source} 第 {line} 行：已售和退回都是空的',
    en: '{source} line {line}: neither sold nor back',
  },
  'float.tooMuch': {
    zh: '{source} 第 {line} 行：还铺着 {left} {unit}，已售加退回 {asked}',
    en: '{source} line {line}: {left} {unit} lie there, sold and back come to {asked}',
  },
  'return.notHeld': {
    zh: '{source} 第 {line} 行没提走的只有 {left} {unit}，要退 {asked}',
    en: 'Line {line} of {source}: {left} {unit} were not picked up, {asked} to be returned',
  },
  'return.notPickedUp': {
    zh: '{source} 第 {line} 行客户手上只有 {gone} {unit}，要退 {asked}；没提走的 {left} 另起一行，勾“货未提”',
    en: 'Line {line} of {source}: the customer has {gone} {unit}, {asked} to be returned; {left} were not picked up and go in a line of their own',
  },
  'return.liesElsewhere': {
    zh: '货没提走，还在 {source} 的仓库里，不在 {warehouse}',
    en: 'The goods were not picked up: they lie where {source} keeps them, not in {warehouse}',
  },
  'custody.tooMuch': {
    zh: '{source} 第 {line} 行：还存着 {left} {unit}，要提 {asked}',
    en: '{source} line {line}: {left} {unit} are kept, {asked} asked',
  },
  'custody.otherWarehouse': {
    zh: '{source} 第 {line} 行的货不在这个仓库',
    en: 'The goods of line {line} of {source} lie in another warehouse',
  },
  'custody.nothingLeft': {
    zh: '{source} 第 {line} 行的货已提完',
    en: 'Nothing is left of line {line} of {source}',
  },
  'custody.notOfSale': {
    zh: '{source} 第 {line} 行卖了 {sold} {unit}：没提的货整行存、原处存、只存一次，本次 {asked}',
    en: '{source} line {line} sold {sold} {unit}: goods not picked up are kept whole, where they lay, once; {asked} asked',
  },
  'custody.period': {
    zh: '计费从 {from} 到 {to}：要先后相接，且不晚于单据日期 {day}',
    en: 'From {from} to {to}: it must not end before it begins, nor after {day}, the day of the document',
  },
  'custody.chargedTwice': {
    zh: '{source} 已收过 {from} 到 {to} 的代储费',
    en: '{source} has charged {from} to {to} already',
  },
  'compensation.countDay': {
    zh: '盘点日 {count}：要在 {since} 之后、且不晚于单据日期 {day}',
    en: 'Counted on {count}: it must lie between {since} and {day}, the day of the document',
  },
  'compensation.rise': {
    zh: '原价 {old}，新价 {new}：没有降价，不用补差',
    en: 'From {old} to {new}: the price did not fall, nothing is paid back',
  },
  'compensation.nothing': { zh: '没有未售的货可以补差', en: 'Nothing of it is unsold' },
  'compensation.takenAbove': {
    zh: '冲抵 {taken} 超过补差合计 {total}',
    en: '{taken} is taken off, the compensation is only {total}',
  },
  'compensation.tooMany': {
    zh: '{source} 第 {line} 行：客户手里还有 {left} {unit}，要补 {asked}',
    en: '{source} line {line}: the customer has {left} {unit} of it, {asked} asked',
  },
  'compensation.abovePaid': {
    zh: '{source} 第 {line} 行：这些货卖了 {paid}，该行已补 {before}，不能再补 {asked}',
    en: '{source} line {line}: sold for {paid}, {before} of the line paid back already; {asked} is too much',
  },
  'compensation.stands': {
    zh: '{source} 第 {line} 行有 {compensated} {unit} 补过差价，最多还能退 {left}；先红冲补差单',
    en: '{source} line {line}: {compensated} {unit} were compensated, {left} may come back; reverse the compensation first',
  },
  'direct.notWhole': {
    zh: '{source} 第 {line} 行共 {whole}，只能整行随直发单入库，本次 {asked}',
    en: '{source} line {line}: all of {whole} is received with the shipment, once; {asked} asked',
  },
  'passing.notWhole': {
    zh: '{source} 第 {line} 行共 {whole}，只能整行随它自己的出库单卖一次，本次 {asked}',
    en: '{source} line {line}: all of {whole} is sold with its own delivery, once; {asked} asked',
  },
} as const satisfies Record<string, Label>
