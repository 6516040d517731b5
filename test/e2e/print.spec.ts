// Every form on paper: opened from a document of the season's book, as it stands on screen and as a PDF. The PDF has the
// paper's size on each page and as many pages as the screen says; what must stand on the paper stands there; pictures
// of all forms are for people to look at (test-results/screens).

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { papers, type DocumentForm } from '../../src/shared/print/form.ts'
import { formsFor, printFormNames, printFormOf, type PrintFormName } from '../../src/shared/print/index.ts'
import { stackCard } from '../../src/shared/print/stack-card.ts'
import { statementPaper } from '../../src/shared/print/statement-paper.ts'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import { fromRoot } from '../../tools/run.ts'
import { front, handsOn } from './hands.ts'
import { expect, listenToConsole, startOffice, test as base } from './office.ts'
import { shoot } from './looker.ts'
import { openPage, settled } from './pages.ts'
import { keepMarks, makePapers } from './papers-made.ts'
import { readPdf, unified } from './pdf.ts'

const pictures = fromRoot('test-results', 'screens')
mkdirSync(pictures, { recursive: true })
type Papers = { readonly page: Page; readonly home: string; readonly made: ReadonlyMap<string, number> }

/** `withPapers` is a page on an office whose book has a document for each form. */
const test = base.extend<{ readonly withPapers: Papers }>({
  withPapers: async ({ page, seasonBook }, provide) => {
    const home = mkdtempSync(join(tmpdir(), 'hezhang-e2e-'))
    const book = join(home, 'season.hz')
    copyFileSync(seasonBook, book)
    const made = await makePapers(book)
    const office = await startOffice(['--book', book], home)
    const complaints = listenToConsole(page)
    await page.goto(office.address)
    await provide({ page, home, made })
    expect(complaints).toEqual([])
    await office.stop()
  },
})
test.describe.configure({ timeout: 120_000 })

/** A kind of document each form can be tried with: the form's own, or one that has what it shows. */
const kindFor = (form: PrintFormName): DocumentKind => printFormOf(form).kind ?? 'delivery'

test('every form: the same on screen and as a PDF of its own size', async ({ withPapers: { page, home, made } }) => {
  const partner = idOf(home, "select id from partner where code = 'C0002'")
  await openPage(page, '/letterhead')
  const { enter } = handsOn(page)
  await enter('示例县丰禾农资有限责任公司', '91371700MA3EXAMPLE', '0530-1234567、13900000000')
  await enter('示例县示例镇建设路 8 号', '赵六', '钱七', '示例农村商业银行建设路支行', '6222 0000 1234 5678 901')
  await expect(page.getByText('已保存')).toBeVisible()
  await keepMarks(page)
  await shoot(page, 'letterhead-filled')
  for (const form of printFormNames) {
    expect(formsFor({ kind: kindFor(form), vouchers: [{}], version: 2 })).toContain(form)
    await openPage(page, `/print/${form}/${made.get(kindFor(form))}`)
    await onPaper(page, form, printFormOf(form))
  }
  await openPage(page, `/print/statement/${partner}/2025-01-01/2025-10-31`)
  await onPaper(page, 'statementPaper', statementPaper)
  await openPage(page, `/print/stackCards/${idOf(home, "select id from warehouse where code = 'W3'")}`)
  await onPaper(page, 'stackCard', stackCard)
})

test('Ctrl P twice: the second copy says so, and the document knows of both', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  await page.evaluate(() => {
    window.print = () => void (document.title = document.querySelector('.print-out .paper-foot')?.textContent ?? '')
  })
  const { press } = handsOn(page)
  await openPage(page, `/document/${lastOf(seasonOffice.home, 'delivery')}`)
  await press('Control+p')
  await expect(front(page).locator('.print-desk .paper')).toHaveCount(1)
  await press('Control+p')
  await expect(page).toHaveTitle('第 1 页 / 共 1 页')
  await expect(front(page).locator('.page-frame-foot')).toContainText('已打印 1 次')
  await press('Control+p')
  await expect(page).toHaveTitle('第 2 次打印第 1 页 / 共 1 页')
  await press('Alt+w')
  await expect(front(page).locator('.document-prints')).toHaveText('打印 2 次')
})

test('a slip of 900.00 typed, posted, printed: Ctrl Enter, Ctrl P, Ctrl P', async ({ seasonPage: page }) => {
  await page.evaluate(() => {
    window.print = () => void (document.title = document.querySelector('.print-out .sheet-figures')?.textContent ?? '')
  })
  const { goTo, enter, press } = handsOn(page)
  await goTo('xjckd', '新建出库单')
  await expect(front(page).locator('input:focus')).toHaveCount(1)
  await enter('c0004', 'w1', 'p02', '10', '1800')
  await press('Alt+p')
  await enter('500', '')
  await press('Control+Enter')
  await expect(page.locator('.slip-posted')).toContainText('打印刚过账的出库单')
  await press('Control+p')
  const paper = front(page).locator('.print-desk .paper')
  await expect(paper).toContainText('人民币玖佰元整')
  await press('Control+p')
  await expect(page).toHaveTitle(/本单900\.00本付500\.00累欠/)
})

