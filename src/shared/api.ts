// What a screen, the command line or a test can ask of an open book: commands change it, queries read it,
// tasks run long with progress and can be cancelled. One declaration; hosts only carry it.
// Amounts are fen, quantities milli, prices E4, rates basis points, instants UTC milliseconds, everywhere.

import type { DocumentKind } from './catalog.ts'
import type { PrintFacts } from './print/form.ts'
import type { PrintFormName } from './print/index.ts'
import type { AnyDraft, AnyRow, ItemSide, Language, RecordKind, Refusal, State, Value } from './contract/index.ts'
import type { CompanySettings } from './office/company-settings.ts'
import type { ListedPrice } from './sales/price-in-force.ts'

/** Words for an id that stands in a draft or document: `partner:12` → its code and name. */
export type Texts = Readonly<Record<string, string>>

export type PostedAnswer = {
  readonly id: number
  readonly no: string
  /** Documents posted with it in the same unit (the receipt of money on a slip). */
  readonly companions: readonly DocumentLink[]
  /** Said, not enforced: over the credit limit, negative cash. */
  readonly warnings: readonly Warning[]
}

export type WarningCode =
  | 'credit.overLimit'
  | 'credit.overdue'
  | 'cash.negative'
  | 'price.belowFloor'
  | 'storage.conflict'
export type Warning = { readonly code: WarningCode; readonly facts: Readonly<Record<string, string>> }

export type DocumentLink = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: string
  readonly state: State
}

/** Changes. Each runs in one unit of work, once per request id, with one row in the trail. */
export type Commands = {
  'document.post': { input: { kind: DocumentKind; draft: AnyDraft; draftId: number | null }; output: PostedAnswer }
  'document.reverse': { input: { id: number; day: string; reason: string }; output: { id: number } }
  /** Reverses the document (with the money posted with it) and opens a copy as a draft. */
  'document.putRight': {
    input: { id: number; day: string; reason: string }
    output: { kind: DocumentKind; draftId: number }
  }
  'contract.amend': { input: { id: number; version: number; reason: string; draft: AnyDraft }; output: PostedAnswer }
  /** Closes a line, or the whole contract when `lineId` is null. */
  'contract.close': { input: { id: number; lineId: number | null; reason: string }; output: { id: number } }
  'contract.reopen': { input: { id: number; lineId: number | null; reason: string }; output: { id: number } }
  /** Notes that the document goes to paper; answers how often it has on this form, this time counted. */
  'document.print': { input: { id: number; form: PrintFormName }; output: { count: number } }
  'draft.save': { input: { id: number | null; kind: DocumentKind; draft: AnyDraft }; output: { id: number } }
  'draft.delete': { input: { id: number }; output: { id: number } }
  /** `id` null makes a new record; `version` is the one that was read. */
  'record.save': {
    input: { kind: RecordKind; id: number | null; version: number | null; fields: AnyRow }
    output: { id: number; version: number }
  }
  'record.setActive': { input: { kind: RecordKind; id: number; active: boolean }; output: { id: number } }
  /** Those not given stay as they are. */
  'settings.save': { input: { settings: AnyRow }; output: { saved: true } }
  'month.close': { input: { month: string; reason: string }; output: { month: string; voucherId: number | null } }
  'month.reopen': { input: { month: string; reason: string }; output: { month: string } }
}

export type CommandName = keyof Commands

export type BookInfo = {
  readonly company: string
  readonly taxpayer: 'general'
  readonly startDay: string
  readonly today: string
  /** The month people work in: the first that is not closed, no later than today's or the last one with entries. */
  readonly workingMonth: string
  readonly closedThrough: string | null
  readonly engine: 'sqlite' | 'postgres'
  readonly location: string
  readonly actor: string
}

export type ListFilter = {
  /** Matched against number, partner, pinyin initials, remarks. */
  readonly search?: string
  readonly states?: readonly (State | 'draft')[]
  readonly from?: string
  readonly to?: string
  readonly partnerId?: number
  /** A saved view, by name: `open` (contracts not fulfilled, items not settled), `notInvoiced`, `overdue`, `thisMonth`. */
  readonly view?: string
  /** Per column, as the filter row gives it. */
  readonly columns?: Readonly<Record<string, ColumnFilter>>
}
export type ColumnFilter = {
  readonly op:
    | 'contains'
    | 'equals'
    | 'notEqual'
    | 'startsWith'
    | 'lessThan'
    | 'greaterThan'
    | 'between'
    | 'blank'
    | 'notBlank'
  readonly value?: Value
  readonly to?: Value
}
export type ListQuery = {
  readonly filter: ListFilter
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[]
  readonly offset: number
  readonly limit: number
}
/** Rows carry, for each reference `xId`, its words as `xIdText`. Document rows have id, no, day, state, partnerText, totalFen, remarks and the head fields. */
export type ListPage = {
  readonly rows: readonly AnyRow[]
  readonly count: number
  /** Sums over all rows the filter shows. */
  readonly totals: Readonly<Record<string, number>>
}

