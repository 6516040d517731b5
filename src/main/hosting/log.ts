// What went wrong and nobody foresaw. The person sees a short reference; the log beside the books holds what
// belongs to it, so that support can find it without the screen ever showing a stack or a path. Commands' inputs
// are not written: they hold prices and names.

import { randomInt } from 'node:crypto'
import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Log = {
  /** Writes the error down and answers the reference it can be found by. */
  unexpected(error: unknown, where: string): string
}

const bytesMax = 1_000_000
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A log in `folder`; a full one is kept once as `hezhang.old.log`. `echo` gets each line too. */
export function openLog(folder: string, echo: (line: string) => void = () => {}): Log {
  const file = join(folder, 'hezhang.log')
  return {
    unexpected(error, where) {
      const reference = makeReference()
      const line = `${new Date().toISOString()} ${reference} ${where}: ${describe(error)}\n`
      echo(line)
      try {
        turnOver(file)
        appendFileSync(file, line, { mode: 0o600 })
      } catch (failure) {
        echo(`${reference}: the log could not be written: ${describe(failure)}\n`)
      }
      return reference
    },
  }
}

function turnOver(file: string): void {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > bytesMax) renameSync(file, file.replace(/\.log$/, '.old.log'))
}

/** Without letters and digits that are mistaken for each other on the phone. */
const makeReference = (): string => Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join('')

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}
