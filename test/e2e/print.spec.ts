// Every form on paper: opened from a document of the season's book, as it stands on screen and as a PDF. The PDF has the
// paper's size on each page and as many pages as the screen says; what must stand on the paper stands there; pictures
// of all forms are for people to look at (test-results/screens).

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { papers } from '../../src/shared/print/form.ts'
import { formsFor, printFormNames, printFormOf, type PrintFormName } from '../../src/shared/print/index.ts'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import { fromRoot } from '../../tools/run.ts'
import { front } from './hands.ts'
import { expect, test } from './office.ts'
import { openPage, settled } from './pages.ts'
import { readPdf } from './pdf.ts'

const pictures = fromRoot('test-results', 'screens')
mkdirSync(pictures, { recursive: true })
test.describe.configure({ timeout: 120_000 })

/** A kind of document each form can be tried with: the form's own, or one that has what it shows. */
const kindFor = (form: PrintFormName): DocumentKind => printFormOf(form).kind ?? 'delivery'

test('every form: the same on screen and as a PDF of its own size', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const last = book.prepare('select max(id) from document where kind = ?').pluck()
  const ids = Object.fromEntries(printFormNames.map((form) => [form, last.get(kindFor(form)) as number]))
  const partner = book.prepare("select id from partner where code = 'C0002'").pluck().get() as number
  book.close()
  for (const form of printFormNames) {
    expect(formsFor({ kind: kindFor(form), vouchers: [{}] })).toContain(form)
    await openPage(page, `/print/${form}/${ids[form]}`)
    await onPaper(page, form, printFormOf(form).paper)
  }
  await openPage(page, `/print/statement/${partner}/2025-01-01/2025-10-31`)
  await onPaper(page, 'statementPaper', 'a4')
})

/** Looks at the paper on screen and in the PDF, and takes its picture. */
async function onPaper(page: Page, form: string, paper: keyof typeof papers): Promise<void> {
  const sheets = front(page).locator('.print-desk .paper')
  await expect(sheets.first()).toBeVisible()
  await settled(page)
  await page.screenshot({ path: join(pictures, `print-${form}.png`) })
  await page.emulateMedia({ media: 'print' })
  for (const [index, sheet] of (await page.locator('.print-out .paper').all()).slice(0, 3).entries())
    await sheet.screenshot({ path: join(pictures, `paper-${form}-${index + 1}.png`) })
  await page.emulateMedia({ media: null })
  const over = await sheets.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)
  expect(over, `${form}: nothing runs over its page`).toBe(0)
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pdf.pages.length, `${form}: pages`).toBe(await sheets.count())
  const { widthMm, heightMm } = papers[paper]
  for (const size of pdf.pages) {
    expect(Math.abs(size.widthMm - widthMm), `${form}: width`).toBeLessThan(0.5)
    expect(Math.abs(size.heightMm - heightMm), `${form}: height`).toBeLessThan(0.5)
  }
}
