// What a call can end in other than an answer. Refusals are answers; these are not, and screens that do not expect
// them leave them to the notice in the corner.

/** Something nobody foresaw happened in the program; its log has it under the reference. */
export class Unexpected extends Error {
  override name = 'Unexpected'
  readonly reference: string

  constructor(reference: string, cause: unknown) {
    super('程序里出了意外 Something went wrong in the program', { cause })
    this.reference = reference
  }
}

/** No book is open (any more). */
export class NoBookOpen extends Error {
  override name = 'NoBookOpen'

  constructor() {
    super('没有打开账套 No book is open')
  }
}

/** The program was stopped, or it no longer knows us: this page cannot go on and must be opened anew. */
export class ConnectionEnded extends Error {
  override name = 'ConnectionEnded'

  constructor() {
    super('与禾账的连接已结束，请重新打开 The connection to Hezhang has ended; please open it again')
  }
}

/** The connection broke during long work, which was cancelled with it. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'

  constructor() {
    super('连接中断，这项工作已取消，请再试一次 The connection broke and this work was cancelled; please try again')
  }
}
