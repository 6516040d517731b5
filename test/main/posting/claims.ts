// Claims on suppliers and carriers, and what becomes of the agreed amount (domain.md §5 #14, #15; §6.7).

import { describe, expect, it } from 'vitest'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

type Asked = {
  readonly amount: number
  readonly reason?: string
  readonly qty?: number
  readonly carrierId?: number
  readonly receiptLineId?: number
}

const claim = (t: Trade, { amount, reason = 'weight', qty = 640, carrierId, receiptLineId }: Asked) =>
  t.post(
    'supplierClaim',
    '2025-03-06',
    { supplierId: t.supplier, reason, carrierId: carrierId ?? null, stage: 'raised', answerByDay: '2025-03-13' },
    {
      lines: [
        {
          receiptLineId: receiptLineId ?? null,
          productId: t.p1,
          lot: 'L1',
          affectedMilli: bags(qty),
          claimedFen: fen(amount),
        },
      ],
    },
  )

/** The settlement that is offered for a claim, posted. */
async function settle(t: Trade, claimId: number) {
  const { draft } = await t.book.query('document.make', { kind: 'claimSettlement', fromId: claimId })
  return t.post('claimSettlement', '2025-03-08', draft.head, draft.sections)
}

export function claimSuite(open: Open): void {
  describe('claims on suppliers', () => {
    it('settled for 3,200, a claim is changed to no less; once the settlement is taken back, to anything', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const { id } = await claim(t, { amount: 3200 })
      const settled = await settle(t, id)
      const view = await t.book.query('document.get', { id })
      const amend = (version: number, amount: number) => {
        const lines = (view?.sections.lines ?? []).map((row) => ({ ...row, claimedFen: fen(amount) }))
        const draft = { day: '2025-03-06', remarks: null, head: view?.head ?? {}, sections: { lines } }
        return t.book.command('contract.amend', { id, version, reason: '改金额', draft })
      }
      expect(refusals(await amend(1, 3199.99))).toEqual(['claim.belowSettled lines'])
      value(await amend(1, 3300))
      await t.reverse(settled.id, '2025-03-09')
      value(await amend(2, 100))
    })

    it('a rebate of 3,200 on goods sold takes 2,935.78 off cost of sales and moves 264.22 of input VAT out', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      await t.invoiced(bought.line, { day: '2025-03-02', qty: 640, price: 1700, no: 'F1' })
      await t.sell({ day: '2025-03-03', qty: 640, price: 1860 })
      const settled = await settle(t, (await claim(t, { amount: 3200, reason: 'quality' })).id)
      expect(await t.entries(settled.id)).toEqual({
        '贷 22210103': '264.22',
        '借 220201': '3200.00',
        '贷 5401': '2935.78',
      })
    })

    it('4,000 on goods all in stock take 3,669.72 off their value and move 330.28 of input VAT out', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const invoice = await t.invoiced(bought.line, { day: '2025-03-02', qty: 640, price: 1700, no: 'F1' })
      const settled = await settle(t, (await claim(t, { amount: 4000, reason: 'quality' })).id)
      expect(await t.entries(settled.id)).toEqual({
        '贷 1405': '3669.72',
        '贷 22210103': '330.28',
        '借 220201': '4000.00',
      })
      expect(await t.open(invoice.id)).toEqual(['payable 50400.00'])
    })

    it('the whole difference, 204.00, with 480 of 640 bags sold: 46.79 off stock, 140.37 off cost of sales, 16.84 VAT out', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      await t.invoiced(bought.line, { day: '2025-03-02', qty: 640, price: 1700, no: 'F1' })
      await t.sell({ day: '2025-03-03', qty: 480, price: 1860 })
      const settled = await settle(t, (await claim(t, { amount: 204 })).id)
      expect(await t.entries(settled.id)).toEqual({
        '贷 1405': '46.79',
        '贷 22210103': '16.84',
        '借 220201': '204.00',
        '贷 5401': '140.37',
      })
    })

    it('with nothing owed yet, the 40.80 stand with the supplier as a prepayment', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const settled = await settle(t, (await claim(t, { amount: 40.8 })).id)
      expect(await t.entries(settled.id)).toEqual({ '借 1123': '40.80', '贷 1405': '37.43', '贷 22210103': '3.37' })
      expect(await t.open(settled.id)).toEqual(['prepaid 40.80'])
    })

    it('four bags lost on the way, 340.00 at the ex-factory price, come off the freight of 2,400', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 636, price: 1700 })
      const freight = await t.post(
        'expense',
        '2025-03-02',
        { partnerId: t.carrier },
        { lines: [{ ledgerAccountId: t.accountId('5601'), grossFen: fen(2400), taxFen: fen(198.17) }] },
      )
      await settle(t, (await claim(t, { amount: 340, reason: 'shortage', qty: 4, carrierId: t.carrier })).id)
      expect(await t.open(freight.id)).toEqual(['payable 2060.00'])
    })

    it('is settled once; taken back, it may be settled again', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const { id } = await claim(t, { amount: 204 })
      const settled = await settle(t, id)
      const { draft } = await t.book.query('document.make', { kind: 'claimSettlement', fromId: id })
      const again = await t.refused('claimSettlement', '2025-03-09', draft.head, draft.sections)
      expect(again.map(({ code, path }) => [code, path])).toEqual([['claim.settled', 'head.claimId']])
      await t.reverse(settled.id, '2025-03-10')
      await settle(t, id)
    })

    it('takes no more than is claimed, of nobody but who pays, and no more off payables than was agreed', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const invoice = await t.invoiced(bought.line, { day: '2025-03-02', qty: 640, price: 1700, no: 'F1' })
      const { id: claimId } = await claim(t, { amount: 204 })
      const lines = (agreed: number) => [{ productId: t.p1, affectedMilli: bags(640), agreedFen: fen(agreed) }]
      const more = await t.refused(
        'claimSettlement',
        '2025-03-08',
        { claimId, partnerId: t.supplier },
        { lines: lines(205) },
      )
      expect(more.map(({ code }) => code)).toEqual(['claim.overClaimed'])
      const other = await t.refused(
        'claimSettlement',
        '2025-03-08',
        { claimId, partnerId: t.carrier },
        { lines: lines(204) },
      )
      expect(other.map(({ code }) => code)).toEqual(['source.otherPartner'])
      const beyond = await t.refused(
        'claimSettlement',
        '2025-03-08',
        { claimId, partnerId: t.supplier },
        { lines: lines(204), settlements: [{ itemId: await t.item(invoice.id), amountFen: fen(300) }] },
      )
      expect(beyond.map(({ code }) => code)).toEqual(['claim.takenAbove'])
    })

    it('waits in the list until it is settled, marked late once its day is past', async () => {
      const t = await open({ today: '2025-03-14' })
      await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const { id, no } = await claim(t, { amount: 204 })
      const listed = async (view: string) => {
        const page = { offset: 0, limit: 10, sort: [], filter: { view } }
        return (await t.book.query('document.list', { kind: 'supplierClaim', ...page })).rows.map((row) => row.no)
      }
      const task = async (wanted: string) =>
        (await t.book.query('workbench', {})).tasks.find(({ name }) => name === wanted)
      const waiting = async () => (await task('claimsLate'))?.amountFen
      expect([await listed('open'), await listed('overdue'), await waiting()]).toEqual([[no], [no], fen(204)])
      expect(await task('claimsOpen')).toMatchObject({ count: 1, byDay: '2025-03-13' })
      await settle(t, id)
      expect([await listed('open'), await listed('overdue'), await waiting()]).toEqual([[], [], null])
    })

    it('agreed amounts come by versions, never above the claim, and hold the settlement that is offered', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 640, price: 1700 })
      const { id } = await claim(t, { amount: 204, receiptLineId: bought.line })
      const row = await t.firstLine('supplier_claim', id)
      const head = { supplierId: t.supplier, reason: 'weight', stage: 'agreed', answerByDay: '2025-03-13' }
      const amend = (agreed: number | null) =>
        t.book.command('contract.amend', {
          id,
          version: 1,
          reason: '电话谈定',
          draft: {
            day: '2025-03-06',
            remarks: null,
            head,
            sections: {
              lines: [
                {
                  id: row.id,
                  productId: t.p1,
                  lot: 'L1',
                  affectedMilli: bags(640),
                  claimedFen: fen(204),
                  agreedFen: agreed,
                },
              ],
            },
          },
        })
      expect(await amend(fen(205))).toMatchObject({ ok: false, error: [{ code: 'claim.agreedAbove' }] })
      expect(await amend(null)).toMatchObject({ ok: false, error: [{ code: 'claim.agreedNeeded' }] })
      value(await amend(fen(150)))
      const { draft } = await t.book.query('document.make', { kind: 'claimSettlement', fromId: id })
      expect(draft.sections.lines).toMatchObject([{ agreedFen: fen(150) }])
    })
  })
}
