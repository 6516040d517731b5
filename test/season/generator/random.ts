// Chance that comes out the same for the same seed.

export type Random = ReturnType<typeof randomOf>

export function randomOf(seed: number) {
  let state = seed >>> 0
  /** From 0 to below 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    integer,
    big: (least: bigint, most: bigint): bigint => least + BigInt(Math.floor(next() * Number(most - least + 1n))),
    chance: (of: number): boolean => next() < of,
    pick<T>(from: readonly T[]): T {
      const found = from[integer(0, from.length - 1)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    shuffled<T>(from: readonly T[]): T[] {
      const all = [...from]
      for (let last = all.length - 1; last > 0; last--) {
        const other = integer(0, last)
        const kept = all[last] as T
        all[last] = all[other] as T
        all[other] = kept
      }
      return all
    },
  }
}
