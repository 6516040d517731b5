// How a document is taken back: every row it wrote into the ledgers is written again with the opposite sign,
// on the reversal's own day. Only what the stock can no longer bear differs (rule 6), and the voucher says so.

import {
  failure,
  formatFen,
  monthOf,
  parseDay,
  success,
  sumFen,
  type Day,
  type Fen,
  type Result,
} from '../../shared/kernel/index.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import {
  isFulfilled,
  label,
  refusal,
  stateLabel,
  type AnyDraft,
  type Refusal,
  type State,
} from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import { passingIds } from '../books/passing-warehouses.ts'
import { isClosed, type Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { noteAnswer } from './closures.ts'
import { decideReversal } from './decide-reversal.ts'
import type { Facts } from './facts.ts'
import { loadFacts } from './load-facts.ts'
import { keepOpenLines } from './open-lines.ts'
import { takenSince } from './reverse-custody.ts'
import { readWritten, type Written } from './written.ts'
import { writeLedgers } from './write-posting.ts'

export type ToReverse = { readonly id: number; readonly day: Day; readonly reason: string }

type Original = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: Day
  readonly state: State
  readonly partnerName: string | null
}

/**
 * A document by itself; one that is a whole with what was posted with it, together with that, the last of it first.
 * `all` takes back what was posted with any document.
 */
export async function reverseDocument(
  unit: Unit,
  settings: Settings,
  what: ToReverse,
  companions: 'ofWhole' | 'all' = 'ofWhole',
): Promise<Result<undefined, readonly Refusal[]>> {
  const kin = await unit.sql.get<Kin>(
    `select d.kind, d.no, w.kind as whole_kind, w.no as whole_no from document d
    left join document w on w.id = d.companion_of_id where d.id = ?`,
    [what.id],
  )
  if (kin?.wholeKind && contractOf(kin.wholeKind).isWhole)
    return failure([refusal('reversal.partOf', '', { no: kin.no, whole: wordsOf(kin.wholeKind, kin.wholeNo ?? '') })])
  const taken =
    companions === 'all' || (kin && contractOf(kin.kind).isWhole)
      ? await unit.sql.all<{ id: number }>(
          `select id from document where companion_of_id = ? and state <> 'reversed' order by id desc`,
          [what.id],
        )
      : []
  for (const { id } of taken) {
    const reversed = await reverseOne(unit, settings, { ...what, id })
    if (!reversed.ok) return reversed
  }
  return reverseOne(unit, settings, what)
}

type Kin = {
  readonly kind: DocumentKind
  readonly no: string
  readonly wholeKind: DocumentKind | null
  readonly wholeNo: string | null
}

async function reverseOne(
  unit: Unit,
  settings: Settings,
  what: ToReverse,
): Promise<Result<undefined, readonly Refusal[]>> {
  const { sql } = unit
  const original = await sql.get<Original>('select id, kind, no, day, state, partner_name from document where id = ?', [
    what.id,
  ])
  if (!original) return failure([refusal('document.unknown')])
  if (parseDay(what.day) === null)
    return failure([refusal('field.noSuchDay', 'day', { field: label('日期', 'Day'), value: what.day })])
  const refusals = [
    ...checkDay(unit, settings, original, what),
    ...(await standingOn(sql, original)),
    ...(await usedItems(sql, original)),
    ...(await takenSince(sql, original.id)),
  ]
  if (original.state === 'reversed') return failure([refusal('reversal.already', '', { no: original.no })])
  if (!contractOf(original.kind).transitions.some(([from, to]) => from === original.state && to === 'reversed'))
    return failure([
      refusal('document.noTransition', '', {
        no: original.no,
        state: stateLabel(contractOf(original.kind), original.state),
      }),
    ])

  const written = await readWritten(sql, what.id)
  const facts = await factsFor(unit, settings, written, what.day)
  const passing = await passingIds(sql)
  const decision = decideReversal(written, facts, passing, `红冲 ${contractOf(original.kind).label.zh} ${original.no}`)
  refusals.push(...decision.refusals)
  if (refusals.length > 0) return failure(refusals)

  await sql.insert('reversal', [
    { documentId: what.id, day: what.day, reason: what.reason, at: unit.now, actor: unit.actor.name },
  ])
  await sql.run('update document set state = ? where id = ?', ['reversed', what.id])
  const { posting } = decision
  await writeLedgers(unit, posting, {
    documentId: what.id,
    no: original.no,
    day: what.day,
    act: 'reverse',
    text: posting.text,
  })
  if (isFulfilled(contractOf(original.kind))) await keepOpenLines(sql, [what.id])
  await noteAnswer(unit, contractOf(original.kind), original, '红冲 ')
  await writeAudit(unit, {
    command: 'document.reverse',
    subjectType: 'document',
    subjectId: what.id,
    reason: what.reason,
    before: { state: original.state },
    after: { state: 'reversed', day: what.day },
  })
  return success(undefined)
}

