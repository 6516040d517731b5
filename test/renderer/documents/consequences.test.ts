// Before a document is reversed, what will happen is said in numbers: the red voucher, the debt, the goods.

import { expect, it } from 'vitest'
import { consequences } from '../../../src/renderer/modules/documents/consequences.ts'
import { stateLine } from '../../../src/renderer/modules/documents/state-words.ts'
import type { DocumentView } from '../../../src/shared/api.ts'
import { documents } from '../../../src/shared/catalog.ts'

const view: DocumentView = {
  id: 1,
  kind: 'delivery',
  no: 'CK20250305-001',
  day: '2025-03-05',
  state: 'posted',
  version: 1,
  totalFen: 556_000,
  remarks: null,
  head: {},
  sections: {
    lines: [
      { id: 1, productId: 12, lot: 'A', qtyMilli: 30_000, unit: '袋' },
      { id: 2, productId: 12, lot: 'B', qtyMilli: 10_000, unit: '袋' },
    ],
  },
  texts: { 'product:12': 'P12 复合肥' },
  vouchers: [
    {
      id: 1,
      no: '记202503-0001',
      day: '2025-03-05',
      text: '',
      lines: [{ account: '1122', accountName: '应收账款', partner: null, text: '', debitFen: 556_000, creditFen: 0 }],
    },
  ],
  before: [],
  after: [],
  signing: null,
  signed: null,
  followUp: null,
  prints: 0,
  amendment: null,
  history: [],
  items: [{ side: 'receivable', amountFen: 556_000, openFen: 456_000, dueDay: null }],
}

it('says what reversing a delivery of 5,560.00 does, its two lots taken together', () => {
  expect(consequences(view, 'zh')).toEqual([
    '凭证 记202503-0001 记一张同样科目的红字凭证，合计 -5,560.00',
    '应收 5,560.00 冲回（现在未结 4,560.00）',
    '库存退回原样：P12 复合肥 40 袋',
  ])
})

it('says of a contract that nothing moves', () => {
  expect(consequences({ ...view, kind: 'salesContract', sections: {}, vouchers: [], items: [] }, 'en')).toHaveLength(1)
})

it('shows the way of a document: posted once, a contract to its closing, what was reversed at its end', () => {
  expect(stateLine(documents.delivery, 'draft')).toEqual(['draft', 'posted'])
  expect(stateLine(documents.salesContract, 'approved')).toEqual(['draft', 'approved', 'closed'])
  expect(stateLine(documents.delivery, 'reversed')).toEqual(['draft', 'posted', 'reversed'])
})
