// Why a file cannot be taken as a workbook, as a code that the screen words: the person has to know
// whether to pick another file, save it again in the new format, or take off its password.
// Everything below the reader ends here: no zip, XML or file system error reaches the caller bare.

import { Cancelled } from './cancelled.ts'

/**
 * `oldExcel` is .xls, `binary` .xlsb, `encrypted` needs a password, `notAWorkbook` is something else entirely
 * (csv, html or ods named .xlsx), `damaged` is cut short or contradicts itself, `tooLarge` passes the limits.
 */
export type UnreadableReason =
  | 'missing'
  | 'denied'
  | 'notAFile'
  | 'empty'
  | 'oldExcel'
  | 'binary'
  | 'encrypted'
  | 'notAWorkbook'
  | 'damaged'
  | 'tooLarge'

export class UnreadableWorkbook extends Error {
  override name = 'UnreadableWorkbook'
  readonly reason: UnreadableReason
  readonly file: string

  constructor(reason: UnreadableReason, file: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause })
    this.reason = reason
    this.file = file
  }
}

const reasonOfSystemError: Record<string, UnreadableReason> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'denied',
  EISDIR: 'notAFile',
}

/** The error as the reader's own kind; what is one already, or a cancel, stays as it is. */
export function unreadable(file: string, error: unknown): UnreadableWorkbook | Cancelled {
  if (error instanceof UnreadableWorkbook || error instanceof Cancelled) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new UnreadableWorkbook(reasonOfSystemError[code] ?? 'damaged', file, error)
}
