// Moving in from a workbook on the first screen: with its progress in sight it becomes a book; with flaws all of them are
// shown, the workbook comes back with its flaws marked, and nothing is left behind.

import { readdirSync } from 'node:fs'
import exceljs from 'exceljs'
import type { Page } from '@playwright/test'
import { edit, readSheets, writeSheets } from '../season/workbook.ts'
import { expected, shown, sumYuan } from './expected.ts'
import { handsOn } from './hands.ts'
import { expect, seasonWorkbook, test } from './office.ts'

test('a workbook moves in with its progress in sight, and opens as a book', async ({ quietPage: page }) => {
  const { press } = handsOn(page)
  await moveIn(page, seasonWorkbook)
  await expect(page.locator('.work-bar-words')).toContainText(/过账 [\d,]+ \/ [\d,]+/)
  await expect(page.locator('.first-panel h2')).toHaveText('已迁入 示例农资有限公司', { timeout: 30_000 })
  const counts = page.locator('.first-counts li')
  await expect(counts.first()).toHaveText('商品17')
  await expect(counts.filter({ hasText: '出库单' })).toHaveText('出库单482')
  await press('Enter')
  await expect(page.locator('.top-month')).toHaveText('2025-10未结账')
  await expect(page.locator('.workbench-figures')).toContainText(shown(sumYuan(Object.values(expected.receivable))))
})

test('a flawed workbook shows all its flaws, comes back marked, and opens nothing', async ({
  quietPage: page,
  office,
}, info) => {
  const sheets = await readSheets(seasonWorkbook)
  const book = edit(sheets)
  book.set('往来单位', 10, '信用额度', '很多')
  book.set('采购合同', 2, '日期', '2025-02-30')
  book.set('出库单', 10, '客户', 'C9999')
  book.set('收款单', 5, '核销金额', 9_999_999)
  await moveIn(page, await writeSheets(info.outputPath('flawed.xlsx'), sheets))
  await expect(page.locator('.flaws-head')).toContainText(/有 4 处错误，另有 \d+ 处由它们引起。什么都没有写入/, {
    timeout: 30_000,
  })
  expect((await shownFlaws(page)).slice(0, 4)).toEqual([
    '往来单位 | 10 | 信用额度 | “很多”不是数字 | 这里的错',
    '采购合同 | 2 | 日期 | 2025-02-30 这一天不存在 | 这里的错',
    '出库单 | 10 | 客户 | 没有编码为“C9999”的往来单位 | 这里的错',
    '收款单 | 5 | 核销金额 | CK20241106-001：未结 8,296.62 元，本次核销 9,999,999.00 元 | 这里的错',
  ])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存标记了错误的工作簿' }).click()
  const marked = info.outputPath('marked.xlsx')
  await (await download).saveAs(marked)
  const notes = await notesIn(marked)
  expect(notes['往来单位 G10']).toContain('“很多”不是数字')
  expect(notes['出库单 C10']).toContain('没有编码为“C9999”的往来单位')
  expect(notes['入库单 D2']).toContain('由其他错误引起')

  expect(readdirSync(office.home).filter((name) => name.includes('.hz'))).toEqual([])
  await expect(page.getByRole('button', { name: '返回' })).toBeHidden()
})

/** To the second way in by keyboard; the file is chosen as the system's dialog would hand it over. */
async function moveIn(page: Page, file: string): Promise<void> {
  const { press } = handsOn(page)
  await expect(page.getByLabel('公司名称')).toBeFocused()
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter')
  await expect(page.getByRole('button', { name: '选择工作簿…' })).toBeFocused()
  await page.locator('input[type=file]').setInputFiles(file)
}

/** The flaws in sight: sheet, row, column. */
const shownFlaws = (page: Page): Promise<string[]> =>
  page
    .locator('.flaws .ag-grid-scrolling-rows .ag-row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('[col-id]')].map((cell) => cell.textContent).join(' | ')),
    )

/** The comments a reader of Excel sees, by sheet and cell. */
async function notesIn(file: string): Promise<Readonly<Record<string, string>>> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const notes: Record<string, string> = {}
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.note) notes[`${sheet.name} ${cell.address}`] = JSON.stringify(cell.note)
      }),
    )
  return notes
}
