// A posted document as its page shows it: head and lines in the version in force, what is left of each line, the
// vouchers it made, what came before and after it, its history and its open items. One answer, from one view of the
// book, so that a page never shows a line of before beside a voucher of after.

import type { DocumentView } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { Actor, State } from '../../shared/contract/index.ts'
import { present } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { openRequests } from './approval-list.ts'
import { checkId } from './check-input.ts'
import { signingOf } from './contract-signing.ts'
import { followUpOf } from './follow-up.ts'
import { headOf } from './document-head.ts'
import { documentsAfter, documentsBefore } from './document-chain.ts'
import { historyOf } from './document-history.ts'
import { sectionsOf } from './document-sections.ts'
import { vouchersOf } from './document-vouchers.ts'
import { requirePermission } from './query.ts'
import { signedReturnOf } from '../ledger/signed-returns.ts'
import { textsOfDraft } from './texts.ts'

type DocumentRow = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: string
  readonly state: State
  readonly version: number
  readonly totalFen: number
  readonly remarks: string | null
  readonly partnerId: number | null
  readonly partnerName: string | null
}

/** Null when there is no such document. */
export async function viewDocument(sql: Sql, id: number, actor: Actor): Promise<DocumentView | null> {
  const document = await sql.get<DocumentRow>(
    'select id, kind, no, day, state, version, total_fen, remarks, partner_id, partner_name from document where id = ?',
    [checkId(id, 'id')],
  )
  if (!document) return null
  const contract = contractOf(document.kind)
  requirePermission(actor, contract.permissions.read)
  const head = await headOf(sql, contract, document)
  const sections = await sectionsOf(sql, contract, document)
  const { kind, no, day, state, version, totalFen, remarks } = document
  const signed = await signedReturnOf(sql, id)
  return {
    id,
    kind,
    no,
    day,
    state,
    version,
    totalFen,
    remarks,
    head,
    sections,
    texts: { ...(await textsOfDraft(sql, contract, { head, sections })), ...(await namesAsPosted(sql, document)) },
    vouchers: await vouchersOf(sql, id),
    before: await documentsBefore(sql, id),
    after: await documentsAfter(sql, id),
    history: await historyOf(sql, id),
    amendment: (await openRequests(sql, 'amends_id', [id])).get(id) ?? null,
    signing: await signingOf(sql, document),
    signed,
    followUp: signed && (await followUpOf(sql, id)),
    prints: await printsOf(sql, id),
    items: await itemsOf(sql, id),
  }
}

/** The partner's name as it was then: a document does not change when its partner is renamed. */
async function namesAsPosted(sql: Sql, { partnerId, partnerName }: DocumentRow): Promise<Record<string, string>> {
  if (partnerId === null || partnerName === null) return {}
  const partner = present(
    await sql.get<{ code: string }>('select code from partner where id = ?', [partnerId]),
    `partner ${partnerId}`,
  )
  return { [`partner:${partnerId}`]: `${partner.code} ${partnerName}` }
}

async function printsOf(sql: Sql, id: number): Promise<number> {
  const printed = await sql.get<{ count: number }>('select count(*) as count from printing where document_id = ?', [id])
  return printed?.count ?? 0
}

function itemsOf(sql: Sql, id: number): Promise<DocumentView['items'][number][]> {
  return sql.all<DocumentView['items'][number]>(
    `select i.side, i.amount_fen, b.open_fen, i.due_day from open_item i
    join item_balance b on b.item_id = i.id where i.document_id = ? order by i.id`,
    [id],
  )
}
