// What the flow looks at on any document's page: the total, the voucher, the figures at the bottom; and how one is posted.

import type { Locator } from '@playwright/test'
import { expect } from '../office.ts'
import { front, thisMonth, titleOf, type Hands } from '../hands.ts'

export const totalOf = ({ page }: Hands): Locator => front(page).locator('.document-total b')

/** The sums at the foot of the line grid, in the order of its columns. */
export const sumsOf = ({ page }: Hands): Locator => front(page).locator('.lines-totals')

/** `account debit credit` of each line of the voucher in sight, empty amounts left out. */
export async function voucherOf({ page }: Pick<Hands, 'page'>): Promise<readonly string[]> {
  const rows = await front(page)
    .locator('.voucher tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
  return rows.map(([account = '', , , debit = '', credit = '']) =>
    [account.replace(/\D.*$/, ''), debit && `debit ${debit}`, credit && `credit ${credit}`].filter(Boolean).join(' '),
  )
}

/** Waits for the draft of a kind, its cursor where typing begins. */
export async function draftOf({ page }: Hands, kind: string): Promise<void> {
  await expect(titleOf(page)).toHaveText(kind)
  await expect(front(page).locator('.page-frame-state')).toContainText('草稿')
  await expect(front(page).locator('input:focus')).toHaveCount(1)
}

/** Ctrl Enter; the tab turns into the document, which has its number now. */
export async function post({ page, press }: Hands, prefix: string): Promise<string> {
  await press('Control+Enter')
  const subtitle = front(page).locator('.page-frame-subtitle')
  await expect(subtitle).toHaveText(new RegExp(`^${prefix}\\d{8}-\\d{3}$`))
  return (await subtitle.textContent()) ?? ''
}

/** Opens the first document of its kind today, by its number. */
export async function openDocument(hands: Hands, prefix: string): Promise<void> {
  await hands.goTo(`${prefix.toLowerCase()}${thisMonth.replace('-', '')}`, new RegExp(`^${prefix}\\d{8}-001$`))
}
