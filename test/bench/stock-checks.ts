// A stock check of 5,000 lots on a hundred positions, a hundred of which differ: how long it takes to open the sheet as the
// screen does (the draft and what posting it would do), to save it and to post it.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import { distributor, draft, linesOf, newBook, post, value, type TestBook } from '../books.ts'
import { medianOf, timed, type Row } from './measure.ts'

export const lots = 5_000
const differ = 100
export const limit = { at: 2_000, is: 'most' } as const

export async function benchStockChecks(): Promise<Row[]> {
  const book = await newBook({ today: '2025-12-31' })
  try {
    const warehouseId = await stock(book)
    const asked = { warehouseId, storageClass: null, place: null }
    const make = await medianOf(3, () => book.query('stockCheck.lines', asked))
    const lines = counted((await book.query('stockCheck.lines', asked)).lines)
    const sheet = { kind: 'stockCheck', draft: draft('2025-06-01', {}, { lines }) } as const
    const { id } = value(await book.command('draft.save', { id: null, ...sheet }))
    const save = await medianOf(3, async () => value(await book.command('draft.save', { id, ...sheet })))
    const open = await medianOf(3, async () => {
      const kept = await book.query('draft.get', { id })
      if (kept) await book.query('document.preview', { kind: 'stockCheck', draft: kept.draft })
    })
    const posting = await timed(async () => value(await book.command('document.post', { ...sheet, draftId: id })))
    return [
      { what: `a sheet of ${lots} lots on positions, made`, figure: make, unit: 'ms', limit },
      { what: 'the same, opened', figure: open, unit: 'ms', limit },
      { what: 'the same, saved', figure: save, unit: 'ms', limit },
      { what: `the same, posted with ${differ} differences`, figure: posting, unit: 'ms', limit },
    ]
  } finally {
    await book.close()
  }
}

/** 5,000 lots of ten bags on the hundred positions of one warehouse; answers which. */
export async function stock(book: TestBook): Promise<number> {
  const of = await distributor(book)
  const layout = { rows: 10, columns: 10, width: 4, height: 3, aisle: 1, left: 0, top: 0 }
  value(await book.command('position.lay', { warehouseId: of.east, layout }))
  const places = (await book.query('warehouse.map', { warehouseId: of.east }))?.positions ?? []
  const goods = { productId: of.p1, priceE4: 20_000_000 }
  const head = { supplierId: of.supplier }
  const ordered = { lines: [{ ...goods, qtyMilli: lots * 10_000 }] }
  const contract = await post(book, 'purchaseContract', draft('2025-01-05', head, ordered))
  const [line] = await linesOf(book, 'purchase_contract_lines', contract.id)
  const received = Array.from({ length: lots }, (_, n) => ({
    contractLineId: line?.id ?? 0,
    productId: of.p1,
    warehouseId: of.east,
    positionId: places[n % places.length]?.id ?? null,
    lot: `L${String(n).padStart(5, '0')}`,
    qtyMilli: 10_000,
  }))
  await post(book, 'goodsReceipt', draft('2025-01-06', head, { lines: received }))
  return of.east
}

/** Counted: of a hundred a bag is missing. */
export const counted = (lines: readonly AnyRow[]): AnyRow[] =>
  lines.map((row, n) => {
    const isShort = n % (lots / differ) === 0
    return { ...row, countedMilli: isShort ? 9_000 : 10_000, reason: isShort ? 'naturalLoss' : 'agrees' }
  })
