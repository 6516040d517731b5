// Numbers an act was given, drawn one after the other: the same act in the same world always means the same.

export type Draw = ReturnType<typeof drawFrom>

export function drawFrom(numbers: readonly number[]) {
  let at = 0
  const next = (): number => numbers[at++ % numbers.length] ?? 0
  const draw = {
    /** One of `count`, from 0. */
    index: (count: number): number => (count > 0 ? next() % count : 0),
    between: (least: number, most: number): number => least + (next() % (Math.max(least, most) - least + 1)),
    /** True so many times in a hundred. */
    chance: (percent: number): boolean => next() % 100 < percent,
    one: <T>(list: readonly T[]): T | undefined => list[draw.index(list.length)],
    /** All of it, a part of it, or now and then a little too much. */
    part(whole: number): number {
      const kind = next() % 20
      if (kind < 8) return whole
      if (kind === 19) return whole + draw.between(1, 2000)
      return draw.between(1, Math.max(1, whole))
    },
  }
  return draw
}