export type VoucherView = {
  readonly id: number
  readonly no: string
  readonly day: string
  readonly text: string
  readonly lines: readonly {
    readonly account: string
    readonly accountName: string
    readonly partner: string | null
    readonly text: string
    readonly debitFen: number
    readonly creditFen: number
  }[]
}

export type HistoryEntry = {
  readonly at: number
  readonly user: string
  readonly act: string
  readonly reason: string | null
}

/** What posting this draft would do right now; nothing is written. */
export type Preview = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** The head and lines with what posting adds. Empty sections when the draft is too incomplete to work out. */
  readonly head: AnyRow
  readonly sections: Readonly<Record<string, readonly AnyRow[]>>
  readonly totalFen: number
  readonly voucher: VoucherView['lines']
  readonly texts: Texts
}

export type DocumentView = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: string
  readonly state: State
  readonly version: number
  readonly totalFen: number
  readonly remarks: string | null
  readonly head: AnyRow
  /** Posted lines, with `id` and `lineNo`; contract lines also `fulfilledMilli`, `closed`; source lines what is left. */
  readonly sections: Readonly<Record<string, readonly AnyRow[]>>
  readonly texts: Texts
  readonly vouchers: readonly VoucherView[]
  readonly before: readonly DocumentLink[]
  readonly after: readonly DocumentLink[]
  readonly history: readonly HistoryEntry[]
  /** How often it was printed, on whatever form. */
  readonly prints: number
  /** Its open items: side, amount and what is still open. */
  readonly items: readonly {
    readonly side: ItemSide
    readonly amountFen: number
    readonly openFen: number
    readonly dueDay: string | null
  }[]
}

export type OpenItem = {
  readonly itemId: number
  readonly side: ItemSide
  readonly documentId: number
  readonly no: string
  readonly day: string
  readonly dueDay: string | null
  readonly amountFen: number
  readonly openFen: number
}

/** A line another document can be made from, with what is left of it. */
export type SourceLine = {
  readonly lineId: number
  readonly documentId: number
  readonly no: string
  readonly lineNo: number
  readonly day: string
  readonly partnerId: number
  readonly productId: number
  readonly productText: string
  readonly lot: string | null
  readonly warehouseId: number | null
  readonly priceE4: number
  readonly pricedPer: string
  readonly unit: string
  readonly qtyMilli: number
  /** Still to fulfil, to invoice, or to return, as the asking kind needs it. */
  readonly leftMilli: number
}

/** Facts in sight while a delivery is typed. */
export type CustomerFacts = {
  readonly receivableFen: number
  readonly advanceFen: number
  readonly overdueFen: number
  readonly creditLimitFen: number | null
  readonly dueDay: string
}
export type ProductFacts = {
  readonly productId: number
  readonly unit: string
  readonly unitWeightGrams: number
  readonly pricedPer: 'stockUnit' | 'tonne'
  readonly taxRateBp: number | null
  readonly listPriceE4: number | null
  readonly availableMilli: number
  readonly lots: readonly {
    readonly lot: string
    readonly qtyMilli: number
    readonly productionDay: string | null
    readonly firstDay: string
  }[]
  /** The last price this customer paid for it. */
  readonly last: { readonly priceE4: number; readonly pricedPer: 'stockUnit' | 'tonne'; readonly day: string } | null
  /** What the price list in force asks of this customer, and its floor. */
  readonly listed: ListedPrice | null
}

export type WorkbenchTask = {
  readonly name:
    | 'toReceive'
    | 'toDeliver'
    | 'receivedNotInvoiced'
    | 'deliveredNotInvoiced'
    | 'overdue'
    | 'lowStock'
    | 'drafts'
  readonly count: number
  readonly amountFen: number | null
}
export type Workbench = {
  readonly month: string
  readonly tasks: readonly WorkbenchTask[]
  readonly salesFen: number
  readonly collectedFen: number
  readonly marginFen: number
  readonly stockValueFen: number
  readonly receivableFen: number
  readonly payableFen: number
  readonly months: readonly {
    readonly month: string
    readonly salesFen: number
    readonly collectedFen: number
    readonly marginFen: number
  }[]
  readonly aging: readonly { readonly bucket: string; readonly amountFen: number }[]
  readonly stock: readonly {
    readonly productId: number
    readonly productText: string
    readonly valueFen: number
    readonly qtyMilli: number
    readonly unit: string
  }[]
}

