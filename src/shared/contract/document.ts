// A document kind is data. From one declaration follow validation, the typed client, list and filter,
// grid columns, the form, Excel in and out, permissions, numbering, audit labels and what fuzzing tries.
// What cannot be data, how the kind posts, is one `decide` in `src/main/modules`.

import type { Day } from '../kernel/index.ts'
import { dayField, percent, quantity, type AnyRow, type Fields, type ItemSide, type RowOf } from './field.ts'
import { label, type Label } from './label.ts'
import type { ModuleName, Permission } from './permission.ts'

/** Lines of one sort: what people type, and what posting adds (amounts, cost, snapshots). */
export type Section = {
  readonly label: Label
  readonly fields: Fields
  readonly posted: Fields
  /** The field that names a line's own partner, where lines of one document are of several. */
  readonly partner?: string
  /** A document without a row here cannot be posted. */
  readonly atLeastOne: boolean
  /** The columns from left to right, where what is worked out belongs among what is typed: a sum and its terms. */
  readonly order?: readonly string[]
  /** How the columns follow from each other, said above them. */
  readonly sum?: Label
}

export type State = 'posted' | 'approved' | 'closed' | 'reversed'

/** The states in words. */
export const stateLabels = {
  posted: { zh: '已过账', en: 'Posted' },
  approved: { zh: '已审', en: 'Approved' },
  closed: { zh: '已关闭', en: 'Closed' },
  reversed: { zh: '已红冲', en: 'Reversed' },
} as const satisfies Record<State, Label>

/** A state of a kind in its words. */
export const stateLabel = ({ stateWords }: Pick<DocumentContract, 'stateWords'>, state: State): Label =>
  stateWords?.[state] ?? stateLabels[state]

/** Declared ways from state to state; everything else is refused by the database too. */
export type Transitions = readonly (readonly [from: State, to: State])[]

export const postedLife = [['posted', 'reversed']] as const
const contractLife = [
  ['approved', 'closed'],
  ['closed', 'approved'],
  ['approved', 'reversed'],
] as const

/** What most kinds have in common: posted at once, reversed when wrong, never ahead of today. */
export const postedKind = {
  firstState: 'posted',
  transitions: postedLife,
  amendable: false,
  mayLieAhead: false,
} as const
/** What contracts have in common: approved, amended by versions, closed; they may be dated ahead. */
export const contractKind = {
  firstState: 'approved',
  transitions: contractLife,
  amendable: true,
  mayLieAhead: true,
} as const

type DocumentModule = Exclude<ModuleName, 'products' | 'partners' | 'office'>

/** The permissions of a module's documents. */
export const permissionsOf = <const M extends DocumentModule>(module: M) =>
  ({ read: `${module}.read`, write: `${module}.write`, reverse: `${module}.reverse` }) as const

/** How the kind stands in a workbook that moves in. */
export type WorkbookSheet = {
  readonly sheet: string
  /** Place within a day: documents of a day are posted in this order. */
  readonly order: number
  readonly noColumn: string
  /** The number column is the tax invoice's number, not ours. */
  readonly noIsInvoiceNo?: true
}

