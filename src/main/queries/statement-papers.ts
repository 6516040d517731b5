// What the statement of a partner and a period is printed from: both sides, the rows of the report, and the copies that
// were made before.

import type { Queries } from '../../shared/api.ts'
import { ourSide } from '../../shared/office/letterhead.ts'
import type { PartnerFacts } from '../../shared/print/form.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import { checkDay, checkId } from './check-input.ts'
import { sideColumns, sideOf } from './paper-sides.ts'
import { statementPrintingsOf } from './printings.ts'
import { askReport } from './report-run.ts'

type Papers = Queries['statement.papers']

export async function statementPapers(sql: Sql, settings: Settings, input: Papers['input']): Promise<Papers['output']> {
  const [from, to] = [checkDay(input.from, 'from'), checkDay(input.to, 'to')]
  const partnerId = checkId(input.partnerId, 'partnerId')
  const partner = await sql.get<PartnerFacts>(`select p.name, ${sideColumns} from partner p where p.id = ?`, [
    partnerId,
  ])
  if (!partner) return null
  const { rows, memo } = await askReport(sql, { name: 'statement', params: { partnerId, from, to } })
  return {
    us: ourSide(settings.company, settings.letterhead),
    partner: sideOf(partner),
    from,
    to,
    rows,
    memo,
    printings: await statementPrintingsOf(sql, partnerId),
  }
}
