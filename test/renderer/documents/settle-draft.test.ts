// 「按到期先后核销」 on a receipt of money: the typed amount and the waived change are spread over the oldest debts.

import { expect, it } from 'vitest'
import { settleByAge } from '../../../src/renderer/modules/documents/settle-draft.ts'
import { emptyTyping, withHead } from '../../../src/renderer/modules/documents/typing.ts'
import type { OpenItem } from '../../../src/shared/api.ts'
import { documents } from '../../../src/shared/catalog.ts'
import type { Client } from '../../../src/shared/client.ts'

const contract = documents.moneyReceipt
const items = [['itemId', contract.sections.settlements.fields.itemId]] as const
const open = (itemId: number, dueDay: string, openFen: number): OpenItem => ({
  itemId,
  side: 'receivable',
  documentId: itemId,
  no: `CK-${itemId}`,
  day: dueDay,
  dueDay,
  amountFen: openFen,
  openFen,
  lateInterestFen: 0,
})
const clientWith = (list: readonly OpenItem[]) => ({ query: async () => list }) as unknown as Client
const debts = [open(1, '2025-09-30', 50_000), open(2, '2025-03-31', 30_000)]

it('spreads 400 and 5 waived: 300 on the debt of March, 105 on that of September', async () => {
  const start = withHead(
    contract,
    withHead(contract, emptyTyping(contract, '2025-10-01'), 'amountFen', 40_000),
    'waivedFen',
    500,
  )
  const change = await settleByAge(clientWith(debts), contract, start, 'settlements', items, 7)
  const settled = change!(start)
  expect(settled.draft.sections['settlements']).toEqual([
    { itemId: 2, amountFen: 30_000 },
    { itemId: 1, amountFen: 10_500 },
  ])
  expect(settled.texts).toEqual({ 'item:1': 'CK-1', 'item:2': 'CK-2' })
})

it('takes all that is open as the amount when none is typed', async () => {
  const start = emptyTyping(contract, '2025-10-01')
  const change = await settleByAge(clientWith(debts), contract, start, 'settlements', items, 7)
  expect(change!(start).draft.head['amountFen']).toBe(80_000)
})

it('does nothing where nothing is open', async () => {
  expect(
    await settleByAge(clientWith([]), contract, emptyTyping(contract, '2025-10-01'), 'settlements', items, 7),
  ).toBeNull()
})
