// Checks what a document refers to: that it exists, is active, plays the role, and belongs to the document's partner.
// True for every kind, so no `decide` repeats it.

import type { Day } from '../../shared/kernel/index.ts'
import { records } from '../../shared/catalog.ts'
import {
  refusal,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Field,
  type PartnerRole,
  type Refusal,
} from '../../shared/contract/index.ts'
import type { Facts, PartnerFact } from './facts.ts'

export function checkReferences(contract: DocumentContract, draft: AnyDraft, facts: Facts): Refusal[] {
  const partnerId = contract.partner === null ? null : (draft.head[contract.partner] ?? null)
  const partnerOf = ({ partner }: Of<'sourceLine'>) =>
    partner === undefined ? partnerId : partner === null ? null : (draft.head[partner] ?? null)
  const check = (fields: Readonly<Record<string, Field>>, row: AnyRow, at: string): Refusal[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const value = row[name]
      if (typeof value !== 'number') return []
      const path = `${at}.${name}`
      if (field.kind === 'reference')
        return [
          ...checkRecord(field, value, path, facts).filter(({ code }) => code !== 'record.inactive' || !passes(row)),
          ...checkWithin(field, value, row, path),
        ]
      if (field.kind === 'sourceLine')
        return checkLine(field, value, path, facts, partnerOf(field) as number | null, draft.day as Day)
      if (field.kind === 'document') return checkDocument(field, value, path, facts)
      if (field.kind === 'item')
        return checkItem(field, value, path, facts, partnerId as number | null, draft.day as Day)
      return []
    })
  const checkWithin = (field: Of<'reference'>, id: number, row: AnyRow, path: string): Refusal[] => {
    const [position, place] = [facts.positions.get(id), facts.places.get(id)]
    const whole = field.within === undefined ? null : (row[field.within] ?? draft.head[field.within] ?? null)
    if (whole === null) return []
    if (position && whole !== position.warehouseId)
      return [refusal('position.otherWarehouse', path, { position: `${position.code} ${position.name}` })]
    if (place && whole !== place.partnerId)
      return [refusal('place.otherPartner', path, { place: `${place.code} ${place.name}` })]
    return []
  }
  return [
    ...check(contract.head, draft.head, 'head'),
    ...Object.entries(contract.sections).flatMap(([name, section]) =>
      (draft.sections[name] ?? []).flatMap((row, index) => check(section.fields, row, `${name}.${index}`)),
    ),
  ]
}

/** A line posted with a slip for goods that pass names the warehouse they pass through, which nobody can choose. */
const passes = ({ directLineId = null, floatLineId = null }: AnyRow): boolean =>
  directLineId !== null || floatLineId !== null

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

function checkRecord(field: Of<'reference'>, id: number, path: string, facts: Facts): Refusal[] {
  const known = {
    ...facts.named,
    product: facts.products,
    partner: facts.partners,
    moneyAccount: facts.moneyAccounts,
    position: facts.positions,
    handoverPlace: facts.places,
    ledgerAccount: facts.accounts,
  }[field.to].get(id)
  if (!known) return [refusal('record.unknown', path, { field: field.label, kind: records[field.to].label })]
  if (!known.active) return [refusal('record.inactive', path, { field: field.label, name: known.name })]
  if (field.role && !hasRole(known as PartnerFact, field.role))
    return [refusal('partner.wrongRole', path, { field: field.label, name: known.name, role: roleNames[field.role] })]
  return []
}

const roleNames = {
  supplier: { zh: '供应商', en: 'supplier' },
  customer: { zh: '客户', en: 'customer' },
  carrier: { zh: '承运商', en: 'carrier' },
} as const

const hasRole = (partner: PartnerFact, role: PartnerRole): boolean =>
  ({ supplier: partner.isSupplier, customer: partner.isCustomer, carrier: partner.isCarrier })[role]

function checkLine(
  field: Of<'sourceLine'>,
  id: number,
  path: string,
  facts: Facts,
  partnerId: number | null,
  day: Day,
): Refusal[] {
  const line = facts.lines.get(id)
  if (!line || line.kind !== field.of) return [refusal('source.unknown', path, { field: field.label })]
  const found: Refusal[] = []
  if (line.state === 'reversed') found.push(refusal('source.reversed', path, { source: line.no }))
  if (partnerId !== null && line.partnerId !== partnerId)
    found.push(refusal('source.otherPartner', path, { source: line.no, partner: line.partnerName ?? '' }))
  if (line.day > day) found.push(refusal('source.later', path, { source: line.no, day: line.day }))
  return found
}

function checkDocument(field: Of<'document'>, id: number, path: string, facts: Facts): Refusal[] {
  const document = facts.documents.get(id)
  if (!document || document.kind !== field.of) return [refusal('source.unknown', path, { field: field.label })]
  return document.state === 'reversed' ? [refusal('source.reversed', path, { source: document.no })] : []
}

function checkItem(
  field: Of<'item'>,
  id: number,
  path: string,
  facts: Facts,
  partnerId: number | null,
  day: Day,
): Refusal[] {
  const item = facts.items.get(id)
  if (!item || !field.sides.includes(item.side)) return [refusal('item.unknown', path, { field: field.label })]
  const found: Refusal[] = []
  if (partnerId !== null && item.partnerId !== partnerId)
    found.push(refusal('item.otherPartner', path, { source: item.no, partner: item.partnerName }))
  if (item.day > day) found.push(refusal('item.later', path, { source: item.no, day: item.day }))
  return found
}
