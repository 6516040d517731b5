// What was pasted and could not be read is refused with what stands there, not with “a value of the wrong kind”.

import { expect, it } from 'vitest'
import { wordUnread } from '../../../src/renderer/modules/documents/unread.ts'
import { documents } from '../../../src/shared/catalog.ts'
import { refusal, wordRefusal } from '../../../src/shared/contract/index.ts'

const draft = {
  day: null,
  remarks: null,
  head: { customerId: '老王' },
  sections: { lines: [{ productId: 'XX9', qtyMilli: 'abc', contractLineId: 'XS1/1' }] },
}
const say = (path: string) =>
  wordRefusal(
    wordUnread(refusal('field.wrongType', path, { field: { zh: '某', en: 'some' } }), documents.delivery, draft),
    'zh',
  )

it('says what is no number, what product there is not, what document is not found', () => {
  expect(say('lines.0.qtyMilli')).toBe('数量：“abc”不是数字')
  expect(say('lines.0.productId')).toBe('没有编码为“XX9”的商品')
  expect(say('lines.0.contractLineId')).toBe('找不到“XS1/1”')
  expect(say('head.customerId')).toBe('没有编码为“老王”的往来单位')
})

it('leaves every other refusal as it is', () => {
  const other = refusal('field.required', 'lines.0.productId')
  expect(wordUnread(other, documents.delivery, draft)).toBe(other)
})
