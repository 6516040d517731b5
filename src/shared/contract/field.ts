// A field is declared once: what it holds, its labels, when it must be filled, its column in a workbook.
// Validation, the form, the grid, Excel in and out and the database's checks all read this declaration.
// Values are what travels on the wire: integers in the unit the field's name carries, text, ids, days.

import type { BasisPoints, Day, DeciCelsius, Fen, Grams, Instant, Milli, PermilleE2, PriceE4 } from '../kernel/index.ts'
import type { Label } from './label.ts'

/** In the order people look for them. */
export const recordKinds = [
  'product',
  'partner',
  'contact',
  'handoverPlace',
  'freightRate',
  'supplierLicence',
  'salesperson',
  'territory',
  'territoryGrant',
  'warehouse',
  'checkPlan',
  'position',
  'storageRule',
  'classLimit',
  'clauseTemplate',
  'reviewItem',
  'moneyAccount',
  'ledgerAccount',
  'expenseItem',
  'segment',
  'campaign',
  'lead',
  'approvalRule',
] as const
export type RecordKind = (typeof recordKinds)[number]

export const forEachRecord = <T>(make: (kind: RecordKind) => T): Record<RecordKind, T> =>
  Object.fromEntries(recordKinds.map((kind) => [kind, make(kind)])) as Record<RecordKind, T>
export type PartnerRole = 'supplier' | 'customer' | 'carrier'
export type ItemSide = 'receivable' | 'payable' | 'advance' | 'prepaid'

type Common = {
  readonly label: Label
  /** Must be filled before posting; a draft may leave it empty. */
  readonly required?: boolean
  /** Must be filled when another field of the same row is. */
  readonly requiredWith?: string
  /** Header(s) of its column in a workbook that moves in. */
  readonly sheet?: string | readonly string[]
  /** Not shown where people type; set by the program. */
  readonly hidden?: boolean
  readonly help?: Label
  /** Of a record: the flag that must be set for it to mean anything; on screen it waits for that. */
  readonly onlyFor?: string
  /** Nobody compares by it: in lists it waits among the columns to choose from. */
  readonly aside?: boolean
  /** What a new record begins with on screen. */
  readonly usual?: string
  /** Of a line: asked for only where this flag of the head is ticked, or a line has it already. */
  readonly askedWith?: string
  /** Seldom typed, so Enter goes past it. */
  readonly passedBy?: boolean
  /** Width on screen in characters, where the kind's own does not fit. */
  readonly width?: number
  /** Of the head: typed and shown beside the rows of this section, where it belongs. */
  readonly besideSection?: string
}

export type TextField = Common & {
  readonly kind: 'text'
  readonly maxLength: number
  /** Whole sentences: typed in a box of several lines. */
  readonly multiline?: boolean
  /** A time of day: `0830` on the number block is 08:30. */
  readonly clock?: true
}
export type ChoiceField = Common & { readonly kind: 'choice'; readonly choices: Readonly<Record<string, Label>> }
export type ReferenceField = Common & {
  readonly kind: 'reference'
  readonly to: RecordKind
  readonly role?: PartnerRole
  /** The field beside it, or in the head, that says which warehouse a position, which customer a place must be of. */
  readonly within?: string
}
/** The number of a lot of the row's product. */
export type LotField = Common & {
  readonly kind: 'lot'
  /** Goods come in by it, so it may be a number nobody has used. */
  readonly mayBeNew?: true
}
/** A line of another document, by its id. */
export type SourceLineField = Common & {
  readonly kind: 'sourceLine'
  readonly of: string
  /** Any line may be named, whatever was taken from it. */
  readonly whole?: true
  /** Nothing is taken from it, so a new version of the document may name another. */
  readonly onlyNamed?: true
  /** The head field that names the line's partner, where it is another than the document's; null: of whomever. */
  readonly partner?: string | null
}
/** Another document, by its id. */
export type DocumentField = Common & { readonly kind: 'document'; readonly of: string }
/** An open item of the document's partner, by its id. */
export type ItemField = Common & { readonly kind: 'item'; readonly sides: readonly ItemSide[] }
export type FlagField = Common & {
  readonly kind: 'flag'
  /** A new record begins with it set. */
  readonly initially?: true
  /** The field of the same record that has no value while this is set: exempt and a tax rate, unlimited and a limit. */
  readonly excludes?: string
  /** A posted document says it also where it is not so: a paper that did not come along. */
  readonly saidEither?: true
}
export type DayField = Common & { readonly kind: 'day' }
export type InstantField = Common & { readonly kind: 'instant' }
/** Numbers: the least value allowed, zero unless told; `signed` lifts it. */
export type NumberField = Common & {
  readonly kind: 'money' | 'price' | 'quantity' | 'weight' | 'percent' | 'permille' | 'temperature' | 'integer'
  readonly signed?: boolean
  /** Zero is no value here: a quantity of nothing, a payment of nothing. */
  readonly positive?: boolean
  readonly total?: boolean
  /** Summed where all rows say the same there: bags of one product, not bags and bottles. */
  readonly totalWithin?: string
  /** A share of one column in another, by their names: in the row of totals that of their sums. */
  readonly shareOf?: readonly [part: string, whole: string]
  /** The greatest value allowed, where it is not the one of its kind. */
  readonly most?: number
}

