// What a command that names a document or a draft by its id takes is what its kind takes: whoever sells does not amend
// what is bought.

import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { CommandName, Commands } from '../../../src/shared/api.ts'
import type { Permission } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import { openIn, sqlitePlace } from '../posting/open.ts'
import type { Trade } from '../posting/trade.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

const as =
  (t: Trade, ...permissions: Permission[]) =>
  <N extends CommandName>(name: N, input: Commands[N]['input']) =>
    t.book.book.command(name, input, {
      actor: { name: '小王', roles: new Set<never>(), permissions: new Set(permissions) },
      requestId: randomUUID(),
    })

async function scene() {
  const t = await open()
  const contract = (await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })).id
  const seller = as(t, 'office.read', 'sales.write')
  const buyer = as(t, 'office.read', 'purchasing.write')
  return { contract, seller, buyer }
}

test('a purchase contract is closed and reopened by who buys, not by who sells', async () => {
  const { contract, seller, buyer } = await scene()
  const closing = { id: contract, lineId: null, reason: '停供' }
  expect(refusals(await seller('contract.close', closing))).toEqual(['permission.denied'])
  value(await buyer('contract.close', closing))
  expect(refusals(await seller('contract.reopen', closing))).toEqual(['permission.denied'])
  value(await buyer('contract.reopen', closing))
})

test('it is amended by who buys; of what is not there anybody is told so', async () => {
  const { contract, seller, buyer } = await scene()
  const draft = { day: null, remarks: null, head: {}, sections: {} }
  const amendment = { id: contract, version: 1, reason: '', draft }
  expect(refusals(await seller('contract.amend', amendment))).toEqual(['permission.denied'])
  expect(refusals(await buyer('contract.amend', amendment))).toEqual(['reason.needed reason'])
  expect(refusals(await seller('contract.amend', { ...amendment, id: 999_999 }))).toEqual(['document.unknown'])
})

test('a draft is thrown away by who may write its kind', async () => {
  const { seller, buyer } = await scene()
  const draft = { day: null, remarks: '写错了', head: {}, sections: {} }
  const { id } = value(await buyer('draft.save', { id: null, kind: 'purchaseContract', draft }))
  expect(refusals(await seller('draft.delete', { id }))).toEqual(['permission.denied'])
  expect(value(await buyer('draft.delete', { id }))).toEqual({ id })
})
