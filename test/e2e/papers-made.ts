// What papers need that the season's book has not: a document of each kind that has a paper and that the book holds none of,
// contracts that were amended, goods on a position; and a logo and a seal. Made by the engine before the office opens the
// book, since how they are typed is tried elsewhere.

import type { Page } from '@playwright/test'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import type { AnyDraft, AnyRow } from '../../src/shared/contract/index.ts'
import { fromRoot } from '../../tools/run.ts'
import { draft, openTestBook, post, record, value, type TestBook } from '../books.ts'
import { front } from './hands.ts'
import { expect } from './office.ts'

const day = '2025-10-31'

/** Answers the id of a document of each kind, by its kind. */
export async function makePapers(location: string): Promise<ReadonlyMap<string, number>> {
  const book = await openTestBook(location, day)
  try {
    const idOf = await idsIn(book)
    const customerId = idOf('partner', 'C0002')
    const supplierId = idOf('partner', 'S01')
    const productId = idOf('product', 'P12')
    const warehouseId = idOf('warehouse', 'W3')
    const carrierId = await carrierOf(book)
    const line = { productId, qtyMilli: 10_000, priceE4: 27_000_000, pricedPer: 'tonne' }
    const until = { validUntilDay: '2025-12-31' }

    const picked = await post(
      book,
      'pickList',
      draft(day, { customerId, mode: 'fetched', plate: '豫A12345' }, { lines: [{ ...line, warehouseId }] }),
    )
    await follow(book, 'loadingSlip', picked.id, { plate: '豫A12345', driver: '王师傅', carrierId })
    await post(book, 'quotation', draft(day, { customerId, ...until, paymentTerms: '秋收后付清' }, { lines: [line] }))
    const fields = {
      customerId,
      crops: '冬小麦',
      farmlandMilli: 101_000,
      yieldKg: 600,
      advice: '底肥深施，返青看苗追肥',
    }
    const dose = { productId, priceE4: 27_000_000, pricedPer: 'tonne', doseMilli: 40_000 }
    const doses = [
      { ...dose, stage: 'base', timing: '播种前', method: '撒施后旋耕' },
      { ...dose, stage: 'top', timing: '返青期', method: '开沟条施', doseMilli: 15_000 },
    ]
    await post(book, 'cropSolution', draft(day, fields, { lines: doses }))
    await makeOfReceipt(book, carrierId)
    await stack(book, warehouseId)

    for (const kind of ['salesFramework', 'purchaseFramework'] as const) {
      const side = kind === 'salesFramework' ? { customerId } : { supplierId }
      await post(book, kind, draft(day, { ...side, ...until }, { lines: [{ ...line, qtyMilli: 3_000_000 }] }))
    }
    for (const kind of ['salesContract', 'purchaseContract', 'salesFramework', 'purchaseFramework'] as const)
      await amend(book, kind, line)
    return new Map(
      (
        await book.read((sql) =>
          sql.all<{ kind: string; id: number }>('select kind, max(id) as id from document group by kind'),
        )
      ).map(({ kind, id }) => [kind, id]),
    )
  } finally {
    await book.close()
  }
}

/** What comes of the last receipt of P12: it was weighed, it was short, and its freight is settled. */
async function makeOfReceipt(book: TestBook, carrierId: number): Promise<void> {
  const receipt = await lastOf(book, 'goodsReceipt')
  await follow(book, 'weighbridgeSlip', receipt, {
    plate: '鲁A12345',
    grossKg: 29_990,
    tareKg: 15_560,
    statedKg: 14_460,
    grossTime: '08:30',
    tareTime: '09:15',
  })
  const { sections } = await made(book, 'supplierClaim', receipt)
  const lines = (sections['lines'] ?? []).map((row) => ({
    ...row,
    affectedMilli: 3_000,
    claimedFen: 40_800,
    lineRemarks: '三袋破损',
  }))
  const supplierId = (await book.query('document.get', { id: receipt }))?.head['supplierId'] ?? null
  const claim = { supplierId, reason: 'damage', stage: 'raised', answerByDay: '2025-11-15' }
  await post(book, 'supplierClaim', draft(day, claim, { lines }))

  const delivered = await book.query('document.get', { id: await lastOf(book, 'delivery') })
  const fee = { feeKind: 'freight', bearer: 'us', payeeId: carrierId, sumFen: 20_000 }
  const sold = (delivered?.sections['lines'] ?? []).map(({ productId, warehouseId, qtyMilli, priceE4, pricedPer }) => ({
    productId: productId ?? null,
    warehouseId: warehouseId ?? null,
    qtyMilli: typeof qtyMilli === 'number' ? 1_000 : null,
    priceE4: priceE4 ?? null,
    pricedPer: pricedPer ?? null,
  }))
  const customerId = delivered?.head['customerId'] ?? null
  await post(book, 'delivery', draft(day, { customerId, mode: 'brought' }, { lines: sold, fees: [fee] }))
  const settling = draft(day, { carrierId })
  const { lines: trips = [] } = (await book.query('document.propose', { kind: 'freightSettlement', draft: settling }))
    .sections
  const settled = trips.map((row) => ({ ...row, deductedFen: 1_000, reason: '少 1 袋' }))
  await post(book, 'freightSettlement', draft(day, { carrierId }, { lines: settled }))
}

