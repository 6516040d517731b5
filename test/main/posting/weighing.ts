// Trucks over the scale, bags torn and turned away, and the claims a receipt makes by itself (domain.md §4 磅单, §6.7).

import { describe, expect, it } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const weighed = { plate: '鲁A12345', driver: '王师傅', grossKg: 47_300, tareKg: 15_420, statedKg: 32_000 }

type Came = { readonly head?: AnyRow; readonly row?: AnyRow; readonly qty?: number }

/** A truck of 640 bags at 1,700 a tonne: 32.000 t by the supplier's scale, 31.880 by ours. */
async function truck(t: Trade, { head = {}, row = {}, qty = 640 }: Came = {}) {
  const { line } = await t.contract({ day: '2025-03-01', qty: 640, price: 1700 })
  const rows = [{ ...t.receiptLine(line, { qty }), ...row }]
  return { head: { supplierId: t.supplier, ...weighed, ...head }, sections: { lines: rows } }
}

async function received(t: Trade, came: Came = {}) {
  const { head, sections } = await truck(t, came)
  const { answer } = await command(t, head, sections)
  return answer
}

const command = async (t: Trade, head: AnyRow, sections: { lines: AnyRow[] }) => ({
  answer: value(
    await t.book.command('document.post', {
      kind: 'goodsReceipt',
      draft: draft('2025-03-05', head, sections),
      draftId: null,
    }),
  ),
})

/** The supplier's own terms. */
async function terms(t: Trade, weightRule: string | null, tolerance: number | null = null) {
  const row = await t.book.query('record.get', { kind: 'partner', id: t.supplier })
  value(
    await t.book.command('record.save', {
      kind: 'partner',
      id: t.supplier,
      version: Number(row?.version),
      fields: { code: 'S1', name: '示例氮肥厂甲', isSupplier: true, weightRule, weightTolerancePermilleE2: tolerance },
    }),
  )
}

const claimOf = async (t: Trade, fromId: number) =>
  (await t.book.query('document.make', { kind: 'supplierClaim', fromId })).draft

