// Pictures of what waits for approval and of what is counted; they are looked at like all others.

import ExcelJS from 'exceljs'
import { front, handsOn } from './hands.ts'
import { looker, typedInto } from './looker.ts'
import { expect, test } from './office.ts'
import { openPage } from './pages.ts'

test.describe.configure({ timeout: 180_000 })

test('pictures of what waits for approval and of what is counted', async ({ seasonPage: page, seasonOffice }) => {
  const look = await looker(page, seasonOffice.home)
  const typed = typedInto(page)
  const toldIs = async (words: string): Promise<void> => {
    await expect(page.locator('.ant-message-notice').last()).toContainText(words)
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
  const filledIn = async (counted: string): Promise<void> => {
    await countSheet()
    const [handed] = await Promise.all([
      page.waitForEvent('download'),
      front(page).getByRole('button', { name: '导出 Excel' }).click(),
    ])
    const file = await handed.path()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    const [sheet] = workbook.worksheets
    if (!sheet) throw new Error('no sheet')
    const headers = sheet.getRow(4).values as unknown[]
    sheet.getRow(5).getCell(headers.indexOf('实盘数量')).value = counted
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await front(page).locator('input[type=file]').setInputFiles({ name: '盘点表.xlsx', mimeType, buffer })
  }
  await look('stock-check-flaws', '/draft/stockCheck/new', async () => {
    await filledIn('二百五')
    await expect(page.getByRole('dialog')).toContainText('“二百五”不是数字')
  })
  await look('stock-check-read', '/draft/stockCheck/new', async () => {
    await filledIn('249')
    await expect(front(page).locator('.check-figure').first()).toContainText('1 / 7')
    await expect(page.locator('.ant-message-notice')).toHaveCount(0)
  })
  await look('stock-check-new', '/draft/stockCheck/new')
  await look('stock-check-blind', '/draft/stockCheck/new', blind)
  await look('count-sheet', '/draft/stockCheck/new', async () => {
    await blind()
    await page.keyboard.press('Control+p')
    await expect(front(page).locator('.print-desk')).toBeVisible()
  })
  // Long due; of another only one class, due a month ago.
  const plan = async (...texts: string[]): Promise<void> => {
    await openPage(page, '/record/checkPlan/new')
    await typed(...texts)()
    await page.keyboard.press('Control+Enter')
    await toldIs('已保存')
  }
  await look('check-plan-list', '/records/checkPlan', async () => {
    await plan('东库每月盘点', '', 'w1', '', '30', '2025-03-31')
    await plan('西库普通货每周盘点', '', 'w2', '普通', '7', '2025-09-30')
    await openPage(page, '/records/checkPlan')
  })
  await look('stock-check-due', '/draft/stockCheck/new', async () => {
    await expect(front(page).locator('.check-due button')).toHaveCount(2)
  })
  await look('stock-check-of-due', '/draft/stockCheck/new', async () => {
    await front(page).locator('.check-due button').first().press('Enter')
    await expect(front(page).locator('.lines-active')).toBeVisible()
  })
  look.done()
})
