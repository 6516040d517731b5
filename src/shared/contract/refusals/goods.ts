// Goods: stock, lots, storage, counting.

import type { Label } from '../label.ts'

export const goods = {
  'stock.short': {
    zh: '{product} 批号 {lot} 在 {warehouse}：只有 {left} {unit}，要 {asked} {unit}',
    en: '{product} lot {lot} in {warehouse}: {left} {unit} left, {asked} asked',
  },
  'stock.shortProduct': {
    zh: '{product} 在 {warehouse}：各批共有 {left} {unit}，要 {asked} {unit}',
    en: '{product} in {warehouse}: {left} {unit} in all lots, {asked} asked',
  },
  'stock.shortHeld': {
    zh: '{product} 在 {warehouse}：能发 {left} {unit}，要 {asked} {unit}；另有 {held} {unit} 冻结、待检、破损、过期或已隔离',
    en: '{product} in {warehouse}: {left} {unit} can go, {asked} asked; {held} more are frozen, doubtful, expired or set apart',
  },
  'stock.shortOnDay': {
    zh: '{product} 批号 {lot} 在 {warehouse}：到 {day} 会短 {short} {unit}',
    en: '{product} lot {lot} in {warehouse}: would be {short} {unit} short on {day}',
  },

  'storage.conflict': {
    zh: '{warehouse}：{product} 不宜与 {other} 同放（{rule}）',
    en: '{product} should not lie beside {other} in {warehouse} ({rule})',
  },

  'stock.sameWarehouse': { zh: '调出与调入是同一个仓库', en: 'From and to are the same warehouse' },

  'lot.unknown': { zh: '{product} 没有批号 {lot}', en: '{product} has no lot {lot}' },
  'lot.productionDay': {
    zh: '批号 {lot} 的生产日期是 {known}，这里是 {given}',
    en: 'Lot {lot} was made on {known}, here it says {given}',
  },

  'lot.expiryDay': {
    zh: '批号 {lot} 的到期日期是 {known}，这里是 {given}',
    en: 'Lot {lot} expires on {known}, here it says {given}',
  },

  'check.reason': {
    zh: '账面 {book}，实盘 {counted}，原因“{reason}”与差异不符',
    en: 'Booked {book}, counted {counted}: “{reason}” contradicts the difference',
  },
  'check.reasonNeeded': {
    zh: '账面 {book}，实盘 {counted}，请写明原因',
    en: 'Booked {book}, counted {counted}: please give the reason',
  },
  'check.costNeeded': {
    zh: '{product} 没有可用的平均成本，盘盈请给单价',
    en: '{product} has no average cost to take; give a unit cost',
  },
} as const satisfies Record<string, Label>