export type Field =
  | TextField
  | ChoiceField
  | ReferenceField
  | LotField
  | SourceLineField
  | DocumentField
  | ItemField
  | FlagField
  | DayField
  | InstantField
  | NumberField

export type Fields = Readonly<Record<string, Field>>

type NumberValue = {
  money: Fen
  price: PriceE4
  quantity: Milli
  weight: Grams
  percent: BasisPoints
  permille: PermilleE2
  temperature: DeciCelsius
  integer: number
}

/** What a filled field holds. */
export type ValueOf<F extends Field> = F extends NumberField
  ? NumberValue[F['kind']]
  : F extends ChoiceField
    ? keyof F['choices'] & string
    : F extends DayField
      ? Day
      : F extends InstantField
        ? Instant
        : F extends FlagField
          ? boolean
          : F extends ReferenceField | SourceLineField | DocumentField | ItemField
            ? number
            : string

/** A checked row: required fields are there, others may be null. */
export type RowOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly required: true } ? ValueOf<F[K]> : ValueOf<F[K]> | null
}

/** A value of any field. */
export type Value = string | number | boolean | null
export type AnyRow = Readonly<Record<string, Value>>

/** What a maker takes beside the label and what it names itself. */
type Options<F extends Field> = Omit<F, 'kind' | 'label' | 'choices' | 'to' | 'of' | 'sides'>

/** Makers of fields, so that a contract reads as a list. */
export const text = <const O extends Partial<Options<TextField>>>(label: Label, options?: O) =>
  ({ kind: 'text', label, maxLength: 200, ...options }) as { kind: 'text'; label: Label; maxLength: number } & O
export const choice = <const C extends Record<string, Label>, const O extends Partial<Options<ChoiceField>>>(
  label: Label,
  choices: C,
  options?: O,
) => ({ kind: 'choice', label, choices, ...options }) as { kind: 'choice'; label: Label; choices: C } & O
export const reference = <const O extends Partial<Options<ReferenceField>>>(
  label: Label,
  to: RecordKind,
  options?: O,
) => ({ kind: 'reference', label, to, ...options }) as { kind: 'reference'; label: Label; to: RecordKind } & O
export const sourceLine = <const O extends Partial<Options<SourceLineField>>>(label: Label, of: string, options?: O) =>
  ({ kind: 'sourceLine', label, of, ...options }) as { kind: 'sourceLine'; label: Label; of: string } & O
export const documentRef = <const O extends Partial<Options<DocumentField>>>(label: Label, of: string, options?: O) =>
  ({ kind: 'document', label, of, ...options }) as { kind: 'document'; label: Label; of: string } & O
export const item = <const O extends Partial<Options<ItemField>>>(
  label: Label,
  sides: readonly ItemSide[],
  options?: O,
) => ({ kind: 'item', label, sides, ...options }) as { kind: 'item'; label: Label; sides: readonly ItemSide[] } & O

const plain =
  <const K extends 'lot' | 'day' | 'instant'>(kind: K) =>
  <const O extends Partial<Common>>(label: Label, options?: O) =>
    ({ kind, label, ...options }) as { kind: K; label: Label } & O
const number =
  <const K extends NumberField['kind']>(kind: K) =>
  <const O extends Partial<Options<NumberField>>>(label: Label, options?: O) =>
    ({ kind, label, ...options }) as { kind: K; label: Label } & O

export const lot = plain('lot')
export const flag = <const O extends Partial<Options<FlagField>>>(label: Label, options?: O) =>
  ({ kind: 'flag', label, ...options }) as { kind: 'flag'; label: Label } & O
export const dayField = plain('day')
export const instant = plain('instant')
export const money = number('money')
export const price = number('price')
export const quantity = number('quantity')
export const weight = number('weight')
export const percent = number('percent')
export const permille = number('permille')
export const temperature = number('temperature')
export const integer = number('integer')
