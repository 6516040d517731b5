// Whatever is done in whatever order, the books agree: a few hundred random seasons of a small distributor, each
// checked to the fen against its own ledgers. A failing one prints its commands.
// SIM_SEED and SIM_RUNS try others.

import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBook } from '../../src/main/books/verify.ts'
import { resolvers, seasonOfActs, type Act } from './acts.ts'
import type { Command } from './command.ts'
import { dump } from '../main/books/dump.ts'
import { drawFrom } from './draw.ts'
import { wrongStatements } from './statements.ts'
import { booksTo, untruths } from './truths.ts'
import { prepareWorlds, type World, type Worlds } from './world.ts'

const runs = Number(process.env.SIM_RUNS ?? 60)
const seed = Number(process.env.SIM_SEED ?? 20250305)

let worlds: Worlds
beforeAll(async () => {
  worlds = await prepareWorlds()
})
afterAll(() => worlds.remove())

type Counts = Map<string, number>
/** How often each act was taken and refused, and states that are hard to reach were reached. */
const happened = { taken: new Map() as Counts, refused: new Map() as Counts, reached: new Map() as Counts }
const count = (of: Counts, name: string): void => void of.set(name, (of.get(name) ?? 0) + 1)

type Season = {
  readonly world: World
  /** Each command and its answer. */
  readonly log: string[]
  /** What the books said to the end of each month when it was closed. */
  readonly closed: Map<string, string>
  taken: number
}

/** Sends one act; what is wrong with how it went, in words. */
async function perform(season: Season, { what, numbers }: Act): Promise<string[]> {
  const { world } = season
  const draw = drawFrom(numbers)
  if (what === 'wait') {
    world.wait(draw.between(1, 25))
    return []
  }
  const command = await resolvers[what]?.(world, draw)
  if (!command) return []
  const before = await world.commits()
  // Every row compared now and then; that no commit happened is asked always.
  const rows = draw.chance(8) ? await world.book.read((sql) => dump(sql)) : null
  const result = await send(world, command)
  season.log.push(`${world.today()} ${command.name} ${JSON.stringify(command.input)} → ${JSON.stringify(result)}`)
  const written = !isDeepStrictEqual(await world.commits(), before)
  count(result.ok ? happened.taken : happened.refused, what)
  if (!result.ok) {
    const changed = rows !== null && !isDeepStrictEqual(await world.book.read((sql) => dump(sql)), rows)
    if (written || changed) return [`${what} was refused, but something was written`]
    return result.error.length > 0 ? [] : [`${what} was refused without saying why`]
  }
  season.taken++
  if (command.name === 'month.close')
    season.closed.set(command.input.month, await world.book.read((sql) => booksTo(sql, command.input.month)))
  if (command.name === 'month.reopen') season.closed.delete(command.input.month)
  return written ? [] : [`${what} was taken, but nothing was written`]
}

const send = (world: World, { name, input }: Command) => world.book.command(name, input)

/** States that a simulation must reach now and then to be worth it. */
const rarities: Readonly<Record<string, string>> = {
  'value the stock could not bear': `select 1 as one from journal_line where text like '%库存价值不足%'`,
  'a product sold to the last unit': 'select 1 as one from cost_balance where qty_milli = 0 and last_qty_milli > 0',
  'a line invoiced and returned in parts': `select 1 as one from line_balance
    where invoiced_milli > 0 and returned_milli > 0 and invoiced_milli + returned_milli = qty_milli`,
  'a delivery over several lots':
    'select 1 as one from delivery_lines group by document_id, slip_line having count(*) > 1',
  'an advance from goods that came back': `select 1 as one from open_item i join document d on d.id = i.document_id
    where d.kind = 'salesReturn'`,
  'a year carried to 3104': `select 1 as one from journal_line j join ledger_account a on a.id = j.account_id
    where a.code = '3104'`,
  'a lot received anew': `select 1 as one from lot l join stock_balance s on s.lot_id = l.id and s.qty_milli > 0
    where (select d.state from stock_move m join document d on d.id = m.document_id where m.lot_id = l.id
      order by m.id limit 1) = 'reversed'`,
  'a gift to what was bought': 'select 1 as one from delivery_lines where gift = 1',
  'a delivery of what was loaded': `select 1 as one from delivery_lines where loading_line_id is not null`,
  'goods sold on arrival, received and loaded': `select 1 as one from loading_slip_lines s
    join pick_list_lines l on l.id = s.pick_line_id where l.arrival_line_id is not null`,
  'fulfilled beyond what was ordered': `select 1 as one from purchase_contract_lines l
    join document d on d.id = l.document_id and d.version = l.version
    join line_balance b on b.line_id = l.id where b.fulfilled_milli > l.qty_milli`,
}

/** What does not hold at the end. */
async function contradictions({ world, closed, taken }: Season): Promise<string[]> {
  return world.book.read(async (sql) => {
    for (const [name, text] of Object.entries(rarities)) if (await sql.get(text)) count(happened.reached, name)
    const found = [...(await untruths(sql)), ...(await wrongStatements(sql)), ...(await verifyBook(sql)).problems]
    for (const [month, books] of closed)
      if ((await booksTo(sql, month)) !== books) found.push(`${month} is closed, and has changed`)
    const remembered = await sql.get<{ count: number }>('select count(*) as count from request')
    if (remembered?.count !== taken + world.before)
      found.push(`${taken} commands were taken, ${remembered?.count} remembered`)
    return found
  })
}

async function play(acts: readonly Act[]): Promise<void> {
  const season: Season = { world: await worlds.open(), log: [], closed: new Map(), taken: 0 }
  try {
    const found: string[] = []
    for (const one of acts) found.push(...(await perform(season, one)))
    expect([...found, ...(await contradictions(season))]).toEqual([])
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    throw new Error(`${what}\n\nThe commands:\n${season.log.join('\n')}`, { cause: error })
  } finally {
    await season.world.book.close()
  }
}

test('any sequence of commands leaves books that agree to the fen', async () => {
  const property = fc.asyncProperty(seasonOfActs, play)
  await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 150_000 })
}, 240_000)

test('the simulation was worth it: most acts were taken, every sort at least once, the rare states were reached', () => {
  const total = (of: Counts): number => [...of.values()].reduce((sum, one) => sum + one, 0)
  if (process.env.SIM_TELL)
    process.stdout.write(
      `${JSON.stringify(
        Object.values(happened).map((of) => Object.fromEntries(of)),
        null,
        1,
      )}\n`,
    )
  const missing = (names: readonly string[], of: Counts): string[] => names.filter((name) => !of.has(name))
  expect(missing(Object.keys(resolvers), happened.taken).filter((name) => name !== 'nonsense')).toEqual([])
  expect(missing(Object.keys(rarities), happened.reached)).toEqual([])
  expect(total(happened.taken)).toBeGreaterThan(2 * total(happened.refused))
})
