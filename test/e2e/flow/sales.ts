// Goods go out: a contract with a customer made on the way, the slip while they wait, its invoice, and the money that
// settles the rest.

import { expect } from '../office.ts'
import { front, type Hands } from '../hands.ts'
import { draftOf, post, sumsOf, totalOf, voucherOf } from './documents.ts'

export const customer = '示例种植大户'
/** Fewer keys than this from the opened slip to the posted one, with three lines and money taken. */
export const slipKeysMax = 40

export async function sell(hands: Hands): Promise<void> {
  await agree(hands)
  await deliver(hands)
}

/** The customer is new: made from what was typed, without leaving the contract. */
async function agree(hands: Hands): Promise<void> {
  const { page, press, type } = hands
  await hands.goTo('xjxsht', '新建销售合同')
  await draftOf(hands, '销售合同')
  await type(customer)
  await press('Alt+n')
  await expect(page.getByRole('dialog')).toContainText('新客户')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveValue('')
  await hands.enter('13800000012', '河屯')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveValue('C0001')
  await press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.screenshot({ path: '/tmp/e2e/x/p1.png' })
  await hands.enter('', '')
  await hands.enter('p12', '80', '2800', '', '', '')
  await hands.enter('zkl', '40', '1850')
  await expect(totalOf(hands)).toHaveText('¥ 14,900.00')
  await post(hands, 'XS')
}

/** Two products under contract and one at its own price; the first takes two lots, the older one whole. */
async function deliver(hands: Hands): Promise<void> {
  const { page, press } = hands
  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  const before = hands.pressed()
  await hands.enter('zz')
  await page.waitForTimeout(600)
  await page.screenshot({ path: '/tmp/e2e/x/p2.png' })
}
