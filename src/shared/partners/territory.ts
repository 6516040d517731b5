// Territory 区域: where customers are, as a tree: a county and its townships. What is granted for a territory holds in
// everything below it.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const territory = defineRecord({
  kind: 'territory',
  module: 'partners',
  label: label('区域', 'Territory'),
  purpose: label(
    '销售区域，一级一级往下分：市、县、乡镇；客户归到区域里',
    'Where customers are, level by level: city, county, township',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'Q01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('区域', 'Territory'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    parentId: f.reference(label('上级区域', 'Within'), 'territory', {
      width: 20,
      help: label('留空为最上级', 'Empty: the uppermost'),
    }),
  },
})
