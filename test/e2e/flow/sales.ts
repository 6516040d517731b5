// Goods go out: a contract with a customer made on the way, the slip while they wait, its invoice, and the money that
// settles the rest.

import { expect } from '../office.ts'
import { front, type Hands } from '../hands.ts'
import { draftOf, openDocument, post, sumsOf, totalOf, voucherOf } from './documents.ts'

export const customer = '示例种植大户'
/** Fewer keys than this from the opened slip to the posted one, with three lines and money taken. */
export const slipKeysMax = 40

export async function sell(hands: Hands): Promise<void> {
  await agree(hands)
  await deliver(hands)
  await invoice(hands)
  await collect(hands)
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
  await hands.enter('p12', '70', '')
  await hands.enter('zkl', '', '')
  await hands.enter('yjf', '20', '700')
  await press('Alt+p')
  await hands.enter('5000', '')
  await expect(sumsOf(hands)).toHaveText('共 3 行1306.30014,060.00')
  await expect(front(page).locator('.slip-sums')).toHaveText('上欠0.00＋本单14,060.00−本付5,000.00＝累欠9,060.00')
  await expect(front(page).locator('.slip-lots-cell').first()).toHaveText('P12-A＋1')
  await press('Control+Enter')
  await expect(page.locator('.slip-posted')).toContainText('SK')
  expect(hands.pressed() - before).toBeLessThan(slipKeysMax)
  await expect(front(page).locator('[data-field="customerId"] input')).toBeFocused()
  await openDocument(hands, 'CK')
  await expect
    .poll(() => voucherOf(hands))
    .toEqual([
      '1122 debit 14,060.00',
      '5001 credit 12,945.33',
      '222103 credit 1,114.67',
      '5401 debit 11,959.31',
      '1405 credit 11,959.31',
    ])
  await expect(front(page).locator('.page-frame-foot')).toContainText('应收 未结 9,060.00')
}

/** What was delivered is invoiced: the VAT that waited falls due. */
async function invoice(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '销售发票')
  await post(hands, 'XF')
  await expect.poll(() => voucherOf(hands)).toEqual(['222103 debit 1,114.67', '22210102 credit 1,114.67'])
}

/** The customer brings 9,050 for the 9,060 that are open; ten are waived. */
async function collect(hands: Hands): Promise<void> {
  await openDocument(hands, 'CK')
  await hands.press('Alt+j')
  await draftOf(hands, '收款单')
  await hands.enter('a1', '9050', '10')
  await expect(totalOf(hands)).toHaveText('¥ 9,050.00')
  await post(hands, 'SK')
  await expect.poll(() => voucherOf(hands)).toEqual(['1001 debit 9,050.00', '5603 debit 10.00', '1122 credit 9,060.00'])
}
