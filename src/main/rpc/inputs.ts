// The names a client may call and the shape of what it sends with each. This is the whole list: a name that is not
// here does not exist, and a command or query that is declared in `shared/api.ts` without a line here does not compile.

import { z } from 'zod'
import type { CommandName, Commands, Queries, QueryName, TaskName, Tasks } from '../../shared/api.ts'
import { signingSteps, type SigningStep } from '../../shared/contract/index.ts'
import { paperFormNames, printFormNames } from '../../shared/print/index.ts'
import { paperImageNames, sealNames } from '../../shared/print/marks.ts'
import { printWayNames } from '../../shared/print/printing.ts'
import {
  attachmentSubject,
  count,
  fileContent,
  documentKind,
  draft,
  fileText,
  id,
  instant,
  itemSide,
  listFilter,
  page,
  recordKind,
  row,
  shortText,
  sort,
  storageClass,
  text,
} from './values.ts'

type Shapes<Calls extends Record<string, { input: unknown }>> = {
  readonly [N in keyof Calls]: z.ZodType<Calls[N]['input']>
}

const nothing = z.object({})
const byReason = { id, day: shortText, reason: text }
const way = z.enum(printWayNames)
const seal = z.enum(sealNames).nullable()
const image = z.enum(paperImageNames)
const paperForm = z.enum(paperFormNames)
const ofPeriod = { partnerId: id, from: shortText, to: shortText }
const ofLine = z.object({ id, lineId: id.nullable(), reason: text })

export const commandInputs: Shapes<Commands> = {
  'document.post': z.object({ kind: documentKind, draft, draftId: id.nullable() }),
  'document.reverse': z.object(byReason),
  'document.putRight': z.object(byReason),
  'contract.amend': z.object({ id, version: count, reason: text, draft }),
  'contract.close': ofLine,
  'contract.reopen': ofLine,
  'contract.sign': z.object({
    id,
    version: count,
    step: z.enum(Object.keys(signingSteps) as [SigningStep, ...SigningStep[]]),
    day: shortText,
    signatory: shortText.nullable(),
    seal: shortText.nullable(),
  }),
  'contract.review': z.object({ id, version: count, itemId: id, done: z.boolean() }),
  'document.print': z.object({ id, form: z.enum(printFormNames), way, seal, sheet: shortText.exactOptional() }),
  'statement.print': z.object({ ...ofPeriod, way, seal }),
  'approval.submit': z.object({
    kind: documentKind,
    draft,
    draftId: id.nullable(),
    words: text.nullable(),
    amends: z.object({ id, version: count, reason: text }).nullable(),
  }),
  'approval.withdraw': z.object({ id, words: text.nullable() }),
  'approval.decide': z.object({
    id,
    act: z.enum(['approve', 'return', 'refuse']),
    words: text.nullable(),
    seen: shortText.nullable(),
  }),
  'delivery.sign': z.object({
    id,
    day: shortText,
    signedBy: shortText,
    remarks: text.nullable(),
    lines: z.array(z.object({ lineId: id, receivedMilli: count, damagedMilli: count })).max(5_000),
  }),
  'attachment.add': z.object({ subject: attachmentSubject, name: shortText, content: fileContent }),
  'attachment.remove': z.object({ subject: attachmentSubject, id }),
  'draft.save': z.object({ id: id.nullable(), kind: documentKind, draft }),
  'draft.delete': z.object({ id }),
  'record.save': z.object({ kind: recordKind, id: id.nullable(), version: count.nullable(), fields: row }),
  'record.setActive': z.object({ kind: recordKind, id, active: z.boolean() }),
  'lead.makeCustomer': z.object({ id }),
  'position.lay': z.object({ warehouseId: id, layout: row }),
  'environment.enter': z.object({
    warehouseId: id,
    at: instant,
    celsiusDeci: z.number().int(),
    humidityBp: count,
  }),
  'environment.import': z.object({ warehouseId: id, name: shortText, text: fileText }),
  'environment.void': z.object({ id, reason: text.min(1) }),
  'settings.save': z.object({ settings: row }),
  'letterhead.save': z.object({ letterhead: row }),
  'paper.setImage': z.object({ image, content: fileContent }),
  'paper.removeImage': z.object({ image }),
  'paper.placeMarks': z.object({ form: paperForm, marks: row }),
  'month.close': z.object({ month: shortText, reason: text }),
  'month.reopen': z.object({ month: shortText, reason: text }),
}

