// Goods come in: a contract, its receipt in two lots, the supplier's invoice at another price, and the money for it.

import { expect } from '../office.ts'
import { type Hands } from '../hands.ts'
import { draftOf, post, sumsOf, totalOf, voucherOf } from './documents.ts'

export async function buy(hands: Hands): Promise<void> {
  await agree(hands)
  await receive(hands)
  await takeInvoice(hands)
  await pay(hands)
}

/** 100 bags at 2,600 the tonne, 80 at 1,680, and 50 bags of 40 kg at 620 without VAT. */
async function agree(hands: Hands): Promise<void> {
  await hands.goTo('xjcght', '新建采购合同')
  await draftOf(hands, '采购合同')
  await hands.enter('fhfc', '', '')
  await hands.enter('p12', '100', '2600', '', '', '')
  await hands.enter('zkl', '80', '1680', '', '', '')
  await hands.enter('yjf', '50', '620')
  await expect(totalOf(hands)).toHaveText('¥ 20,960.00')
  await post(hands, 'CG')
}

/** From the contract: the first line in two lots, a line more than was agreed. Stock stands at the net price. */
async function receive(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '入库单')
  // No plate, no driver, nothing weighed.
  await hands.enter('', '', '', '', '')
  await hands.enter('', 'P12-A', '2025-1-5', '60')
  await hands.enter('', 'P13-A', '2025-2-1', '80')
  await hands.enter('', 'P14-A', '2025-2-1', '50')
  await hands.enter('p12', 'P12-B', '2025-3-1', '40')
  // What a keeper sees: bags, and no money.
  await expect(sumsOf(hands)).toHaveText('023000')
  await post(hands, 'RK')
  await expect.poll(() => voucherOf(hands)).toContain('220202 credit 19,331.74')
}

/** The supplier's invoice says 2,610 for the first product: the estimate is replaced, the difference goes to stock. */
async function takeInvoice(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '采购发票')
  await expect(sumsOf(hands)).toHaveText('共 4 行23020,960.0019,331.741,628.2619,331.740.00')
  await hands.enter('25340001', '', '2610', '', '', '', '', '', '2610')
  await expect(sumsOf(hands)).toHaveText('共 4 行23021,010.0019,377.621,632.3819,331.7445.88')
  await post(hands, 'CF')
  await expect
    .poll(() => voucherOf(hands))
    .toEqual([
      '220202 debit 19,331.74',
      '22210101 debit 1,632.38',
      '1405 debit 27.53',
      '1405 debit 18.35',
      '220201 credit 21,010.00',
    ])
}

/** All of it from the bank, which then stands below zero: said, not forbidden. */
async function pay(hands: Hands): Promise<void> {
  await hands.press('Alt+n')
  await draftOf(hands, '付款单')
  await hands.enter('a2')
  await post(hands, 'FK')
  await expect.poll(() => voucherOf(hands)).toEqual(['220201 debit 21,010.00', '1002 credit 21,010.00'])
  await expect(hands.page.locator('.ant-notification')).toContainText('-21,010.00')
}
