// What the flow looks for on any document's page.

import { expect } from '../office.ts'
import { front, type Hands } from '../hands.ts'
export const totalOf = (hands: Hands) => front(hands.page).locator('.document-total b')
export async function posted(hands: Hands): Promise<void> {
  await hands.press('Control+Enter')
}
