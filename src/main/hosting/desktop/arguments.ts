// What the desktop was asked to open: `--book FILE`, or a book that was double-clicked, which comes as a bare path.
// Everything else in the arguments is Electron's and Chromium's.

import { resolve } from 'node:path'
import { isPostgres } from '../../books/store.ts'

/** The location of the book, or null. Relative names are meant from `folder`. */
export function bookIn(args: readonly string[], folder: string): string | null {
  const named = args.indexOf('--book')
  const assigned = args.find((arg) => arg.startsWith('--book='))?.slice('--book='.length)
  const given =
    (named >= 0 ? args[named + 1] : assigned) ?? args.slice(1).find((arg) => /\.hz$/i.test(arg) && !arg.startsWith('-'))
  if (given === undefined || given === '') return null
  return isPostgres(given) ? given : resolve(folder, given)
}
