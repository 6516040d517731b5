// Whatever is done in whatever order, the books agree: a few hundred random seasons of a small distributor, each
// checked to the fen against its own ledgers. A failing one prints its commands.
// SIM_SEED and SIM_RUNS try others.

import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBook } from '../../src/main/books/verify.ts'
import { resolvers, seasonOfActs, type Act } from './acts.ts'
import type { Command } from './command.ts'
import { drawFrom } from './draw.ts'
import { booksTo, untruths } from './truths.ts'
import { prepareWorlds, type World, type Worlds } from './world.ts'

const runs = Number(process.env.SIM_RUNS ?? 80)
const seed = Number(process.env.SIM_SEED ?? 20250305)

let worlds: Worlds
beforeAll(async () => {
  worlds = await prepareWorlds()
})
afterAll(() => worlds.remove())

type Happened = { readonly taken: Map<string, number>; readonly refused: Map<string, number> }
const happened: Happened = { taken: new Map(), refused: new Map() }
const count = (of: Map<string, number>, name: string): void => void of.set(name, (of.get(name) ?? 0) + 1)

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
    world.wait(draw.between(1, 12))
    return []
  }
  const command = await resolvers[what]?.(world, draw)
  if (!command) return []
  const before = await world.commits()
  const result = await send(world, command)
  season.log.push(`${world.today()} ${command.name} ${JSON.stringify(command.input)} → ${JSON.stringify(result)}`)
  const written = !isDeepStrictEqual(await world.commits(), before)
  count(result.ok ? happened.taken : happened.refused, what)
  if (!result.ok) {
    if (written) return [`${what} was refused, but something was written`]
    return result.error.length > 0 ? [] : [`${what} was refused without saying why`]
  }
  season.taken++
  if (command.name === 'month.close')
    season.closed.set(command.input.month, await world.book.read((sql) => booksTo(sql, command.input.month)))
  if (command.name === 'month.reopen') season.closed.delete(command.input.month)
  return written ? [] : [`${what} was taken, but nothing was written`]
}

const send = (world: World, { name, input }: Command) => world.book.command(name, input)

/** What does not hold at the end. */
async function contradictions({ world, closed, taken }: Season): Promise<string[]> {
  return world.book.read(async (sql) => {
    const found = [...(await untruths(sql)), ...(await verifyBook(sql)).problems]
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
  await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 60_000 })
}, 120_000)

test('the simulation was worth it: most acts were taken, and every sort of act at least once', () => {
  const total = (of: Map<string, number>): number => [...of.values()].reduce((sum, one) => sum + one, 0)
  if (process.env.SIM_TELL)
    process.stdout.write(
      `${JSON.stringify([Object.fromEntries(happened.taken), Object.fromEntries(happened.refused)], null, 1)}\n`,
    )
  expect(Object.keys(resolvers).filter((name) => name !== 'nonsense' && !happened.taken.has(name))).toEqual([])
  expect(total(happened.taken)).toBeGreaterThan(2 * total(happened.refused))
})
