// Photos of a document: attached while it is typed, kept through its posting, looked at, and refused when they are none.

import { fromRoot } from '../../tools/run.ts'
import { front, handsOn } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage } from './pages.ts'

const photo = fromRoot('resources', 'screens', 'workbench.png')
const icon = fromRoot('resources', 'icon.png')

test('a photo attached to a draft is there on the posted document; a workbook is no photo', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  const choose = (files: readonly string[]) =>
    front(page)
      .locator('.attachments input')
      .setInputFiles([...files])
  const pictures = front(page).locator('.attachment img')
  await openPage(page, '/draft/moneyTransfer/new')
  await front(page).getByRole('tab', { name: '附件' }).click()
  await choose([photo, icon])
  await expect(pictures).toHaveCount(2)
  await choose([fromRoot('test', 'season', 'season-2025.xlsx')])
  await expect(page.locator('.ant-notification')).toContainText('“season-2025.xlsx”不是 JPEG、PNG、WebP 图片或 PDF')
  await page.locator('.ant-notification-notice-close').click()
  await expect(pictures).toHaveCount(2)

  await front(page).locator('[data-field="fromAccountId"] input').focus()
  await hands.enter('a1', 'a2', '50')
  await hands.press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/\d{8}-001$/)
  await front(page)
    .getByRole('tab', { name: /附件\s*2/ })
    .click()
  await pictures.first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('workbench.png 1 / 2')
  await hands.press('ArrowRight')
  await expect(dialog).toContainText('icon.png 2 / 2')
  await dialog.getByRole('button', { name: '移除' }).click()
  await expect(page.locator('.ant-modal-confirm button:focus')).toHaveCount(1)
  await hands.press('Tab', 'Enter')
  await expect(pictures).toHaveCount(1)
})
