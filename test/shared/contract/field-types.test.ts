// The types of rows follow from the declared fields: what is required is there, what is not may be null.

import { expectTypeOf, test } from 'vitest'
import { field as f, label, type RowOf } from '../../../src/shared/contract/index.ts'
import type { Day, Fen, Milli } from '../../../src/shared/kernel/index.ts'

const words = label('某', 'Some')
const fields = {
  qtyMilli: f.quantity(words, { required: true }),
  amountFen: f.money(words),
  day: f.dayField(words, { required: true }),
  side: f.choice(words, { debit: words, credit: words }),
  exempt: f.flag(words, { required: true }),
  customerId: f.reference(words, 'partner', { required: true }),
} as const

test('a checked row', () => {
  type Row = RowOf<typeof fields>
  expectTypeOf<Row['qtyMilli']>().toEqualTypeOf<Milli>()
  expectTypeOf<Row['amountFen']>().toEqualTypeOf<Fen | null>()
  expectTypeOf<Row['day']>().toEqualTypeOf<Day>()
  expectTypeOf<Row['side']>().toEqualTypeOf<'debit' | 'credit' | null>()
  expectTypeOf<Row['exempt']>().toEqualTypeOf<boolean>()
  expectTypeOf<Row['customerId']>().toEqualTypeOf<number>()
})
