// Beside an open item that is settled: when it falls due and how much of it is open. What decides stands where the eye is.

import { useMemo } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import type { OpenItem } from '../../../shared/api.ts'
import {
  field as f,
  label,
  type AnyRow,
  type Field,
  type Fields,
  type ItemField,
  type ItemSide,
  type Value,
} from '../../../shared/contract/index.ts'
import { lineColumn, type LineColumn } from '../../ui/fields/line-grid/columns.ts'

const due = f.dayField(label('到期日', 'Due'))
const open = f.money(label('未结', 'Open'))

/** Inserts due day and open amount after each item column; `factOf` gives what they hold. */
export function useItemColumns(fields: Fields, partnerId: number | null) {
  const sides = useMemo(
    () => [
      ...new Set(Object.values(fields).flatMap((field): readonly ItemSide[] => (isItem(field) ? field.sides : []))),
    ],
    [fields],
  )
  const asked = useQueryOf(
    'item.list',
    { partnerId: partnerId ?? 0, sides },
    { enabled: partnerId !== null && sides.length > 0, keepPrevious: true },
  )
  return useMemo(() => {
    const items = new Map((asked.data ?? []).map((item) => [item.itemId, item]))
    return {
      extend: (columns: readonly LineColumn[]): readonly LineColumn[] =>
        sides.length === 0
          ? columns
          : columns.flatMap((column) => (isItem(column.field) ? [column, ...factColumns(column.name)] : [column])),
      /** The value of an inserted column; undefined for all others. */
      factOf: (row: AnyRow, name: string): Value | undefined => {
        const [of, fact] = name.split('.')
        if (fact !== 'dueDay' && fact !== 'openFen') return undefined
        const item: OpenItem | undefined = items.get(Number(row[of ?? '']))
        return item?.[fact] ?? null
      },
    }
  }, [asked.data, sides])
}

const factColumns = (name: string): LineColumn[] => [
  lineColumn(`${name}.dueDay`, due, false),
  lineColumn(`${name}.openFen`, open, false),
]
const isItem = (field: Field): field is ItemField => field.kind === 'item'
