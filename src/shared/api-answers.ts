// What commands, queries and tasks answer. Amounts are fen, quantities milli, prices E4, rates basis points, instants
// UTC milliseconds, everywhere.

import type { DocumentKind } from './catalog.ts'
import type {
  AnyRow,
  ApprovalNeed,
  ConcernCode,
  Fact,
  ItemSide,
  Label,
  Refusal,
  SigningState,
  SigningStep,
  State,
  Value,
  VersionChange,
} from './contract/index.ts'
import type { DraftApproval } from './approval-answers.ts'
import type { SealName } from './print/marks.ts'
import type { PrintWay } from './print/printing.ts'
import type { FollowUp, SignedReturn } from './sales/signed-return.ts'

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

/** A concern that is said, not enforced. */
export type Warning = { readonly code: ConcernCode; readonly facts: Readonly<Record<string, Fact>> }

export type DocumentLink = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: string
  readonly state: State
}

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
  /** Warehouses that have positions: of the others nobody is asked for one. */
  readonly positioned: readonly number[]
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
  /** What was said against it and let through. */
  readonly warnings?: readonly Warning[]
  /** Of a printing: the form, and which way it went, where that was noted. */
  readonly copy?: { readonly form: string; readonly way?: PrintWay; readonly seal?: SealName | null }
}

/** One change of a record: who, when, and each field with what it was and became; words stand for ids. */
export type RecordChange = {
  readonly at: number
  readonly user: string
  readonly act: 'made' | 'changed' | 'activated' | 'deactivated'
  readonly fields: readonly { readonly name: string; readonly before: Value; readonly after: Value }[]
}

/** What a draft is about as far as it was typed: its first goods, how many lines have goods, what it comes to so far. */
export type DraftContents = {
  readonly goods: readonly { readonly name: string; readonly qtyMilli: number | null; readonly unit: string }[]
  readonly goodsLines: number
  readonly amountFen: number | null
}

/** A draft in a list of them. */
export type WaitingDraft = DraftContents & {
  readonly id: number
  readonly kind: DocumentKind
  readonly title: string
  readonly day: string | null
  readonly at: number
  readonly approval: DraftApproval | null
}

/** What posting this draft would do right now; nothing is written. */
export type Preview = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** Whose approval it needs, and why: it is submitted instead of posted. */
  readonly needs: readonly ApprovalNeed[]
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
  /** A change of it that waits for approval or was returned. */
  readonly amendment: DraftApproval | null
  /** Null where nobody signs. */
  readonly signing: SigningView | null
  /** Of a delivery: its signed return; null while there is none. */
  readonly signed: SignedReturn | null
  /** What follows where goods were signed for as short or torn; null where all came whole. */
  readonly followUp: FollowUp | null
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

export type VersionView = {
  readonly version: number
  readonly at: number
  readonly actor: string
  /** Null for the first. */
  readonly reason: string | null
  /** What it says otherwise than the version before. */
  readonly changes: readonly VersionChange[]
}

/** What an amendment would change, with the words of what it names. */
export type VersionChanges = { readonly changes: readonly VersionChange[]; readonly texts: Texts }

export type ReviewTick = {
  readonly itemId: number
  readonly name: string
  readonly done: boolean
  readonly at: number | null
  readonly actor: string | null
}

/** How a contract stands in signing. */
export type SigningView = {
  readonly state: SigningState
  readonly steps: readonly {
    readonly step: SigningStep
    readonly version: number
    readonly day: string
    readonly signatory: string | null
    readonly seal: string | null
    readonly at: number
    readonly actor: string
  }[]
  readonly review: readonly ReviewTick[]
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
  /** What it bears today for being late: a memo. */
  readonly lateInterestFen: number
}

/** Goods elsewhere at the end of a month. */
export type MonthElsewhere = {
  /** Left with shops, at cost. */
  readonly atShops: { readonly lines: number; readonly amountFen: number }
  /** Of those settled as sold, and no invoice took it yet, with VAT. */
  readonly soldNotInvoiced: { readonly lines: number; readonly amountFen: number }
  readonly kept: { readonly lines: number; readonly tonnesMilli: number }
  /** Days of the month no storage fee charged, of consigned goods. */
  readonly notCharged: { readonly owners: number; readonly tonneDaysMilli: number }
}

/** Told below a report's totals, in none of them. */
export type ReportMemo = { readonly label: Label; readonly amountFen: number }

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
  /** Null where the line says none. */
  readonly priceE4: number | null
  readonly pricedPer: string
  readonly unit: string
  readonly qtyMilli: number
  /** Still to fulfil, to invoice, or to return, as the asking kind needs it. */
  readonly leftMilli: number
}

/** What lies on a day: a visit that was made, a contact that is due (of a visit, or of a lead), a campaign that runs. */
export type CalendarEntry = {
  readonly type: 'visit' | 'contact' | 'lead' | 'campaign'
  /** Of the visit, the lead or the campaign. */
  readonly id: number
  readonly day: string
  /** Of a campaign, its last day. */
  readonly toDay: string | null
  readonly title: string
  readonly detail: string | null
}

/** A campaign that reaches a customer: what must be bought for what is given. */
export type CampaignOffer = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly boughtProductId: number | null
  readonly everyMilli: number | null
  readonly giftProductId: number | null
  readonly giftProductText: string | null
  readonly giftMilli: number | null
}

export type Found = {
  readonly type: 'document' | 'draft' | 'record'
  readonly kind: string
  readonly id: number
  readonly title: string
  readonly detail: string
}
