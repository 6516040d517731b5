// A print form is data: the paper it goes on, its columns, and one pure function that lays a document out as sheets.
// A sheet says what stands on the paper, not where: one renderer turns it into the page that is seen on screen, goes to
// the printer and becomes the PDF, so that the three never differ. Amounts stay integers until that renderer words them.

import type { DocumentView, ReportMemo, Texts } from '../api.ts'
import type { DocumentKind } from '../catalog.ts'
import type { AnyDraft, AnyRow, Field, Label, Value } from '../contract/index.ts'
import type { OurSide } from '../office/letterhead.ts'
import type { SealName } from './marks.ts'
import type { Printing, StatementPrinting } from './printing.ts'

/** Paper sizes in millimetres, with the margin the printer cannot or the tractor holes must not touch. */
export const papers = {
  /** Continuous three-part paper for dot-matrix printers. */
  slip: { widthMm: 241, heightMm: 140, marginMm: { x: 15, y: 7 } },
  /** A card that hangs on a stack: half an A4 page, lying. */
  card: { widthMm: 210, heightMm: 148, marginMm: { x: 12, y: 10 } },
  /** What vouchers are bound in: half a page, with room to punch. */
  voucher: { widthMm: 240, heightMm: 140, marginMm: { x: 18, y: 8 } },
  a4: { widthMm: 210, heightMm: 297, marginMm: { x: 12, y: 14 } },
} as const
export type PaperName = keyof typeof papers

export type PrintColumn = {
  readonly field: Field
  /** Its share of the sheet's width; words wrap within it. */
  readonly widthMm: number
  /** Left out when prices are hidden. */
  readonly priced?: true
  /** The paper means nothing without it: it cannot be taken out. */
  readonly fixed?: true
  /** Nobody misses it where no line has it. */
  readonly whenFilled?: true
}

/** Something said above the lines. An empty text is a line to write on. */
export type HeadEntry = { readonly label: Label; readonly text: string | Label; readonly wide?: true }

/** What stands below the lines, in the order given. */
export type Block =
  | { readonly type: 'words'; readonly label: Label; readonly amountFen: number; readonly priced?: true }
  | { readonly type: 'figures'; readonly figures: readonly Figure[]; readonly priced?: true }
  | { readonly type: 'clauses'; readonly clauses: readonly { readonly label: Label; readonly text: string | Label }[] }
  | { readonly type: 'note'; readonly text: Label }
  /** Two signing sides with their seals: contracts and statements. */
  | { readonly type: 'parties'; readonly parties: readonly Party[] }
  | { readonly type: 'signatures'; readonly places: readonly SigningPlace[] }

/** `ours` is where our seal goes. */
export type SigningPlace = { readonly label: Label; readonly text?: string; readonly ours?: true }
export type Figure = { readonly label: Label; readonly fen: number; readonly strong?: true }
export type Party = { readonly title: Label; readonly lines: readonly HeadEntry[]; readonly ours?: true }

/** What stands in the table: the value of its column; words in both languages; or a value of another field than the column's. */
export type PaperCell = Value | Label | { readonly field: Field; readonly value: Value }
export type PaperRow = Readonly<Record<string, PaperCell>>

export type Sheet = {
  readonly company: string
  /** Of our own side, in one line below the title: where we are, how to reach us. */
  readonly letterhead: readonly HeadEntry[]
  readonly title: Label
  readonly no: string
  readonly head: readonly HeadEntry[]
  /** A sentence before the lines. */
  readonly intro?: Label
  readonly rows: readonly PaperRow[]
  /** Sums under the lines, by column; null where there is nothing to add up. */
  readonly totals: AnyRow | null
  readonly blocks: readonly Block[]
  /** Printed across the paper: what is no longer valid must not pass for valid. */
  readonly stamp: Label | null
}

export type FormCommon = {
  readonly label: Label
  readonly paper: PaperName
  /** Who keeps which part, where the paper is made of parts. */
  readonly parts: readonly Label[]
  readonly columns: Readonly<Record<string, PrintColumn>>
  /** Its sheets are each a paper of its own, of which one is printed at a time; the first is the usual one. */
  readonly alternatives?: true
  /** The seal our side usually puts on it; what has none is never sealed. */
  readonly seal?: SealName
  /** Signed as a whole: sealed, it carries the seal across the edges of its pages too, where it has several. */
  readonly seam?: true
}

/** What tells which forms a document has. */
export type Printable = {
  readonly kind: DocumentKind
  readonly vouchers: readonly unknown[]
  readonly version?: number
}

/** A form for documents: of one kind, or of every kind that has what it shows. */
export type DocumentForm = FormCommon & {
  readonly kind: DocumentKind | null
  /** Not every document of the kind has something for it. */
  offered?(view: Printable): boolean
  lay(facts: PrintFacts): readonly Sheet[]
}
export type StatementForm = FormCommon & { lay(facts: StatementFacts): readonly Sheet[] }

export type PartnerFacts = {
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
  readonly taxNo: string | null
  readonly bankName: string | null
  readonly bankAccount: string | null
}

export type VersionStood = Pick<AnyDraft, 'head' | 'remarks' | 'sections'> & {
  readonly version: number
  readonly at: number
  /** Null for the first. */
  readonly reason: string | null
  readonly texts: Texts
}

export type TaxName = { readonly name: string | null; readonly code: string | null }

/** What a document's papers are made from. */
export type PrintFacts = {
  readonly us: OurSide
  readonly view: DocumentView
  readonly partner: PartnerFacts | null
  /** What the customer owed us, less advances, before this document was posted; null where nobody owes. */
  readonly owedBeforeFen: number | null
  /** Of what is amended, each version as it stood, the first one first; else nothing. */
  readonly versions: readonly VersionStood[]
  /** Of what is invoiced, what the tax office calls each product that has such a name, by the product's id. */
  readonly taxNames: Readonly<Record<number, TaxName>>
  /** Photos and scans that are kept with the document. */
  readonly enclosures: number
  /** Every copy that was made, of whatever form. */
  readonly printings: readonly Printing[]
}

export type StatementFacts = {
  readonly us: OurSide
  readonly partner: PartnerFacts
  readonly from: string
  readonly to: string
  /** Rows of the report `statement`, and what is told below them. */
  readonly rows: readonly AnyRow[]
  /** Every copy of a statement to this partner, of whatever period. */
  readonly printings: readonly StatementPrinting[]
  readonly memo: ReportMemo | null
}

/** Declares a form; as `defineDocument` does for kinds. */
export const defineForm = <const F extends DocumentForm>(form: F): F => form
