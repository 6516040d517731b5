// A choice brings with it what it says: a contract line its product and what is left, a debt its open amount.

import { describe, expect, it } from 'vitest'
import { emptyTyping, leftToSettle, withCell, withHead } from '../../../src/renderer/modules/documents/typing.ts'
import { documents } from '../../../src/shared/catalog.ts'

const contractLine = {
  lineId: 31,
  documentId: 3,
  no: 'CG20250301-001',
  lineNo: 1,
  partnerId: 8,
  productId: 5,
  productText: 'P12 复合肥',
  lot: null,
  warehouseId: null,
  priceE4: 27_800_000,
  pricedPer: 'tonne',
  unit: '袋',
  qtyMilli: 120_000,
  leftMilli: 80_000,
}

describe('a receipt of goods', () => {
  const picked = { text: 'CG20250301-001 / 1', row: contractLine }
  const typing = withCell(
    documents.goodsReceipt,
    emptyTyping(documents.goodsReceipt, '2025-03-05'),
    'lines',
    { row: 0, name: 'contractLineId', value: 31, picked },
    { warehouseId: 2 },
  )
  it('takes product and the remaining 80 from the contract line, and the usual warehouse', () => {
    expect(typing.draft.sections['lines']).toEqual([
      { warehouseId: 2, productId: 5, qtyMilli: 80_000, contractLineId: 31 },
    ])
  })
  it('takes the supplier from it when none is chosen, and keeps the one that is', () => {
    expect(typing.draft.head['supplierId']).toBe(8)
    const chosen = withHead(documents.goodsReceipt, emptyTyping(documents.goodsReceipt, '2025-03-05'), 'supplierId', 9)
    expect(
      withCell(documents.goodsReceipt, chosen, 'lines', { row: 0, name: 'contractLineId', value: 31, picked }).draft
        .head['supplierId'],
    ).toBe(9)
  })
  it('knows the words of what it brought', () => {
    expect(typing.texts).toEqual({ 'sourceLine:31': 'CG20250301-001 / 1', 'product:5': 'P12 复合肥' })
  })
})

describe('a receipt of money of 500 with 20 waived', () => {
  const contract = documents.moneyReceipt
  const start = withHead(
    contract,
    withHead(contract, emptyTyping(contract, '2025-03-05'), 'amountFen', 50_000),
    'waivedFen',
    2_000,
  )
  const debt = (itemId: number, openFen: number) => ({ text: `CK-${itemId}`, row: { itemId, openFen } })
  const first = withCell(contract, start, 'settlements', { row: 0, name: 'itemId', value: 1, picked: debt(1, 30_000) })
  const second = withCell(contract, first, 'settlements', { row: 1, name: 'itemId', value: 2, picked: debt(2, 90_000) })
  it('settles the first debt of 300 whole and 220 of the second', () => {
    expect(second.draft.sections['settlements']?.map((row) => row['amountFen'])).toEqual([30_000, 22_000])
  })
  it('has nothing left to settle then', () => expect(leftToSettle(contract, second, 'settlements', null)).toBe(0))
})

it('sets an advance of 300 against a debt of 200: the lower of both', () => {
  const contract = documents.advanceSettlement
  const row = (name: string, value: number, openFen: number) => ({
    row: 0,
    name,
    value,
    picked: { text: '', row: { itemId: value, openFen } },
  })
  const one = withCell(contract, emptyTyping(contract, '2025-03-05'), 'lines', row('advanceItemId', 1, 30_000))
  expect(withCell(contract, one, 'lines', row('itemId', 2, 20_000)).draft.sections['lines']?.[0]?.['amountFen']).toBe(
    20_000,
  )
})

it('fills an expense line’s account from its item, but never overwrites one that is chosen', () => {
  const contract = documents.expense
  const picked = { text: '运费', row: { id: 4, code: 'YF', name: '运费', ledgerAccountId: 66 } }
  const filled = withCell(contract, emptyTyping(contract, '2025-03-05'), 'lines', {
    row: 0,
    name: 'expenseItemId',
    value: 4,
    picked,
  })
  expect(filled.draft.sections['lines']?.[0]).toMatchObject({ ledgerAccountId: 66, expenseItemId: 4 })
  const chosen = withCell(contract, emptyTyping(contract, '2025-03-05'), 'lines', {
    row: 0,
    name: 'ledgerAccountId',
    value: 7,
  })
  expect(
    withCell(contract, chosen, 'lines', { row: 0, name: 'expenseItemId', value: 4, picked }).draft.sections[
      'lines'
    ]?.[0],
  ).toMatchObject({ ledgerAccountId: 7 })
})
