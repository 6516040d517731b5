// The card of a partner says the same as the reports of receivables and payables.

import { describe, expect, test } from 'vitest'
import type { CustomerFacts } from '../../../src/shared/api.ts'
import { actsOf } from '../../../src/renderer/modules/partners/partner-acts.ts'
import { figuresOfRows } from '../../../src/renderer/modules/partners/partner-figures.ts'
import { figuresShown } from '../../../src/renderer/modules/partners/figures-shown.ts'
import { endsOf } from '../../../src/renderer/modules/partners/statement-ends.ts'

const owes = [
  { partnerId: 1, balanceFen: 60_000, advanceFen: 100, overdueFen: 20_000, notDueFen: 40_000, days30Fen: 20_000 },
]
const owed = [{ partnerId: 2, balanceFen: 500, prepaidFen: 50, receivedNotInvoicedGrossFen: 109, owedFen: 559 }]

describe('figures', () => {
  test('are the rows of the reports; who has none owes nothing', () => {
    expect(figuresOfRows(1, owes, owed)).toMatchObject({
      receivableFen: 60_000,
      overdueFen: 20_000,
      agingFen: [40_000, 20_000, 0, 0, 0, 0],
      owedFen: 0,
    })
    expect(figuresOfRows(2, owes, owed)).toMatchObject({ receivableFen: 0, owedFen: 559, notInvoicedFen: 109 })
    expect(figuresOfRows(3, owes, owed).payableFen).toBe(0)
  })
  test('600.00 owed less 1.00 in advance is over a limit of 500.00 by 99.00; unlimited is the flag, not an empty limit', () => {
    const figures = figuresOfRows(1, owes, owed)
    const limit = (creditLimitFen: number | null, creditUnlimited = false) =>
      figuresShown({ isCustomer: true, creditLimitFen, creditUnlimited }, figures).find(({ name }) => name === 'limit')
    expect(limit(50_000)).toMatchObject({ late: true, note: { zh: '超 99.00' } })
    expect(limit(70_000)).toMatchObject({ note: { zh: '还可赊 101.00' } })
    expect(limit(null, true)).toMatchObject({ text: { zh: '不限' } })
    expect(limit(0)).toMatchObject({ late: true })
  })
  test('200.00 promised by contracts are over what is left of 700.00 by 99.00; late interest is shown where a rate is agreed', () => {
    const facts = { undeliveredFen: 20_000, lateInterestFen: 7167 } as CustomerFacts
    const shown = figuresShown({ isCustomer: true, creditLimitFen: 70_000 }, figuresOfRows(1, owes, owed), facts)
    expect(shown.find(({ name }) => name === 'limit')).toMatchObject({ late: true, note: { zh: '超 99.00' } })
    expect(shown.find(({ name }) => name === 'lateInterest')).toMatchObject({ text: '71.67' })
  })
  test('a supplier is shown what we owe, not what it owes, unless it does', () => {
    const names = (figures: ReturnType<typeof figuresOfRows>) =>
      figuresShown({ isSupplier: true }, figures).map(({ name }) => name)
    expect(names(figuresOfRows(2, owes, owed))).toEqual(['payable', 'notInvoiced', 'prepaid', 'owed'])
    expect(names(figuresOfRows(1, owes, owed))).toContain('receivable')
  })
})

test('a statement that begins with 10.00 and ends after its last line with 25.00', () => {
  const rows = [
    { kind: 'opening', balanceFen: 1000 },
    { kind: 'delivery', balanceFen: 4000 },
    { kind: 'moneyReceipt', balanceFen: 2500 },
  ]
  expect(endsOf(rows)).toEqual({ openingFen: 1000, closingFen: 2500 })
  expect(endsOf([])).toEqual({ openingFen: 0, closingFen: 0 })
})

test('what is offered follows from what the partner is to us', () => {
  expect(actsOf({ isCustomer: true })).toEqual(['visit', 'moneyReceipt', 'delivery'])
  expect(actsOf({ isCustomer: true, mode: 'float' }).at(-1)).toBe('floatIssue')
  expect(actsOf({ isSupplier: true, isCustomer: true })).toEqual(['payment', 'visit', 'moneyReceipt', 'delivery'])
  expect(actsOf({ isCarrier: true })).toEqual(['payment'])
})
