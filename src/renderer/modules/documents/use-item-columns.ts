// Beside an open item that is settled: when it falls due, how much of it is open, and what it bears for being late where
// that can be charged. What decides stands where the eye is.

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
const late = f.money(label('应计利息（备忘）', 'Interest due (memo)'), { width: 13 })

/** Inserts these columns after each item column; `factOf` gives what they hold. */
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
          : columns.flatMap((column) =>
              isItem(column.field) ? [column, ...factColumns(column.name, fields)] : [column],
            ),
      /** The value of an inserted column; undefined for all others. */
      factOf: (row: AnyRow, name: string): Value | undefined => {
        const [of, fact] = name.split('.')
        if (fact !== 'dueDay' && fact !== 'openFen' && fact !== 'lateInterestFen') return undefined
        const item: OpenItem | undefined = items.get(Number(row[of ?? '']))
        return item?.[fact] ?? null
      },
    }
  }, [asked.data, sides, fields])
}

const factColumns = (name: string, fields: Fields): LineColumn[] => [
  lineColumn(`${name}.dueDay`, due, false),
  lineColumn(`${name}.openFen`, open, false),
  ...(fields['interestFen'] ? [lineColumn(`${name}.lateInterestFen`, late, false)] : []),
]
const isItem = (field: Field): field is ItemField => field.kind === 'item'
