// The lot comes in: what next year is to sell, what that asks to be bought, two suppliers' answers, the contract of the
// cheaper one, its truck at the scale, and the first look at the bags. 600 bags of a product that was out of stock.

import { draftOf, post, totalOf, voucherOf } from '../flow/documents.ts'
import { front, thisMonth, titleOf, type Hands } from '../hands.ts'
import { expect } from '../office.ts'
import { settled } from '../pages.ts'
import { chooseMore, firstLine } from './acts.ts'

export const lot = 'X15-A'
export const product = 'p15'

/** The plans lie ahead whenever the test runs. */
const year = String(Number(thisMonth.slice(0, 4)) + 1)

export async function buyTheLot(hands: Hands): Promise<void> {
  await plan(hands)
  await ask(hands)
  await agree(hands)
  await layPositions(hands)
  await receive(hands)
  await look(hands)
}

/** 30 t are to be sold in March; nothing is in stock, so 30 t are to be bought. */
async function plan(hands: Hands): Promise<void> {
  await hands.goTo('xjndxsjh', '新建年度销售计划')
  await draftOf(hands, '年度销售计划')
  await hands.enter(year, product, '3090', '', '', '30')
  await expect(totalOf(hands)).toHaveText('¥ 92,700.00')
  await post(hands, 'NX')

  await hands.goTo('xjcgjh', '新建采购计划')
  await draftOf(hands, '采购计划')
  await hands.enter(year)
  await hands.press('Alt+p')
  await expect(totalOf(hands)).toHaveText('¥ 82,890.00')
  await post(hands, 'CJ')
}

/** The plan's line as 600 bags; what is cheaper ex factory is cheaper at the door too, and chosen. */
async function ask(hands: Hands): Promise<void> {
  await front(hands.page).locator('.lines-scroll').focus()
  await expect(front(hands.page).getByRole('button', { name: '第 1 行询价' })).toBeVisible()
  await hands.press('Alt+l')
  await draftOf(hands, '询价单')
  // Who sold it before is asked again.
  await expect(firstLine(hands)).toContainText('S02')
  await expect(firstLine(hands).locator('input')).toHaveValue('600')
  await hands.enter('', '2700', '60')
  await hands.press('Space', 'Enter')
  await hands.enter('', 'GB/T 15063', '送到库', '货到付款')
  await hands.enter(product, 's03', '600', '2760', '20')
  await expect(front(hands.page).locator('.comparison tbody tr:not(.comparison-product)')).toHaveText([
    /^S02.*2,760\.00最低.*✓ 中标$/,
    /^S03.*2,780\.00\+20\.00/,
  ])
  await post(hands, 'XJ')
}

async function agree(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '采购合同')
  await expect(front(hands.page).locator('[data-field="supplierId"] input')).toHaveValue(/^S02/)
  await post(hands, 'CG')
  await expect(totalOf(hands)).toHaveText('¥ 81,000.00')
  await expect(front(hands.page).locator('.document-chain')).toContainText('采购计划')
}

/** The first warehouse gets its positions while the truck is on its way. */
async function layPositions(hands: Hands): Promise<void> {
  await hands.goTo('dwt', '垛位图')
  await expect(titleOf(hands.page)).toHaveText('垛位图')
  await settled(hands.page)
  await hands.press('Alt+n')
  await expect(hands.page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
  await hands.press('Control+Enter')
  await expect(front(hands.page).locator('.map-box')).toHaveCount(16)
  await hands.press('Alt+w')
}

/** 30,060 kg on our scale as on theirs, 600 bags in one lot on its position. */
async function receive(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.press('Alt+n')
  await draftOf(hands, '入库单')
  await hands.enter('鲁A12345', '王师傅', '30060', '45420', '15360')
  await expect(front(page).locator('.receiving-net')).toHaveText('30,060')
  await hands.enter('w1', lot, `${thisMonth}-1`)
  await hands.press('ArrowRight', 'ArrowRight', 'ArrowRight')
  await hands.enter('a01')
  await post(hands, 'RK')
  await expect(firstLine(hands)).toContainText('A01')
  await expect.poll(() => voucherOf(hands)).toEqual(['1405 debit 74,311.93', '220202 credit 74,311.93'])
}

/** Nothing caked, nothing torn: the lot passes. */
async function look(hands: Hands): Promise<void> {
  await chooseMore(hands, '质检')
  await draftOf(hands, '质量检查')
  await expect(firstLine(hands)).toContainText(lot)
  await hands.enter('老周', '好', '好', '好', '0.8', '54.6', '合格')
  await post(hands, 'ZJ')
}
