// Offers asked and offers given, by keyboard: two suppliers compared per tonne at the door, the cheaper there gets the
// contract; a quotation becomes a contract that carries what was offered.

import { draftOf, openDocument, post, totalOf } from './flow/documents.ts'
import { front, handsOn, thisMonth } from './hands.ts'
import { expect, test } from './office.ts'

test('2,600.00 with 80.00 freight against 2,630.00 with 40.00: the dearer ex factory is marked, chosen and contracted', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjxjd', '新建询价单')
  await draftOf(hands, '询价单')
  await hands.enter('2099-12-31')
  await hands.enter('p12', 's01', '600', '2600', '80', '', '', 'GB/T 15063', '火车到站', '款到发货')
  await hands.enter('p12', 's02', '600', '2630', '40')
  await hands.press('Space', 'Enter')
  await hands.enter('', 'GB/T 15063', '汽车送到库', '货到付款')

  const offers = front(page).locator('.comparison tbody tr:not(.comparison-product)')
  await expect(offers).toHaveText([
    /^S02.*600 袋2,630\.0040\.002,670\.00最低.*✓ 中标$/,
    /^S01.*600 袋2,600\.0080\.002,680\.00\+10\.00/,
  ])
  await post(hands, 'XJ')
  await hands.press('Alt+n')
  await draftOf(hands, '采购合同')
  await expect(front(page).locator('[data-field="supplierId"] input')).toHaveValue(/^S02/)
  await expect(front(page).locator('[data-field="paymentTerms"] input')).toHaveValue('货到付款')
  await post(hands, 'CG')
  await expect(totalOf(hands)).toHaveText('¥ 78,900.00')
  await expect(front(page).locator('.document-chain')).toContainText('询价单')
})

test('300 bags quoted at 2,700.00 become a contract of 40,500.00, and nothing of the quotation is left', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjbjd', '新建报价单')
  await draftOf(hands, '报价单')
  await hands.enter('c0002', '2099-12-31', '送到村', '货到付款', '')
  await hands.enter('p12', '300', '2700')
  await post(hands, 'BJ')
  await hands.press('Alt+n')
  await draftOf(hands, '销售合同')
  await expect(front(page).locator('[data-field="deliveryTerms"] input')).toHaveValue('送到村')
  await post(hands, 'XS')
  await expect(totalOf(hands)).toHaveText('¥ 40,500.00')
  await front(page).getByRole('tab', { name: '关联单据' }).click()
  await expect(front(page).locator('.document-chain')).toContainText('报价单')
  await openDocument(hands, 'BJ')
  await expect(front(page).locator('.document-chain')).toContainText('销售合同')
  // Quantity, taken up, still open.
  await expect(front(page).locator('.lines-row').nth(1)).toContainText('3003000')

  // A slip for them draws the contract's line through the dialog of all it may come from; nothing of the quotation is left to draw.
  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  await hands.enter('c0002', 'w3')
  await hands.press('Alt+s')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('input:focus')).toHaveCount(1)
  await expect(dialog).not.toContainText('报价')
  await hands.type(`xs${thisMonth.replace('-', '')}`)
  await expect(dialog.getByRole('option')).toHaveText([/2,700\.00/])
  await hands.press('Enter')
  await expect(front(page).locator('.lines-canvas')).toContainText('40,500.00')
  // The slip takes all 300: its next line is offered nothing of the contract; with 200 taken, 100.
  const ofToday = `XS${thisMonth.replace('-', '')}`
  await hands.type('p12')
  await expect(page.locator('.field-choice').first()).toBeVisible()
  await expect(page.locator('.field-choices')).not.toContainText(ofToday)
  await hands.press('Escape', 'ArrowUp')
  await expect(front(page).locator('.lines-active input')).toHaveAttribute('name', 'productId')
  await hands.press('Tab')
  await hands.enter('200')
  await front(page).locator('.lines-row').nth(2).getByRole('gridcell').first().click()
  await hands.type('p12')
  await expect(page.locator('.field-choices')).toContainText(new RegExp(`${ofToday}.*可提 100 袋`))
})
