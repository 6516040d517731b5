// What an import knows while it posts: the lines and open items of posted documents by the words a workbook calls
// them, and which documents could not be posted, so that whatever only lacks them is told apart.

import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, Field, ItemSide, Refusal, Value } from '../../shared/contract/index.ts'
import type { Posted } from '../ledger/post-document.ts'
import type { DraftLine, WorkbookDraft } from './import-drafts.ts'
import { makeGoodsAmiss } from './import-goods-amiss.ts'
import { openingSheets, type ReadTables } from './season-tables.ts'

export type Known = ReturnType<typeof makeKnown>

export function makeKnown(drafts: readonly WorkbookDraft[], read: ReadTables, doubtfulProducts: ReadonlySet<number>) {
  const lines = new Map<string, number>()
  const posted = new Set<string>()
  const items = new Map<string, number>()
  const itemsOfAnyone = new Map<string, number>()
  const days = new Map<string, string | null>()
  for (const { kind, no, day } of drafts) days.set(no, day).set(`${kind}/${no}`, day)
  const given = new Set(
    drafts.flatMap(({ kind, no, lines: rows }) => rows.map(({ lineNo }) => `${kind}/${no}/${lineNo ?? '?'}`)),
  )
  const failed = new Set<string>()
  const doubtful = new Set<string>()
  const goods = makeGoodsAmiss(drafts, read)
  return {
    noteLostGoods: goods.noteLostSheets,
    /** The day of a document of this number, posted or not; undefined when the workbook has none. */
    dayOf: (no: string, kind?: string): string | null | undefined => days.get(kind ? `${kind}/${no}` : no),
    line: (kind: string, no: string, lineNo: number): number | undefined => lines.get(`${kind}/${no}/${lineNo}`),
    /** Whether the workbook gives a document such a line; one whose number cannot be read may be any. */
    mayHaveLine: (kind: string, no: string, lineNo: number): boolean =>
      [lineNo, '?'].some((one) => given.has(`${kind}/${no}/${one}`)),
    isPosted: (no: string, kind?: string): boolean => posted.has(kind ? `${kind}/${no}` : no),
    item: (side: ItemSide, partnerId: Value, no: string): number | undefined =>
      items.get(`${side}/${String(partnerId)}/${no}`) ?? itemsOfAnyone.get(`${side}/${no}`),

    notePosted(kind: DocumentKind, no: string, { posting }: Posted, lineNos: readonly (number | null)[]): void {
      posted.add(no).add(`${kind}/${no}`)
      const rows = posting.sections.lines ?? []
      rows.forEach((row, index) => {
        const key = `${kind}/${no}/${lineNos[index] ?? index + 1}`
        if (!lines.has(key)) lines.set(key, row.id as number)
      })
      const isDoubtful = rows.some(({ productId }) => doubtfulProducts.has(productId as number))
      for (const item of posting.items) {
        const known = item.no ?? no
        if (isDoubtful) doubtful.add(known)
        items.set(`${item.side}/${item.partnerId}/${known}`, item.id)
        itemsOfAnyone.set(`${item.side}/${known}`, item.id)
      }
    },

    /** It was posted, but what refers to its lines and amounts may not fit. */
    noteDoubtful: (no: string): void => void doubtful.add(no),

    noteFailed(draft: WorkbookDraft): void {
      failed.add(draft.no).add(`${draft.kind}/${draft.no}`)
      goods.noteFailed(draft)
    },

    /** An opening row that could not be taken: its lot, or the document it names. */
    noteFailedOpening(values: AnyRow): void {
      if (typeof values.itemNo === 'string') failed.add(values.itemNo)
      if (values.warehouseId !== undefined) goods.noteFailedOpening(values)
    },

    isDoubtful: (no: string): boolean => doubtful.has(no),

    /** Whether a document of this number was given and could not be posted. */
    hasFailed: (no: string, kind?: string): boolean => no !== '' && failed.has(kind ? `${kind}/${no}` : no),

    /** Whether a refusal of a line may be nothing but the want of what a flawed document would have brought. */
    onlyFollows(refusal: Refusal, line: DraftLine | undefined): boolean {
      const { code, facts } = refusal
      if (code === 'item.overSettled' || code.startsWith('source.over'))
        return [failed, doubtful].some((nos) => nos.has(facts.source as string))
      return line !== undefined && goods.explains(refusal, line.values)
    },
  }
}

/** The sheets whose rows open items of a side: where they cannot be taken, what settles them only follows. */
const openedBy: Readonly<Record<ItemSide, readonly DocumentKind[]>> = {
  receivable: ['delivery'],
  payable: ['purchaseInvoice', 'expense'],
  advance: ['moneyReceipt', 'salesReturn'],
  prepaid: ['payment'],
}

/** The sheets a reference leads to, the usual one first. */
export function sourceSheets(field: Field): string[] {
  const sheetOf = (kind: string): string => contractOf(kind as DocumentKind).workbook?.sheet ?? ''
  if (field.kind === 'sourceLine') return [sheetOf(field.of)]
  if (field.kind !== 'item') return []
  return [...field.sides.flatMap((side) => openedBy[side].map(sheetOf)), openingSheets.items]
}
