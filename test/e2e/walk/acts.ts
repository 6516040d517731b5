// What the walk does with any document: its first line, and an act that waits behind "more".

import type { Locator } from '@playwright/test'
import { front, type Hands } from '../hands.ts'
import { expect } from '../office.ts'

export const firstLine = ({ page }: Hands): Locator => front(page).locator('.lines-row[aria-rowindex="1"]')

/** Opens the menu of further acts by its key and goes down to one. What is marked has the cursor a moment later. */
export async function chooseMore({ page, press }: Hands, act: string): Promise<void> {
  const acts = page.locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByRole('menuitem')
  await press('Alt+O')
  await expect(acts.first()).toBeFocused()
  const place = (await acts.allTextContents()).findIndex((text) => text.startsWith(act))
  for (let at = 1; at <= place; at++) {
    await press('ArrowDown')
    await expect(acts.nth(at)).toBeFocused()
  }
  await press('Enter')
}
