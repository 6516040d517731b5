// The lot goes out: a price for it, an offer to a customer who takes it all, the contract that is more than the customer's
// credit and waits for the owner's word, and 500 bags on a truck, printed, brought and signed for.

import type { Page } from '@playwright/test'
import { draftOf, openDocument, post, totalOf, voucherOf } from '../flow/documents.ts'
import { front, thisMonth, type Hands } from '../hands.ts'
import { expect } from '../office.ts'
import { firstLine } from './acts.ts'
import { lot, product } from './buying.ts'

export const customer = '示例李村散户3'

export async function sellTheLot(hands: Hands): Promise<void> {
  await setPrice(hands)
  await offer(hands)
  await askForRule(hands)
  await agree(hands)
  await promise(hands)
  await load(hands)
  await deliver(hands)
  await print(hands)
  await sign(hands)
}

async function setPrice(hands: Hands): Promise<void> {
  await hands.goTo('xjjmb', '新建价目表')
  await draftOf(hands, '价目表')
  await hands.enter(`${thisMonth}-1`, '', '', '', '')
  await hands.enter(product, '3100', '2950')
  await post(hands, 'JM')
}

/** The price comes from the list. */
async function offer(hands: Hands): Promise<void> {
  await hands.goTo('xjbjd', '新建报价单')
  await draftOf(hands, '报价单')
  await hands.enter('c0003', '2099-12-31', '送货', '赊销', '')
  await hands.enter(product, '600')
  await expect(front(hands.page).locator('.lines-active input')).toHaveValue('3100.00')
  await post(hands, 'BJ')
  await expect(totalOf(hands)).toHaveText('¥ 93,000.00')
}

async function askForRule(hands: Hands): Promise<void> {
  await hands.goTo('xjspgz', '新建审批规则')
  await expect(front(hands.page).locator('input:focus')).toHaveCount(1)
  await hands.enter('超额合同', '', '销售合同', '超过信用额度', '', '老板')
  await hands.press('Control+Enter')
  await expect(hands.page.locator('.ant-message')).toContainText('已保存')
}

/** 17,361.20 owed, 2,000.00 paid ahead, 19,147.15 under contract, and these 93,000.00, against 50,000.00. */
async function agree(hands: Hands): Promise<void> {
  const { page } = hands
  await openDocument(hands, 'BJ')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^BJ/)
  await hands.press('Alt+n')
  await draftOf(hands, '销售合同')
  await expect(front(page).locator('.ant-btn-primary')).toContainText('送审')
  await hands.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('超过信用额度 50,000.00：占用 127,508.35')
  await hands.type('春耕备货')
  await hands.press('Control+Enter')
  await expect(front(page).locator('.approval-state')).toHaveText('待审')
  await expect(front(page).locator('.approval-by')).toContainText('春耕备货')
  await post(hands, 'XS')
}

async function promise(hands: Hands): Promise<void> {
  await hands.press('Alt+m')
  await draftOf(hands, '提货单')
  await hands.enter('送货', '', '', '李老板')
  await post(hands, 'TD')
}

/** The truck takes 500 of the 600 bags, of the lot that is there. */
async function load(hands: Hands): Promise<void> {
  await hands.press('Alt+m')
  await draftOf(hands, '装车单')
  await expect(firstLine(hands)).toContainText(lot)
  await hands.enter('鲁B67890', '赵师傅', '', '', '', '', '', '')
  await expect(front(hands.page).locator('.lines-active input')).toHaveAttribute('name', 'qtyMilli')
  await hands.press('Control+a')
  await hands.enter('500')
  await post(hands, 'ZC')
}

/** The slip still says what is over the limit; it is let through, because the rule is about contracts. */
async function deliver(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.press('Alt+n')
  await draftOf(hands, '出库单')
  await expect(firstLine(hands)).toContainText('77,500.00')
  await expect(front(page).locator('.document-status')).toContainText('超过信用额度')
  await expect(front(page).locator('.slip-sums')).toHaveText('上欠15,361.20＋本单77,500.00−本付0.00＝累欠92,861.20')
  await hands.press('Control+Enter')
  await expect(page.locator('.slip-posted')).toContainText('CK')
}

/** The slip says what is owed with it, as the screen did. */
async function print(hands: Hands): Promise<void> {
  const { page, press } = hands
  await catchPrinting(page)
  await press('Control+p')
  await expect(front(page).locator('.print-desk .paper')).toContainText('人民币柒万柒仟伍佰元整')
  await press('Control+p')
  await expect(page).toHaveTitle(new RegExp(`小麦配方肥.*${lot}.*上欠15,361\\.20.*累欠92,861\\.20`))
  await press('Alt+w')
}

const catchPrinting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => void (document.title = document.querySelector('.print-out .paper')?.textContent ?? '')
  })

/** All came whole; who signed is the receiver of the pick list. */
async function sign(hands: Hands): Promise<void> {
  const { page } = hands
  await openDocument(hands, 'CK')
  const state = front(page).locator('.page-frame-state')
  await expect(state).toContainText('回单未回')
  await expect
    .poll(() => voucherOf(hands))
    .toEqual([
      '1122 debit 77,500.00',
      '5001 credit 71,100.92',
      '222103 credit 6,399.08',
      '5401 debit 61,926.61',
      '1405 credit 61,926.61',
    ])
  await hands.press('Alt+g')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveValue('李老板')
  await hands.press('Control+Enter')
  await expect(state).toContainText('已签收')
}
