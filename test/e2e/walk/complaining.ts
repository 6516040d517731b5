// The lot is complained of: 40 bags are caked. The customer's ticket becomes a problem of the lot, the problem a claim on
// the supplier, and what is agreed is taken off what we owe.

import { draftOf, openDocument, post, totalOf, voucherOf } from '../flow/documents.ts'
import { front, type Hands } from '../hands.ts'
import { expect } from '../office.ts'
import { chooseMore, firstLine } from './acts.ts'
import { lot } from './buying.ts'

const complaint = '40 袋结块'

export async function complainOfTheLot(hands: Hands): Promise<void> {
  await complain(hands)
  await name(hands)
  await claim(hands)
  await settle(hands)
  await answer(hands)
}

async function complain(hands: Hands): Promise<void> {
  await chooseMore(hands, '售后')
  await draftOf(hands, '售后单')
  await hands.enter('李老板', '小王', '', complaint, '先换货，再查这一批')
  await expect(front(hands.page).locator('.lines-active input')).toHaveValue('500')
  await hands.press('Control+a')
  await hands.enter('40')
  await post(hands, 'SH')
}

/** What the customer said is the problem; the supplier is found by the lot. */
async function name(hands: Hands): Promise<void> {
  await hands.press('Alt+j')
  await draftOf(hands, '质量问题单')
  const supplier = front(hands.page).locator('[data-field="supplierId"] input')
  await expect(supplier).toHaveValue(/^S02/)
  await expect(front(hands.page).locator('[data-field="description"] textarea')).toHaveValue(complaint)
  await hands.enter('索赔')
  await post(hands, 'ZL')
}

/** 5,400.00 is what the 40 bags cost; half of it is agreed. */
async function claim(hands: Hands): Promise<void> {
  await hands.press('Alt+m')
  await draftOf(hands, '供应商索赔单')
  await expect(firstLine(hands)).toContainText(lot)
  await hands.enter('', '5400', '2700')
  await post(hands, 'SP')
  await expect(totalOf(hands)).toHaveText('¥ 5,400.00')
}

/** 2,700.00 = 2,477.06 off the stock that is left + 222.94 of input VAT that is no longer ours. */
async function settle(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '索赔结算单')
  await post(hands, 'SJ')
  await expect
    .poll(() => voucherOf(hands))
    .toEqual(['22210103 credit 222.94', '1405 credit 2,477.06', '220201 debit 2,700.00'])
}

/** How it ended is asked when the ticket is closed, and is reason enough. */
async function answer(hands: Hands): Promise<void> {
  const { page, press } = hands
  await openDocument(hands, 'SH')
  const state = front(page).locator('.page-frame-state')
  await expect(state).toContainText('处理中')
  await press('Alt+c')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveAttribute('name', 'outcome')
  await hands.enter('换货')
  await press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toContainText('第 2 版')
  await expect(front(page).locator('.posted-head, .document-head').first()).toContainText('换货')
}
