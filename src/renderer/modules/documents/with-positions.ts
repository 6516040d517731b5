// Positions are asked for where there are some: a shop that has drawn none sees no column of them. One stands as soon as a
// row names a warehouse with positions, and where a position is named already. Enter goes past it: by itself the program
// takes goods in its order and shows in the cell from where. In a document about one warehouse, as a placement is,
// positions are what it is made for, and Enter stops.

import { useMemo } from 'react'
import { useBook } from '../../app/session.tsx'
import type { AnyRow, ReferenceField } from '../../../shared/contract/index.ts'
import type { LineColumn } from '../../ui/fields/line-grid/columns.ts'

export function useWithPositions(columns: readonly LineColumn[], rows: readonly AnyRow[], head: AnyRow) {
  const { positioned } = useBook()
  return useMemo(() => {
    if (!columns.some(({ field }) => isOfPositions(field))) return columns
    return columns.flatMap((column): LineColumn[] => {
      const { name, field } = column
      if (!isOfPositions(field)) return [column]
      const { within = '' } = field
      const isAsked = rows.some(
        (row) => typeof row[name] === 'number' || positioned.includes(Number(row[within] ?? head[within])),
      )
      if (within in head) return [column]
      return isAsked ? [{ ...column, passedBy: true }] : []
    })
  }, [columns, rows, head, positioned])
}

const isOfPositions = (field: LineColumn['field']): field is ReferenceField =>
  field.kind === 'reference' && field.to === 'position'
