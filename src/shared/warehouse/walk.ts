// The way a keeper walks a warehouse to count it: along a row of positions as the map draws them, and back along the next,
// so that no aisle is walked twice.

type Place = { readonly id: number; readonly x: number; readonly y: number }

/** The positions' ids in the order they are passed. */
export const walkOf = (places: readonly Place[]): number[] =>
  [...Map.groupBy(places, ({ y }) => y)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, row], index) => {
      const along = row.toSorted((a, b) => a.x - b.x).map(({ id }) => id)
      const isWayBack = (index & 1) === 1
      return isWayBack ? along.toReversed() : along
    })
