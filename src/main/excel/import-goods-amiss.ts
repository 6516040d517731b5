// Goods that documents with flaws would have moved. A lot that lacks what one of them brings may run short further
// down, and a count may be off, without any flaw of its own there.

import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, Refusal, Value } from '../../shared/contract/index.ts'
import type { DraftLine, WorkbookDraft } from './import-drafts.ts'
import { trimmed } from './cells.ts'
import { shownCell } from './flaws.ts'
import { cellAt, lineNoOf } from './import-fields.ts'
import { openingSheets, type ReadTables } from './season-tables.ts'

type Lot = { readonly productId: Value; readonly lot: Value }

/** Kinds that bring goods: without them a lot lacks something. Whatever moves goods changes what a check finds. */
const brings: ReadonlySet<DocumentKind> = new Set(['goodsReceipt', 'salesReturn', 'transfer', 'stockCheck'])
const moves: ReadonlySet<DocumentKind> = new Set([...brings, 'delivery'])

export function makeGoodsAmiss(drafts: readonly WorkbookDraft[], read: ReadTables) {
  const lacking = makeLots()
  const moved = makeLots()
  const deliveries = drafts.filter(({ kind }) => kind === 'delivery')
  const received = new Set([openingSheets.stock, sheetOf('goodsReceipt')].flatMap((sheet) => lotNosIn(read, sheet)))

  /** The lots a return may mean: of the delivered line it names, or of the delivery, or of the customer. */
  function returnedLots(draft: WorkbookDraft, line: DraftLine): readonly Lot[] {
    const [no, lineNo] = line.references.deliveryLineId?.words ?? []
    const named = deliveries.filter((one) => one.no === no)
    const ofCustomer = deliveries.filter(({ head }) => head.customerId === draft.head.customerId)
    const lines = (named.length > 0 ? named : ofCustomer).flatMap((one) => one.lines)
    const exact = named.length > 0 ? lines.filter((one) => one.lineNo === lineNoOf(lineNo ?? '')) : []
    return (exact.length > 0 ? exact : lines).map(({ values }) => lotOf(values))
  }

  /** A number that never came in is a slip: any lot of the product may be meant. */
  function meantLot(line: DraftLine): Lot {
    const { productId, lot } = lotOf(line.values)
    return { productId, lot: received.has(lot) ? lot : null }
  }

  return {
    noteFailed(draft: WorkbookDraft): void {
      if (!moves.has(draft.kind)) return
      for (const line of draft.lines)
        for (const lot of draft.kind === 'salesReturn'
          ? returnedLots(draft, line)
          : [lotOf(line.values), meantLot(line)]) {
          moved.add(lot)
          if (brings.has(draft.kind)) lacking.add(lot)
        }
    },
    noteFailedOpening(values: AnyRow): void {
      lacking.add(lotOf(values))
      moved.add(lotOf(values))
    },
    /** A sheet that moves goods cannot be read: any lot may lack something, any count be off. */
    noteLostSheets(isLost: (sheet: string) => boolean): void {
      const lost = [...moves].filter((kind) => isLost(sheetOf(kind)))
      if (lost.length > 0 || isLost(openingSheets.stock)) moved.addAll()
      if (lost.some((kind) => brings.has(kind)) || isLost(openingSheets.stock)) lacking.addAll()
    },
    /** Whether a refusal of a line may come from nothing but that. */
    explains({ code }: Refusal, values: AnyRow): boolean {
      if (code.startsWith('stock.') || code === 'lot.unknown') return lacking.has(lotOf(values))
      return code.startsWith('check.') && moved.has(lotOf(values))
    },
  }
}

const lotOf = (values: AnyRow): Lot => ({ productId: values.productId ?? null, lot: values.lot ?? null })
const sheetOf = (kind: DocumentKind): string => contractOf(kind).workbook?.sheet ?? ''

function lotNosIn(read: ReadTables, sheet: string): Value[] {
  const table = read.tables.get(sheet)
  return table ? table.rows.map((row) => trimmed(shownCell(cellAt(table, row, '批号')))) : []
}

/** Lots by their number, whatever product a row with flaws names; without a number any lot of the product is meant. */
function makeLots() {
  const numbers = new Set<Value>()
  const products = new Set<Value>()
  const productsOfAnyLot = new Set<Value>()
  let all = false
  return {
    add({ productId, lot }: Lot): void {
      products.add(productId)
      if (lot === null) productsOfAnyLot.add(productId)
      else numbers.add(lot)
    },
    addAll: (): void => void (all = true),
    has: ({ productId, lot }: Lot): boolean =>
      all || (lot === null ? products.has(productId) : numbers.has(lot) || productsOfAnyLot.has(productId)),
  }
}
