// What the books say after the walk: debit is credit, the lot's way stands in one list, and everything kept agrees with
// what it was reckoned from.

import { runTask } from '../../../src/main/tasks/index.ts'
import { shownRows, shownTotals } from '../grid.ts'
import { titleOf, type Hands } from '../hands.ts'
import { expect } from '../office.ts'
import { openPage } from '../pages.ts'
import { lot } from './buying.ts'
import { customer } from './selling.ts'

const supplier = '示例复合肥厂乙'

/** The file is read beside the office that has it open. */
export async function readTheBooks(hands: Hands, location: string): Promise<void> {
  await readTrialBalance(hands)
  await traceTheLot(hands)
  const verified = await runTask('verify', {}, { location })
  expect(verified).toMatchObject({ ok: true, value: { problems: [] } })
}

/** 74,311.93 came in, 77,500.00 was owed for it, 61,926.61 went out, 2,700.00 came back. */
async function readTrialBalance(hands: Hands): Promise<void> {
  await hands.goTo('kmyeb', '科目余额表')
  await expect(titleOf(hands.page)).toHaveText('科目余额表')
  await expect
    .poll(() => shownTotals(hands.page))
    .toMatchObject({ debitFen: '216,438.54', creditFen: '216,438.54', closingFen: '平' })
}

async function traceTheLot(hands: Hands): Promise<void> {
  await openPage(hands.page, `/report/lot-trace?lot=${lot}`)
  const way = async () =>
    (await shownRows(hands.page)).map((row) =>
      [row['kind'], row['partnerName'], row['inMilli'], row['outMilli'], row['supplier']].join(' | '),
    )
  await expect
    .poll(way)
    .toEqual([
      `入库单 | ${supplier} | 600 |  | ${supplier}`,
      `质量检查 |  |  |  | ${supplier}`,
      `出库单 | ${customer} |  | 500 | ${supplier}`,
      `售后单 | ${customer} |  |  | ${supplier}`,
      `质量问题单 | ${supplier} |  |  | ${supplier}`,
    ])
}
