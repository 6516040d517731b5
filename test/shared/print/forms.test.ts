// Every form is declared soundly: it fits its paper, and what it adds up can be added up.

import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../../src/shared/catalog.ts'
import {
  formsFor,
  isPrintForm,
  permissionToPrint,
  printFormNames,
  printFormOf,
  usualSealOf,
} from '../../../src/shared/print/index.ts'
import { sealNames } from '../../../src/shared/print/marks.ts'

describe.each(printFormNames)('form %s', (name) => {
  const { columns } = printFormOf(name)

  test('adds up amounts and quantities, never prices or rates', () => {
    const summed = Object.values(columns).filter(({ field }) => 'total' in field && field.total)
    expect(summed.filter(({ field }) => !['money', 'quantity'].includes(field.kind))).toEqual([])
  })

  test('keeps a column that says what a line is, whatever is left out', () => {
    const kept = Object.values(columns).filter(({ fixed, priced }) => fixed && !priced)
    expect(kept.length).toBeGreaterThan(0)
  })

  test('marks every price and amount that can be hidden beside goods', () => {
    const goods = Object.values(columns).filter(({ field, fixed }) => ['money', 'price'].includes(field.kind) && !fixed)
    expect(goods.filter(({ priced }) => !priced)).toEqual([])
  })

  test('that is sealed names a seal the company may keep', () => {
    const { seal } = printFormOf(name)
    expect(seal === undefined || sealNames.includes(seal)).toBe(true)
    expect(usualSealOf(name)).toBe(seal)
  })

  test('is printed by whoever may read what stands on it', () => {
    expect(permissionToPrint(name)).toMatch(/\.read$/)
  })
})

test('a delivery is printed as a slip first, and its voucher can be; what posts nothing has no voucher', () => {
  expect(formsFor({ kind: 'delivery', vouchers: [{}] })).toEqual(['deliverySlip', 'voucherPaper'])
  expect(formsFor({ kind: 'salesContract', vouchers: [] })).toEqual(['salesContractPaper'])
  expect(formsFor({ kind: 'transfer', vouchers: [] })).toEqual([])
})

test('an amended contract is printed as its supplement first, then as a whole', () => {
  const amended = formsFor({ kind: 'purchaseContract', vouchers: [], version: 2 })
  expect(amended).toEqual(['purchaseSupplement', 'purchaseContractPaper'])
})

test('no kind has two usual forms', () => {
  const crowded = documentKinds.filter((kind) => formsFor({ kind, vouchers: [] }).length > 1)
  expect(crowded).toEqual([])
  expect(isPrintForm('leaflet')).toBe(false)
})
