// What can be told of a page's looks without looking: words left in the other language, words that are cut, things that
// run over the window's edge.

import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'

/** Every Chinese text that stands in a book, the longest first: those are its own in any language. */
export function bookWords(file: string): readonly string[] {
  const book = new Database(file, { readonly: true })
  const tables = book.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  const words = new Set<string>()
  for (const table of tables)
    for (const { name, type } of book.pragma(`table_info("${table}")`) as { name: string; type: string }[]) {
      if (!/text|char/i.test(type)) continue
      for (const text of book.prepare(`select distinct "${name}" from "${table}"`).pluck().all() as (string | null)[])
        if (text !== null && han.test(text)) words.add(text)
    }
  book.close()
  return [...words].toSorted((a, b) => b.length - a.length)
}

/** 记202510-0187: as it stands on the paper. */
const voucherNo = /记\d{6}-\d{4}/g
const han = /[\u4e00-\u9fff]/

/** Chinese words in sight on an English page that are neither the book's nor the name of the language. */
export async function untranslated(page: Page, own: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element?.checkVisibility({ visibilityProperty: true })) continue
      // Papers are for people outside and say their language themselves.
      if (element.closest('body [lang="zh-CN"]')) continue
      // What a grid announces of the cell it was last in; it is not said again when the language changes.
      if (element.closest('.ag-aria-description-container')) continue
      // The cross of a notice is named in the language it was opened in.
      if (element.closest('[class*="notification-notice-close"]')) continue
      if (node instanceof Element)
        for (const name of ['placeholder', 'title', 'aria-label']) found.add(node.getAttribute(name) ?? '')
      else found.add(node.textContent ?? '')
    }
    return [...found].filter((text) => /[\u4e00-\u9fff]/.test(text))
  })
  return texts.filter((text) => {
    if (text === '中' || text === '中文') return false
    const words = text.replaceAll(voucherNo, '')
    const rest = own.reduce((left, word) => (left.includes(word) ? left.replaceAll(word, '') : left), words)
    return han.test(rest)
  })
}

/** What is wider than the window or than the page it stands on. */
export const overTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('.shell-main, .page-frame, .page-frame-body')]
    const over = wide.filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
    const outside = [
      ...document.querySelectorAll('.tab-pane:not(.tab-pane-hidden) :is(button, h1, h2, label, .page-frame-foot *)'),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('.lines-scroll, .ag-root'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    return [...over, ...outside].map(
      (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`,
    )
  })

/** Headers, labels and buttons whose words do not fit. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.tab-pane:not(.tab-pane-hidden) :is(button, h1, h2, th, dt, .ag-header-cell-text, .lines-head .lines-cell, .document-label, .page-frame-subtitle, .page-frame-foot span)',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className || element.tagName} “${element.textContent}”`),
  )
