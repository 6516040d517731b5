// Pictures of what waits for approval and of what is counted; they are looked at like all others.

import { front, handsOn } from './hands.ts'
import { looker, typedInto } from './looker.ts'
import { expect, test } from './office.ts'

test.describe.configure({ timeout: 180_000 })

test('pictures of what waits for approval and of what is counted', async ({ seasonPage: page, seasonOffice }) => {
  const look = await looker(page, seasonOffice.home)
  const typed = typedInto(page)
  const toldIs = async (words: string): Promise<void> => {
    await expect(page.locator('.ant-message-notice')).toContainText(words)
    await expect(page.locator('.ant-message-notice')).toHaveCount(0)
  }
  await look('approval-rule', '/record/approvalRule/new', async () => {
    await typed('R1', '', '出库单', '金额达到', '1000', '老板')()
    await page.keyboard.press('Control+Enter')
    await toldIs('已保存')
  })
  await look('submit', '/draft/delivery/new', async () => {
    await typed('c0002', 'w3', 'p12', '300', '2700')()
    await expect(front(page).locator('.document-status')).toContainText('要老板审批')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('元要审批')
  })
  const submit = async (): Promise<void> => {
    // The warehouse is remembered.
    await typed('c0002', 'p12', '300', '2700')()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').locator('input').fill('2,650 ?')
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.approval-state')).toBeVisible()
    await page.locator('.document-panel [role=tab]').nth(1).click()
  }
  await look('approval', '/draft/delivery/new', submit)
  await look('approvals-waiting', '/approvals')
  const openFirst = async (): Promise<void> => {
    await front(page).locator('.ag-row').first().click()
    await page.keyboard.press('Enter')
    await expect(front(page).locator('.approval-state')).toBeVisible()
  }
  await look('approval-returned', '/approvals', async () => {
    await openFirst()
    await page.keyboard.type('2,680')
    await page.keyboard.press('Alt+t')
    await toldIs('已退回')
  })
  await look('draft-returned', '/approvals?show=decided', async () => {
    await openFirst()
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.document-returned')).toBeVisible()
  })
  await look('approvals-mine', '/approvals?show=mine')
  await look('drafts', '/list/delivery?view=drafts')
  const countSheet = async (): Promise<void> => {
    await typed('w1')()
    await front(page).getByRole('button', { name: '生成盘点表' }).click()
    await expect(front(page).locator('.lines-active')).toBeVisible()
  }
  await look('stock-check-sheet', '/draft/stockCheck/new', countSheet)
  await look('stock-check-recount', '/draft/stockCheck/new', async () => {
    await countSheet()
    await handsOn(page).enter('1', '2')
    await front(page).getByRole('tab', { name: '要复盘' }).click()
  })
  const blind = async (): Promise<void> => {
    await countSheet()
    await handsOn(page).enter('250')
    await front(page).getByText('盲盘（不看账面）').click()
  }
  await look('stock-check-new', '/draft/stockCheck/new')
  await look('stock-check-blind', '/draft/stockCheck/new', blind)
  await look('count-sheet', '/draft/stockCheck/new', async () => {
    await blind()
    await page.keyboard.press('Control+p')
    await expect(front(page).locator('.print-desk')).toBeVisible()
  })
  look.done()
})
