// What a choice brings with it. A source line says product, lot, warehouse, price and what is left; an open item says
// how much is open; a record fills empty fields that bear the same name (a product its pricing unit, an expense item
// its account). Only names are compared, so that a new kind gets this without a word of code.

import type { AnyRow, Field, Fields, Value } from '../../../shared/contract/index.ts'

const fromLine = ['productId', 'lot', 'warehouseId', 'priceE4', 'pricedPer'] as const

/** The other fields of the row that follow from choosing `picked` for `name`. `left` limits what is settled. */
export function broughtBy(
  fields: Fields,
  row: AnyRow,
  name: string,
  field: Field,
  picked: AnyRow,
  left: number | null,
): AnyRow {
  const brought: Record<string, Value> = {}
  const quantity = quantityField(fields)
  switch (field.kind) {
    case 'sourceLine':
      for (const same of fromLine)
        if (fields[same] && has(picked[same]) && !(isPrice(same) && ofAnother(field))) brought[same] = picked[same]!
      if (quantity && has(picked['leftMilli'])) brought[quantity] = picked['leftMilli']!
      return brought
    case 'item': {
      const open = Number(picked['openFen'])
      const amount = row['amountFen']
      // A second item in the row (an advance set against a debt) can only lower what the first left.
      const most = typeof amount === 'number' && !has(row[name]) ? Math.min(amount, open) : open
      if (fields['amountFen']) brought['amountFen'] = left === null || left === 0 ? most : Math.min(most, left)
      return brought
    }
    case 'reference':
      for (const [same, to] of Object.entries(fields))
        if (same !== name && !personal.has(same) && has(picked[same]) && isFor(to, picked[same]!))
          // A place of the customer's knows better than the customer.
          if (!has(row[same]) || field.within !== undefined) brought[same] = picked[same]!
      return brought
    default:
      return brought
  }
}

/** The field that takes what is left of a source line: the line's own quantity, else the first that people type. */
export const quantityField = (fields: Fields): string | undefined =>
  fields['qtyMilli'] ? 'qtyMilli' : Object.keys(fields).find((name) => fields[name]?.kind === 'quantity')

/** What a supplier asks is no price to sell at. */
const ofAnother = (field: Field): boolean => field.kind === 'sourceLine' && field.partner !== undefined
const isPrice = (name: string): boolean => name === 'priceE4' || name === 'pricedPer'

/** A choice the field does not offer is none for it. */
const isFor = (field: Field, value: Value): boolean =>
  field.kind !== 'choice' || Object.hasOwn(field.choices, String(value))
const has = (value: Value | undefined): boolean => value !== null && value !== undefined && value !== ''
/** Fields a record has too, but for itself. */
const personal: ReadonlySet<string> = new Set(['remarks', 'lineRemarks', 'code', 'name', 'initials', 'text'])