/** Two lots of a warehouse on a position of its own. */
async function stack(book: TestBook, warehouseId: number): Promise<void> {
  const place = { x: 0, y: 0, width: 4, height: 3, maxLayers: 20 }
  const toPositionId = await record(book, 'position', { code: 'A01', name: '东一垛', warehouseId, ...place })
  const lots = await book.read((sql) =>
    sql.all<{ productId: number; lot: string; qtyMilli: number }>(
      `select s.product_id, l.no as lot, s.qty_milli from stock_balance s join lot l on l.id = s.lot_id
      where s.warehouse_id = ? and s.qty_milli > 0 order by l.id desc limit 2`,
      [warehouseId],
    ),
  )
  const lines = lots.map((lot) => ({ ...lot, toPositionId }))
  await post(book, 'placement', draft(day, { warehouseId }, { lines }))
}

/** Posts what is made from a document, with what else its head needs. */
async function follow(book: TestBook, kind: DocumentKind, fromId: number, head: AnyRow): Promise<void> {
  const of = await made(book, kind, fromId)
  await post(book, kind, { ...of, day, head: { ...of.head, ...head } })
}

const made = async (book: TestBook, kind: DocumentKind, fromId: number): Promise<AnyDraft> =>
  (await book.query('document.make', { kind, fromId })).draft

/** The last contract of a kind at another price, on other terms, and with a line more. */
async function amend(book: TestBook, kind: DocumentKind, line: AnyRow): Promise<void> {
  const open = await book.query('document.list', {
    kind,
    filter: { states: ['approved'] },
    sort: [{ column: 'day', descending: true }],
    offset: 0,
    limit: 1,
  })
  const id = Number(open.rows[0]?.['id'])
  const view = await book.query('document.get', { id })
  if (!view) throw new Error(`no ${kind} to amend`)
  const lines = (view.sections['lines'] ?? []).map((row) => ({ ...row, priceE4: Number(row['priceE4']) + 500_000 }))
  const agreed = {
    day: view.day,
    remarks: view.remarks,
    head: { ...view.head, paymentTerms: '货到 30 天内付清' },
    sections: { ...view.sections, lines: [...lines, line] },
  }
  const reason = '厂家调价，双方同意随行就市'
  value(await book.command('contract.amend', { id, version: view.version, reason, draft: agreed }))
}

const lastOf = async (book: TestBook, kind: DocumentKind): Promise<number> =>
  (await book.read((sql) => sql.get<{ id: number }>('select max(id) as id from document where kind = ?', [kind])))
    ?.id ?? 0

async function idsIn(book: TestBook): Promise<(table: string, code: string) => number> {
  const tables = ['partner', 'product', 'warehouse'] as const
  const known = new Map<string, number>()
  for (const table of tables)
    for (const { id, code } of await book.read((sql) =>
      sql.all<{ id: number; code: string }>(`select id, code from ${table}`),
    ))
      known.set(`${table} ${code}`, id)
  return (table, code) => known.get(`${table} ${code}`) ?? 0
}

async function carrierOf(book: TestBook): Promise<number> {
  const found = await book.read((sql) =>
    sql.get<{ id: number }>('select min(id) as id from partner where is_carrier = 1'),
  )
  return found?.id ?? 0
}

/** On the page of the letterhead: the program's own sign as a logo, a red seal drawn for the purpose. */
export async function keepMarks(page: Page): Promise<void> {
  const seal = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 400
    const pen = canvas.getContext('2d')!
    pen.strokeStyle = pen.fillStyle = '#c8161d'
    pen.lineWidth = 14
    pen.arc(200, 200, 190, 0, 2 * Math.PI)
    pen.stroke()
    pen.textAlign = 'center'
    pen.font = '120px sans-serif'
    pen.fillText('★', 200, 240)
    pen.font = '44px sans-serif'
    pen.fillText('示例农资公司', 200, 110)
    pen.fillText('示例章', 200, 330)
    return canvas.toDataURL('image/png').replace(/^.*,/, '')
  })
  const choose = (image: string) => front(page).locator(`input[name="${image}"]`)
  await choose('logo').setInputFiles(fromRoot('resources', 'icon.png'))
  const buffer = Buffer.from(seal, 'base64')
  await choose('companySeal').setInputFiles({ name: 'seal.png', mimeType: 'image/png', buffer })
  await expect(front(page).locator('.paper-image img')).toHaveCount(2)
}
