// The warehouse last chosen in a field of this name is what a first row starts with; rows after it follow their row above.

import { remember, remembered } from '../../app/remembered.ts'
import type { AnyRow, Fields, Value } from '../../../shared/contract/index.ts'

const isId = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)

export function rememberUsual(fields: Fields, name: string, value: Value): void {
  const field = fields[name]
  if (field?.kind === 'reference' && field.to === 'warehouse' && isId(value)) remember(`usual.${name}`, value)
}

export function usualRow(fields: Fields): AnyRow {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const id = field.kind === 'reference' && field.to === 'warehouse' ? remembered(`usual.${name}`, isId) : null
      return id === null ? [] : [[name, id]]
    }),
  )
}
