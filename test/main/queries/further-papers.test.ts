// Papers of what was amended, weighed, claimed and stacked: a supplement says old beside new, each amendment on its own
// paper; a weighbridge slip says net against what the goods should weigh; a card hangs on every stack.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { PrintFacts, Sheet } from '../../../src/shared/print/form.ts'
import { printFormOf, type PrintFormName } from '../../../src/shared/print/index.ts'
import { stackCard } from '../../../src/shared/print/stack-card.ts'
import { distributor, draft, linesOf, newBook, post, receive, record, value, type TestBook } from '../../books.ts'

let book: TestBook
let of: Awaited<ReturnType<typeof distributor>>

beforeAll(async () => {
  book = await newBook()
  of = await distributor(book)
})
afterAll(() => book.close())

async function papers(id: number): Promise<PrintFacts> {
  const facts = await book.query('document.papers', { id })
  if (!facts) throw new Error(`no document ${id}`)
  return facts
}
const sheetsOf = async (form: PrintFormName, id: number): Promise<readonly Sheet[]> =>
  printFormOf(form).lay(await papers(id))
const words = ({ rows }: Sheet) =>
  rows.map(({ what, before, after }) => [what, before, after].map((cell) => spoken(cell)).join(' | '))

/** A cell as it is read in Chinese; a value of another field by the value. */
function spoken(cell: Sheet['rows'][number][string] | undefined): string {
  if (typeof cell !== 'object' || cell === null) return String(cell ?? '')
  return 'field' in cell ? String(cell.value) : cell.zh
}

describe('a supplement', () => {
  const line: AnyRow = { qtyMilli: 40_000, priceE4: 28_000_000, pricedPer: 'tonne' }
  let id: number

  beforeAll(async () => {
    const head = { customerId: of.customer, paymentTerms: '货到付款' }
    const clauses = [
      { title: '交货', text: '在东库交货。' },
      { title: '付款', text: '按{付款方式}。' },
    ]
    const lines = [{ ...line, productId: of.p1 }]
    id = (await post(book, 'salesContract', draft('2025-04-01', head, { lines, clauses }))).id
  })

  async function amend(
    reason: string,
    change: (view: PrintFacts['view']) => Parameters<typeof draft>,
    remarks: string | null = null,
  ) {
    const { view } = await papers(id)
    const agreed = { ...draft(...change(view)), remarks: remarks ?? view.remarks }
    value(await book.command('contract.amend', { id, version: view.version, reason, draft: agreed }))
  }

  test('is offered once a contract was amended', async () => {
    expect((await papers(id)).versions).toEqual([])
    expect(await sheetsOf('salesSupplement', id)).toEqual([])
  })

  test('2,800.00 becomes 2,750.00, 10 bags of P2 come in, cash on delivery becomes 30 days: 6,220.00 in all', async () => {
    await amend('随行就市', ({ day, head, sections }) => [
      day,
      { ...head, paymentTerms: '30 天内付清' },
      {
        ...sections,
        lines: [
          { ...sections['lines']?.[0], priceE4: 27_500_000 },
          { ...line, productId: of.p2, qtyMilli: 10_000, priceE4: 18_000_000 },
        ],
        clauses: [{ ...sections['clauses']?.[0], text: '在西库交货。' }, sections['clauses']?.[1] ?? {}],
      },
    ])
    const [sheet] = await sheetsOf('salesSupplement', id)
    expect(sheet && words(sheet)).toEqual([
      '付款方式 | 货到付款 | 30 天内付清',
      '第 1 行 中颗粒尿素 46-0-0：单价（元/吨） | 28000000 | 27500000',
      '增加第 2 行 |  | 有机肥，10 袋，1,800.00 元/吨',
      '条款“交货” | 在东库交货。 | 在西库交货。',
    ])
    const total = sheet?.blocks.find((block) => block.type === 'words')
    expect(total).toMatchObject({ amountFen: 622_000 })
    expect(sheet?.head.map(({ label, text }) => [label.zh, text])).toContainEqual(['变更原因', '随行就市'])
  })

  test('of a second amendment stands before the first, which reads as it read; each is counted for itself', async () => {
    const before = await sheetsOf('salesSupplement', id)
    await amend('减量', ({ day, head, sections }) => [
      day,
      head,
      { ...sections, lines: (sections['lines'] ?? []).slice(0, 1) },
    ])
    const [second, first] = await sheetsOf('salesSupplement', id)
    expect(second && words(second)).toEqual(['取消原第 2 行 | 有机肥，10 袋，1,800.00 元/吨 | '])
    expect(first).toEqual(before[0])
    const print = (sheet: string) =>
      book.command('document.print', { id, form: 'salesSupplement', way: 'printer', seal: null, sheet })
    expect(value(await print(first?.no ?? '')).count).toBe(1)
    expect(value(await print(second?.no ?? '')).count).toBe(1)
    expect(value(await print(second?.no ?? '')).count).toBe(2)
  })

  test('of the remarks alone says them, old beside new; the document’s versions say so too', async () => {
    const same = ({ day, head, sections }: PrintFacts['view']): Parameters<typeof draft> => [day, head, sections]
    await amend('补充包装', same, '包装按厂家标准')
    await amend('改包装', same, '一律 40 公斤袋')
    const [fourth, third] = await sheetsOf('salesSupplement', id)
    expect(third && words(third)).toEqual(['其他约定 | （未约定） | 包装按厂家标准'])
    expect(fourth && words(fourth)).toEqual(['其他约定 | 包装按厂家标准 | 一律 40 公斤袋'])
    const { versions } = await book.query('document.versions', { id })
    expect(versions[0]?.changes).toMatchObject([{ section: null, field: 'remarks', after: '一律 40 公斤袋' }])
  })
})