function checkDay(unit: Unit, settings: Settings, original: Original, what: ToReverse): Refusal[] {
  const found: Refusal[] = []
  const mayLieAhead = contractOf(original.kind).mayLieAhead
  // A contract moves nothing: one dated ahead may be taken back today.
  if (what.day < original.day && !mayLieAhead)
    found.push(refusal('reversal.before', 'day', { day: what.day, of: original.day }))
  if (what.day > unit.today && !mayLieAhead)
    found.push(refusal('document.dayAhead', 'day', { day: what.day, today: unit.today }))
  if (isClosed(settings, what.day)) found.push(refusal('document.monthClosed', 'day', { month: monthOf(what.day) }))
  return found
}

/** Documents that name this one and are not reversed themselves. */
async function standingOn(sql: Sql, original: Original): Promise<Refusal[]> {
  const above = await sql.all<{ no: string; kind: DocumentKind }>(
    `select d.no, d.kind from document_link k join document d on d.id = k.document_id
    where k.source_id = ? and d.state <> 'reversed' order by d.id limit 20`,
    [original.id],
  )
  if (above.length === 0) return []
  const names = (language: 'zh' | 'en') =>
    above.map((one) => wordsOf(one.kind, one.no)[language]).join(language === 'zh' ? '、' : ', ')
  return [refusal('reversal.standsOn', '', { no: original.no, documents: { zh: names('zh'), en: names('en') } })]
}

const wordsOf = (kind: DocumentKind, no: string) => {
  const { zh, en } = contractOf(kind).label
  return { zh: `${zh} ${no}`, en: `${en} ${no}` }
}

/** Opening items carry no document of their own: what settles them names the opening, and is found there. */
async function usedItems(sql: Sql, original: Original): Promise<Refusal[]> {
  const used = await sql.all<{ settled: Fen }>(
    `select i.amount_fen - b.open_fen as settled from open_item i join item_balance b on b.item_id = i.id
    where i.document_id = ? and b.open_fen <> i.amount_fen`,
    [original.id],
  )
  const named = await sql.get(
    'select 1 as one from document_link k join document d on d.id = k.document_id where k.source_id = ? and d.state <> ?',
    [original.id, 'reversed'],
  )
  if (named || used.length === 0) return []
  return [refusal('reversal.used', '', { no: original.no, settled: formatFen(sumFen(used.map((one) => one.settled))) })]
}

/** Stock and cost of what the document moved: loaded as if for a draft that names its products. */
async function factsFor(unit: Unit, settings: Settings, written: Written, day: Day): Promise<Facts> {
  const moves = [...written.stock, ...written.positions, ...written.apart]
  const products = [...new Set(moves.map((move) => move.productId))]
  const lots = [...new Set(moves.flatMap((move) => move.lotId ?? []))]
  const nos = await Promise.all(
    lots.map((id) =>
      unit.sql.get<{ productId: number; no: string }>('select product_id, no from lot where id = ?', [id]),
    ),
  )
  const warehouses = [...new Set(moves.flatMap((move) => move.warehouseId ?? []))]
  const draft: AnyDraft = {
    day,
    remarks: null,
    head: {},
    sections: {
      lines: [
        ...products.map((productId) => ({ productId, lot: nos.find((lot) => lot?.productId === productId)?.no ?? '' })),
        ...nos.map((lot) => ({ productId: lot?.productId ?? null, lot: lot?.no ?? '' })),
        ...warehouses.map((warehouseId) => ({ warehouseId, lot: '' })),
      ],
    },
  }
  return loadFacts(unit.sql, contractOf('stockCheck'), draft, {
    today: unit.today,
    now: unit.now,
    startDay: settings.startDay,
  })
}
