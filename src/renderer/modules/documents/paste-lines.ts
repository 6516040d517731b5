// Pastes cells from a spreadsheet into the lines: numbers and days at once, codes and names as soon as they are looked
// up. What is not found stays as the text that was pasted, in red, to be chosen by hand.

import type { Field, Language, Value } from '../../../shared/contract/index.ts'
import type { Client } from '../../../shared/client.ts'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import type { Picked } from '../../ui/fields/input-props.ts'
import type { LineColumn } from '../../ui/fields/line-grid/columns.ts'
import type { Cursor } from '../../ui/fields/line-grid/cursor.ts'
import { readPasted } from '../../ui/fields/line-grid/paste.ts'
import { lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { recordText } from '../../ui/fields/record-words.ts'
import { withCell, type Typing } from './typing.ts'

type Paste = {
  readonly client: Client
  readonly kind: DocumentKind
  readonly section: string
  readonly columns: readonly LineColumn[]
  readonly at: Cursor
  readonly cells: readonly (readonly string[])[]
  readonly today: string
  readonly language: Language
  readonly partnerOf: (field: Field) => number | null
}

export async function pasteInto(paste: Paste, change: (how: (typing: Typing) => Typing) => void): Promise<void> {
  const contract = contractOf(paste.kind)
  const targets = paste.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column, index }) => column.typed && index >= paste.at.column)
  const lookups: { row: number; column: LineColumn; text: string }[] = []
  change((typing) => {
    let next = typing
    paste.cells.forEach((cells, down) =>
      cells.slice(0, targets.length).forEach((cell, across) => {
        const { column } = targets[across]!
        const read = readPasted(column.field, cell, paste.today, paste.language)
        const row = paste.at.row + down
        if ('lookup' in read) lookups.push({ row, column, text: read.lookup })
        const value = 'lookup' in read ? read.lookup : read.value
        if (value !== null) next = withCell(contract, next, paste.section, { row, name: column.name, value })
      }),
    )
    return next
  })
  const found = new Map<string, Promise<{ value: Value; picked: Picked } | null>>()
  for (const { row, column, text } of lookups) {
    const key = `${column.name}\n${text}`
    if (!found.has(key)) found.set(key, find(paste, column, text))
    const answer = await found.get(key)!
    if (!answer) continue
    change((typing) => {
      // Someone may have typed over it meanwhile.
      if (typing.draft.sections[paste.section]?.[row]?.[column.name] !== text) return typing
      return withCell(contract, typing, paste.section, {
        row,
        name: column.name,
        value: answer.value,
        picked: answer.picked,
      })
    })
  }
}

/** The record whose code or name is exactly that, or the only one found; the line or item of that number. */
async function find(paste: Paste, column: LineColumn, text: string): Promise<{ value: Value; picked: Picked } | null> {
  const { client, kind } = paste
  const { field, name } = column
  const partnerId = paste.partnerOf(field)
  if (field.kind === 'reference') {
    const rows = await client.query('record.find', {
      kind: field.to,
      text,
      ...(field.role ? { role: field.role } : {}),
    })
    const row =
      rows.find((one) => one['code'] === text) ??
      rows.find((one) => one['name'] === text) ??
      (rows.length === 1 ? rows[0] : undefined)
    return row ? { value: row.id, picked: { text: recordText(row), row } } : null
  }
  if (field.kind === 'sourceLine') {
    const lines = await client.query('sourceLine.list', { kind, field: name, partnerId, text })
    const line = lines.find((one) => lineText(one) === text) ?? (lines.length === 1 ? lines[0] : undefined)
    return line ? { value: line.lineId, picked: { text: lineText(line), row: line } } : null
  }
  if (field.kind === 'item' && partnerId !== null) {
    const item = (await client.query('item.list', { partnerId, sides: field.sides })).find((one) => one.no === text)
    return item ? { value: item.itemId, picked: { text: item.no, row: item } } : null
  }
  return null
}
