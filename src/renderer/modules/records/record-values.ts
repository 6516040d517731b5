// The fields of a record in hand: on the screen as they are being typed, the blank after a word being the beginning of the
// next one; sent as they are stored.

import { normalizeRow, type AnyRow, type Fields } from '../../../shared/contract/index.ts'

export const shownValues = (fields: Fields, start: AnyRow, typed: AnyRow): AnyRow => ({
  ...normalizeRow(fields, start),
  ...typed,
})

export const sentValues = (fields: Fields, start: AnyRow, typed: AnyRow): AnyRow =>
  normalizeRow(fields, { ...start, ...typed })
