// Cells pasted from a spreadsheet: tab-separated text into values of the columns they fall on.
// Codes and names are looked up afterwards by whoever holds the client; numbers and days are read here.

import type { Field, Label, Language, Value } from '../../../../shared/contract/index.ts'
import { isNumberKind } from '../../format.ts'
import { parseNumber, parseTypedDay } from '../typing.ts'

/** Rows of cells. Quoted cells may hold line breaks and tabs, as Excel copies them; a last empty line is none. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.at(-1)!.push(cell)
      rows.push([])
      cell = ''
    } else if (sign !== '\r') cell += sign
  }
  rows.at(-1)!.push(cell)
  return rows.filter((row, index) => index < rows.length - 1 || row.some((one) => one !== ''))
}

export const isSeveralCells = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))

/** What a pasted cell stands for; `lookup` when an id must be found for it. What cannot be read stays as text. */
type Pasted = { readonly value: Value } | { readonly lookup: string }

export function readPasted(field: Field, cell: string, today: string, language: Language): Pasted {
  const text = cell.trim()
  if (text === '') return { value: null }
  if (isNumberKind(field.kind)) return { value: parseNumber(field.kind, text) ?? text }
  switch (field.kind) {
    case 'day':
      return { value: parseTypedDay(text, today) ?? text }
    case 'flag':
      return { value: /^(1|true|yes|y|是|√|x)$/i.test(text) }
    case 'choice':
      return { value: choiceOf(field.choices, text, language) ?? text }
    case 'reference':
    case 'sourceLine':
    case 'item':
      return { lookup: text }
    default:
      return { value: text }
  }
}

function choiceOf(choices: Readonly<Record<string, Label>>, text: string, language: Language): string | null {
  const same = (label: Label) =>
    label[language] === text || label.zh === text || label.en.toLowerCase() === text.toLowerCase()
  return Object.entries(choices).find(([, label]) => same(label))?.[0] ?? null
}
