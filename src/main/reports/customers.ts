// What customers are told apart by in reports: kind, grade, territory, salesperson, as their records say now.

import type { customerGrades, customerKinds } from '../../shared/contract/trade-fields.ts'
import type { Sql } from '../books/sql.ts'
import { partnersByCode, type NamedPartner } from './partner-balances.ts'

export type CustomerOf = NamedPartner & {
  readonly customerKind: keyof typeof customerKinds | null
  readonly grade: keyof typeof customerGrades | null
  readonly territoryId: number | null
  readonly salespersonId: number | null
}

export async function customersById(sql: Sql): Promise<Map<number, CustomerOf>> {
  const partners = await partnersByCode<CustomerOf>(sql, ['customer_kind', 'grade', 'territory_id', 'salesperson_id'])
  return new Map(partners.map((partner) => [partner.partnerId, partner]))
}