test('a slip as a picture for WeChat: 911 × 530 at twice the size, and counted', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  await openPage(page, `/print/deliverySlip/${lastOf(seasonOffice.home, 'delivery')}`)
  await expect(front(page).locator('.print-desk .paper')).toHaveCount(1)
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Alt+g')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^出库单 CK\d{8}-\d{3}\.png$/)
  const file = join(pictures, 'paper-picture.png')
  await download.saveAs(file)
  const bytes = readFileSync(file)
  // Width and height stand in the first chunk of a PNG. A blank page would pack into a few kilobytes.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1822, 1060])
  expect(bytes.length).toBeGreaterThan(40_000)
  await expect(front(page).locator('.page-frame-foot')).toContainText('已打印 1 次')
})

test('prices are hidden, a column is left out, parts stand apart, and all of it is remembered', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  const path = `/print/deliverySlip/${lastOf(seasonOffice.home, 'delivery')}`
  await openPage(page, path)
  const choices = front(page).locator('.print-choices')
  await choices.getByLabel('不印价格和金额').check()
  await choices.getByLabel('批号').uncheck()
  await choices.getByLabel('各联分开打印').check()
  await page.keyboard.press('Alt+w')
  await openPage(page, path)
  const sheets = front(page).locator('.print-desk .paper')
  await expect(sheets).toHaveCount(3)
  await expect(sheets.nth(1).locator('th')).toHaveText(['品名规格', '单位', '数量', '吨'])
  await expect(sheets.nth(1).locator('.paper-parts')).toHaveText('客户')
  await expect(sheets.nth(1)).not.toContainText('累欠')
  await page.screenshot({ path: join(pictures, 'print-apart.png') })
  await choices.getByLabel('不印价格和金额').uncheck()
  await choices.getByLabel('英文').check()
  await expect(sheets.first().locator('h2')).toHaveText('Delivery')
  await expect(sheets.first()).toContainText('Owed before')
  await sheets.first().screenshot({ path: join(pictures, 'paper-english.png') })
  await choices.getByLabel('A4').check()
  await expect(sheets.first()).toHaveClass(/paper-a4/)
})

test('a statement of two pages: the head is repeated, the total stands under its last line, who signs below it', async ({
  seasonPage: page,
  seasonOffice,
}) => {
  const partner = idOf(seasonOffice.home, "select id from partner where code = 'C0002'")
  await openPage(page, `/print/statement/${partner}/2025-01-01/2025-10-31`)
  const [first, last, ...more] = await front(page)
    .locator('.print-desk .paper')
    .evaluateAll((pages) =>
      pages.map((one) => ({
        heads: one.querySelectorAll('thead').length,
        lines: one.querySelectorAll('tbody tr').length,
        sums: [...one.querySelectorAll('tfoot td:first-child')].map(({ textContent }) => textContent),
        signing: one.querySelectorAll('.sheet-parties').length,
      })),
    )
  expect(more).toEqual([])
  expect(first).toEqual({ heads: 1, lines: expect.any(Number), sums: ['本页小计'], signing: 0 })
  expect(last).toEqual({ heads: 1, lines: expect.any(Number), sums: ['本页小计', '合计'], signing: 1 })
  expect(last?.lines).toBeGreaterThan(0)
})

const lastOf = (home: string, kind: DocumentKind): number =>
  idOf(home, `select max(id) from document where kind = '${kind}'`)

function idOf(home: string, question: string): number {
  const book = new Database(join(home, 'season.hz'), { readonly: true })
  const id = book.prepare(question).pluck().get() as number
  book.close()
  return id
}

/** Looks at the paper on screen and in the PDF, and takes its picture. */
async function onPaper(page: Page, form: string, { paper, seal, seam }: Pick<DocumentForm, 'paper' | 'seal' | 'seam'>) {
  const sheets = front(page).locator('.print-desk .paper')
  await expect(sheets.first()).toBeVisible()
  if (seal !== undefined) await front(page).getByLabel('盖公章').check()
  await expect(front(page).locator('.print-desk .papers .sheet-seal'), `${form}: one seal`).toHaveCount(
    seal === undefined ? 0 : 1,
  )
  await settled(page)
  await shoot(page, `print-${form}`)
  await page.emulateMedia({ media: 'print' })
  for (const [index, sheet] of (await page.locator('.print-out .paper').all()).slice(0, 2).entries())
    await sheet.screenshot({ path: join(pictures, `paper-${form}-${index + 1}.png`) })
  await page.emulateMedia({ media: null })
  const over = await sheets.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)
  expect(over, `${form}: nothing runs over its page`).toBe(0)
  const shown = await sheets.allInnerTexts()
  const slices = await front(page).locator('.print-desk .paper-seam').count()
  expect(slices, `${form}: a slice of the seal on each of several pages`).toBe(
    seam && shown.length > 1 ? shown.length : 0,
  )
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  // Ink lets through what it lies on.
  expect(pdf.includes('/BM /Multiply'), `${form}: sealed in the PDF`).toBe(seal !== undefined)
  const pages = readPdf(pdf)
  expect(pages.length, `${form}: pages`).toBe(shown.length)
  const { widthMm, heightMm } = papers[paper]
  for (const [index, { text, ...size }] of pages.entries()) {
    expect(Math.abs(size.widthMm - widthMm), `${form}: width`).toBeLessThan(0.5)
    expect(Math.abs(size.heightMm - heightMm), `${form}: height`).toBeLessThan(0.5)
    const missing = (shown[index] ?? '').split(/\s+/).filter((word) => !text.includes(unified(word)))
    expect(missing, `${form}: words that are on the screen and not in the PDF`).toEqual([])
  }
}
