// The small shapes that calls are made of: texts, ids, rows, drafts, filters. Every text, list and row has a limit, so
// that no call can be made to cost more than it is worth. What the values mean is the engine's to judge; it
// answers with refusals at the fields, which people can act on.

import { z } from 'zod'
import { attachmentBytesMax, type AttachmentSubject } from '../../shared/attachments.ts'
import { documentKinds, records } from '../../shared/catalog.ts'
import type { ColumnFilter, ListFilter } from '../../shared/api.ts'
import type { AnyDraft, AnyRow, ItemSide, RecordKind, State } from '../../shared/contract/index.ts'
import { storageClasses, type StorageClass } from '../../shared/contract/storage-trait.ts'

const textMax = 4_000
const fieldsMax = 200
const sectionsMax = 10
/** A count sheet of five thousand lots, and the goods that are found beside them. */
const linesMax = 6_000

export const text = z.string().max(textMax)
export const shortText = z.string().max(200)
export const id = z.number().int().positive()
export const count = z.number().int().nonnegative()

const few = <T extends object>(most: number) =>
  [(value: T) => Object.keys(value).length <= most, `at most ${most} keys`] as const

export const row: z.ZodType<AnyRow> = z
  .record(shortText, z.union([text, z.number(), z.boolean(), z.null()]))
  .refine(...few(fieldsMax))

export const draft: z.ZodType<AnyDraft> = z.object({
  day: shortText.nullable(),
  remarks: text.nullable(),
  head: row,
  sections: z.record(shortText, z.array(row).max(linesMax)).refine(...few(sectionsMax)),
})

export const documentKind = z.enum(documentKinds)
export const recordKind = z.enum(Object.keys(records) as RecordKind[])
export const attachmentSubject: z.ZodType<AttachmentSubject> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['document', 'draft']), kind: documentKind, id }),
  z.object({ type: z.literal('record'), kind: recordKind, id }),
])
/** Any moment that a calendar knows. */
export const instant = z.number().int().nonnegative().max(8.64e15)
/** A file in base64: a third longer than the file itself. */
export const fileContent = z.base64().max(Math.ceil(attachmentBytesMax / 3) * 4)
/** The text of a file, a year of a logger that reads every ten minutes. */
export const fileText = z.string().max(4_000_000)
export const storageClass = z.enum(Object.keys(storageClasses) as StorageClass[])
export const itemSide: z.ZodType<ItemSide> = z.enum(['receivable', 'payable', 'advance', 'prepaid'])

const state: z.ZodType<State | 'draft'> = z.enum(['draft', 'posted', 'approved', 'closed', 'reversed'])
const value = z.union([text, z.number(), z.boolean(), z.null()])

const columnFilter: z.ZodType<ColumnFilter> = z.object({
  op: z.enum([
    'contains',
    'equals',
    'notEqual',
    'startsWith',
    'lessThan',
    'greaterThan',
    'between',
    'blank',
    'notBlank',
  ]),
  value: value.exactOptional(),
  to: value.exactOptional(),
})

export const listFilter: z.ZodType<ListFilter> = z.object({
  search: text.exactOptional(),
  states: z.array(state).max(10).exactOptional(),
  from: shortText.exactOptional(),
  to: shortText.exactOptional(),
  partnerId: id.exactOptional(),
  view: shortText.exactOptional(),
  columns: z
    .record(shortText, columnFilter)
    .refine(...few(fieldsMax))
    .exactOptional(),
})

export const sort = z.array(z.object({ column: shortText, descending: z.boolean() })).max(10)
export const page = { filter: listFilter, sort, offset: count, limit: count.max(10_000) }
