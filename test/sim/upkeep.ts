// Acts on what is there already: taking back, putting right, new versions, closing; and nonsense.

import { documentKinds } from '../../src/shared/catalog.ts'
import { addMonths, monthOf, type Day, type Month } from '../../src/shared/kernel/index.ts'
import { latest, posting, type Resolve } from './command.ts'
import type { Draw } from './draw.ts'
import { firstDay, type World } from './world.ts'

/** A document not taken back yet; more often a late one, on which less stands. */
async function someDocument(world: World, draw: Draw) {
  const all = await world.documents()
  return draw.chance(60) ? all.at(-1 - draw.index(Math.min(4, all.length))) : draw.one(all)
}

const nextMonth = async (world: World): Promise<Month> => {
  const closed = await world.closedThrough()
  return closed === null ? monthOf(firstDay as Day) : addMonths(closed as Month, 1)
}

export const upkeep: Record<string, Resolve> = {
  async reverse(world, draw) {
    const document = await someDocument(world, draw)
    if (!document) return null
    const input = { id: document.id, day: world.day(draw, latest(document.day, firstDay)), reason: '录错' }
    return { name: 'document.reverse', input }
  },

  async putRight(world, draw) {
    const document = await someDocument(world, draw)
    if (!document) return null
    const input = { id: document.id, day: world.day(draw, document.day), reason: '改错' }
    return { name: 'document.putRight', input }
  },

  /** A draft that putting right left is posted again, perhaps with another day. */
  async postDraft(world) {
    const draft = await world.book.read((sql) =>
      sql.get<{ id: number; kind: (typeof documentKinds)[number]; body: string }>(
        'select id, kind, body from draft order by id limit 1',
      ),
    )
    if (!draft) return null
    return { name: 'document.post', input: { kind: draft.kind, draft: JSON.parse(draft.body), draftId: draft.id } }
  },

  async throwDraftAway(world) {
    const draft = await world.book.read((sql) => sql.get<{ id: number }>('select id from draft order by id limit 1'))
    return draft ? { name: 'draft.delete', input: { id: draft.id } } : null
  },

  async amend(world, draw) {
    const kind = draw.chance(70) ? 'purchase' : 'sales'
    const contract = draw.one((await world.documents()).filter((one) => one.kind === `${kind}Contract`))
    if (!contract) return null
    const lines = await world.book.read((sql) =>
      sql.all<{
        id: number
        productId: number
        qtyMilli: number
        priceE4: number
        toleranceBp: number | null
        partnerId: number
      }>(
        `select l.id, l.product_id, l.qty_milli, l.price_e4, l.tolerance_bp, d.partner_id from ${kind}_contract_lines l
        join document d on d.id = l.document_id and d.version = l.version where d.id = ? order by l.line_no`,
        [contract.id],
      ),
    )
    const partner = kind === 'purchase' ? 'supplierId' : 'customerId'
    const rows = lines.map(({ partnerId: _partner, ...line }) => ({
      ...line,
      qtyMilli: draw.chance(50) ? line.qtyMilli : Math.max(1, line.qtyMilli + draw.between(-5000, 20_000)),
      priceE4: draw.chance(50) ? line.priceE4 : draw.between(1, 30_000_000),
    }))
    const draft = {
      day: contract.day,
      remarks: null,
      head: { [partner]: lines[0]?.partnerId ?? 0 },
      sections: { lines: rows },
    }
    return { name: 'contract.amend', input: { id: contract.id, version: contract.version, reason: '调价', draft } }
  },

  async closeContract(world, draw) {
    const line = draw.one(await world.contractLines(draw.chance(50) ? 'purchase' : 'sales'))
    if (!line) return null
    const lineId = draw.chance(50) ? line.id : null
    return { name: 'contract.close', input: { id: line.documentId, lineId, reason: '停供' } }
  },

  async reopenContract(world, draw) {
    const closed = draw.one((await world.documents()).filter((one) => one.state === 'closed'))
    const line = await world.book.read((sql) =>
      sql.get<{ lineId: number; documentId: number }>('select line_id, document_id from closed_line order by line_id'),
    )
    const id = closed?.id ?? line?.documentId
    if (id === undefined) return null
    return { name: 'contract.reopen', input: { id, lineId: closed ? null : (line?.lineId ?? null), reason: '再供' } }
  },

  async closeMonth(world) {
    const month = await nextMonth(world)
    return month < monthOf(world.today()) ? { name: 'month.close', input: { month, reason: '' } } : null
  },

  async reopenMonth(world) {
    const month = await world.closedThrough()
    return month === null ? null : { name: 'month.reopen', input: { month, reason: '漏记' } }
  },

  /** Fields of some kind filled with whatever comes: refused, or taken if it happens to be right; never half done. */
  async nonsense(world, draw) {
    const kind = draw.one(documentKinds) ?? 'delivery'
    const values = [
      null,
      0,
      -1,
      1,
      17,
      1000,
      99_999,
      world.of.p1,
      world.of.customer,
      world.of.east,
      '',
      'A',
      '2025-11-05',
      true,
    ]
    const any = () => draw.one(values) ?? null
    const fields = [
      'supplierId',
      'customerId',
      'partnerId',
      'accountId',
      'amountFen',
      'productId',
      'warehouseId',
      'lot',
      'qtyMilli',
      'priceE4',
      'itemId',
      'receiptLineId',
      'deliveryLineId',
      'ledgerAccountId',
      'grossFen',
      'debitFen',
      'reason',
    ]
    const row = () => Object.fromEntries(fields.filter(() => draw.chance(70)).map((name) => [name, any()]))
    const day = draw.chance(80)
      ? world.day(draw, firstDay)
      : (draw.one(['2025-02-30', '', '2099-01-01', '2025-10-31']) ?? '')
    return posting(kind, day, row(), { lines: [row(), row()], settlements: [row()], stock: [row()] })
  },
}
