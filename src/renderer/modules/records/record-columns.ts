// The columns of a record list, from its contract; those that are rarely compared are there to be chosen.

import type { AnyRow, Field, Fields, RecordContract } from '../../../shared/contract/index.ts'
import type { Words } from '../../app/language.tsx'
import { columnOf, type Column } from '../../ui/Grid.tsx'
import { inSight } from '../../ui/grid/in-sight.ts'

export const recordFields = (contract: RecordContract): Fields =>
  Object.fromEntries(Object.entries(contract.fields).filter(([, field]) => !field.hidden))

export function recordColumns(fields: Fields, words: Words): Column[] {
  const many = Object.keys(fields).length > fewColumns
  const columns = Object.entries(fields).map(([name, field]) =>
    columnOf(name, field, words, extraOf(name, field, words, many)),
  )
  return inSight(columns, new Set(['code', 'name']))
}

function extraOf(name: string, field: Field, words: Words, many: boolean): Column {
  const isLater =
    field.aside === true || alwaysLater.has(name) || (many && (laterColumns.has(name) || name.endsWith('Bp')))
  if (field.kind === 'flag')
    return {
      hide: isLater,
      cellClass: 'centred',
      headerClass: 'centred',
      valueFormatter: ({ data }) => (data?.[name] === true ? '✓' : ''),
    }
  if (field.kind === 'text' && field.multiline) return { flex: 3, minWidth: 260, tooltipField: name }
  // Wide enough for any name; further, and the eye would have to travel to what stands beside it.
  if (name === 'name') return { flex: 1, minWidth: 180, maxWidth: 380 }
  if (isLater) return { hide: true }
  // Who is not active says so where the code stands.
  if (name === 'code') return { cellClass: 'digits', tooltipValueGetter: ({ data }) => inactiveWord(data, words) }
  return {}
}

/** A list with no more columns has room for all that people compare. */
const fewColumns = 10

const alwaysLater = new Set(['initials'])
/** There to be chosen, not in the way of what is looked for every day. */
const laterColumns = new Set([
  'address',
  'taxNo',
  'territoryId',
  'upperId',
  'invoiceTitle',
  'crops',
  'farmlandMilli',
  'dueMonthDay',
  'dueOccasion',
  'standard',
  'registrationNo',
  'storageClass',
  'ammonium',
  'shelfLifeMonths',
  'maxStackLayers',
  'territoryControlled',
  'isSupplier',
  'isCarrier',
  'mode',
  'creditUnlimited',
  'bankName',
  'bankAccount',
  'invoiceType',
  'campaignId',
])

const inactiveWord = (row: AnyRow | undefined, words: Words): string | null =>
  row?.['active'] === false ? words.t({ zh: '已停用', en: 'Inactive' }) : null

export const rowClassRules = {
  'row-inactive': ({ data }: { data?: AnyRow | undefined }) => data?.['active'] === false,
}
