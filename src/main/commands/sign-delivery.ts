// The signed return of a delivery comes back: kept beside the delivery, which stays as it was posted.

import type { Commands } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import { label, refusal, type Refusal, type State } from '../../shared/contract/index.ts'
import {
  failure,
  formatMilli,
  parseDay,
  success,
  type Day,
  type Milli,
  type Result,
} from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'

type Input = Commands['delivery.sign']['input']
type Delivery = { readonly kind: DocumentKind; readonly no: string; readonly day: Day; readonly state: State }
type Line = { readonly id: number; readonly lineNo: number; readonly qtyMilli: Milli; readonly unit: string }

export async function signDelivery(
  unit: Unit,
  _settings: Settings,
  input: Input,
): Promise<Result<{ id: number }, readonly Refusal[]>> {
  const delivery = await unit.sql.get<Delivery>('select kind, no, day, state from document where id = ?', [input.id])
  if (!delivery || delivery.kind !== 'delivery') return failure([refusal('document.unknown')])
  const lines = await unit.sql.all<Line>(
    'select id, line_no, qty_milli, unit from delivery_lines where document_id = ? order by line_no',
    [input.id],
  )
  const refusals = [...checkHead(unit, delivery, input), ...checkLines(lines, input)]
  if (refusals.length > 0) return failure(refusals)
  const id = unit.ids.next()
  const signedBy = input.signedBy.trim()
  await unit.sql.insert('signed_return', [
    {
      id,
      documentId: input.id,
      day: input.day,
      signedBy,
      remarks: input.remarks,
      at: unit.now,
      actor: unit.actor.name,
    },
  ])
  await unit.sql.insert(
    'signed_return_lines',
    lines.map((line) => {
      const said = input.lines.find(({ lineId }) => lineId === line.id)
      return {
        returnId: id,
        lineId: line.id,
        receivedMilli: said?.receivedMilli ?? line.qtyMilli,
        damagedMilli: said?.damagedMilli ?? 0,
      }
    }),
  )
  await writeAudit(unit, {
    command: 'delivery.sign',
    subjectType: 'document',
    subjectId: input.id,
    reason: [signedBy, input.remarks].filter(Boolean).join(' · '),
    after: { day: input.day, signedBy, lines: input.lines },
  })
  return success({ id: input.id })
}

function checkHead(unit: Unit, { no, day, state }: Delivery, input: Input): Refusal[] {
  const found: Refusal[] = []
  const fields = { day: label('签收日期', 'Signed on'), signedBy: label('签收人', 'Signed by') }
  if (state !== 'posted') found.push(refusal('source.reversed', '', { source: no }))
  if (input.signedBy.trim() === '') found.push(refusal('field.required', 'signedBy', { field: fields.signedBy }))
  if (parseDay(input.day) === null)
    found.push(refusal('field.noSuchDay', 'day', { field: fields.day, value: input.day }))
  else if (input.day < day)
    found.push(refusal('field.beforeStart', 'day', { field: fields.day, value: input.day, from: day }))
  else if (input.day > unit.today)
    found.push(refusal('document.dayAhead', 'day', { day: input.day, today: unit.today }))
  return found
}

function checkLines(lines: readonly Line[], input: Input): Refusal[] {
  return input.lines.flatMap(({ lineId, receivedMilli, damagedMilli }, index) => {
    const line = lines.find(({ id }) => id === lineId)
    if (!line) return [refusal('source.unknown', `lines.${index}`, { field: label('出库行', 'Delivery line') })]
    const told = { line: line.lineNo, delivered: formatMilli(line.qtyMilli), unit: line.unit }
    if (receivedMilli > line.qtyMilli)
      return [
        refusal('signed.tooMuch', `lines.${index}.receivedMilli`, {
          ...told,
          received: formatMilli(receivedMilli as Milli),
        }),
      ]
    if (damagedMilli > receivedMilli)
      return [
        refusal('signed.damagedTooMuch', `lines.${index}.damagedMilli`, {
          ...told,
          received: formatMilli(receivedMilli as Milli),
          damaged: formatMilli(damagedMilli as Milli),
        }),
      ]
    return []
  })
}
