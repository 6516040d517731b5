// A truck by keyboard: noted when the factory has loaded it, found among what is expected, weighed, counted, received.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { draftOf, post } from './flow/documents.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage } from './pages.ts'

test('a loaded truck stands first among what is expected; gross less tare is on the slip posted with its receipt', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const contract = book
    .prepare("select max(id) from document where kind = 'purchaseContract' and state = 'approved'")
    .pluck()
    .get() as number
  book.close()
  const hands = handsOn(page)
  // Enter in the last field saves, and what was typed into it is saved too.
  await openPage(page, '/record/supplierLicence/new')
  await hands.enter('XK13-001', '', 's01', '1', '复合肥', '2021-12-10', '2031-12-09')
  await expect(titleOf(page)).not.toContainText('新建')
  await expect(front(page).locator('input[name=validToDay]')).toHaveValue('2031-12-09')

  await openPage(page, `/draft/shipmentNotice/new?from=${contract}`)
  await draftOf(hands, '发运通知')
  await hands.enter('', '+1')
  await hands.press('F6', 'Enter', 'Enter')
  await hands.enter('鲁A12345', '王师傅', '13800000000', '', '36150')
  await post(hands, 'ZT')

  await openPage(page, '/expected')
  await expect(page.locator('.expected-line:focus')).toContainText('鲁A12345')
  await hands.press('Enter')
  await draftOf(hands, '入库单')
  await hands.enter('51350', '15320')
  await expect(front(page).locator('.receiving-net')).toHaveText('36,030')
  await hands.enter('w1', 'L1', '', '')
  await post(hands, 'RK')
  await front(page).locator('.document-panel [role=tab]').nth(1).click()
  await expect(front(page).locator('.document-chain')).toContainText('磅单')
  await openPage(page, '/expected')
  await expect(front(page).locator('.expected-list')).not.toContainText('鲁A12345')
})
