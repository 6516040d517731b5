// Posts the documents of a workbook one after another, as in daily work, in the one unit that makes the book.
// A document that cannot be posted is a flaw at its cells, and the next is tried; what stands on a flawed one is
// listed apart, since it may be right once the cause is mended.

import type { Progress } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyDraft, AnyRow, Field, ItemSide, Refusal, Value } from '../../shared/contract/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { decideDraft } from '../ledger/decide-draft.ts'
import { postDecided, type Posted } from '../ledger/post-document.ts'
import type { Flaws } from './flaws.ts'
import { headersOf } from './import-fields.ts'
import type { DraftLine, Reference, WorkbookDraft } from './import-drafts.ts'
import { Cancelled } from './cancelled.ts'

export type PostOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** What has been posted so far, by the words a workbook knows it by. */
export type Known = ReturnType<typeof makeKnown>

export function makeKnown(drafts: readonly WorkbookDraft[]) {
  const lines = new Map<string, number>()
  const documents = new Set<string>()
  const items = new Map<string, number>()
  const itemsOfAnyone = new Map<string, number>()
  const numbers = new Map<string, string | null>()
  for (const draft of drafts) numbers.set(draft.no, draft.day)
  return {
    /** Documents that failed, and the products and partners they would have moved. */
    failed: new Set<string>(),
    failedProducts: new Set<number>(),
    everythingFailed: false,
    dayOf: (no: string): string | null | undefined => numbers.get(no),
    line: (kind: string, no: string, lineNo: number): number | undefined => lines.get(`${kind}/${no}/${lineNo}`),
    isPosted: (kind: string, no: string): boolean => documents.has(`${kind}/${no}`),
    item: (side: ItemSide, partnerId: Value, no: string): number | undefined =>
      items.get(`${side}/${String(partnerId)}/${no}`) ?? itemsOfAnyone.get(`${side}/${no}`),
    note(kind: DocumentKind, no: string, posted: Posted, lineNos: readonly number[]): void {
      documents.add(`${kind}/${no}`)
      const rows = posted.posting.sections.lines ?? []
      rows.forEach((row, index) => {
        const lineNo = lineNos.length === rows.length ? lineNos[index] : index + 1
        lines.set(`${kind}/${no}/${lineNo}`, row.id as number)
      })
      for (const item of posted.posting.items) {
        const known = item.no ?? no
        items.set(`${item.side}/${item.partnerId}/${known}`, item.id)
        itemsOfAnyone.set(`${item.side}/${known}`, item.id)
      }
    },
  }
}

export async function postDrafts(
  unit: Unit,
  settings: Settings,
  drafts: readonly WorkbookDraft[],
  known: Known,
  flaws: Flaws,
  options: PostOptions,
): Promise<number> {
  let warnings = 0
  for (const [index, draft] of drafts.entries()) {
    if (options.signal?.aborted) throw new Cancelled()
    if (index % 50 === 0) {
      options.onProgress?.({ done: index, total: drafts.length, stage: 'posting' })
      // Lets a cancel arrive: posting itself never waits.
      await new Promise((resolve) => setImmediate(resolve))
    }
    warnings += await postOne(unit, settings, draft, known, flaws)
  }
  options.onProgress?.({ done: drafts.length, total: drafts.length, stage: 'posting' })
  return warnings
}

async function postOne(
  unit: Unit,
  settings: Settings,
  draft: WorkbookDraft,
  known: Known,
  flaws: Flaws,
): Promise<number> {
  const contract = contractOf(draft.kind)
  const resolved = draft.lines.map((line) => resolveLine(draft, line, known, flaws))
  const typed: AnyDraft = {
    day: draft.day,
    remarks: null,
    head: draft.head,
    sections: draft.section ? { [draft.section]: resolved.map((line) => line.values) } : {},
  }
  const decided = await decideDraft(unit, settings, draft.kind, typed)
  const broken = draft.flawed || resolved.some((line) => line.failed)
  if (!broken && decided.refusals.length === 0) {
    const lineNos = draft.lines.flatMap((line) => line.lineNo ?? [])
    const invoice = contract.workbook?.noIsInvoiceNo === true
    const what = { kind: draft.kind, draft: typed, importedNo: invoice ? null : draft.no, lineNos }
    const posted = await postDecided(unit, settings, what, decided)
    if (posted.ok) {
      known.note(draft.kind, draft.no, posted.value, lineNos)
      return posted.value.answer.warnings.length
    }
    blame(draft, posted.error, known, flaws)
  } else blame(draft, decided.refusals, known, flaws)
  known.failed.add(draft.no)
  for (const line of draft.lines)
    if (typeof line.values.productId === 'number') known.failedProducts.add(line.values.productId)
  return 0
}

