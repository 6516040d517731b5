// A book with a row in every table: one document of each kind, a version, a closed line, a closed month, a reversal, a
// contract that waits for approval.

import { documentKinds } from '../../../src/shared/catalog.ts'
import { usualMarks } from '../../../src/shared/print/marks.ts'
import { record, value } from '../../books.ts'
import { exampleDay, oneOfEach, scene } from '../posting/one-of-each.ts'
import type { Open } from '../posting/open.ts'
import { bags, price, type Trade } from '../posting/trade.ts'

export async function fullBook(open: Open): Promise<Trade> {
  const t = await open()
  const facts = await scene(t)
  for (const kind of documentKinds) await oneOfEach[kind](t, facts)
  const contract = await t.contract({ day: exampleDay, qty: 10, price: 1700 })
  const line = { id: contract.line, productId: t.p1, qtyMilli: bags(12), priceE4: price(1700) }
  const draft = { day: exampleDay, remarks: null, head: { supplierId: t.supplier }, sections: { lines: [line] } }
  value(await t.book.command('contract.amend', { id: contract.id, version: 1, reason: '加量', draft }))
  value(await t.book.command('contract.close', { id: contract.id, lineId: contract.line, reason: '停供' }))
  const { id: toSign } = await t.contract({ day: exampleDay, qty: 10, price: 1700 })
  const item = (await t.book.query('document.get', { id: toSign }))?.signing?.review[0]
  value(await t.book.command('contract.review', { id: toSign, version: 1, itemId: item?.itemId ?? 0, done: true }))
  const step = { id: toSign, version: 1, day: exampleDay, signatory: '张三', seal: '合同专用章' }
  value(await t.book.command('contract.sign', { ...step, step: 'ours' }))
  const slip = await t.sell({ day: exampleDay, qty: 1, price: 1860 })
  await t.reverse(slip.id, exampleDay)
  const reading = { warehouseId: t.east, at: Date.parse(`${exampleDay}T00:00:00Z`), celsiusDeci: 215, humidityBp: 5600 }
  const { id: wrong } = value(await t.book.command('environment.enter', reading))
  value(await t.book.command('environment.void', { id: wrong, reason: '录错' }))
  value(await t.book.command('document.print', { id: slip.id, form: 'deliverySlip', way: 'printer', seal: null }))
  const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
  value(await t.book.command('paper.setImage', { image: 'companySeal', content: png }))
  const marks = { ...usualMarks('companySeal'), downMm: -5 }
  value(await t.book.command('paper.placeMarks', { form: 'deliverySlip', marks }))
  const ofYear = {
    partnerId: t.customer,
    from: '2025-01-01',
    to: exampleDay,
    way: 'picture' as const,
    seal: 'companySeal' as const,
  }
  value(await t.book.command('statement.print', ofYear))
  const fees = [{ feeKind: 'freight', bearer: 'us', payeeId: t.carrier, sumFen: 5000 }]
  const kept = await t.post(
    'delivery',
    exampleDay,
    { customerId: t.customer, mode: 'brought' },
    { lines: [t.deliveryLine({ qty: 1, price: 1860 })], fees },
  )
  const rule = {
    code: 'S01',
    name: '合同都批',
    condition: 'approval.always',
    documentKind: 'purchaseContract',
    role: 'owner',
  }
  await record(t.book, 'approvalRule', rule)
  const asked = { kind: 'purchaseContract' as const, draft, draftId: null, words: null, amends: null }
  value(await t.book.command('approval.submit', asked))
  const signed = { id: kept.id, day: exampleDay, signedBy: '张三', remarks: null, lines: [] }
  value(await t.book.command('delivery.sign', signed))
  value(await t.book.command('month.close', { month: '2025-01', reason: '' }))
  return t
}
