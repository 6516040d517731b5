// Concerns: what is amiss with a document that could be posted all the same. Their words are those of the refusal of
// the same code; whether one is said or refused is the company's to set, or a storage rule's to say.

import { label, type Label } from './label.ts'
import type { RefusalCode } from './refusal-text.ts'

/** What each is about, where there is no room for its sentence. */
export const concernHints = {
  'price.belowFloor': label('低于底价', 'Below the floor price'),
  'credit.overLimit': label('超过信用额度', 'Over the credit limit'),
  'credit.overdue': label('有逾期欠款', 'Overdue customer'),
  'territory.outside': label('授权区域之外', 'Outside the granted territory'),
  'territory.unknown': label('客户没有区域', 'Customer in no territory'),
  'cash.negative': label('账户透支', 'Account overdrawn'),
  'supplier.licenceExpired': label('供应商证照过期', 'Supplier’s licence expired'),
  'weighing.short': label('磅差超允差', 'Short beyond tolerance'),
  'weighing.offCount': label('磅重与件数不符', 'Weight and count disagree'),
  'storage.conflict': label('不宜同放', 'Not to lie together'),
  'contract.unsigned': label('合同未签', 'Contract not signed'),
  'contract.unreviewed': label('合同未审完', 'Contract not reviewed'),
  'storage.overCapacity': label('超过容量', 'Over capacity'),
  'storage.overStacked': label('码放过高', 'Stacked too high'),
  'storage.wrongClass': label('放错类别', 'Wrong class'),
  'lot.toCheck': label('待检的货', 'Goods to be checked'),
  'lot.damaged': label('破损的货', 'Damaged goods'),
  'lot.expired': label('过期的货', 'Expired goods'),
  'check.countedAgain': label('重复盘点', 'Counted twice'),
  'check.custodyDifference': label('代存货有差异', 'Goods of others differ'),
} as const satisfies Partial<Record<RefusalCode, Label>>

export type ConcernCode = keyof typeof concernHints

/** How strictly people are held to something: said and let through, or refused. */
export const strictness = { warn: label('提醒', 'Warn'), forbid: label('不允许', 'Refuse') } as const

export type Strictness = keyof typeof strictness
