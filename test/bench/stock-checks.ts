// A stock check of 5,000 lots, a hundred of which differ: how long it takes to open the sheet as the screen does (the draft
// and what posting it would do), to save it and to post it.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import { distributor, draft, linesOf, newBook, post, value, type TestBook } from '../books.ts'
import { medianOf, timed, type Row } from './measure.ts'

const lots = 5_000
const differ = 100
const limit = { at: 2_000, is: 'most' } as const

export async function benchStockChecks(): Promise<Row[]> {
  const book = await newBook({ today: '2025-12-31' })
  try {
    const lines = await sheetOf(book)
    const sheet = { kind: 'stockCheck', draft: draft('2025-06-01', {}, { lines }) } as const
    const { id } = value(await book.command('draft.save', { id: null, ...sheet }))
    const save = await medianOf(3, async () => value(await book.command('draft.save', { id, ...sheet })))
    const open = await medianOf(3, async () => {
      const kept = await book.query('draft.get', { id })
      if (kept) await book.query('document.preview', { kind: 'stockCheck', draft: kept.draft })
    })
    const posting = await timed(async () => value(await book.command('document.post', { ...sheet, draftId: id })))
    return [
      { what: `a sheet of ${lots} lots, opened`, figure: open, unit: 'ms', limit },
      { what: 'the same, saved', figure: save, unit: 'ms', limit },
      { what: `the same, posted with ${differ} differences`, figure: posting, unit: 'ms', limit },
    ]
  } finally {
    await book.close()
  }
}

/** 5,000 lots of ten bags in one warehouse, counted: of a hundred a bag is missing. */
async function sheetOf(book: TestBook): Promise<AnyRow[]> {
  const of = await distributor(book)
  const goods = { productId: of.p1, priceE4: 20_000_000 }
  const head = { supplierId: of.supplier }
  const contract = await post(
    book,
    'purchaseContract',
    draft('2025-01-05', head, { lines: [{ ...goods, qtyMilli: lots * 10_000 }] }),
  )
  const [line] = await linesOf(book, 'purchase_contract_lines', contract.id)
  const lot = (n: number) => `L${String(n).padStart(5, '0')}`
  const received = Array.from({ length: lots }, (_, n) => ({
    contractLineId: line?.id ?? 0,
    productId: of.p1,
    warehouseId: of.east,
    lot: lot(n),
    qtyMilli: 10_000,
  }))
  await post(book, 'goodsReceipt', draft('2025-01-06', head, { lines: received }))
  return received.map(({ productId, warehouseId }, n) => {
    const isShort = n % (lots / differ) === 0
    return {
      warehouseId,
      productId,
      lot: lot(n),
      bookMilli: 10_000,
      countedMilli: isShort ? 9_000 : 10_000,
      reason: isShort ? 'naturalLoss' : 'agrees',
    }
  })
}
