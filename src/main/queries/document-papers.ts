// What the papers of a document are made from: the document as its page shows it, who both sides are, which copies were
// made, and what the customer owed before it. That debt is of the moment of posting and not of today, so that
// every copy of a slip says what the first one said: what is owed now, less all that was posted from this document on.

import type { DocumentView } from '../../shared/api.ts'
import type { Actor } from '../../shared/contract/index.ts'
import { ourSide } from '../../shared/office/letterhead.ts'
import type { PartnerFacts, PrintFacts, TaxName } from '../../shared/print/form.ts'
import type { Settings } from '../books/settings.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { accountOfSide } from '../ledger/accounts.ts'
import { versionsOf } from './document-versions.ts'
import { viewDocument } from './document-view.ts'
import { sideColumns, sideOf } from './paper-sides.ts'
import { printingsOf } from './printings.ts'

/** Null when there is no such document. */
export async function documentPapers(
  sql: Sql,
  settings: Settings,
  id: number,
  actor: Actor,
): Promise<PrintFacts | null> {
  const view = await viewDocument(sql, id, actor)
  if (view === null) return null
  const partner = await sql.get<PartnerFacts & { partnerId: number; isCustomer: number }>(
    `select p.id as partner_id, p.is_customer, d.partner_name as name, ${sideColumns}
    from document d join partner p on p.id = d.partner_id where d.id = ?`,
    [id],
  )
  const [first] = view.vouchers
  const owes = partner?.isCustomer === 1 && first
  return {
    us: ourSide(settings.company, settings.letterhead),
    view,
    partner: partner ? sideOf(partner) : null,
    owedBeforeFen: owes ? await owedBefore(sql, partner.partnerId, first.id) : null,
    versions: view.version > 1 ? await versionsOf(sql, id) : [],
    taxNames: view.kind === 'salesInvoice' ? await taxNamesOf(sql, view) : {},
    enclosures: await enclosuresOf(sql, id),
    printings: await printingsOf(sql, id),
  }
}

/** As the products are called today: the application is for an invoice that is still to be issued. */
async function taxNamesOf(sql: Sql, { sections }: DocumentView): Promise<PrintFacts['taxNames']> {
  const ids = new Set(
    (sections['lines'] ?? []).flatMap(({ productId }) => (typeof productId === 'number' ? [productId] : [])),
  )
  const named = await sql.all<TaxName & { id: number }>(
    `select id, tax_name as name, tax_code as code from product
    where ${oneOf(sql, 'id', 'ids')} and (tax_name is not null or tax_code is not null)`,
    [[...ids]],
  )
  return Object.fromEntries(named.map(({ id, name, code }) => [id, { name, code }]))
}

async function enclosuresOf(sql: Sql, id: number): Promise<number> {
  const found = await sql.get<{ count: number }>(
    `select count(*) as count from attachment where subject_type = 'document' and subject_id = ? and removed_at is null`,
    [id],
  )
  return found?.count ?? 0
}

/** Receivable less advances before the voucher. */
async function owedBefore(sql: Sql, partnerId: number, voucherId: number): Promise<number> {
  const now = await sql.get<{ fen: number }>(
    `select coalesce(sum(case side when 'receivable' then open_fen else -open_fen end), 0) as fen
    from partner_balance where partner_id = ? and side in ('receivable', 'advance')`,
    [partnerId],
  )
  const since = await sql.get<{ fen: number }>(
    `select coalesce(sum(j.debit_fen - j.credit_fen), 0) as fen
    from journal_line j join ledger_account a on a.id = j.account_id
    where j.partner_id = ? and j.voucher_id >= ? and a.code in ('${accountOfSide.receivable}', '${accountOfSide.advance}')`,
    [partnerId, voucherId],
  )
  return (now?.fen ?? 0) - (since?.fen ?? 0)
}
