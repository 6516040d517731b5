// Contact 联系人: a person at a partner. A partner has as many as it takes; each is found by name and phone like any record.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const contact = defineRecord({
  kind: 'contact',
  module: 'partners',
  label: label('联系人', 'Contact'),
  purpose: label(
    '往来单位里找谁：老板、会计、收货人，各有各的电话',
    'Whom to call at a partner: the owner, the accountant, who takes the goods',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'L0001',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('姓名', 'Name'), { required: true, width: 14 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { required: true, width: 24 }),
    role: f.text(label('职务', 'Role'), { maxLength: 40, width: 12 }),
    phone: f.text(label('电话', 'Phone'), { maxLength: 40, width: 14 }),
    contactRemarks: f.text(label('备注', 'Remarks'), { width: 20 }),
  },
})
