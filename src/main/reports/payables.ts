// Payables 应付账款: what we owe by invoice and how much of it is late, what we have prepaid, and what has come without an invoice. Truly owed 实欠
// counts the goods without an invoice at their price with tax: that is what the supplier will ask for.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { sumFen, type Day, type Fen } from '../../shared/kernel/index.ts'
import type { payables as contract } from '../../shared/reports/balances.ts'
import type { Sql } from '../books/sql.ts'
import { linesAsOf } from './lines-as-of.ts'
import { noBuckets, openByBucket } from './open-by-bucket.ts'
import { openByPartner, partnersByCode } from './partner-balances.ts'

type Row = ReportRow<typeof contract>
type NotInvoiced = { readonly netFen: Fen; readonly grossFen: Fen }

export async function payables(sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const open = await openByBucket(sql, 'payable', asOf)
  const prepaid = await openByPartner(sql, 'prepaid', asOf)
  const received = await notInvoicedByPartner(sql, asOf)
  const partners = await partnersByCode(sql)
  return partners.flatMap((partner) => {
    const aged = open.get(partner.partnerId) ?? noBuckets()
    const balanceFen = sumFen(Object.values(aged))
    const prepaidFen = prepaid.get(partner.partnerId) ?? (0 as Fen)
    const { netFen, grossFen } = received.get(partner.partnerId) ?? { netFen: 0 as Fen, grossFen: 0 as Fen }
    if (balanceFen === 0 && prepaidFen === 0 && netFen === 0) return []
    const owedFen = (balanceFen + grossFen - prepaidFen) as Fen
    return [
      {
        ...partner,
        balanceFen,
        overdueFen: (balanceFen - aged.notDueFen) as Fen,
        prepaidFen,
        receivedNotInvoicedFen: netFen,
        receivedNotInvoicedGrossFen: grossFen,
        owedFen,
      },
    ]
  })
}

async function notInvoicedByPartner(sql: Sql, asOf: Day): Promise<Map<number, NotInvoiced>> {
  const rows = await sql.all<NotInvoiced & { partnerId: number }>(
    `select d.partner_id, sum(kept.uninvoiced_fen) as net_fen, sum(kept.gross_fen) as gross_fen
    from ${linesAsOf('goodsReceipt')} kept join document d on d.id = kept.owner_id
    where kept.uninvoiced_fen <> 0 group by d.partner_id`,
    [asOf],
  )
  return new Map(rows.map((row) => [row.partnerId, row]))
}
