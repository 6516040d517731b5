// The saved views of document lists, as conditions on `document d`: contracts with something left to fulfil, goods
// still to invoice, money still to collect or to pay. Items are found from their partial index of what is open,
// so that a view of few documents never walks through all of them.

import { addDays, firstDay, lastDay, type Day } from '../../shared/kernel/index.ts'
import type { ItemSide } from '../../shared/contract/index.ts'
import { snake, type Bound, type Sql } from '../books/sql.ts'
import { moreToCome } from '../ledger/more-to-come.ts'
import { waitsForSignature } from '../ledger/signing-state.ts'
import type { Source } from './document-source.ts'
import { refuseQuery } from './query.ts'
import { signedShort, toFollowUp, unsigned } from '../ledger/signed-returns.ts'
import { shownDay, workingMonth, type BookTime } from './working-month.ts'

type View = { readonly condition: string; readonly params: readonly Bound[] }

/** The condition of a view by its name; throws when the kind has no such view. */
export async function viewOf(
  sql: Sql,
  { kind, fulfilled, signable, deadline }: Source,
  name: string,
  time: BookTime,
): Promise<View> {
  const side = itemSides[kind]
  switch (name) {
    case 'thisMonth': {
      const month = await workingMonth(sql, time)
      return { condition: 'd.day between ? and ?', params: [firstDay(month), lastDay(month)] }
    }
    case 'open':
      if (kind === 'supplierClaim') return openClaims()
      if (kind === 'quotation') return openQuotations('>=', await shownDay(sql, time))
      if (fulfilled) return openContracts(kind)
      if (deadline) return untilClosed(kind, deadline)
      break
    case 'toSign':
      if (signable) return { condition: `d.state = 'approved' and ${waitsForSignature(kind)}`, params: [] }
      break
    case 'expired':
      if (kind === 'quotation') return openQuotations('<', await shownDay(sql, time))
      break
    case 'due':
      if (fulfilled) return openContracts(kind, dueBy(await shownDay(sql, time)))
      break
    case 'inForce': {
      if (kind !== 'priceList') break
      const day = await shownDay(sql, time)
      return { condition: pricesInForce, params: [day, day] }
    }
    case 'unsigned':
      if (kind === 'delivery') return { condition: unsigned, params: [] }
      break
    case 'signedShort':
      if (kind === 'delivery') return { condition: signedShort, params: [] }
      break
    case 'toFollowUp':
      if (kind === 'delivery') return { condition: toFollowUp, params: [] }
      break
    case 'notDelivered':
      if (kind === 'loadingSlip') return { condition: notDelivered, params: [] }
      break
    case 'notInvoiced':
      if (notInvoicedKinds.has(kind)) return { condition: notInvoiced, params: [] }
      break
    case 'overdue':
      if (kind === 'supplierClaim') return openClaims(await shownDay(sql, time))
      if (deadline) return untilClosed(kind, deadline, await shownDay(sql, time))
      if (side === 'receivable' || side === 'payable') return openItems(side, await shownDay(sql, time))
      break
  }
  if (side && openNames[side].has(name)) return openItems(side)
  return refuseQuery(`${kind} has no view “${name}”`)
}

/** The side of the item that a document of the kind opens. */
const itemSides: Readonly<Record<string, ItemSide>> = {
  delivery: 'receivable',
  purchaseInvoice: 'payable',
  expense: 'payable',
  moneyReceipt: 'advance',
  salesReturn: 'advance',
  payment: 'prepaid',
}

const openNames: Readonly<Record<ItemSide, ReadonlySet<string>>> = {
  receivable: new Set(['open', 'unpaid']),
  payable: new Set(['open', 'unpaid']),
  advance: new Set(['open', 'withAdvance']),
  prepaid: new Set(['open', 'withPrepaid']),
}

const notInvoicedKinds: ReadonlySet<string> = new Set(['goodsReceipt', 'delivery'])

const notInvoiced = `d.state = 'posted' and d.id in (select b.owner_id from line_balance b
  where b.qty_milli > b.invoiced_milli + b.returned_milli)`

/** Loaded, and no delivery has taken all of it. */
export const notDelivered = `d.state = 'posted' and d.id in (select b.owner_id from line_balance b
  join loading_slip_lines l on l.id = b.line_id where b.qty_milli > b.fulfilled_milli)`

const pricesInForce = `d.state = 'approved' and exists (select 1 from price_list l where l.document_id = d.id
  and l.version = d.version and l.from_day <= ? and (l.to_day is null or l.to_day >= ?))`

/** Goods of a contract are looked out for this long before their day. */
const lookAheadDays = 7
export const dueBy = (day: Day): Day => addDays(day, lookAheadDays)

/** Contracts in force with a line that is neither closed nor done; with `due`, one that falls due by that day. */
export function openContracts(kind: string, due?: Day): View {
  const isDue = due === undefined ? '' : ' and (l.delivery_day is null or l.delivery_day <= ?)'
  return {
    condition: `d.state = 'approved' and exists (select 1 from ${snake(kind)}_lines l
      left join line_balance b on b.line_id = l.id left join closed_line c on c.line_id = l.id
      where l.document_id = d.id and l.version = d.version and c.line_id is null
        and ${moreToCome(kind)}${isDue})`,
    params: due === undefined ? [] : [due],
  }
}

/** What somebody must deal with until it is closed; with `lateOn`, what should have been before that day. */
export function untilClosed(kind: string, deadline: string, lateOn?: Day): View {
  const isLate = ` and exists (select 1 from ${snake(kind)} h
      where h.document_id = d.id and h.version = d.version and h.${snake(deadline)} < ?)`
  return lateOn === undefined
    ? { condition: `d.state = 'approved'`, params: [] }
    : { condition: `d.state = 'approved'${isLate}`, params: [lateOn] }
}

/** Quotations given and not taken up whole, still valid on the day (`>=`) or run out before it (`<`). */
function openQuotations(validUntil: '>=' | '<', day: Day): View {
  const { condition } = openContracts('quotation')
  return {
    condition: `${condition} and exists (select 1 from quotation q
      where q.document_id = d.id and q.version = d.version and q.valid_until_day ${validUntil} ?)`,
    params: [day],
  }
}

/** Claims that are neither settled nor given up; with `answerBefore`, those whose answer is late on that day. */
export function openClaims(answerBefore?: Day): View {
  const isLate =
    answerBefore === undefined
      ? ''
      : ` and exists (select 1 from supplier_claim h
      where h.document_id = d.id and h.version = d.version and h.answer_by_day < ?)`
  return {
    condition: `d.state = 'approved' and not exists (select 1 from document_link k join document s on s.id = k.document_id
      where k.source_id = d.id and s.kind = 'claimSettlement' and s.state = 'posted')${isLate}`,
    params: answerBefore === undefined ? [] : [answerBefore],
  }
}

function openItems(side: ItemSide, dueBefore?: Day): View {
  const isLate = dueBefore === undefined ? '' : ' and b.due_day < ?'
  return {
    condition: `d.id in (select i.document_id from item_balance b join open_item i on i.id = b.item_id
      where b.side = '${side}' and b.open_fen <> 0${isLate})`,
    params: dueBefore === undefined ? [] : [dueBefore],
  }
}
