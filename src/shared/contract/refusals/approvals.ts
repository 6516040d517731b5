// Documents that wait for approval: why they wait, and what cannot be done to them meanwhile.

import type { Label } from '../label.ts'

export const approvals = {
  'approval.always': { zh: '这类单据过账前都要审批', en: 'Every such document is approved before it is posted' },
  'approval.amountAtLeast': {
    zh: '金额 {amount} 元，达到 {limit} 元要审批',
    en: 'It comes to {amount}; from {limit} on it needs approval',
  },
  'approval.waivedAtLeast': {
    zh: '抹零 {amount} 元，达到 {limit} 元要审批',
    en: 'It waives {amount}; from {limit} on that needs approval',
  },

  'approval.needed': {
    zh: '要{role}审批（{rule}），先送审',
    en: '{role} approves this first ({rule}): submit it',
  },
  'approval.notNeeded': { zh: '不需要审批，直接过账即可', en: 'Nothing here needs approval; post it' },
  'approval.waiting': {
    zh: '{by} 已送审，正在等待审批；要修改先撤回',
    en: '{by} has submitted it and it waits for approval; withdraw it to change it',
  },
  'approval.unknown': { zh: '找不到这份送审', en: 'There is no such request' },
  'approval.decided': { zh: '这份送审已经{state}', en: 'This request is no longer waiting: {state}' },
  'approval.changed': {
    zh: '情况刚刚有变，请再看一遍事由再批',
    en: 'The facts have just changed; look at the reasons again before approving',
  },
  'approval.notYours': { zh: '要{roles}才能审批', en: 'It is for {roles} to approve' },
  'approval.ownDocument': {
    zh: '规则“{rule}”：送审人不能审批自己的单据',
    en: 'Rule “{rule}”: nobody approves what they submitted themselves',
  },
  'approval.othersRequest': {
    zh: '只有送审人 {by} 或老板能撤回',
    en: 'Only {by}, who submitted it, or an owner may withdraw it',
  },
  'approval.wordsNeeded': { zh: '请写明意见', en: 'Say why' },
} as const satisfies Record<string, Label>
