// Lines read from left to right as people say them, whatever is typed and whatever is worked out.

import { expect, test } from 'vitest'
import { contractOf, type DocumentKind } from '../../../../src/shared/catalog.ts'
import { columnsOf, inOrder } from '../../../../src/renderer/ui/fields/line-grid/columns.ts'

const namesOf = (kind: DocumentKind, typed = true) => {
  const { fields, posted, order } = contractOf(kind).sections['lines']!
  const added = columnsOf(posted, false).filter(({ name }) => !(name in fields))
  return inOrder([...columnsOf(fields, typed), ...added], order).map(({ name }) => name)
}

test('the product stands behind the line it is drawn from, the unit behind the quantity', () => {
  expect(namesOf('purchaseInvoice').slice(0, 5)).toEqual(['receiptLineId', 'productId', 'qtyMilli', 'unit', 'priceE4'])
  expect(namesOf('salesContract').slice(0, 4)).toEqual(['productId', 'qtyMilli', 'unit', 'priceE4'])
  expect(namesOf('salesContract', false).slice(0, 4)).toEqual(['productId', 'qtyMilli', 'unit', 'priceE4'])
})

test('behind several quantities the unit stands once, behind the last', () => {
  const names = namesOf('goodsReceipt')
  expect(names.slice(names.indexOf('unit') - 4, names.indexOf('unit') + 1)).toEqual([
    'expectedMilli',
    'qtyMilli',
    'damagedMilli',
    'rejectedMilli',
    'unit',
  ])
})

test('where a contract sets the order, it holds', () => {
  expect(namesOf('priceCompensation').slice(0, 5)).toEqual([
    'deliveryLineId',
    'productId',
    'qtyMilli',
    'unit',
    'differenceE4',
  ])
})
