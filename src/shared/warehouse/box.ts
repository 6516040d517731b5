// Boxes on the map of a warehouse, in grid units: whether two overlap, and whether they stand next to each other.

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** They share floor. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** No aisle of a whole unit is between them: they touch at an edge or a corner. */
export const areNeighbours = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
