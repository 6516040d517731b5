// What the books say afterwards: the customer's statement, the profit of the month, the trial balance, and all ledgers
// as one workbook whose totals are those on screen.

import { shownRows, shownTotals } from '../grid.ts'
import { titleOf, type Hands } from '../hands.ts'
import { expect } from '../office.ts'
import { checkLedgers } from './ledgers.ts'
import { customer } from './sales.ts'

/** Does what makes a file and answers where it was saved. */
export type Save = (act: () => Promise<void>) => Promise<string>

export async function readBooks(hands: Hands, save: Save): Promise<void> {
  await readStatement(hands)
  await readProfit(hands)
  await readTrialBalance(hands)
  await exportLedgers(hands, save)
}

/** Every line of goods with its price, the money on the slip, the money that settled the rest: even in the end. */
async function readStatement(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.goTo('zzdh', `C0001 ${customer}`)
  await expect(titleOf(page)).toHaveText(`C0001 ${customer}`)
  const lines = async () =>
    (await shownRows(page)).map((row) =>
      [row['kind'], row['qtyMilli'], row['priceE4'], row['debitFen'], row['creditFen'], row['balanceFen']].join(' | '),
    )
  await expect
    .poll(lines)
    .toEqual([
      '期初余额 |  |  |  |  | 0.00',
      '出库单 | 60 | 2,800.00 | 8,400.00 |  | 8,400.00',
      '出库单 | 10 | 2,800.00 | 1,400.00 |  | 9,800.00',
      '出库单 | 40 | 1,850.00 | 3,700.00 |  | 13,500.00',
      '出库单 | 20 | 700.00 | 560.00 |  | 14,060.00',
      '收款单 |  |  |  | 5,000.00 | 9,060.00',
      '收款单 |  |  |  | 9,060.00 | 0.00',
    ])
  await expect(page.locator('.partner-foot')).toHaveText('期初 0.00借方 14,060.00贷方 14,060.00两清 0.00')
}

async function readProfit(hands: Hands): Promise<void> {
  await hands.goTo('bqsz', '本期收支')
  const lines = async () =>
    (await shownRows(hands.page)).map((row) => [row['section'], row['account'], row['monthFen']].join(' '))
  await expect.poll(lines).toEqual(['收入 5001 12,945.33', '成本 5401 11,959.31', '费用 5603 10.00', '利润  976.02'])
}

/** What is left of each account after the whole trade. */
const closings = {
  '1001': '14,050.00 借',
  '1002': '21,010.00 贷',
  '1122': '平',
  '1405': '7,418.31 借',
  '220201': '平',
  '220202': '平',
  '22210101': '1,632.38 借',
  '22210102': '1,114.67 贷',
  '222103': '平',
  '5001': '12,945.33 贷',
  '5401': '11,959.31 借',
  '5603': '10.00 借',
} as const

async function readTrialBalance(hands: Hands): Promise<void> {
  await hands.goTo('kmyeb', '科目余额表')
  const lines = async () =>
    Object.fromEntries((await shownRows(hands.page)).map((row) => [row['account'], row['closingFen']]))
  await expect.poll(lines).toEqual(closings)
  expect(await shownTotals(hands.page)).toMatchObject({ debitFen: '102,545.72', creditFen: '102,545.72' })
}

async function exportLedgers(hands: Hands, save: Save): Promise<void> {
  await hands.goTo('bb', '报表')
  await expect(titleOf(hands.page)).toHaveText('报表')
  const file = await save(() => hands.press('Alt+e'))
  await checkLedgers(file)
}
