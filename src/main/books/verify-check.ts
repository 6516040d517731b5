// One thing that verifying asks of a book.

export type Check = {
  /** What must hold, as an accountant would say it. */
  readonly says: string
  /** Rows that contradict it: `what` names one, `kept` and `rebuilt` are the two figures. */
  readonly contradictions: string
}