function resolveLine(
  draft: WorkbookDraft,
  line: DraftLine,
  known: Known,
  flaws: Flaws,
): { values: AnyRow; failed: boolean } {
  const values: Record<string, Value> = { ...line.values }
  let failed = false
  for (const [name, reference] of Object.entries(line.references)) {
    const id = find(draft, reference, known)
    if (id !== undefined) values[name] = id
    else {
      failed = true
      blameReference(draft, line, reference, known, flaws)
    }
  }
  return { values, failed }
}

function find(draft: WorkbookDraft, { field, words }: Reference, known: Known): number | undefined {
  const [no = '', lineNo = ''] = words
  if (field.kind === 'sourceLine') return known.line(field.of, no, lineNo === '' ? 1 : Number(lineNo))
  const partner = contractOf(draft.kind).partner
  if (field.kind !== 'item' || partner === null) return undefined
  for (const side of field.sides) {
    const id = known.item(side, draft.head[partner] ?? null, no)
    if (id !== undefined) return id
  }
  return undefined
}

function blameReference(
  draft: WorkbookDraft,
  line: DraftLine,
  { field, words, header }: Reference,
  known: Known,
  flaws: Flaws,
): void {
  const [no = '', lineNo = ''] = words
  const day = known.dayOf(no)
  if (known.failed.has(no)) flaws.add(line.table, line.row.row, header, 'workbook.dependsOn', { document: no }, true)
  else if (field.kind === 'sourceLine' && known.isPosted(field.of, no))
    flaws.add(line.table, line.row.row, headersOf(field)[1] ?? header, 'workbook.unknownLine', {
      document: no,
      line: lineNo,
    })
  else if (day && draft.day && day > draft.day)
    flaws.add(line.table, line.row.row, header, 'source.later', { source: no, day })
  else flaws.add(line.table, line.row.row, header, 'workbook.unknownDocument', { value: no }, known.everythingFailed)
}

/** Puts refusals at the cells they speak of: `lines.2.qtyMilli` is the third row's quantity. */
function blame(draft: WorkbookDraft, refusals: readonly Refusal[], known: Known, flaws: Flaws): void {
  const contract = contractOf(draft.kind)
  for (const one of refusals) {
    const [part = '', second = '', third = ''] = one.path.split('.')
    const isLine = part === draft.section && second !== ''
    const line = isLine ? draft.lines[Number(second)] : undefined
    const place = line ?? draft.rows[0]
    if (!place) continue
    const field: Field | undefined = isLine
      ? contract.sections[part]?.fields[third]
      : part === 'head'
        ? contract.head[second]
        : undefined
    const column = part === 'day' ? '日期' : field ? (headersOf(field)[0] ?? null) : null
    const at = [place.table.sheet, place.row.row] as const
    // A cell that could not be read is blamed once: that it is now empty is no second flaw.
    if (column !== null && flaws.has(...at, column)) continue
    if (one.code === 'field.required' && field && headersOf(field).some((header) => flaws.has(...at, header))) continue
    flaws.add(place.table, place.row.row, column, one.code, one.facts, follows(one, line, known))
  }
}

/** Short stock of a product that a flawed document would have brought only follows from that flaw. */
function follows(one: Refusal, line: DraftLine | undefined, known: Known): boolean {
  if (!/^(stock|lot|contract\.overTolerance|source\.over|check)/.test(one.code))
    return known.everythingFailed && one.code.startsWith('item.')
  const productId = line?.values.productId
  return known.everythingFailed || (typeof productId === 'number' && known.failedProducts.has(productId))
}
