// People of an office, a rule, and a sale and an order that wait by it: what the examples of approval start with.

import type { ApprovalView, Commands } from '../../../src/shared/api.ts'
import type { DocumentKind } from '../../../src/shared/catalog.ts'
import { localOwner, type AnyDraft, type AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, personOf, record, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

export const clerk = personOf('小王', 'clerk')
export const accountant = personOf('老李', 'accountant')

let ruleNo = 0
export const rule = (t: Trade, fields: AnyRow): Promise<number> =>
  record(t.book, 'approvalRule', { code: `S${(ruleNo += 1)}`, name: '规则', role: 'owner', ...fields })

export type Asked = {
  readonly kind: DocumentKind
  readonly draft: AnyDraft
}
type Submitted = Partial<Commands['approval.submit']['input']> & Asked

/** The clerk submits; answers the request and how to go on with it. */
export async function submitted(t: Trade, input: Submitted, by = clerk) {
  t.book.clock.at += 60_000
  const { id } = value(
    await t.book.as(by).command('approval.submit', { draftId: null, words: null, amends: null, ...input }),
  )
  const view = async (who = localOwner): Promise<ApprovalView> => {
    const found = await t.book.as(who).query('approval.get', { id })
    if (!found) throw new Error('no request')
    return found
  }
  const decide = async (act: 'approve' | 'return' | 'refuse', words: string | null = null, who = localOwner) =>
    t.book.as(who).command('approval.decide', { id, act, words, seen: (await view(who)).seen })
  return { id, view, decide, withdraw: () => t.book.as(by).command('approval.withdraw', { id, words: null }) }
}

export const sale = (t: Trade, qty: number, yuan: number, customerId = t.customer): Asked => ({
  kind: 'delivery',
  draft: draft('2025-03-05', { customerId }, { lines: [t.deliveryLine({ qty, price: yuan })] }),
})

export const order = (t: Trade, qty: number, yuan: number): Asked => ({
  kind: 'purchaseContract',
  draft: draft(
    '2025-03-01',
    { supplierId: t.supplier },
    { lines: [{ productId: t.p1, qtyMilli: bags(qty), priceE4: price(yuan) }] },
  ),
})

export const post = (t: Trade, { kind, draft: typed }: Asked) =>
  t.book.as(clerk).command('document.post', { kind, draft: typed, draftId: null })

/** 400 bags in the east warehouse; the list asks 1,900 and lets nothing go below 1,850. */
export async function withFloor(open: Open) {
  const t = await open({ today: '2025-03-20' })
  await t.buy({ day: '2025-03-01', qty: 400, price: 1700 })
  const line = { productId: t.p1, priceE4: price(1900), floorPriceE4: price(1850), pricedPer: 'tonne' }
  await t.post('priceList', '2025-03-01', { fromDay: '2025-03-01' }, { lines: [line] })
  return t
}

export const documentsOf = (t: Trade, kind: string) =>
  t.book.read((sql) =>
    sql.all<{ no: string; postedBy: string }>('select no, posted_by from document where kind = ? order by id', [kind]),
  )
export const history = async (t: Trade, id: number) =>
  (await t.book.query('document.get', { id }))?.history.map(({ user, act, reason }) => [user, act, reason])
export const task = async (t: Trade, name: string, who = localOwner) =>
  (await t.book.as(who).query('workbench', {})).tasks.find((one) => one.name === name)?.count
