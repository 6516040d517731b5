// Why a workbook could not be written, as a code that the screen words. By far the commonest: the person
// still has last month's file of that name open in Excel, which on Windows keeps others from replacing it.

/** `inUse`: open in another program or protected; `noFolder`: its folder is gone; `noSpace`: the disk is full. */
export type UnwritableReason = 'inUse' | 'noFolder' | 'noSpace' | 'failed'

export class UnwritableWorkbook extends Error {
  override name = 'UnwritableWorkbook'
  readonly reason: UnwritableReason
  readonly file: string

  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = reasonOfSystemError[code] ?? 'failed'
    super(`${file}: ${reason}`, { cause })
    this.reason = reason
    this.file = file
  }
}

const reasonOfSystemError: Record<string, UnwritableReason> = {
  EACCES: 'inUse',
  EBUSY: 'inUse',
  EPERM: 'inUse',
  EISDIR: 'inUse',
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
}
