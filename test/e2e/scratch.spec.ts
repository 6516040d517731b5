import { test } from './office.ts'
import { handsOn } from './hands.ts'
import { makeBook, makeRecords } from './flow/records.ts'
import { buy } from './flow/purchase.ts'
import { readStatement } from './flow/books.ts'
import { sell } from './flow/sales.ts'
test('scratch', async ({ quietPage }) => {
  const hands = handsOn(quietPage)
  await makeBook(hands)
  await makeRecords(hands)
  await buy(hands)
  await sell(hands)
  await readStatement(hands)
})
