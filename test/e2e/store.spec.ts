// Goods put in their place without the mouse: positions laid out in a warehouse, what lies in it put on one and counted
// there, and the room read: too warm, so the workbench says so.

import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage, settled } from './pages.ts'

test('16 positions, all that lies in the warehouse on A02, and 36.5 ℃ in it, told on the workbench', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await openPage(page, '/warehouse-map')
  await hands.press('Alt+n')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
  await hands.press('Control+Enter')
  await expect(front(page).locator('.map-box')).toHaveCount(16)
  await hands.press('m')
  await expect(front(page).locator('.map-box:focus')).toContainText('A01')
  await hands.press('ArrowRight')
  await hands.press('Enter')
  await expect(titleOf(page)).toContainText('移垛单')
  await settled(page)
  await hands.press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^YD/)

  await openPage(page, '/warehouse-map')
  await expect(front(page).locator('.map-box:not(.map-empty)')).toHaveCount(1)
  await expect(front(page).locator('.map-box:not(.map-empty)')).toContainText('A02')
  await hands.press('Escape')
  await expect(front(page).locator('.map-panel')).toContainText('都上垛了')

  // Counted there, blind: what is found beside the sheet goes into the row below the last, and its lot is chosen
  // without being told how much of it there should be.
  await hands.press('ArrowLeft', 'ArrowRight', 'c')
  await expect(titleOf(page)).toHaveText('盘点单')
  await expect(front(page).locator('.lines-active input')).toBeFocused()
  await front(page).getByText('盲盘（不看账面）').click()
  await settled(page)
  const counted = (await front(page).locator('.lines-row').count()) - 2
  for (let row = 0; row < counted; row++) await hands.press('ArrowDown')
  await hands.press('Shift+Tab', 'Shift+Tab')
  await hands.enter('p01')
  await expect(
    front(page)
      .locator('.lines-row')
      .nth(1 + counted),
  ).toContainText('P01')
  await hands.type('p01')
  await expect(page.locator('.field-choices')).toContainText('P01-250924-1')
  await expect(page.locator('.field-choices')).not.toContainText('袋')
  await hands.press('Escape')

  await openPage(page, '/environment')
  await front(page).locator('#reading-celsiusDeci').focus()
  await hands.enter('36.5', '55')
  await expect(front(page).locator('.room-now')).toContainText('过热')
  await openPage(page, '/')
  await expect(front(page).locator('.workbench-tasks')).toContainText('个仓库的温湿度要看一下')
})
