// From a rule to a released slip, by keyboard: a slip of 1,000 yuan and more waits, comes back with words, is changed,
// submitted again, and posted when it is approved.

import { draftOf } from './flow/documents.ts'
import { front, handsOn, titleOf } from './hands.ts'
import { expect, test } from './office.ts'

test('a slip of 1,390 waits from 1,000 on; returned, changed to 1,350, approved, it has its number', async ({
  seasonPage: page,
}) => {
  const hands = handsOn(page)
  await hands.goTo('xjspgz', '新建审批规则')
  await expect(front(page).locator('input:focus')).toHaveCount(1)
  await hands.enter('大额出库', '', '出库单', '金额达到', '1000', '老板')
  await hands.press('Control+Enter')
  await expect(page.locator('.ant-message, .ant-notification')).toContainText('已保存')

  await hands.goTo('xjckd', '新建出库单')
  await draftOf(hands, '出库单')
  await hands.enter('c0004', 'w1', 'p01', '10', '2780')
  await expect(front(page).locator('.document-status')).toContainText('要老板审批金额达到')
  await expect(front(page).locator('.ant-btn-primary')).toContainText('送审')
  await hands.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('达到 1,000.00 元要审批')
  await hands.type('老客户')
  await hands.press('Control+Enter')

  const state = front(page).locator('.approval-state')
  await expect(state).toHaveText('待审')
  await expect(front(page).locator('.approval-by')).toContainText('老客户')
  await hands.goTo('gzt', '工作台')
  await expect(front(page).locator('.workbench-tasks')).toContainText('1张单据等我审批')
  await hands.goTo('sp', '审批')
  await expect(front(page).locator('.ag-row').first()).toContainText('金额 1,390.00 元')
  await hands.press('Alt+w')
  await hands.press('Alt+2')
  await hands.press('Alt+]')

  await expect(state).toHaveText('待审')
  await hands.press('Alt+t')
  await expect(front(page).locator('.approval-words')).toContainText('请写明意见')
  await hands.type('按 2,700')
  await hands.press('Alt+t')
  await expect(state).toHaveText('已退回')
  await hands.press('Control+Enter')
  await expect(titleOf(page)).toHaveText('出库单')
  await expect(front(page).locator('.document-returned')).toContainText('按 2,700')
  await expect(front(page).locator('.lines-active input')).toHaveCount(1)
  await hands.press('ArrowUp')
  await hands.enter('', '', '2700')
  await expect(front(page).locator('.page-frame-foot-end')).toContainText('1,350.00')
  await hands.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('1,350.00')
  await hands.press('Control+Enter')
  await expect(state).toHaveText('待审')
  await hands.press('Control+Enter')
  await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^CK/)
  await expect(front(page).locator('.page-frame-state')).toContainText('已过账')
})
