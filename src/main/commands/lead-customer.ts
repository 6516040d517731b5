// A lead becomes a customer: a partner is made of what is known of it, under the next code of customers, and the lead is
// won, in one unit.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { firstCodes, nextCode } from '../../shared/partners/next-code.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { readRecord } from '../queries/record-rows.ts'
import { saveRecord } from './record-save.ts'

export async function makeCustomer(
  unit: Unit,
  settings: Settings,
  { id }: Commands['lead.makeCustomer']['input'],
): Promise<Result<{ partnerId: number }, readonly Refusal[]>> {
  const lead = await readRecord(unit.sql, 'lead', id)
  if (!lead) return failure([refusal('record.unknown', '', { field: '', kind: { zh: '线索', en: 'lead' } })])
  if (lead['partnerId'] !== null) return failure([refusal('lead.alreadyCustomer')])
  const { name, phone, customerKind, area, crops, farmlandMilli, salespersonId } = lead
  const fields = {
    code: await nextCustomerCode(unit.sql),
    name,
    phone,
    customerKind,
    area,
    crops,
    farmlandMilli,
    salespersonId,
    isCustomer: true,
  }
  const made = await saveRecord(unit, settings, { kind: 'partner', id: null, version: null, fields: known(fields) })
  if (!made.ok) return made
  const partnerId = made.value.id
  const won = { stage: 'won', partnerId, nextDay: null, nextStep: null }
  const saved = await saveRecord(unit, settings, { kind: 'lead', id, version: lead.version, fields: won })
  return saved.ok ? success({ partnerId }) : saved
}

async function nextCustomerCode(sql: Sql): Promise<string> {
  const rows = await sql.all<{ code: string }>('select code from partner where is_customer = 1')
  return nextCode(rows.map(({ code }) => code)) ?? firstCodes.customer
}

const known = <T extends Record<string, unknown>>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Commands['record.save']['input']['fields']