export const queryInputs: Shapes<Queries> = {
  'book.info': nothing,
  'document.preview': z.object({ kind: documentKind, draft, amends: id.exactOptional() }),
  'document.propose': z.object({ kind: documentKind, draft }),
  'document.start': z.object({ kind: documentKind }),
  'document.get': z.object({ id }),
  'document.versions': z.object({ id }),
  'document.timeline': z.object({ id }),
  'document.papers': z.object({ id }),
  'statement.papers': z.object(ofPeriod),
  'document.list': z.object({ kind: documentKind, ...page }),
  'document.make': z.object({ kind: documentKind, fromId: id, lineIds: z.array(id).max(5_000).exactOptional() }),
  'draft.get': z.object({ id }),
  'draft.list': z.object({ kind: documentKind.nullable() }),
  'attachment.list': z.object({ subject: attachmentSubject }),
  'attachment.content': z.object({ subject: attachmentSubject, id }),
  'record.list': z.object({ kind: recordKind, includeInactive: z.boolean().exactOptional(), ...page }),
  'record.get': z.object({ kind: recordKind, id }),
  'record.history': z.object({ kind: recordKind, id }),
  'record.find': z.object({
    kind: recordKind,
    text,
    role: shortText.exactOptional(),
    within: id.exactOptional(),
    limit: count.max(1_000).exactOptional(),
  }),
  'item.list': z.object({ partnerId: id, sides: z.array(itemSide).max(4) }),
  'sourceLine.list': z.object({
    kind: documentKind,
    field: shortText,
    partnerId: id.nullable(),
    text: text.exactOptional(),
    day: shortText.nullable().exactOptional(),
  }),
  'customer.facts': z.object({
    customerId: id,
    day: shortText,
    contractLineIds: z.array(id).max(1000).exactOptional(),
  }),
  'product.facts': z.object({
    productId: id,
    warehouseId: id.nullable(),
    customerId: id.nullable(),
    day: shortText.exactOptional(),
  }),
  'warehouse.map': z.object({ warehouseId: id.nullable() }),
  'stockCheck.lines': z.object({
    warehouseId: id.nullable(),
    storageClass: storageClass.nullable(),
    place: z.union([id, z.literal('loose')]).nullable(),
  }),
  'stack.cards': z.object({ warehouseId: id, positionId: id.nullable() }),
  'product.promise': z.object({ productId: id }),
  environment: z.object({ warehouseId: id.nullable(), from: shortText, to: shortText }),
  'settings.get': nothing,
  'letterhead.get': nothing,
  'paper.marks': z.object({ form: paperForm }),
  'paper.images': nothing,
  'paper.image': z.object({ image }),
  'campaign.offers': z.object({ customerId: id, day: shortText }),
  calendar: z.object({ from: shortText, to: shortText }),
  'report.run': z.object({ name: shortText, params: row }),
  'approval.list': z.object({ which: z.enum(['toApprove', 'mine', 'decided']) }),
  'approval.get': z.object({ id }),
  workbench: nothing,
  search: z.object({ text }),
  'audit.list': z.object({ offset: count, limit: count.max(10_000) }),
  'month.elsewhere': z.object({ month: shortText }),
  'month.status': nothing,
}

const language = z.enum(['zh', 'en']).exactOptional()

export const taskInputs: Shapes<Tasks> = {
  'export.ledgers': z.object({ from: shortText.nullable(), to: shortText.nullable() }),
  'export.report': z.object({ name: shortText, params: row, search: text.exactOptional(), language }),
  'export.documents': z.object({
    kind: documentKind,
    filter: listFilter,
    sort,
    columns: z.array(shortText).max(200),
    language,
  }),
  'export.records': z.object({
    kind: recordKind,
    filter: listFilter,
    sort,
    includeInactive: z.boolean().exactOptional(),
    language,
  }),
  'export.countSheet': z.object({ draftId: id, language }),
  'export.book': nothing,
  'take.countSheet': z.object({ draftId: id, language }),
  verify: nothing,
}

const names = <N extends string>(inputs: Readonly<Record<N, unknown>>) => z.enum(Object.keys(inputs) as N[])

export const commandName = names<CommandName>(commandInputs)
export const queryName = names<QueryName>(queryInputs)
export const exportName = names<TaskName>(taskInputs).exclude(['verify', 'take.countSheet'])
export const takeName = names<TaskName>(taskInputs).extract(['take.countSheet'])
export const runName = names<TaskName>(taskInputs).extract(['verify'])
