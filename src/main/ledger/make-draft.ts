// Drafts made from another document: "receive the rest", "deliver 40 of 120", "invoice what is left".

import { mulDiv, type Day, type Milli } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, ItemSide } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Made } from './document-kind.ts'
import type { LineFact } from './facts.ts'
import { loadLines } from './load-lines.ts'
import { leftInPool } from './source-part.ts'
import { orderedOf } from './trade-contract.ts'

type From = {
  readonly kind: DocumentKind
  readonly sourceId: number
  /** Only these lines, or all that have something left. */
  readonly lineIds: readonly number[] | null
  readonly today: Day
  readonly partnerField: string
  /** `whole`: all of each line, whatever was taken from it. */
  readonly left: 'toFulfil' | 'toInvoice' | 'toTakeUp' | 'toCompensate' | 'whole'
}

export async function makeFromLines(
  sql: Sql,
  from: From,
  rowOf: (line: LineFact, leftMilli: Milli) => AnyRow,
  /** What the new head takes over besides the partner. */
  headOf: (line: LineFact) => AnyRow = () => ({}),
): Promise<Made> {
  const ids = await sql.all<{ id: number }>(
    `select l.id from ${snake(from.kind)}_lines l join document d on d.id = l.document_id and d.version = l.version
    where l.document_id = ? order by l.line_no`,
    [from.sourceId],
  )
  const lines = await loadLines(sql, new Map([[from.kind, ids.map((row) => row.id)]]))
  const open = ids
    .flatMap(({ id }) => lines.get(id) ?? [])
    .filter((line) => !from.lineIds || from.lineIds.includes(line.id))
    .filter((line) => leftOf(line, from.left) > 0)
  // Where each line has its own partner, none is meant once nothing is left.
  const first = open[0] ?? (from.left === 'toTakeUp' ? undefined : [...lines.values()][0])
  return {
    draft: {
      day: from.today,
      remarks: null,
      head: { [from.partnerField]: first?.partnerId ?? null, ...(first ? headOf(first) : {}) },
      sections: {
        // One document has one partner: lines of another are left for the next one.
        lines: open
          .filter((line) => line.partnerId === first?.partnerId)
          .map((line) => rowOf(line, leftOf(line, from.left))),
      },
    },
  }
}

/** What is left of a line: of a contract to fulfil; of a receipt or delivery, of what was chosen, out of one pool. */
function leftOf(line: LineFact, left: From['left']): Milli {
  if (left === 'whole') return orderedOf(line)
  // Invoiced or not: what the customer still has.
  if (left === 'toCompensate') return (line.balance.qtyMilli - line.balance.returnedMilli) as Milli
  if (left !== 'toFulfil') return leftInPool(line.balance)
  return line.closed ? (0 as Milli) : (Math.max(0, orderedOf(line) - line.balance.fulfilledMilli) as Milli)
}

type ToSettle = {
  readonly sourceId: number
  readonly side: ItemSide
  readonly today: Day
  readonly partnerField: string
}

/** A receipt or payment of all that is open on a document. */
export async function makeSettlement(sql: Sql, from: ToSettle): Promise<Made> {
  const items = await sql.all<{ id: number; partnerId: number; openFen: number }>(
    `select i.id, i.partner_id, b.open_fen from open_item i join item_balance b on b.item_id = i.id
    where i.document_id = ? and i.side = ? and b.open_fen > 0 order by i.id`,
    [from.sourceId, from.side],
  )
  const source = await sql.get<{ partnerId: number | null }>('select partner_id from document where id = ?', [
    from.sourceId,
  ])
  return {
    draft: {
      day: from.today,
      remarks: null,
      head: {
        [from.partnerField]: source?.partnerId ?? null,
        amountFen: mulDiv([items.reduce((sum, item) => sum + item.openFen, 0)], 1) || null,
      },
      sections: { settlements: items.map((item) => ({ itemId: item.id, amountFen: item.openFen })) },
    },
  }
}
