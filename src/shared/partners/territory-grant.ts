// Territory grant 区域授权: a territory-controlled product may be sold to customers in a territory, to all of them or to the
// one named, while the grant lasts. A sale no grant covers is 窜货, goods strayed into another's territory.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const territoryGrant = defineRecord({
  kind: 'territoryGrant',
  module: 'partners',
  label: label('区域授权', 'Territory grant'),
  purpose: label(
    '控区商品能卖到哪里、卖给谁；授权之外的销售按窜货提醒',
    'Where territory-controlled products may be sold, and to whom; other sales are told as strayed goods',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'SQ01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('授权说明', 'Grant'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    territoryId: f.reference(label('区域', 'Territory'), 'territory', { required: true, width: 18 }),
    productId: f.reference(label('商品', 'Product'), 'product', {
      width: 24,
      help: label('留空为所有控区商品', 'Empty: all territory-controlled products'),
    }),
    partnerId: f.reference(label('只给客户', 'Only to'), 'partner', {
      role: 'customer',
      width: 22,
      help: label('留空为区域内所有客户', 'Empty: every customer there'),
    }),
    fromDay: f.dayField(label('起', 'From')),
    toDay: f.dayField(label('止', 'To'), { help: label('留空为长期', 'Empty: open') }),
  },
})
