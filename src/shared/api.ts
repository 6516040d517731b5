// What a screen, the command line or a test can ask of an open book: commands change it, queries read it,
// tasks run long with progress and can be cancelled. One declaration; hosts only carry it. What they answer is in
// `api-answers.ts`.

import type { Attachment, AttachmentSubject, MediaType } from './attachments.ts'
import type { DocumentKind } from './catalog.ts'
import type { PrintFacts, StatementFacts } from './print/form.ts'
import type { PaperFormName, PrintFormName } from './print/index.ts'
import type { Marks, PaperImageName, SealName } from './print/marks.ts'
import type { PrintWay } from './print/printing.ts'
import type { StackFacts } from './print/stack-card.ts'
import type {
  BookInfo,
  CalendarEntry,
  CampaignOffer,
  DocumentView,
  Found,
  HistoryEntry,
  ListFilter,
  ListPage,
  ListQuery,
  MonthElsewhere,
  OpenItem,
  ReportMemo,
  PostedAnswer,
  Preview,
  RecordChange,
  SourceLine,
  Texts,
  VersionView,
  WaitingDraft,
  Warning,
} from './api-answers.ts'
import type { CustomerFacts, ProductFacts, ProductPromise } from './fact-answers.ts'
import type { ApprovalList, ApprovalRow, ApprovalView, DraftApproval } from './approval-answers.ts'
import type { BookCopied, CountTaken, FileMade, Flaw } from './task-answers.ts'
import type { CountScope, EnvironmentView, WarehouseMap } from './warehouse-answers.ts'
import type { Workbench } from './workbench-answers.ts'
import type { AnyDraft, AnyRow, ApprovalState, ItemSide, Language, RecordKind, SigningStep } from './contract/index.ts'
import type { TimelineStep } from './sales/order-stage.ts'
import type { SignedReturnInput } from './sales/signed-return.ts'
import type { CompanySettings } from './office/company-settings.ts'
import type { Letterhead } from './office/letterhead.ts'

export type * from './api-answers.ts'
export type * from './task-answers.ts'
export type * from './warehouse-answers.ts'
export type * from './approval-answers.ts'
export type * from './fact-answers.ts'
export type * from './workbench-answers.ts'

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
  /** A step of signing the version that was read. */
  'contract.sign': {
    input: {
      id: number
      version: number
      step: SigningStep
      day: string
      signatory: string | null
      seal: string | null
    }
    output: { id: number; warnings: readonly Warning[] }
  }
  /** An item of the review, ticked or not any more. */
  'contract.review': { input: { id: number; version: number; itemId: number; done: boolean }; output: { id: number } }
  /** Notes that the document goes to paper; answers how often it has on this form, this time counted. `sheet` is the number
   *  of the one that goes, where a form has several to choose from. */
  'document.print': {
    input: { id: number; form: PrintFormName; way: PrintWay; seal: SealName | null; sheet?: string }
    output: { count: number }
  }
  /** The same for the statement of a partner and a period. */
  'statement.print': {
    input: { partnerId: number; from: string; to: string; way: PrintWay; seal: SealName | null }
    output: { count: number }
  }
  /** Asks for approval of a draft, or of a new version of a contract, as it stands. */
  'approval.submit': {
    input: {
      kind: DocumentKind
      draft: AnyDraft
      draftId: number | null
      words: string | null
      amends: { id: number; version: number; reason: string } | null
    }
    output: { id: number }
  }
  'approval.withdraw': { input: { id: number; words: string | null }; output: { id: number } }
  /** `seen` is the mark of what the approver looked at; approving without it, or with an older one, is refused. */
  'approval.decide': {
    input: { id: number; act: 'approve' | 'return' | 'refuse'; words: string | null; seen: string | null }
    output: { id: number; state: ApprovalState; documentId: number | null }
  }
  /** The signed return of a delivery: lines that are left out came whole. */
  'delivery.sign': { input: SignedReturnInput; output: { id: number } }
  /** `content` is the file in base64; what it is, is read from its first bytes. */
  'attachment.add': { input: { subject: AttachmentSubject; name: string; content: string }; output: { id: number } }
  'attachment.remove': { input: { subject: AttachmentSubject; id: number }; output: { id: number } }
  'draft.save': { input: { id: number | null; kind: DocumentKind; draft: AnyDraft }; output: { id: number } }
  'draft.delete': { input: { id: number }; output: { id: number } }
  /** `id` null makes a new record; `version` is the one that was read. */
  'record.save': {
    input: { kind: RecordKind; id: number | null; version: number | null; fields: AnyRow }
    output: { id: number; version: number }
  }
  'record.setActive': { input: { kind: RecordKind; id: number; active: boolean }; output: { id: number } }
  /** Makes a customer of a lead, under the next code. */
  'lead.makeCustomer': { input: { id: number }; output: { partnerId: number } }
  /** Makes positions in rows and columns; `layout` as `layoutFields` says. */
  'position.lay': { input: { warehouseId: number; layout: AnyRow }; output: { made: number } }
  /** A reading by hand. */
  'environment.enter': {
    input: { warehouseId: number; at: number; celsiusDeci: number; humidityBp: number }
    output: { id: number }
  }
  /** The readings of a logger's file; `text` is its content. */
  'environment.import': {
    input: { warehouseId: number; name: string; text: string }
    output: { added: number; skipped: number }
  }
  'environment.void': { input: { id: number; reason: string }; output: { id: number } }
  'settings.save': { input: { settings: AnyRow }; output: { saved: true } }
  'letterhead.save': { input: { letterhead: AnyRow }; output: { saved: true } }
  /** `content` is a PNG or JPEG in base64. */
  'paper.setImage': { input: { image: PaperImageName; content: string }; output: { saved: true } }
  'paper.removeImage': { input: { image: PaperImageName }; output: { saved: true } }
  /** `marks` as `marksFields` says. */
  'paper.placeMarks': { input: { form: PaperFormName; marks: AnyRow }; output: { saved: true } }
  'month.close': { input: { month: string; reason: string }; output: { month: string; voucherId: number | null } }
  'month.reopen': { input: { month: string; reason: string }; output: { month: string } }
}

