// What is being typed, and every way it changes, as plain functions over plain data.

import type { Texts } from '../../../shared/api.ts'
import type { AnyDraft, AnyRow, DocumentContract, Field, Value } from '../../../shared/contract/index.ts'
import type { Picked } from '../../ui/fields/input-props.ts'
import { filledRows, setCell, usualOf } from '../../ui/fields/line-grid/rows.ts'
import { textKey } from './draft-words.ts'
import { broughtBy } from './fill-in.ts'

export type Typing = { readonly draft: AnyDraft; readonly texts: Texts }

export const emptyTyping = (contract: DocumentContract, day: string): Typing => ({
  draft: {
    day,
    remarks: null,
    head: {},
    sections: Object.fromEntries(Object.keys(contract.sections).map((name) => [name, []])),
  },
  texts: {},
})

export const rowsOf = (typing: Typing, section: string): readonly AnyRow[] => typing.draft.sections[section] ?? []

export function withHead(
  contract: DocumentContract,
  typing: Typing,
  name: string,
  value: Value,
  picked?: Picked,
): Typing {
  const field = contract.head[name]
  const also = field && picked ? broughtBy(contract.head, typing.draft.head, name, field, picked.row, null) : {}
  return {
    draft: { ...typing.draft, head: { ...typing.draft.head, ...also, [name]: value } },
    texts: withText(typing.texts, field, value, picked),
  }
}

export type Cell = {
  readonly row: number
  readonly name: string
  readonly value: Value
  readonly picked?: Picked | undefined
}

/**
 * A cell of a section. A chosen source line brings what it says into the row, and its partner into an empty head.
 * `usual` is what a new row of the section starts with where the row above says nothing.
 */
export function withCell(
  contract: DocumentContract,
  typing: Typing,
  section: string,
  cell: Cell,
  usual: AnyRow = {},
): Typing {
  const fields = contract.sections[section]!.fields
  const rows = rowsOf(typing, section)
  const field = fields[cell.name]!
  const row = rows[cell.row] ?? {}
  const also = cell.picked
    ? broughtBy(fields, row, cell.name, field, cell.picked.row, leftToSettle(contract, typing, section, cell.row))
    : {}
  const next = setCell(rows, { ...cell, also }, usualOf(fields, rows[cell.row - 1], usual))
  const partner = cell.picked?.row['partnerId'] ?? null
  const head = typing.draft.head
  const names = field.kind === 'sourceLine' && partner !== null ? partnerField(contract, field) : null
  return {
    draft: {
      ...typing.draft,
      head: names !== null && (head[names] ?? null) === null ? { ...head, [names]: partner } : head,
      sections: { ...typing.draft.sections, [section]: next },
    },
    texts: withProduct(withText(typing.texts, field, cell.value, cell.picked), cell.picked),
  }
}

/** What a reference is narrowed to, said beside it or in the head: a position's warehouse, a place's customer. */
export function withinOf(field: Field, row: AnyRow, head: AnyRow): number | null {
  const whole = field.kind === 'reference' && field.within ? (row[field.within] ?? head[field.within]) : null
  return typeof whole === 'number' ? whole : null
}

/** The head field that names whose lines a field is about: the document's partner, unless the field says another. */
export const partnerField = ({ partner }: DocumentContract, field?: Field): string | null =>
  field?.kind === 'sourceLine' && field.partner !== undefined ? field.partner : partner

export const withRows = (typing: Typing, section: string, rows: readonly AnyRow[], texts: Texts = {}): Typing => ({
  draft: { ...typing.draft, sections: { ...typing.draft.sections, [section]: rows } },
  texts: { ...typing.texts, ...texts },
})

/** The draft without rows nobody typed into, and where on screen each row that is left stands. */
export function toSend(draft: AnyDraft): { readonly draft: AnyDraft; readonly places: Places } {
  const sections = Object.entries(draft.sections).map(([name, rows]) => [name, filledRows(rows)] as const)
  return {
    draft: { ...draft, sections: Object.fromEntries(sections.map(([name, { rows }]) => [name, rows])) },
    places: Object.fromEntries(sections.map(([name, { places }]) => [name, places])),
  }
}
export type Places = Readonly<Record<string, readonly number[]>>

/** What the head's money still leaves to settle in other rows; null where the head names no money. */
export function leftToSettle(
  contract: DocumentContract,
  typing: Typing,
  section: string,
  except: number | null,
): number | null {
  const money = Object.entries(contract.head).filter(([, field]) => field.kind === 'money')
  if (money.length === 0) return null
  const amount = (value: Value | undefined) => (typeof value === 'number' ? value : 0)
  const given = money.reduce((sum, [name]) => sum + amount(typing.draft.head[name]), 0)
  const { fields } = contract.sections[section]!
  const paid = Object.keys(fields).filter((name) => fields[name]?.kind === 'money')
  const taken = rowsOf(typing, section).reduce(
    (sum, row, index) => (index === except ? sum : paid.reduce((of, name) => of + amount(row[name]), sum)),
    0,
  )
  return given === 0 ? null : Math.max(0, given - taken)
}

function withText(texts: Texts, field: Field | undefined, value: Value, picked: Picked | undefined): Texts {
  const key = field && picked && typeof value === 'number' ? textKey(field, value) : null
  return key === null ? texts : { ...texts, [key]: picked!.text }
}

function withProduct(texts: Texts, picked: Picked | undefined): Texts {
  const { productId = null, productText = null } = picked?.row ?? {}
  return productId === null || productText === null
    ? texts
    : { ...texts, [`product:${productId}`]: String(productText) }
}
