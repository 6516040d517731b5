// A season moves in on the first screen, and every figure on screen is the one that was worked out independently.

import { readFileSync } from 'node:fs'
import { shownRows, shownTotals } from './grid.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, seasonWorkbook, test } from './office.ts'
import { openPage } from './pages.ts'
import { fromRoot } from '../../tools/run.ts'

type Yuan = Readonly<Record<string, string>>
type Expected = {
  readonly asOf: string
  readonly rows: Readonly<Record<string, number>>
  readonly trialBalance: Readonly<Record<string, Yuan>>
  readonly stock: readonly { warehouse: string; product: string; lot: string; qty: number }[]
  readonly stockValue: Readonly<Record<string, { qty: number; value: string }>>
  readonly receivable: Yuan
  readonly advanceFromCustomer: Yuan
  readonly aging: Readonly<Record<string, Yuan>>
  readonly payable: Yuan
}
const expected = JSON.parse(
  readFileSync(fromRoot('test', 'season', 'season-2025.expected.json'), 'utf8'),
) as Expected

test('a workbook moves in with its progress in sight, and opens as a book', async ({ quietPage: page, office }) => {
  const { press } = handsOn(page)
  await expect(page.getByLabel('公司名称')).toBeFocused()
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter')
  await expect(page.getByRole('button', { name: '选择工作簿…' })).toBeFocused()
  await page.locator('input[type=file]').setInputFiles(seasonWorkbook)
  await expect(page.locator('.work-bar-words')).toContainText(/\d/)
  await page.screenshot({ path: '/tmp/e2e/x/p1.png' })
  await expect(page.locator('.first-panel h2')).toHaveText('已迁入 示例农资有限公司', { timeout: 30_000 })
  await page.screenshot({ path: '/tmp/e2e/x/p2.png' })
  await press('Enter')
  await expect(page.locator('.top-month')).toHaveText('2025-10未结账')
})
