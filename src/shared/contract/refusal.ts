// Refusals: what a user is told when something cannot be done. A code, the place, and the facts;
// the words live in `refusal-text.ts`, so that the same refusal reads in the reader's language.

import type { Label } from './label.ts'
import type { RefusalCode } from './refusal-text.ts'

/** A fact in a refusal's sentence: text and numbers as they are shown, or a label worded for the reader. */
export type Fact = string | number | Label

export type Refusal = {
  readonly code: RefusalCode
  /** Where: `head.customerId`, `lines.2.qtyMilli`, or `` for the whole document. Rows count from 0. */
  readonly path: string
  readonly facts: Readonly<Record<string, Fact>>
}

export const refusal = (code: RefusalCode, path = '', facts: Readonly<Record<string, Fact>> = {}): Refusal => ({
  code,
  path,
  facts,
})
