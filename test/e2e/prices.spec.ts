// A price list from the calculator to the slip, by keyboard: reckoned, approved, offered to the customer it is for, and
// its floor kept, first by a warning, then, as the company decides, by a refusal.

import { draftOf, post } from './flow/documents.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'

test('1,680 + 120 becomes a list at 2,490 with a floor of 2,390; 2,380 is warned of, then refused', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjjmb', '新建价目表')
  await draftOf(hands, '价目表')
  await hands.enter('1.1', '', '', '', '')
  await expect(front(page).locator('.lines-active input')).toBeFocused()
  await hands.press('Alt+c')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('input:focus')).toHaveCount(1)
  await hands.enter('p01', '', '1680', '120', '', '', '', '')
  await expect(dialog.locator('.build-up-reached').last()).toContainText('2,490.00')
  await hands.enter('')
  await expect(dialog).toBeHidden()
  await expect(front(page).locator('.lines-canvas')).toContainText('2,390.00')
  await post(hands, 'JM')

  await hands.press('Alt+n')
  await draftOf(hands, '价目表')
  await expect(front(page).locator('.lines-active input')).toHaveValue('2490.00')
  await hands.press('Alt+w')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^JM/)

  await hands.goTo('xjxsht', '新建销售合同')
  await draftOf(hands, '销售合同')
  await hands.enter('c0004', '自提', '现结', 'p01', '10')
  await expect(front(page).locator('.lines-active input')).toHaveValue('2490.00')

  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  await hands.enter('c0004', 'w1', 'p01', '10')
  await expect(front(page).locator('.slip-facts-listed')).toContainText('底价2,390.00')
  await expect(front(page).locator('.lines-active input')).toHaveValue('2490.00')
  await hands.enter('2380')
  await expect(front(page).locator('.document-status')).toContainText('低于底价')

  await hands.goTo('gssz', '公司设置')
  await expect(titleOf(page)).toHaveText('公司设置')
  await expect(front(page).locator('input:focus')).toHaveCount(1)
  await hands.enter('不允许')
  await hands.press('Control+Enter')
  await expect(page.locator('.ant-message, .ant-notification')).toContainText('已保存')

  await hands.press('Alt+w')
  await expect(titleOf(page)).toHaveText('出库单')
  await hands.press('Control+Enter')
  await expect(front(page).getByRole('alert').locator('li')).toHaveText(
    /^出库行 第 1 行P01 中颗粒尿素：2,380.00 低于底价 2,390.00（JM\d{8}-001）$/,
  )
  await expect(front(page).locator('.lines-active input')).toHaveAttribute('name', 'priceE4')
  await hands.enter('2390')
  await hands.press('Control+Enter')
  await expect(page.locator('.slip-posted')).toContainText('CK')
})
