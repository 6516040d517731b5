// The entries of one document while it is decided: what is said of the same account, side, partner and words adds up.

import type { Fen } from '../../shared/kernel/index.ts'
import type { JournalEntry } from './posting-data.ts'

/** `summary` is the voucher's, for entries that say nothing of their own. */
export function copyJournal(summary: string) {
  const entries = new Map<string, JournalEntry>()
  const enter = (
    side: 'debitFen' | 'creditFen',
    account: string,
    amount: Fen,
    partnerId: number | null,
    text: string,
  ): void => {
    if (amount === 0) return
    const key = `${side}/${account}/${partnerId}/${text}`
    const sum = ((entries.get(key)?.[side] ?? 0) + amount) as Fen
    const nothing = { debitFen: 0 as Fen, creditFen: 0 as Fen }
    entries.set(key, { account, partnerId, ...nothing, [side]: sum, text })
  }
  return {
    debit: (account: string, amount: Fen, partnerId: number | null = null, text = summary) =>
      enter('debitFen', account, amount, partnerId, text),
    credit: (account: string, amount: Fen, partnerId: number | null = null, text = summary) =>
      enter('creditFen', account, amount, partnerId, text),
    entered: (): JournalEntry[] =>
      [...entries.values()].filter((entry) => entry.debitFen !== 0 || entry.creditFen !== 0),
  }
}
