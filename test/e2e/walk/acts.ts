// What the walk does with any document: its first line, and an act that waits behind "more".

import type { Locator } from '@playwright/test'
import { front, type Hands } from '../hands.ts'
import { expect } from '../office.ts'

export const firstLine = ({ page }: Hands): Locator => front(page).locator('.lines-row[aria-rowindex="1"]')

/** Opens the menu of further acts and goes down to one. */
export async function chooseMore({ page, press }: Hands, act: string): Promise<void> {
  const menu = page.locator('.ant-dropdown:not(.ant-dropdown-hidden)')
  const chosen = menu.locator('.ant-dropdown-menu-item-active')
  await front(page).getByRole('button', { name: '更多' }).focus()
  await press('Enter')
  const acts = menu.getByRole('menuitem')
  await expect(acts.first()).toBeVisible()
  await press('Tab')
  await expect(chosen).toHaveText((await acts.first().textContent()) ?? '')
  const steps = (await acts.allTextContents()).indexOf(act)
  for (let step = 0; step < steps; step++) await press('ArrowDown')
  await expect(chosen).toHaveText(act)
  await press('Enter')
}
