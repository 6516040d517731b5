// One season's worth of trade in small, from an empty first screen to the ledgers in Excel, by keyboard: what the
// browser tests do in the office and the desktop tests do in the window.

import type { Page } from '@playwright/test'
import { handsOn } from '../hands.ts'
import { readBooks, type Save } from './books.ts'
import { buy } from './purchase.ts'
import { makeBook, makeRecords } from './records.ts'
import { sell } from './sales.ts'

export async function trade(page: Page, save: Save): Promise<void> {
  const hands = handsOn(page)
  await makeBook(hands)
  await makeRecords(hands)
  await buy(hands)
  await sell(hands)
  await readBooks(hands, save)
}
