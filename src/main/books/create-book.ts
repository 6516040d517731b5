// Makes a new, empty book and opens it, with the money accounts most shops begin with.

import { success, type Result } from '../../shared/kernel/index.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { recordRow } from '../commands/record-row.ts'
import type { Book } from './book.ts'
import { makeEngine } from './engine.ts'
import { createStore, type NewBook } from './create-store.ts'
import type { Unit } from './unit.ts'

export async function createBook(location: string, what: NewBook): Promise<Result<Book, readonly Refusal[]>> {
  const store = await createStore<readonly Refusal[]>(location, what, async (unit) => {
    await makeFirstMoneyAccounts(unit)
    return success(undefined)
  })
  return store.ok ? success(makeEngine(store.value, what.clock)) : store
}

/** Most shops have the first three on their first day; they can be renamed or deactivated. */
async function makeFirstMoneyAccounts(unit: Unit): Promise<void> {
  const accounts = await unit.sql.all<{ id: number; code: string }>(
    `select id, code from ledger_account where code in ('1001', '1002', '1012')`,
  )
  const idOf = new Map(accounts.map((account) => [account.code, account.id]))
  const first = [
    { code: 'A1', name: '现金', ledgerAccountId: idOf.get('1001') ?? null },
    { code: 'A2', name: '银行账户', ledgerAccountId: idOf.get('1002') ?? null },
    { code: 'A3', name: '微信', ledgerAccountId: idOf.get('1012') ?? null },
  ]
  for (const account of first)
    await unit.sql.insert('money_account', [recordRow('moneyAccount', unit.ids.next(), account)])
}
