// What long work answers: files that were made or read, and how far it is.

import type { Texts } from './api-answers.ts'
import type { AnyRow, Refusal } from './contract/index.ts'

/** A copy of a whole book: its checks, and each contradiction in words. */
export type BookCopied = {
  readonly file: string
  readonly bytes: number
  readonly checked: number
  readonly problems: readonly string[]
}
export type FileMade = { readonly file: string; readonly rows: number }
/** The lines of a check with what a count sheet says of them; how many it counts, and how many were not on it. */
export type CountTaken = {
  readonly lines: readonly AnyRow[]
  readonly texts: Texts
  readonly counted: number
  readonly found: number
}
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
