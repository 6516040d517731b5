// Supplier licences 供应商证照 that count on a day; of active suppliers.

import { daysBetween, type Day } from '../../shared/kernel/index.ts'
import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { supplierLicences as contract } from '../../shared/reports/supplier-licences.ts'
import type { Sql } from '../books/sql.ts'
import { latestLicence, licenceNoticeDays } from '../ledger/licences-in-force.ts'

type Row = ReportRow<typeof contract>

export async function supplierLicences(
  sql: Sql,
  { asOf, partnerId, endingOnly }: ReportParams<typeof contract>,
): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'daysLeft' | 'standing'>>(
    `select p.id as partner_id, licence.id as licence_id, p.code as partner, p.name as partner_name, licence.licence_kind,
      licence.name as licence_no, licence.scope, licence.valid_to_day
    from supplier_licence licence join partner p on p.id = licence.partner_id
    where p.active = 1 and (? = 0 or p.id = ?) and ${latestLicence}
    order by coalesce(licence.valid_to_day, '9999-12-31'), p.code, licence.id`,
    [partnerId ?? 0, partnerId ?? 0],
  )
  return rows
    .map((row) => ({ ...row, ...standingOn(row.validToDay, asOf) }))
    .filter(({ standing }) => endingOnly !== true || standing !== 'valid')
}

function standingOn(validTo: Day | null, asOf: Day): Pick<Row, 'daysLeft' | 'standing'> {
  if (validTo === null) return { daysLeft: null, standing: 'valid' }
  const daysLeft = daysBetween(asOf, validTo)
  return { daysLeft, standing: daysLeft < 0 ? 'expired' : daysLeft <= licenceNoticeDays ? 'expiring' : 'valid' }
}
