// Refusals on the command line: every one of them, a line each, in the reader's language.

import { wordRefusal, type Language, type Refusal } from '../../shared/contract/index.ts'
import type { Terminal } from './terminal.ts'

/** Says them all; answers the exit code of a refusal. */
export function sayRefusals(refusals: readonly Refusal[], terminal: Terminal, language: Language): 1 {
  for (const refusal of refusals) terminal.say(wordRefusal(refusal, language))
  return 1
}