test('a solution for 101 mu at 40 kg: 81 bags of 50 kg at 1,860.00 a tonne = 7,533.00, a mu 74.58', async () => {
  const head = { customerId: of.customer, crops: '小麦', farmlandMilli: 101_000, advice: '深施' }
  const line = { stage: 'base', productId: of.p1, doseMilli: 40_000, priceE4: 18_600_000, pricedPer: 'tonne' }
  const { id } = await post(book, 'cropSolution', draft('2025-05-01', head, { lines: [line] }))
  const [sheet] = await sheetsOf('cropSolutionSheet', id)
  expect(sheet?.rows).toMatchObject([{ stage: 'base', doseMilli: 40_000, qtyMilli: 81_000, grossFen: 753_300 }])
  expect(sheet?.blocks).toMatchObject([
    { type: 'words', amountFen: 753_300, priced: true },
    { type: 'figures', figures: [{ fen: 7_458 }], priced: true },
    { type: 'clauses', clauses: [{ text: '深施' }] },
    { type: 'note' },
    { type: 'signatures' },
  ])
})

describe('goods that came', () => {
  test('289 bags of 50 kg weigh 14,430 on our scale: 20 kg or 1.38 ‰ below what is printed, 30 kg below theirs', async () => {
    const { id } = await post(
      book,
      'weighbridgeSlip',
      draft(
        '2025-05-02',
        {
          direction: 'in',
          partnerId: of.supplier,
          plate: '鲁A12345',
          grossKg: 29_990,
          tareKg: 15_560,
          statedKg: 14_460,
        },
        { lines: [{ productId: of.p1, qtyMilli: 289_000 }] },
      ),
    )
    const [sheet] = await sheetsOf('weighbridgePaper', id)
    expect(
      sheet?.rows.map(({ what, kg, differenceKg, differencePermilleE2 }) => [
        what,
        kg,
        differenceKg,
        differencePermilleE2,
      ]),
    ).toEqual([
      ['gross', 29_990, undefined, undefined],
      ['tare', 15_560, undefined, undefined],
      ['net', 14_430, undefined, undefined],
      ['printed', 14_450, -20, -138],
      ['stated', 14_460, -30, -207],
    ])
  })

  test('a claim of 408.00 names the lot and leaves what is not agreed empty', async () => {
    const { id } = await post(
      book,
      'supplierClaim',
      draft(
        '2025-05-03',
        { supplierId: of.supplier, reason: 'damage', stage: 'raised', answerByDay: '2025-05-20' },
        { lines: [{ productId: of.p1, lot: 'L1', affectedMilli: 3_000, claimedFen: 40_800 }] },
      ),
    )
    const [sheet] = await sheetsOf('supplierClaimPaper', id)
    expect(sheet?.totals).toEqual({ qtyMilli: 3_000, claimedFen: 40_800, agreedFen: null })
    expect(sheet?.rows[0]).toMatchObject({ product: '中颗粒尿素', lot: 'L1', receipt: '' })
  })

  test('a lot on a position has its card: from whom, since when, how much; one to be checked says so across it', async () => {
    await receive(book, of, { day: '2025-05-01', qtyMilli: 100_000, priceE4: 25_000_000 })
    const place = { warehouseId: of.east, x: 0, y: 0, width: 4, height: 3, maxLayers: 20 }
    const toPositionId = await record(book, 'position', { code: 'A01', name: '东一垛', ...place })
    const line = { productId: of.p1, lot: 'L1', toPositionId, qtyMilli: 60_000 }
    await post(book, 'placement', draft('2025-05-04', { warehouseId: of.east }, { lines: [line] }))
    const cards = async () => {
      const facts = await book.query('stack.cards', { warehouseId: of.east, positionId: toPositionId })
      return facts ? stackCard.lay(facts) : []
    }
    const [card, ...more] = await cards()
    expect(more).toEqual([])
    expect(card).toMatchObject({ no: '', stamp: null })
    expect(card?.head.map(({ text }) => (typeof text === 'string' ? text : text.zh))).toEqual([
      '中颗粒尿素 46-0-0',
      'A01',
      'L1',
      '60 袋（3 t）',
      '可用',
      '普通',
      '最多 20 层',
      '东库',
      '2025-05-01',
      'RK20250501-001',
      '示例氮肥厂甲',
      '',
      '',
    ])
    expect(await book.query('stack.cards', { warehouseId: of.west, positionId: null })).toMatchObject({ stacks: [] })
    const check = {
      warehouseId: of.east,
      productId: of.p1,
      lot: 'L1',
      caking: 'bad',
      result: 'fail',
      lotQuality: 'frozen',
    }
    await post(book, 'qualityCheck', draft('2025-05-05', { checker: '张保管' }, { lines: [check] }))
    expect((await cards())[0]?.stamp?.zh).toBe('冻结')
  })
})

