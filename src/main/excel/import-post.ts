// Posts the documents of a workbook one after another, as in daily work, in the one unit that makes the book.
// A document that cannot be posted is a flaw at its cells, and the next is tried; what stands on a flawed one is
// listed apart, since it may be right once the cause is mended.

import type { Progress } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import { isEmptyRow, type AnyDraft, type AnyRow, type Value } from '../../shared/contract/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { decideDraft } from '../ledger/decide-draft.ts'
import { postDecided, type Posted } from '../ledger/post-document.ts'
import { Cancelled } from './cancelled.ts'
import type { Flaws } from './flaws.ts'
import { blame, blameReference } from './import-blame.ts'
import type { DraftLine, Reference, WorkbookDraft } from './import-drafts.ts'
import { lineNoOf } from './import-fields.ts'
import { sourceSheets, type Known } from './import-known.ts'
import type { ReadTables } from './season-tables.ts'

export type PostOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Where the import stands: the unit it posts in, what it has read, what it knows, what it has found wrong. */
export type Import = {
  readonly unit: Unit
  readonly settings: Settings
  readonly read: ReadTables
  readonly known: Known
  readonly flaws: Flaws
}

/** Answers how many warnings there were. */
export async function postDrafts(
  moving: Import,
  drafts: readonly WorkbookDraft[],
  options: PostOptions,
): Promise<number> {
  noteLostSheets(moving, drafts)
  let warnings = 0
  for (const [index, draft] of drafts.entries()) {
    if (options.signal?.aborted) throw new Cancelled()
    if (index % 50 === 0) {
      options.onProgress?.({ done: index, total: drafts.length, stage: 'posting' })
      // Lets a cancel arrive: posting itself never waits.
      await new Promise((resolve) => setImmediate(resolve))
    }
    warnings += await postOne(moving, draft)
  }
  options.onProgress?.({ done: drafts.length, total: drafts.length, stage: 'posting' })
  return warnings
}

/** A sheet that is missing is the cause of all that leads there; goods it would have brought lack in any lot. */
function noteLostSheets({ read, known, flaws }: Import, drafts: readonly WorkbookDraft[]): void {
  const fields = new Set(
    drafts.flatMap(({ lines }) =>
      lines.flatMap(({ references }) => Object.values(references).map(({ field }) => field)),
    ),
  )
  for (const field of fields) {
    const [usual] = field.kind === 'sourceLine' ? sourceSheets(field) : []
    if (usual !== undefined && !read.tables.has(usual)) flaws.sheetMissing(usual)
  }
  known.noteLostGoods(flaws.isLost)
}

async function postOne(moving: Import, draft: WorkbookDraft): Promise<number> {
  const { unit, settings, known, flaws } = moving
  const resolved = draft.lines.map((line) => resolveLine(moving, draft, line))
  // Rows left empty by what could not be read are not sent: paths of refusals count the rows that are.
  const sent = resolved.filter(({ values }) => !isEmptyRow(values))
  const typed: AnyDraft = {
    day: draft.day,
    remarks: null,
    head: draft.head,
    sections: draft.section ? { [draft.section]: sent.map(({ values }) => values) } : {},
  }
  const lines = sent.map(({ line }) => line)
  const broken = draft.flawed || resolved.some(({ failed }) => failed)
  const decided = await decideDraft(unit, settings, draft.kind, typed)
  const refusals = [...decided.refusals]
  if (refusals.length === 0 && draft.no !== '') {
    const lineNos = draft.lines.map((line) => line.lineNo)
    const importedNo = contractOf(draft.kind).workbook?.noIsInvoiceNo === true ? null : draft.no
    const what = { kind: draft.kind, draft: typed, imported: true, importedNo, lineNos: numbersOf(lineNos) }
    if (!splitsALine(draft, decided.posting?.sections.lines, flaws)) {
      const posted = await postDecided(unit, settings, what, decided)
      if (posted.ok) return note(moving, draft, posted.value, lineNos)
      refusals.push(...posted.error)
    }
  }
  blame(draft, lines, refusals, broken, known, flaws)
  known.noteFailed(draft)
  return 0
}

function note({ known }: Import, draft: WorkbookDraft, posted: Posted, lineNos: readonly (number | null)[]): number {
  known.notePosted(draft.kind, draft.no, posted, lineNos)
  if (draft.flawed) known.noteDoubtful(draft.no)
  return posted.answer.warnings.length
}

const numbersOf = (lineNos: readonly (number | null)[]): number[] => lineNos.flatMap((lineNo) => lineNo ?? [])

/** Later rows name a line by its number, so each must stay one line: history names its lots. */
function splitsALine(draft: WorkbookDraft, rows: readonly AnyRow[] | undefined, flaws: Flaws): boolean {
  if (!rows || rows.length <= draft.lines.length) return false
  draft.lines.forEach(({ table, row, values }, index) => {
    const parts = rows.filter(({ slipLine }) => slipLine === index + 1)
    if (parts.length > 1 && (values.lot ?? null) === null)
      flaws.add(table, row.row, '批号', 'field.required', { field: { zh: '批号', en: 'Lot' } })
  })
  return true
}

type Resolved = { readonly line: DraftLine; readonly values: AnyRow; readonly failed: boolean }

function resolveLine({ read, known, flaws }: Import, draft: WorkbookDraft, line: DraftLine): Resolved {
  const values: Record<string, Value> = { ...line.values }
  let failed = false
  for (const [name, reference] of Object.entries(line.references)) {
    const id = find(draft, reference, known)
    if (id !== undefined) values[name] = id
    else {
      failed = true
      blameReference(draft, line, reference, read, known, flaws)
    }
  }
  return { line, values, failed }
}

function find(draft: WorkbookDraft, { field, words }: Reference, known: Known): number | undefined {
  const [no = '', lineNo = ''] = words
  if (field.kind === 'sourceLine') return known.line(field.of, no, lineNoOf(lineNo))
  const partner = contractOf(draft.kind).partner
  if (field.kind !== 'item' || partner === null) return undefined
  for (const side of field.sides) {
    const id = known.item(side, draft.head[partner] ?? null, no)
    if (id !== undefined) return id
  }
  return undefined
}
