// Signing: where a contract stands between two offices. Each step is on record with its day and who signed; the state
// follows from the steps of the version in force, so that a new version is to be signed again. A contract without clauses
// notes what was agreed by word, as one that moved in from a workbook does: nobody waits for its paper.

import type { State } from './document.ts'
import * as f from './field.ts'
import { label } from './label.ts'

/** What can happen, in the order it mostly does; withdrawn sets it back to the start. */
export const signingSteps = {
  sent: label('寄出', 'Sent'),
  theirs: label('对方签章', 'Signed by them'),
  ours: label('我方签章', 'Signed by us'),
  withdrawn: label('作废重签', 'Withdrawn'),
} as const
export type SigningStep = keyof typeof signingSteps

export const signingStates = {
  unwritten: label('未成文', 'Not in writing'),
  toSign: label('待签署', 'To sign'),
  sent: label('已寄出', 'Sent'),
  ours: label('我方已签', 'Signed by us'),
  theirs: label('对方已签', 'Signed by them'),
  signed: label('双方已签', 'Signed by both'),
} as const
export type SigningState = keyof typeof signingStates

/** What is put down with a step. */
export const signingFields = {
  day: f.dayField(label('日期', 'Day'), { required: true }),
  signatory: f.text(label('签字人', 'Signed by'), { maxLength: 60 }),
  seal: f.text(label('印章', 'Seal'), { maxLength: 60 }),
} as const

/** A contract that came to its end is no longer to be signed. */
export const isToBeSigned = (state: State): boolean => state === 'approved'
