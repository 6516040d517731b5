// Review item 审查项目: what somebody looks at before the company puts its seal under a contract. Who ticked what, and
// when, is kept with the contract's version; what is not ticked when we sign is a concern.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { contractSides } from '../contract/agreement-fields.ts'

export const reviewItem = defineRecord({
  kind: 'reviewItem',
  module: 'office',
  label: label('审查项目', 'Review item'),
  purpose: label('合同签章前要逐项看过的内容', 'What is looked at before a contract is sealed'),
  permissions: { read: 'office.read', write: 'office.write' },
  workbook: null,
  firstCode: 'Q01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 8 }),
    name: f.text(label('审查内容', 'What is looked at'), { required: true, maxLength: 120, width: 40 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    usedFor: f.choice(label('用于', 'Contracts'), contractSides, { required: true, width: 12 }),
    place: f.integer(label('顺序', 'Place'), { required: true, width: 7 }),
  },
})
