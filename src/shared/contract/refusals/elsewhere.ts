// Goods that are not where they usually are: shipped straight to the customer, lying at a shop, kept for others.

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
  'custody.tooMuch': {
    zh: '{source} 第 {line} 行：还存着 {left} {unit}，要提 {asked}',
    en: '{source} line {line}: {left} {unit} are kept, {asked} asked',
  },
  'custody.period': {
    zh: '计费从 {from} 到 {to}：要先后相接，且不晚于单据日期 {day}',
    en: 'From {from} to {to}: it must not end before it begins, nor after {day}, the day of the document',
  },
  'custody.chargedTwice': {
    zh: '{source} 已收过 {from} 到 {to} 的代储费',
    en: '{source} has charged {from} to {to} already',
  },
  'direct.notWhole': {
    zh: '{source} 第 {line} 行共 {whole}，只能整行随直发单入库，本次 {asked}',
    en: '{source} line {line}: all of {whole} is received with the shipment, once; {asked} asked',
  },
} as const satisfies Record<string, Label>