export type Found = {
  readonly type: 'document' | 'draft' | 'record'
  readonly kind: string
  readonly id: number
  readonly title: string
  readonly detail: string
}

export type Queries = {
  'book.info': { input: Record<string, never>; output: BookInfo }
  /** `amends` is the document the draft is a new version of. */
  'document.preview': { input: { kind: DocumentKind; draft: AnyDraft; amends?: number }; output: Preview }
  /** Lines for a draft of a kind that proposes them, from its head. */
  'document.propose': {
    input: { kind: DocumentKind; draft: AnyDraft }
    output: { sections: AnyDraft['sections']; texts: Texts }
  }
  'document.get': { input: { id: number }; output: DocumentView | null }
  /** What the papers of a document are made from. */
  'document.papers': { input: { id: number }; output: PrintFacts | null }
  'document.list': { input: { kind: DocumentKind } & ListQuery; output: ListPage }
  /** A draft made from a source document: everything that is left, or the given lines. */
  'document.make': {
    input: { kind: DocumentKind; fromId: number; lineIds?: readonly number[] }
    output: { draft: AnyDraft; texts: Texts }
  }
  'draft.get': {
    input: { id: number }
    output: { id: number; kind: DocumentKind; draft: AnyDraft; texts: Texts } | null
  }
  'draft.list': {
    input: { kind: DocumentKind | null }
    output: readonly { id: number; kind: DocumentKind; title: string; at: number }[]
  }
  'record.list': { input: { kind: RecordKind; includeInactive?: boolean } & ListQuery; output: ListPage }
  'record.get': { input: { kind: RecordKind; id: number }; output: (AnyRow & { id: number }) | null }
  /** For pickers: code, name or pinyin initials; `role` narrows partners. At most `limit` (20). */
  'record.find': {
    input: { kind: RecordKind; text: string; role?: string; limit?: number }
    output: readonly (AnyRow & { id: number })[]
  }
  'item.list': { input: { partnerId: number; sides: readonly ItemSide[] }; output: readonly OpenItem[] }
  'sourceLine.list': {
    input: { kind: DocumentKind; field: string; partnerId: number | null; text?: string }
    output: readonly SourceLine[]
  }
  'customer.facts': { input: { customerId: number; day: string }; output: CustomerFacts }
  'product.facts': {
    /** The listed price is that of `day`, today unless told. */
    input: { productId: number; warehouseId: number | null; customerId: number | null; day?: string }
    output: ProductFacts
  }
  'settings.get': { input: Record<string, never>; output: CompanySettings }
  'report.run': {
    input: { name: string; params: AnyRow }
    output: { rows: readonly AnyRow[]; totals: Readonly<Record<string, number>> }
  }
  workbench: { input: Record<string, never>; output: Workbench }
  search: { input: { text: string }; output: readonly Found[] }
  'audit.list': { input: { offset: number; limit: number }; output: readonly (HistoryEntry & { subject: string })[] }
  'month.status': {
    input: Record<string, never>
    output: readonly { month: string; closed: boolean; profitFen: number; drafts: number }[]
  }
}

export type QueryName = keyof Queries

/** Long work: streamed progress, cancel by aborting. Files are named by the host. */
export type Tasks = {
  'export.ledgers': { input: { from: string | null; to: string | null }; output: FileMade }
  /** `search` narrows the rows as on screen; headers are in the book's language (Chinese) unless told. */
  'export.report': { input: { name: string; params: AnyRow; search?: string; language?: Language }; output: FileMade }
  'export.documents': {
    input: {
      kind: DocumentKind
      filter: ListFilter
      sort: ListQuery['sort']
      columns: readonly string[]
      language?: Language
    }
    output: FileMade
  }
  'export.records': {
    input: {
      kind: RecordKind
      filter: ListFilter
      sort: ListQuery['sort']
      includeInactive?: boolean
      language?: Language
    }
    output: FileMade
  }
  verify: { input: Record<string, never>; output: { checked: number; problems: readonly string[] } }
}
export type TaskName = keyof Tasks
export type FileMade = { readonly file: string; readonly rows: number }
export type Progress = { readonly done: number; readonly total: number | null; readonly stage: string }

/** A flaw in a workbook: place, reason; `follows` is set when it only follows from another row. */
export type Flaw = {
  readonly sheet: string
  /** As Excel counts, from 1. */
  readonly row: number
  /** The header of its column, and its place counted from 1; null when the whole row is meant. */
  readonly column: string | null
  readonly columnNo: number | null
  readonly refusal: Refusal
  readonly follows: boolean
}
