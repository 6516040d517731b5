// Everything that is proved about a book as such; it runs on both engines.

import type { Open } from '../posting/open.ts'
import { attachmentSuite } from './attachments.ts'
import { guardSuite } from './guards.ts'
import { kindSuite } from './kinds.ts'
import { unitSuite } from './units.ts'
import { verifiedSuite } from './verified.ts'

const suites: readonly ((open: Open) => void)[] = [unitSuite, guardSuite, kindSuite, verifiedSuite, attachmentSuite]

export function bookSuites(open: Open): void {
  for (const suite of suites) suite(open)
}
