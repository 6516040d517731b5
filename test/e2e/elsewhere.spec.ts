// Goods that are not where they usually are, with the keyboard: left with a shop and settled, kept for others and told
// beside the stock.

import { front, handsOn } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage, settled } from './pages.ts'

test('60 bags left with a shop are proposed as sold, and billed; 20 t kept for their owner are told beside the stock', async ({
  seasonPage: page,
}) => {
  const { enter, press } = handsOn(page)
  const numbered = (no: RegExp) => expect(front(page).locator('.page-frame-subtitle')).toHaveText(no)
  const typing = () => expect(front(page).locator('input:focus')).toHaveCount(1)
  await openPage(page, '/draft/floatIssue/new')
  await typing()
  await enter('c0002', 'w3', 'p12', '', '60', '2800')
  await press('Control+Enter')
  await numbered(/^PH/)
  await openPage(page, '/report/goods-at-shops')
  await expect(front(page)).toContainText('示例西店合作社2')

  await openPage(page, '/draft/floatSettlement/new')
  await typing()
  await enter('c0002')
  await press('Alt+p')
  await settled(page)
  await expect(front(page)).toContainText('8,400.00')
  await press('Control+Enter')
  await numbered(/^PJ/)
  await front(page).locator('.document-panel [role=tab]').nth(1).click()
  await expect(front(page).locator('.document-panel')).toContainText(/CK\d{8}-\d{3}/)

  await openPage(page, '/draft/custodyReceipt/new')
  await typing()
  await enter('c0002', '代储', 'p12', 'K1', '400')
  await press('Control+Enter')
  await numbered(/^DC/)
  await openPage(page, '/stock')
  await front(page).getByRole('button', { name: '代储 20 吨' }).click()
  await expect(front(page).locator('.page-frame-title')).toHaveText('代存货物')
  await expect(front(page)).toContainText('K1')
})
