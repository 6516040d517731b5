// `npm run bench`: speed and memory beside their limits, on SQLite, in one run. Exit 1 when a limit is missed.
// `npm run bench -- posting lists` runs parts.

import { benchLists } from './lists.ts'
import { holds, print, type Row } from './measure.ts'
import { benchMemory } from './memory.ts'
import { benchPosting } from './posting.ts'
import { benchSeasons } from './seasons.ts'
import { benchStockCheckScreen } from './stock-check-screen.ts'
import { benchStockChecks } from './stock-checks.ts'
import { benchWorkbooks } from './workbooks.ts'

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  posting: benchPosting,
  seasons: benchSeasons,
  lists: benchLists,
  workbooks: benchWorkbooks,
  'stock-check': benchStockChecks,
  'stock-check-screen': benchStockCheckScreen,
  memory: benchMemory,
}

const wanted = process.argv.slice(2)
let missed = 0
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const rows = await run()
  print(name, rows)
  missed += rows.filter((row) => !holds(row)).length
}
process.stdout.write(`\n${missed === 0 ? 'every limit holds' : `${missed} missed`}\n`)
process.exitCode = missed === 0 ? 0 : 1