export function weighingSuite(open: Open): void {
  describe('weighing and receiving', () => {
    it('gross 47.300 less tare 15.420 is 31.880 t: a slip with 0.120 t short, 3.75 ‰, beside 640 bags of 32.000 t', async () => {
      const t = await open()
      const receipt = await received(t)
      expect(receipt.companions.map(({ kind }) => kind)).toEqual(['weighbridgeSlip'])
      const slip = await t.book.read((sql) =>
        sql.get(
          'select direction, receipt_id, plate, net_kg, printed_kg, printed_permille_e2, short_kg, short_permille_e2 from weighbridge_slip',
        ),
      )
      expect(slip).toEqual({
        direction: 'in',
        receiptId: receipt.id,
        plate: '鲁A12345',
        netKg: 31_880,
        printedKg: 32_000,
        printedPermilleE2: -375,
        shortKg: 120,
        shortPermilleE2: 375,
      })
      const view = await t.book.query('document.get', { id: receipt.id })
      expect(view?.head).toMatchObject({ netKg: 31_880, shortKg: 120, shortPermilleE2: 375 })
    })

    it('claim of the excess: 0.024 t at 1,700 are 40.80', async () => {
      const t = await open()
      await terms(t, 'excess')
      const { head, sections } = await claimOf(t, (await received(t)).id)
      expect(head).toMatchObject({ reason: 'weight', stage: 'raised', answerByDay: '2026-01-07' })
      expect(sections.lines).toMatchObject([{ affectedMilli: bags(640), claimedFen: fen(40.8) }])
    })

    it('claim of the whole beyond the tolerance: 0.120 t at 1,700 are 204.00', async () => {
      const t = await open()
      await terms(t, 'whole')
      const { sections } = await claimOf(t, (await received(t)).id)
      expect(sections.lines).toMatchObject([{ claimedFen: fen(204) }])
    })

    it('a supplier who lets 4 ‰ go is claimed nothing for 3.75 ‰', async () => {
      const t = await open()
      await terms(t, 'whole', 400)
      const answer = await received(t)
      expect(answer.warnings).toEqual([])
      expect((await claimOf(t, answer.id)).head.reason).toBeNull()
    })

    it('a contract that allows 4 ‰ of loss is claimed nothing for 3.75 ‰, whatever the supplier lets go; one of 1 ‰ 0.088 t, 149.60', async () => {
      const t = await open()
      await terms(t, 'excess', 0)
      const under = async (lossBp: number) => {
        const line = { productId: t.p1, qtyMilli: bags(640), priceE4: price(1700) }
        const { id } = await t.post(
          'purchaseContract',
          '2025-03-01',
          { supplierId: t.supplier, lossBp },
          { lines: [line] },
        )
        const row = t.receiptLine((await t.firstLine('purchase_contract', id)).id, { qty: 640 })
        const { answer } = await command(t, { supplierId: t.supplier, ...weighed }, { lines: [row] })
        return { warnings: answer.warnings, claim: await claimOf(t, answer.id) }
      }
      expect(await under(40)).toMatchObject({ warnings: [], claim: { head: { reason: null } } })
      const { warnings, claim } = await under(10)
      expect(warnings).toMatchObject([{ facts: { short: '120', allowed: '32' } }])
      expect(claim.sections.lines).toMatchObject([{ claimedFen: fen(149.6) }])
    })

    it('a difference beyond what is let go is told when the receipt is posted', async () => {
      const t = await open()
      await terms(t, 'excess')
      expect((await received(t)).warnings).toEqual([
        { code: 'weighing.short', facts: { short: '120', allowed: '96', share: '3.75' } },
      ])
    })

    it('3.75 ‰ beyond 3 ‰ is refused where the company forbids it, and waits where a rule asks for a word', async () => {
      const t = await open()
      await terms(t, 'excess')
      const { head, sections } = await truck(t)
      value(await t.book.command('settings.save', { settings: { weightBeyond: 'forbid' } }))
      expect(await t.refused('goodsReceipt', '2025-03-05', head, sections)).toMatchObject([
        { code: 'weighing.short', path: 'head.statedKg', facts: { share: '3.75' } },
      ])
      const rule = { code: 'S01', name: '磅差要批', condition: 'weighing.short', role: 'owner' }
      value(await t.book.command('record.save', { kind: 'approvalRule', id: null, version: null, fields: rule }))
      expect(await t.refused('goodsReceipt', '2025-03-05', head, sections)).toMatchObject([{ code: 'approval.needed' }])
    })

    it('bags are settled by count: 31.880 t against 640 bags of 50 kg is only told, and nothing is claimed by weight', async () => {
      const t = await open()
      const answer = await received(t)
      expect(answer.warnings).toEqual([
        { code: 'weighing.offCount', facts: { net: '31880', printed: '32000', share: '3.75' } },
      ])
      expect((await claimOf(t, answer.id)).head.reason).toBeNull()
    })

    it('of 640 bags expected 636 came, 3 of them torn, 2 were turned away: 633 sound, 3 in a lot of their own', async () => {
      const t = await open()
      await received(t, {
        qty: 636,
        row: { expectedMilli: bags(640), damagedMilli: bags(3), rejectedMilli: bags(2) },
        head: { carrierId: t.carrier },
      })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '633', '东库 P1 L1-破损': '3' })
    })

    it('torn bags are not taken by themselves: of 633 sound and 3 torn, 634 are short', async () => {
      const t = await open()
      await received(t, { qty: 636, row: { damagedMilli: bags(3) } })
      const line = t.deliveryLine({ qty: 634, price: 1860 })
      const refused = await t.refused('delivery', '2025-03-06', { customerId: t.customer }, { lines: [line] })
      expect(refused.map(({ code }) => code)).toEqual(['stock.shortHeld'])
    })

    it('two missing bags, 170.00 at the ex-factory price, are claimed from the carrier; then three torn ones, 255.00', async () => {
      const t = await open()
      const { id } = await received(t, {
        qty: 636,
        row: { expectedMilli: bags(640), damagedMilli: bags(3), rejectedMilli: bags(2) },
        head: { carrierId: t.carrier },
      })
      const missing = await claimOf(t, id)
      expect(missing.head).toMatchObject({ reason: 'shortage', carrierId: t.carrier })
      expect(missing.sections.lines).toMatchObject([
        { affectedMilli: bags(2), claimedFen: fen(170), lineRemarks: '应到 640 袋，实收 636，拒收 2，少 2' },
      ])
      await t.post('supplierClaim', '2025-03-06', { ...missing.head, answerByDay: '2025-03-13' }, missing.sections)
      const torn = await claimOf(t, id)
      expect(torn.head).toMatchObject({ reason: 'damage', carrierId: t.carrier })
      expect(torn.sections.lines).toMatchObject([
        { lot: 'L1-破损', affectedMilli: bags(3), claimedFen: fen(255), lineRemarks: '破损 3 袋' },
      ])
    })

    it('a second truck adds to the damaged lot of the first', async () => {
      const t = await open()
      for (const torn of [3, 4]) await received(t, { qty: 640, row: { damagedMilli: bags(torn) } })
      expect(await t.stock()).toMatchObject({ '东库 P1 L1-破损': '7' })
    })

    it('put right, the slip goes with the receipt and the damaged bags keep their lot', async () => {
      const t = await open()
      const { id } = await received(t, { row: { damagedMilli: bags(3) } })
      const right = value(await t.book.command('document.putRight', { id, day: '2025-03-06', reason: '数错' }))
      const again = (await t.book.query('draft.get', { id: right.draftId }))?.draft
      expect(again?.sections.lines).toMatchObject([
        { lot: 'L1', qtyMilli: bags(637), damagedMilli: null },
        { lot: 'L1-破损', qtyMilli: bags(3), damagedMilli: bags(3) },
      ])
      await command(t, again?.head ?? {}, { lines: [...(again?.sections.lines ?? [])] })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '637', '东库 P1 L1-破损': '3' })
    })

    it('weights that cannot be, a truck weighed once, more torn than came: each is refused at its field', async () => {
      const t = await open()
      const refused = async (came: Came) => {
        const { head, sections } = await truck(t, came)
        return (await t.refused('goodsReceipt', '2025-03-05', head, sections)).map(
          ({ code, path }) => `${code} ${path}`,
        )
      }
      expect(await refused({ head: { tareKg: 47_300 } })).toEqual(['weighing.tareAbove head.tareKg'])
      expect(await refused({ head: { tareKg: null } })).toEqual(['field.required head.tareKg'])
      expect(await refused({ head: { plate: null } })).toEqual(['field.required head.plate'])
      expect(await refused({ head: { grossTime: '25:00' } })).toEqual(['weighing.time head.grossTime'])
      expect(await refused({ row: { damagedMilli: bags(641) } })).toEqual(['receipt.damagedAbove lines.0.damagedMilli'])
    })

    it('a delivery is weighed too: the slip made from it says what its bags should weigh', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const sold = await t.sell({ day: '2025-03-03', qty: 200, price: 1860 })
      const { draft: made } = await t.book.query('document.make', { kind: 'weighbridgeSlip', fromId: sold.id })
      const head = { ...made.head, plate: '鲁B00001', grossKg: 25_060, tareKg: 15_040 }
      const { id } = await t.post('weighbridgeSlip', '2025-03-03', head, made.sections)
      const slip = await t.book.read((sql) =>
        sql.get(
          'select direction, delivery_id, net_kg, printed_kg, printed_permille_e2 from weighbridge_slip where document_id = ?',
          [id],
        ),
      )
      expect(slip).toEqual({
        direction: 'out',
        deliveryId: sold.id,
        netKg: 10_020,
        printedKg: 10_000,
        printedPermilleE2: 200,
      })
    })
  })
}
