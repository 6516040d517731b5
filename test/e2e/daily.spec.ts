// Daily work on the season's book: refusals at their fields, a slip put right by one key, typing that survives a reload,
// and a page that stays as it is when language or light change.

import { runTask } from '../../src/main/tasks/index.ts'
import { draftOf, openDocument, voucherOf } from './flow/documents.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'
import { answersLate } from './slowly.ts'
import { openPage, settled } from './pages.ts'

test('105 bags are allowed, 961 would be out; none lie in the east store: all of it is said at the fields', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  await hands.enter('c0002', 'w1', 'p04', '900', '')
  await hands.enter('p12', '99999', '2700')
  await hands.press('Control+Enter')

  await expect(front(page).getByRole('alert').locator('li')).toHaveText([
    '出库行 第 1 行XS20241116-001 第 1 行：订 100，已执行 61，允许到 105 袋，本次 900 超出',
    '出库行 第 1 行P04 在 东库：各批共有 0 袋，要 900 袋',
    '出库行 第 2 行P12 在 东库：各批共有 0 袋，要 99999 袋',
  ])
  const quantity = front(page).locator('.lines-active input')
  await expect(quantity).toBeFocused()
  await expect(quantity).toHaveAttribute('aria-invalid', 'true')
  await expect(front(page).locator('.lines-wrong')).toHaveText('99,999')
  await expect(front(page).locator('.lines-say')).toContainText('允许到 105 袋')
  await expect(front(page).locator('.page-frame-state')).toContainText('草稿')
})

test('a wrong slip is put right by one key: reversed with its money, and open again as a draft', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  await hands.enter('c0004', 'w1', 'p02', '10', '1800')
  await hands.press('Alt+p')
  await hands.enter('500', '')
  await hands.press('Control+Enter')
  await expect(page.locator('.slip-posted')).toContainText('SK')
  await openDocument(hands, 'CK')
  await expect.poll(() => voucherOf(hands)).toContain('1122 debit 900.00')

  await hands.press('Alt+r')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('input:focus')).toHaveCount(1)
  await expect(dialog).toContainText('应收 900.00 冲回')
  await expect(dialog).toContainText('随单收的 500.00 一起红冲')
  await hands.enter('数量写错')
  await expect(dialog).toBeHidden()
  await draftOf(hands, '出库单')
  await expect(front(page).locator('.lines-totals')).toContainText('900.00')
  await expect(front(page).locator('[data-field="paidFen"] input')).toHaveValue('500.00')

  for (const prefix of ['CK', 'SK']) {
    await openDocument(hands, prefix)
    await expect(front(page).locator('.page-frame-state')).toContainText('已红冲')
  }
  await expect.poll(() => voucherOf(hands)).toContain('1122 credit -500.00')
})

test('what was typed ahead of slow answers is where it was meant, and there after a reload', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await answersLate(page, () => 250)
  await page.reload()
  // Saved before the next code is there, and its unit, weight and tax typed over those of the product before it.
  await hands.goTo('xjsp', '新建商品')
  await expect(front(page).locator('[name="name"]')).toBeFocused()
  await hands.enter('追肥', '', '', '', '桶', '25')
  await hands.press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^P\d+ {2}追肥$/)
  await expect(front(page).locator('[name="unit"]')).toHaveValue('桶')
  await expect(front(page).locator('[name="unitWeightGrams"]')).toHaveValue('25')
  await hands.goTo('xjcght', '新建采购合同')
  await draftOf(hands, '采购合同')
  await hands.enter('s02', '自提', '月结')
  await hands.enter('p12', '400', '2650')
  await expect(front(page).locator('.document-status')).toContainText('草稿已保存')
  await page.reload()
  await expect(front(page).locator('.lines-totals')).toContainText('53,000.00')
  await expect(front(page).locator('[data-field="supplierId"] input')).toHaveValue('S02 示例复合肥厂乙')
  await expect(front(page).locator('[data-field="paymentTerms"] input')).toHaveValue('月结')
  await openPage(page, '/list/purchaseContract?view=drafts')
  await expect(front(page).locator('.page-frame-body')).toContainText('示例复合肥厂乙')

  // A tab that came back with the reload takes the cursor when one goes to it.
  await openPage(page, '/record/warehouse/new')
  await openPage(page, '/stock')
  await page.reload()
  await settled(page)
  await hands.press('Alt+[')
  await expect(front(page).locator('[name="name"]')).toBeFocused()
})

test('another language and the dark keep the page and what stands on it', async ({ seasonPage: page }) => {
  const hands = handsOn(page)
  await hands.goTo('xjcght', '新建采购合同')
  await draftOf(hands, '采购合同')
  await hands.enter('s02', '自提')
  await front(page).getByText('交货方式').click()
  await expect(front(page).getByLabel('交货方式')).toBeFocused()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(titleOf(page)).toHaveText('Purchase contract')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(front(page).locator('[data-field="deliveryTerms"] input')).toHaveValue('自提')

  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(titleOf(page)).toHaveText('Purchase contract')
  await expect(front(page).locator('[data-field="deliveryTerms"] input')).toHaveValue('自提')
  await expect(front(page).locator('.document-status')).toContainText('Draft saved')

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(titleOf(page)).toHaveText('Purchase contract')
})

test('the book is backed up by keyboard while it is open, and the copy is a book that agrees', async ({
  seasonPage: page,
}, info) => {
  const hands = handsOn(page)
  await page.locator('.top-book').focus()
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: '导出总账工作簿' })).toBeFocused()
  await hands.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '备份账套' })).toBeFocused()
  const [first] = await Promise.all([page.waitForEvent('download'), hands.press('Enter')])
  expect(first.suggestedFilename()).toMatch(/ 备份 \d{4}-\d\d-\d\d\.hz$/)
  await expect(page.getByRole('menuitem', { name: '备份账套' })).toBeHidden()
  await expect(page.locator('.top-book')).toBeFocused()
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: '导出总账工作簿' })).toBeFocused()
  await hands.press('Escape')
  await expect(page.locator('.top-book')).toBeFocused()

  const [download] = await Promise.all([page.waitForEvent('download'), hands.goTo('bfzt', '备份账套')])
  const file = info.outputPath('backup.hz')
  await download.saveAs(file)
  await expect(page.getByText(/^已备份：.*\.hz，[\d.]+ MB，核对了 \d+ 项，一致$/).first()).toBeVisible()
  expect(await runTask('verify', {}, { location: file })).toMatchObject({ ok: true, value: { problems: [] } })
})
