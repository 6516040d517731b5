// The first hour: a new book, and the records the first contract needs, all by keyboard.

import { expect } from '../office.ts'
import { settled } from '../pages.ts'
import { front, thisMonth, titleOf, type Hands } from '../hands.ts'

export const company = '禾丰农资有限公司'

export async function makeBook({ page, type, press }: Hands): Promise<void> {
  await expect(page.getByLabel('公司名称')).toBeFocused()
  await type(company)
  await press('Tab')
  await expect(page.getByLabel('启用月份')).toBeFocused()
  await press('Control+a')
  await type(thisMonth)
  await press('Enter', 'Control+Enter')
  await expect(page.locator('.top-bar')).toContainText(company)
  await expect(page.locator('.top-month')).toHaveText(`${thisMonth}未结账`)
  await expect(titleOf(page)).toHaveText('工作台')
}

export async function makeRecords(hands: Hands): Promise<void> {
  const bag = { unit: '袋', unitWeightGrams: '50', pricedPer: '吨', taxRateBp: '9' }
  await makeRecord(hands, 'xjsp', '新建商品', { code: 'P12', name: '复合肥(氯基)', spec: '15-15-15', ...bag })
  await makeRecord(hands, 'xjsp', '新建商品', { name: '中颗粒尿素', ...bag })
  await makeRecord(hands, 'xjsp', '新建商品', {
    name: '有机肥',
    unit: '袋',
    unitWeightGrams: '40',
    pricedPer: '吨',
    taxExempt: 'yes',
  })
  await makeRecord(hands, 'xjwldw', '新建往来单位', {
    code: 'S01',
    name: '示例复合肥厂乙',
    isSupplier: 'yes',
    phone: '0551-60000002',
    termDays: '30',
  })
  await makeRecord(hands, 'xjck', '新建仓库', { code: 'W01', name: '东库', keeper: 'Zhou Jun' })
}

/** Fills a record's fields in their order and saves; what is not named is passed by. */
async function makeRecord(
  hands: Hands,
  words: string,
  title: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const { page, press, type } = hands
  await hands.goTo(words, title)
  await expect(front(page).locator('[name="name"]')).toBeFocused()
  // Keys wait for the next code; here each is looked at as it lands.
  await settled(page)
  await press('Shift+Tab')
  const last = Object.keys(fields).at(-1)
  for (let name = await nameInFocus(hands); ; name = await nameInFocus(hands)) {
    const text = fields[name] ?? ''
    if (text === 'yes') await press('Space')
    else if (text !== '') await type(text)
    if (name === last) break
    await press('Enter')
  }
  await press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toContainText(fields['name'] ?? '')
  // Typed and kept letter by letter, blanks between words among them.
  if (last && fields[last] !== 'yes')
    await expect(front(page).locator(`[name="${last}"]`)).toHaveValue(fields[last] ?? '')
  await press('Alt+w')
}

const nameInFocus = ({ page }: Hands): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
