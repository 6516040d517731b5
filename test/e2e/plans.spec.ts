// From what a year is to sell to the contract that buys it, without the mouse: a sales plan, the purchase plan it asks for,
// and one line of that as a purchase contract.

import { front, handsOn, thisMonth, titleOf } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage, settled } from './pages.ts'

/** The plans lie ahead whenever the test runs. */
const year = String(Number(thisMonth.slice(0, 4)) + 1)

test('400 t for March and 40 t for April are planned, to be bought, and 40 t become 800 bags of a contract', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  const said = (text: string) => expect(front(page).locator('.page-frame-state')).toContainText(text)
  const row = (at: number) => front(page).locator(`.lines-row[aria-rowindex="${at}"]`)
  await openPage(page, '/draft/salesPlan/new')
  await hands.enter(year, 'p01', '1910', '', '', '400', '40')
  await expect(front(page).locator('.document-total')).toContainText('840,400.00')
  await hands.press('Control+Enter')
  await expect(titleOf(page)).not.toContainText('新')
  await settled(page)

  await openPage(page, '/draft/purchasePlan/new')
  await hands.enter(year)
  await hands.press('Alt+p')
  await expect(row(2)).toContainText('440')
  await hands.press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^CJ/)
  await settled(page)
  await front(page).locator('.lines-scroll').focus()
  await hands.press('ArrowDown')
  await hands.press('Alt+k')
  await expect(row(1)).toContainText('800')
  await expect(row(1)).toContainText(`${year}-04-01`)
  await said('草稿')
})