export type DocumentContract = {
  readonly kind: string
  readonly module: ModuleName
  readonly label: Label
  /** Prefix of its numbers: `RK20250305-001`. */
  readonly prefix: string
  /** The head field that names the partner, when the kind has one. */
  readonly partner: string | null
  readonly head: Fields
  /** Head fields that posting adds. */
  readonly headPosted: Fields
  readonly sections: Readonly<Record<string, Section>>
  readonly firstState: 'posted' | 'approved'
  readonly transitions: Transitions
  /** What its states are called where the usual words do not fit: a complaint is open, not approved. */
  readonly stateWords?: Partial<Readonly<Record<State, Label>>>
  /** The head field with the day by which what is still open must be dealt with. */
  readonly deadline?: string
  /** Versions with reasons after approval: contracts. */
  readonly amendable: boolean
  /** Of each value of this head field one document may be in force: one plan a year. */
  readonly oneInForcePer?: string
  /** A plan of a year: the report that sets it against what came of it. */
  readonly comparedIn?: string
  /** The program can fill the lines of a new document: what the act is called, and what it says when it finds none. */
  readonly proposes?: {
    readonly act: Label
    readonly none: Label
    /** The proposal has the lines that are there among its own. */
    readonly keeps?: true
  }
  /** Both sides sign it: its review and the steps of signing are on record. */
  readonly signable?: true
  /** Its lines are called off by contracts: a list tells how much of it is left. */
  readonly calledOff?: true
  /** Whoever gets the goods signs for them, and the paper comes back. */
  readonly signedFor?: true
  /**
   * Posted as a whole with the documents that post it: they are taken back together, and none of them alone.
   */
  readonly isWhole?: true
  /** A new one stands with rows of the book's before anybody types: a contract with its usual clauses. */
  readonly startsFilled?: true
  /** The head field that names the document this one answers: that is closed by it, and open again when this is taken back. */
  readonly answers?: string
  /** Head fields that are asked for when it is closed: how it ended. What is said then is a version of its own. */
  readonly closesWith?: readonly string[]
  /** May carry a day after today. */
  readonly mayLieAhead: boolean
  readonly permissions: { readonly read: Permission; readonly write: Permission; readonly reverse: Permission }
  /** Kinds whose documents this one is made from, by an act on the source ("receive the rest"). */
  readonly madeFrom: Readonly<Record<string, Label>>
  /** It settles items of this side: made from a posted document only while that has one open. */
  readonly settles?: ItemSide
  /** What is usually made from it, in the order it is offered; other kinds that can be come after. */
  readonly usuallyNext?: readonly string[]
  readonly workbook: WorkbookSheet | null
  /** One sentence for the empty list: what the kind is for. */
  readonly purpose: Label
}

/** Whether it comes to an amount: a price list and a transfer do not, nor what only tells one by the way. */
export const bearsMoney = ({ head, headPosted, sections }: DocumentContract): boolean =>
  [head, headPosted, ...Object.values(sections).flatMap(({ fields, posted }) => [fields, posted])].some((fields) =>
    Object.values(fields).some(({ kind, aside }) => kind === 'money' && aside !== true),
  )

/** Its lines say from which warehouse to which. */
export const movesBetween = ({ fields }: Pick<Section, 'fields'>): boolean =>
  'fromWarehouseId' in fields && 'toWarehouseId' in fields

/** Its lines say where they lie, and it has no partner to be known by: a count of a warehouse. */
export const isOfPlaces = (
  { partner }: Pick<DocumentContract, 'partner'>,
  { fields }: Pick<Section, 'fields'>,
): boolean => partner === null && 'warehouseId' in fields

/** What lists tell of a document beside its fields. */
export const eventsOf = ({ signedFor, calledOff }: DocumentContract): Fields => ({
  ...(signedFor ? { signedDay: dayField(label('签收', 'Signed on'), { width: 10 }) } : {}),
  ...(calledOff ? callOffBalance : {}),
})

/** Over all lines, so in tonnes; nothing is left of what is closed. */
const callOffBalance = {
  agreedMilli: quantity(label('约定 吨', 'Agreed t'), { width: 8 }),
  calledMilli: quantity(label('已下 吨', 'Called t'), { width: 8 }),
  leftMilli: quantity(label('还可下 吨', 'Left t'), { width: 8 }),
  calledBp: percent(label('已下 %', '%'), { width: 6 }),
} as const

/** Declares a kind; returns it with its exact type, from which inputs and rows are derived. */
export const defineDocument = <const C extends DocumentContract>(contract: C): C => contract

/** Other documents fulfil its lines: what was agreed is received or delivered; a plan and a price list are not. */
export const isFulfilled = ({ amendable, sections }: DocumentContract): boolean =>
  amendable && sections.lines?.fields.qtyMilli !== undefined

/** What posting takes: head and lines checked against the contract. */
export type Checked<C extends DocumentContract> = {
  readonly day: Day
  readonly remarks: string | null
  readonly head: RowOf<C['head']>
  readonly sections: { readonly [S in keyof C['sections']]: readonly RowOf<C['sections'][S]['fields']>[] }
}

/** A draft of any kind, as it is kept and as it travels. */
export type AnyDraft = {
  readonly day: string | null
  readonly remarks: string | null
  readonly head: AnyRow
  readonly sections: Readonly<Record<string, readonly AnyRow[]>>
}
