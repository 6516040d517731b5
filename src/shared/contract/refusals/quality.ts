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

  'ticket.otherLot': {
    zh: '{source} 第 {line} 行的批号是 {lot}',
    en: 'Line {line} of {source} is of lot {lot}',
  },
} as const satisfies Record<string, Label>
