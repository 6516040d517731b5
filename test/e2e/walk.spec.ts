// One lot on its whole way by keyboard, each step made from the one before: what a distributor does with a product from the
// plan for next year to the claim for what was wrong with it.

import { join } from 'node:path'
import { handsOn } from './hands.ts'
import { test } from './office.ts'
import { readTheBooks } from './walk/books.ts'
import { buyTheLot } from './walk/buying.ts'
import { complainOfTheLot } from './walk/complaining.ts'
import { sellTheLot } from './walk/selling.ts'

test('a lot is planned, asked for, bought, weighed, checked, priced, sold over the limit by the owner’s word, loaded, delivered, signed for, complained of and claimed, and the ledgers agree', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  const hands = handsOn(page)
  await buyTheLot(hands)
  await sellTheLot(hands)
  await complainOfTheLot(hands)
  await readTheBooks(hands, join(seasonOffice.home, 'season.hz'))
})
