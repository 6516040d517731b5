// Positions in a warehouse, and what the room and the stacks bear.

import type { Label } from '../label.ts'

export const positions = {
  'position.otherWarehouse': {
    zh: '垛位 {position} 不在这个仓库',
    en: 'Position {position} is not in this warehouse',
  },
  'position.same': { zh: '移出与移入是同一个垛位', en: 'From and to are the same position' },
  'position.short': {
    zh: '{product} 批号 {lot} 在垛位 {position}：只有 {left} {unit}，要 {asked} {unit}',
    en: '{product} lot {lot} on position {position}: {left} {unit} left, {asked} asked',
  },
  'position.shortLoose': {
    zh: '{product} 批号 {lot} 在 {warehouse} 未上垛的只有 {left} {unit}，要 {asked} {unit}',
    en: '{product} lot {lot} in {warehouse}: {left} {unit} not placed yet, {asked} asked',
  },
  'position.apart': {
    zh: '{product} 批号 {lot} 在 {warehouse} {position}：{all} {unit} 中隔离了 {apart}，能取 {left}，要 {asked}',
    en: '{product} lot {lot} in {warehouse}, {position}: {apart} of {all} {unit} are set apart; {left} free, {asked} asked',
  },
  'position.shortApart': {
    zh: '{product} 批号 {lot} 在 {warehouse} {position}：在隔离的只有 {left} {unit}，要 {asked}',
    en: '{product} lot {lot} in {warehouse}, {position}: {left} {unit} set apart, {asked} asked',
  },
  'position.overlaps': {
    zh: '与垛位 {position} 重叠',
    en: 'Overlaps position {position}',
  },
  'position.tooMany': { zh: '{field}最多 {most}', en: '{field}: {most} at most' },
  'position.holdsGoods': {
    zh: '垛位 {position} 上还有货，先移走再停用',
    en: 'Goods lie on position {position}: move them before it is deactivated',
  },

  'storage.overCapacity': {
    zh: '{place} 容量 {capacity} 吨，这样会有 {tonnes} 吨',
    en: '{place} takes {capacity} t; this would make {tonnes} t',
  },
  'storage.overStacked': {
    zh: '{place} 最多 {layers} 层 × {perLayer} 袋 = {most} 袋，这样会有 {bags} 袋',
    en: '{place} takes {layers} layers × {perLayer} bags = {most}; this would make {bags} bags',
  },
  'storage.wrongClass': {
    zh: '{place} 只放{allowed}类，{product} 是{actual}类',
    en: '{place} is for {allowed} goods only; {product} is {actual}',
  },
} as const satisfies Record<string, Label>
