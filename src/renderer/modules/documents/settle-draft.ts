// 「按到期先后核销」: fills the settlements of a draft, oldest first, up to what the head's money covers.
// With two items in a row (an advance against a debt) both sides are taken by age. An amount nobody typed yet
// becomes all that is open.

import type { AnyRow, DocumentContract, ItemField } from '../../../shared/contract/index.ts'
import type { Client } from '../../../shared/client.ts'
import { pairOldestFirst, settleOldestFirst } from './settle.ts'
import { withRows, type Typing } from './typing.ts'

type Items = readonly (readonly [string, ItemField])[]

/** How the draft changes; null when nothing is open. */
export async function settleByAge(
  client: Client,
  contract: DocumentContract,
  typing: Typing,
  section: string,
  items: Items,
  partnerId: number,
): Promise<((typing: Typing) => Typing) | null> {
  const open = await Promise.all(items.map(([, field]) => client.query('item.list', { partnerId, sides: field.sides })))
  const [first, second] = items
  if (first && second) {
    const pairs = pairOldestFirst(open[0] ?? [], open[1] ?? [])
    const rows = pairs.map(({ from, to, amountFen }): AnyRow => ({
      [first[0]]: from.itemId,
      [second[0]]: to.itemId,
      amountFen,
    }))
    const texts = Object.fromEntries(
      pairs.flatMap(({ from, to }) => [
        [`item:${from.itemId}`, from.no],
        [`item:${to.itemId}`, to.no],
      ]),
    )
    return rows.length === 0 ? null : (now) => withRows(now, section, rows, texts)
  }
  if (!first) return null
  const given = moneyGiven(contract, typing)
  const settled = settleOldestFirst(open[0] ?? [], given.total === 0 ? null : given.total)
  if (settled.length === 0) return null
  const rows = settled.map(({ item, amountFen }): AnyRow => ({ [first[0]]: item.itemId, amountFen }))
  const texts = Object.fromEntries(settled.map(({ item }) => [`item:${item.itemId}`, item.no]))
  const sum = settled.reduce((total, { amountFen }) => total + amountFen, 0)
  return (now) => {
    const next = withRows(now, section, rows, texts)
    if (given.total > 0 || given.needed === null) return next
    return { ...next, draft: { ...next.draft, head: { ...next.draft.head, [given.needed]: sum } } }
  }
}

/** What the head's money fields come to, and the one that must be filled. */
export function moneyGiven(
  contract: DocumentContract,
  typing: Typing,
): { readonly total: number; readonly needed: string | null } {
  const money = Object.entries(contract.head).filter(([, field]) => field.kind === 'money')
  const total = money.reduce((sum, [name]) => {
    const value = typing.draft.head[name]
    return typeof value === 'number' ? sum + value : sum
  }, 0)
  return { total, needed: money.find(([, field]) => field.required)?.[0] ?? null }
}
