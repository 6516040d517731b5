// What the books say afterwards: the customer's statement, the profit of the month, and all ledgers as one workbook.

import { expect } from '../office.ts'
import { shownRows, shownTotals } from '../grid.ts'
import { front, titleOf, type Hands } from '../hands.ts'
import { customer } from './sales.ts'

export async function readStatement(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.goTo('zzdh', `C0001 ${customer}`)
  await expect(titleOf(page)).toHaveText(`C0001 ${customer}`)
  await page.waitForTimeout(1000)
  console.log(await shownRows(page), await shownTotals(page))
  await page.screenshot({ path: '/tmp/e2e/x/p1.png' })
  await hands.goTo('bqsz', '本期收支')
  await page.waitForTimeout(1000)
  console.log(await shownRows(page), await shownTotals(page))
  await page.screenshot({ path: '/tmp/e2e/x/p2.png' })
  await hands.goTo('bb', '报表')
  await page.waitForTimeout(1000)
  await page.screenshot({ path: '/tmp/e2e/x/p3.png' })
  await hands.goTo('kmyeb', '科目余额表')
  await page.waitForTimeout(1000)
  console.log(await shownRows(page), await shownTotals(page))
  await page.screenshot({ path: '/tmp/e2e/x/p4.png' })
}