export type CommandName = keyof Commands

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
  /** Its versions, the newest first, with what each changed. */
  'document.versions': { input: { id: number }; output: { versions: readonly VersionView[]; texts: Texts } }
  /** The way of the order a document belongs to, the oldest step first. */
  'document.timeline': { input: { id: number }; output: readonly TimelineStep[] }
  /** What the papers of a document are made from. */
  'document.papers': { input: { id: number }; output: PrintFacts | null }
  /** Null when there is no such partner. */
  'statement.papers': { input: { partnerId: number; from: string; to: string }; output: StatementFacts | null }
  /** What a new draft of the kind stands with before anybody types. */
  'document.start': { input: { kind: DocumentKind }; output: { sections: AnyDraft['sections']; texts: Texts } }
  'document.list': { input: { kind: DocumentKind } & ListQuery; output: ListPage }
  /** A draft made from a source document: everything that is left, or the given lines. */
  'document.make': {
    input: { kind: DocumentKind; fromId: number; lineIds?: readonly number[] }
    output: { draft: AnyDraft; texts: Texts }
  }
  'draft.get': {
    input: { id: number }
    output: { id: number; kind: DocumentKind; draft: AnyDraft; texts: Texts; approval: DraftApproval | null } | null
  }
  'draft.list': {
    input: { kind: DocumentKind | null }
    output: readonly WaitingDraft[]
  }
  'attachment.list': { input: { subject: AttachmentSubject }; output: readonly Attachment[] }
  /** The file in base64; null when it has been removed. */
  'attachment.content': {
    input: { subject: AttachmentSubject; id: number }
    output: { name: string; mediaType: MediaType; content: string } | null
  }
  'record.list': { input: { kind: RecordKind; includeInactive?: boolean } & ListQuery; output: ListPage }
  'record.get': { input: { kind: RecordKind; id: number }; output: (AnyRow & { id: number }) | null }
  /** The trail of a record, the latest first. */
  'record.history': { input: { kind: RecordKind; id: number }; output: readonly RecordChange[] }
  /** For pickers: code, name or pinyin initials; `role` narrows partners, `within` positions to a warehouse, places to a customer. At most `limit` (20). */
  'record.find': {
    input: { kind: RecordKind; text: string; role?: string; within?: number; limit?: number }
    output: readonly (AnyRow & { id: number })[]
  }
  'item.list': { input: { partnerId: number; sides: readonly ItemSide[] }; output: readonly OpenItem[] }
  /** With a `day`, without lines of what no longer holds then: a quotation or a framework that has run out. */
  'sourceLine.list': {
    input: { kind: DocumentKind; field: string; partnerId: number | null; text?: string; day?: string | null }
    output: readonly SourceLine[]
  }
  /** `contractLineIds` are those the slip draws on: its own contracts. */
  'customer.facts': {
    input: { customerId: number; day: string; contractLineIds?: readonly number[] }
    output: CustomerFacts
  }
  'product.facts': {
    /** The listed price is that of `day`, today unless told. */
    input: { productId: number; warehouseId: number | null; customerId: number | null; day?: string }
    output: ProductFacts
  }
  /** Of the given warehouse, or of the first one that has positions; null where there is none. */
  'warehouse.map': { input: { warehouseId: number | null }; output: WarehouseMap | null }
  /**
   * The lines of a new count sheet as things lie now, of one storage class or place where it is given, in the order one
   * walks; and the head that says which moment they are of. Without a warehouse the head alone.
   */
  'stockCheck.lines': { input: CountScope; output: { head: AnyRow; lines: readonly AnyRow[]; texts: Texts } }
  /** Of the whole warehouse where no position is named; null when there is no such warehouse. */
  'stack.cards': { input: { warehouseId: number; positionId: number | null }; output: StackFacts | null }
  'product.promise': { input: { productId: number }; output: ProductPromise }
  /** Every room's state now, and the readings of one over some days: of the given one, or of the first that was read. */
  environment: { input: { warehouseId: number | null; from: string; to: string }; output: EnvironmentView }
  'settings.get': { input: Record<string, never>; output: CompanySettings }
  'letterhead.get': { input: Record<string, never>; output: Letterhead }
  /** Where logo and seal stand on a form, which pictures are kept, and whether the asker may seal. */
  'paper.marks': {
    input: { form: PaperFormName }
    output: { marks: Marks; kept: readonly PaperImageName[]; maySeal: boolean }
  }
  'paper.images': {
    input: Record<string, never>
    output: readonly { image: PaperImageName; bytes: number; at: number; user: string }[]
  }
  /** The picture in base64; null when none is kept. */
  'paper.image': {
    input: { image: PaperImageName }
    output: { mediaType: 'image/png' | 'image/jpeg'; content: string } | null
  }
  'campaign.offers': { input: { customerId: number; day: string }; output: readonly CampaignOffer[] }
  /** Days of the book’s calendar, both included. */
  calendar: { input: { from: string; to: string }; output: readonly CalendarEntry[] }
  'report.run': {
    input: { name: string; params: AnyRow }
    output: { rows: readonly AnyRow[]; totals: Readonly<Record<string, number>>; memo: ReportMemo | null }
  }
  'approval.list': { input: { which: ApprovalList }; output: readonly ApprovalRow[] }
  'approval.get': { input: { id: number }; output: ApprovalView | null }
  workbench: { input: Record<string, never>; output: Workbench }
  search: { input: { text: string }; output: readonly Found[] }
  'audit.list': { input: { offset: number; limit: number }; output: readonly (HistoryEntry & { subject: string })[] }
  'month.elsewhere': { input: { month: string }; output: MonthElsewhere }
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
  /** The count sheet of a draft, to fill in and hand back. */
  'export.countSheet': { input: { draftId: number; language?: Language }; output: FileMade }
  /** A backup of the open book, checked before it is handed over; what it contradicts is told. */
  'export.book': { input: Record<string, never>; output: BookCopied }
  /** A count sheet that was filled in, read against its draft; with any flaw it is told, and nothing is taken. */
  'take.countSheet': {
    input: { draftId: number; language?: Language }
    output: CountTaken | { flaws: readonly Flaw[] }
  }
  verify: { input: Record<string, never>; output: { checked: number; problems: readonly string[] } }
}
export type TaskName = keyof Tasks
