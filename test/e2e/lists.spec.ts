// Lists over the season's book: found by pinyin initials, exported as they are filtered, opened from the workbench with
// the number it said; and from any number to the document it came from.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import exceljs from 'exceljs'
import type { Page } from '@playwright/test'
import { voucherOf } from './flow/documents.ts'
import { shownRows, shownTotals } from './grid.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage } from './pages.ts'

const countOf = (page: Page) => front(page).locator('.page-frame-foot-start')

type Slip = { readonly no: string; readonly fen: number }

test('deliveries are found by the initials of their customers, and exactly those are exported', async ({
  seasonPage: page,
  seasonOffice,
}, info) => {
  const { press, type } = handsOn(page)
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const wanted = book
    .prepare(`select no, total_fen as fen from document where kind = 'delivery' and partner_name like ? order by no`)
    .all('%西店合作社%') as Slip[]
  book.close()
  expect(wanted.length).toBeGreaterThan(5)

  await openPage(page, '/list/delivery')
  await expect(countOf(page)).toHaveText('共 482 条')
  await press('/')
  await type('xdhzs')
  await expect(countOf(page)).toHaveText(`共 ${wanted.length} 条`)
  expect((await shownTotals(page))['totalFen']).toBe(yuan(sumFen(wanted)))

  const download = page.waitForEvent('download')
  await press('Alt+e')
  const file = info.outputPath('list.xlsx')
  await (await download).saveAs(file)
  const exported = await readList(file)
  expect(exported.toSorted((a, b) => (a.no < b.no ? -1 : 1))).toEqual(wanted)
})

test('a number of the trial balance leads to its ledger, and a line of that to its document', async ({
  seasonPage: page,
}) => {
  const { press } = handsOn(page)
  await openPage(page, '/report/trial-balance')
  await front(page).locator('.ag-row', { hasText: '主营业务收入' }).locator('.ag-cell').first().click()
  await press('Enter')
  await expect(titleOf(page)).toHaveText('明细账')
  await expect.poll(async () => (await shownRows(page))[0]?.['balanceFen']).toBe('4,088,050.06 贷')
  const sale = front(page).locator('.ag-row', { hasText: 'CK20251001-001' }).locator('.ag-cell').first()
  await sale.click()
  await press('Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText('CK20251001-001')
  await expect.poll(() => voucherOf({ page })).toContain('5001 credit 5,127.52')
})

test('each sentence of the workbench opens a list of as many rows as it says', async ({ seasonPage: page }) => {
  const sentences = page.locator('.workbench-tasks button')
  await expect(sentences.first()).toBeVisible()
  const opened: string[] = []
  for (let at = 0; at < (await sentences.count()); at++) {
    await openPage(page, '/')
    const said = (await sentences.nth(at).locator('b').textContent()) ?? ''
    await sentences.nth(at).click()
    await expect(countOf(page)).toHaveText(new RegExp(`^共 ${said} [条行]$`))
    const chip = front(page).locator('.chip-on')
    opened.push([await titleOf(page).textContent(), (await chip.count()) > 0 && (await chip.textContent())].join(' '))
  }
  expect(opened).toEqual([
    '未清明细 false',
    '未清明细 false',
    '采购合同 该到货',
    '销售合同 该发货',
    '入库单 未开票',
    '出库单 未开票',
  ])
})

/** Number and amount of each row of an exported list. */
async function readList(file: string): Promise<Slip[]> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const slips: Slip[] = []
  let columns: readonly string[] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const texts = [...Array(row.cellCount).keys()].map((index) => row.getCell(index + 1).text)
    if (texts.includes('单号')) columns = texts
    const no = texts[columns.indexOf('单号')] ?? ''
    if (!no.startsWith('CK')) return
    const amount = row.getCell(columns.indexOf('金额') + 1).value
    slips.push({ no, fen: Math.round(Number(amount) * 100) })
  })
  return slips
}

const sumFen = (slips: readonly Slip[]): number => slips.reduce((sum, { fen }) => sum + fen, 0)
const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
