// Accounts that people choose themselves: a control account is kept by documents alone, a parent takes no entry.

import type { PostingBuilder } from './posting.ts'
import { controlAccounts } from './accounts.ts'

/** The account's code, or null after a refusal. */
export function chosenAccount(posting: PostingBuilder, path: string, id: number): string | null {
  const chosen = posting.facts.accounts.get(id)
  if (!chosen) return null
  const told = { account: `${chosen.code} ${chosen.name}` }
  if (controlAccounts.has(chosen.code)) posting.refuse('account.control', path, told)
  else if (chosen.hasChildren) posting.refuse('account.parent', path, told)
  else return chosen.code
  return null
}
