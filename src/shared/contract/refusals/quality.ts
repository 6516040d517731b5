// Quality of goods: frozen and doubtful lots, checks, problems.

import type { Label } from '../label.ts'

export const quality = {
  'lot.frozen': {
    zh: '{product} 批号 {lot} 已冻结（{no}），不能发出',
    en: '{product} lot {lot} is frozen ({no}) and cannot leave',
  },
  'lot.toCheck': { zh: '{product} 批号 {lot} 待检', en: '{product} lot {lot} is still to be checked' },
  'lot.damaged': { zh: '{product} 批号 {lot} 有破损', en: '{product} lot {lot} is damaged' },
  'lot.expired': { zh: '{product} 批号 {lot} 已于 {day} 过期', en: '{product} lot {lot} expired on {day}' },

  'quality.notThere': {
    zh: '{product} 批号 {lot} 不在 {warehouse}',
    en: '{product} lot {lot} does not lie in {warehouse}',
  },
  'quality.contradicts': {
    zh: '结果是“{result}”，批次不能改为可用',
    en: '“{result}”: the lot cannot become usable by it',
  },

  'stock.apart': {
    zh: '{product} 批号 {lot} 在 {warehouse}：{left} {unit} 中隔离了 {apart}，能发 {free}，要 {asked}',
    en: '{product} lot {lot} in {warehouse}: {apart} of {left} {unit} are set apart; {free} free, {asked} asked',
  },
  'quarantine.free': {
    zh: '{product} 批号 {lot} 在 {warehouse}：没隔离的只有 {left} {unit}，要隔离 {asked}',
    en: '{product} lot {lot} in {warehouse}: {left} {unit} left to set apart, {asked} asked',
  },
  'quarantine.short': {
    zh: '{product} 批号 {lot} 在 {warehouse}：在隔离的只有 {left} {unit}，要处理 {asked}',
    en: '{product} lot {lot} in {warehouse}: {left} {unit} set apart, {asked} asked',
  },
  'quarantine.lossReason': { zh: '报废请写明原因', en: 'Please say why they are scrapped' },
  'quarantine.noLoss': { zh: '“{act}”不是报废，不写报废原因', en: '“{act}” scraps nothing: no reason for it' },

  'ticket.otherLot': {
    zh: '{source} 第 {line} 行的批号是 {lot}',
    en: 'Line {line} of {source} is of lot {lot}',
  },
} as const satisfies Record<string, Label>