describe('goods that leave', () => {
  let sold: Awaited<ReturnType<typeof sell>>

  /** 20 bags of P1 at 2,800 a tonne and 10 of P2 at 1,500, both on one contract; 300.00 freight is charged. */
  async function sell() {
    const lines = [
      { productId: of.p1, qtyMilli: 20_000, priceE4: 28_000_000, pricedPer: 'tonne' },
      { productId: of.p2, qtyMilli: 10_000, priceE4: 15_000_000, pricedPer: 'tonne' },
    ]
    await receive(book, of, { day: '2025-05-05', lot: 'L3', qtyMilli: 100_000, priceE4: 25_000_000 })
    await receive(book, of, { day: '2025-05-05', productId: of.p2, lot: 'L2', qtyMilli: 50_000, priceE4: 12_000_000 })
    const contract = await post(book, 'salesContract', draft('2025-05-05', { customerId: of.customer }, { lines }))
    const agreed = await linesOf(book, 'sales_contract_lines', contract.id)
    const taken = lines.map((line, at) => ({ ...line, contractLineId: agreed[at]?.id ?? 0, warehouseId: of.east }))
    const fees = [{ feeKind: 'freight', bearer: 'customer', sumFen: 30_000 }]
    const head = { customerId: of.customer, phone: '13911112222' }
    const delivery = await post(book, 'delivery', draft('2025-05-06', head, { lines: taken, fees }))
    return { contract, delivery }
  }
  const headOf = async (form: PrintFormName, id: number) =>
    new Map((await sheetsOf(form, id))[0]?.head.map(({ label, text }) => [label.zh, text]))

  beforeAll(async () => {
    sold = await sell()
  })

  test('one contract is named once above two lines; a phone without a receiver is a phone', async () => {
    const head = await headOf('deliverySlip', sold.delivery.id)
    expect(head.get('合同')).toBe(sold.contract.no)
    expect(head.get('电话')).toBe('13911112222')
    expect(head.has('收货人')).toBe(false)
  })

  test('300.00 freight stands between the goods’ 3,400.00 and the 3,700.00 in words', async () => {
    const [sheet] = await sheetsOf('deliverySlip', sold.delivery.id)
    expect(sheet?.totals).toMatchObject({ grossFen: 340_000 })
    expect(sheet?.blocks.slice(0, 2)).toMatchObject([
      { type: 'figures', figures: [{ label: { zh: '运费' }, fen: 30_000 }] },
      { type: 'words', amountFen: 370_000 },
    ])
  })

  test('an invoice is applied for as *氮肥*中颗粒尿素 under its code, and *肥料*有机肥, exempt, where nothing is set', async () => {
    const product = await book.query('record.get', { kind: 'product', id: of.p1 })
    const fields = { ...product, taxName: '氮肥', taxCode: '1070204010000000000' }
    const version = Number(product?.['version'])
    value(await book.command('record.save', { kind: 'product', id: of.p1, version, fields }))
    const { draft: invoice } = await book.query('document.make', { kind: 'salesInvoice', fromId: sold.delivery.id })
    const { id } = await post(book, 'salesInvoice', { ...invoice, day: '2025-05-07' })
    const [sheet] = await sheetsOf('invoiceApplication', id)
    expect(sheet?.rows).toMatchObject([
      { product: '*氮肥*中颗粒尿素 46-0-0', taxCode: '1070204010000000000', taxRateBp: 900 },
      { product: '*肥料*有机肥', taxCode: null, taxRateBp: { zh: '免税' } },
    ])
  })

  test('a truck for one customer names him above, not in every row; for two, each row says whose it is', async () => {
    const goods = { productId: of.p1, warehouseId: of.east, qtyMilli: 1_000 }
    const load = async (...customers: readonly number[]) => {
      const lines: AnyRow[] = []
      for (const customerId of customers) {
        const picked = await post(
          book,
          'pickList',
          draft('2025-05-08', { customerId, mode: 'fetched' }, { lines: [goods] }),
        )
        const [line] = await linesOf(book, 'pick_list_lines', picked.id)
        lines.push({ ...goods, customerId, pickLineId: line?.id ?? 0, lot: 'L3' })
      }
      return post(book, 'loadingSlip', draft('2025-05-08', { plate: '鲁A12345' }, { lines }))
    }
    const one = await load(of.customer, of.customer)
    expect((await headOf('loadingSlipPaper', one.id)).get('客户')).toBe('示例种植户')
    const two = await load(of.customer, of.other)
    expect((await headOf('loadingSlipPaper', two.id)).has('客户')).toBe(false)
    expect((await sheetsOf('loadingSlipPaper', two.id))[0]?.rows).toMatchObject([
      { customer: '示例种植户' },
      { customer: '示例合作社' },
    ])
  })
})
