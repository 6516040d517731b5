// Goods come in: a contract, its receipt in two lots, the supplier's invoice at another price, and the money for it.

import { expect } from '../office.ts'
import { front, titleOf, type Hands } from '../hands.ts'
import { posted, totalOf } from './documents.ts'

/** 100 bags at 2,600 the tonne, 80 at 1,680, 50 bags of 40 kg at 620 without VAT: 20,960.00 */
export async function buyByContract(hands: Hands): Promise<void> {
  await hands.goTo('xjcght', '新建采购合同')
  await expect(titleOf(hands.page)).toHaveText('采购合同')
  await hands.enter('fhfc', '', '')
  await hands.enter('p12', '100', '2600', '', '', '')
  await hands.enter('zkl', '80', '1680', '', '', '')
  await hands.enter('yjf', '50', '620')
  await expect(totalOf(hands)).toHaveText('¥ 20,960.00')
  await posted(hands)
  await expect(front(hands.page).locator('.page-frame-subtitle')).toContainText('CG')
  await hands.page.screenshot({ path: '/tmp/e2e/x/p1.png' })
  await hands.press('Alt+n')
  await expect(titleOf(hands.page)).toHaveText('入库单')
  await hands.page.waitForTimeout(1000)
  await hands.page.screenshot({ path: '/tmp/e2e/x/p2.png' })
}
