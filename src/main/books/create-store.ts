// Makes a new book: its tables, its settings, the accounts of the 小企业会计准则, and whatever `fill` brings.

import { success, type Day, type Result } from '../../shared/kernel/index.ts'
import { localOwner, type Refusal } from '../../shared/contract/index.ts'
import { standardAccounts } from '../ledger/accounts.ts'
import { recordRow } from '../commands/record-row.ts'
import { writeAudit } from './audit.ts'
import type { Clock } from './book.ts'
import { openStore } from './open-store.ts'
import { writeSetting } from './settings.ts'
import type { Store } from './store.ts'
import { inUnit, type Unit } from './unit.ts'

export type NewBook = { readonly company: string; readonly startDay: Day; readonly clock: Clock }

/** A new book filled by `fill` in the unit that makes it: all of it is there afterwards, or no book at all. */
export async function createStore<E>(
  location: string,
  what: NewBook,
  fill: (unit: Unit) => Promise<Result<undefined, E>>,
): Promise<Result<Store, E | readonly Refusal[]>> {
  const opened = await openStore(location, 'create')
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const made = await inUnit(
      store,
      { actor: localOwner, requestId: 'create-book', clock: what.clock },
      async (unit) => {
        await writeSetting(unit.sql, 'company', what.company)
        await writeSetting(unit.sql, 'taxpayer', 'general')
        await writeSetting(unit.sql, 'startDay', what.startDay)
        await makeAccounts(unit)
        await writeAudit(unit, {
          command: 'book.create',
          subjectType: 'book',
          subjectId: null,
          after: { company: what.company, startDay: what.startDay },
        })
        return fill(unit)
      },
    )
    if (made.ok) return success(store)
    await store.discard()
    return made
  } catch (error) {
    await store.discard()
    throw error
  }
}

async function makeAccounts(unit: Unit): Promise<void> {
  for (const account of standardAccounts)
    await unit.sql.insert('ledger_account', [recordRow('ledgerAccount', unit.ids.next(), account)])
}
