// What is kept of every copy that was made: when, by whom, and which way it went, since a picture sent to a phone and a
// sheet handed over are answered for alike.

import { label } from '../contract/index.ts'
import type { SealName } from './marks.ts'

export const printWays = {
  printer: label('打印机', 'Printer'),
  pdf: label('PDF', 'PDF'),
  picture: label('图片', 'Picture'),
} as const

export type PrintWay = keyof typeof printWays

export const printWayNames = Object.keys(printWays) as [PrintWay, ...PrintWay[]]

type Copy = {
  readonly at: number
  readonly user: string
  /** Not known of copies made before it was noted. */
  readonly way: PrintWay | null
  /** The seal it carried. */
  readonly seal: SealName | null
}

/** `sheet` is the number of the one that was printed, where a form has several to choose from. */
export type Printing = Copy & { readonly form: string; readonly sheet: string | null }
/** A statement is known by its period. */
export type StatementPrinting = Copy & { readonly from: string; readonly to: string }
