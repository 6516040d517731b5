// Signed return 回单: who took the goods over, on what day, how many came and how many of those were torn. A signed
// delivery note presumes the quantity inspected (Civil Code 623), so it is kept as an event of the delivery that nobody
// changes; a return read wrongly is followed by another, and the last one counts. What was short or torn is known from
// it; what is made of it (a claim, a return of goods) is a document of its own.

import type { AnyRow, Label } from '../contract/index.ts'

export type SignedLine = { readonly lineId: number; readonly receivedMilli: number; readonly damagedMilli: number }

/** What is sent: lines left out came whole. */
export type SignedReturnInput = {
  readonly id: number
  readonly day: string
  readonly signedBy: string
  readonly remarks: string | null
  readonly lines: readonly SignedLine[]
}

/** The one that counts. */
export type SignedReturn = Omit<SignedReturnInput, 'id'> & { readonly at: number; readonly user: string }

/** Deliveries whose return is waited for: goods somebody brought. Who fetches his goods has signed at the counter. */
export const signedModes = ['brought', 'direct'] as const

type Delivery = {
  readonly kind: string
  readonly state: string
  readonly head: AnyRow
  readonly signed: SignedReturn | null
}

export const waitsForReturn = ({ kind, state, head, signed }: Delivery): boolean =>
  kind === 'delivery' && state === 'posted' && signed === null && signedModes.some((mode) => mode === head.mode)

export const differs = (delivered: number, { receivedMilli, damagedMilli }: SignedLine): boolean =>
  receivedMilli !== delivered || damagedMilli > 0

/** What follows from one that differs. */
export type FollowUp = {
  /** `少 2 袋，破损 1 袋` */
  readonly words: Label
  /** At the price the goods left the factory at. */
  readonly worthFen: number
  /** Freight of the delivery is still owed: it can be taken off. */
  readonly mayCharge: boolean
  readonly chargedFen: number
  /** Nobody dealt with it yet. */
  readonly waits: boolean
}
