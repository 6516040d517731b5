// How much of a framework is left, over all its lines in thousandths of a tonne, from kept balances: what was agreed, what
// contracts called off, what may still be called. A line that is closed, or whose framework is no longer in force, leaves nothing.

import { snake } from '../books/sql.ts'

/** By the name of its column in a list of frameworks `d`. */
export function callOffSql(kind: string): Readonly<Record<string, string>> {
  const over = (
    amount: string,
    where = '',
  ) => `(select coalesce((cast(sum((${amount}) * l.unit_weight_grams) as bigint) + 500000) / 1000000, 0)
    from ${snake(kind)}_lines l left join line_balance b on b.line_id = l.id
    where l.document_id = d.id and l.version = d.version${where})`
  const called = 'coalesce(b.fulfilled_milli, 0)'
  const agreedMilli = over('l.qty_milli')
  const calledMilli = over(called)
  const isOpen = ` and d.state = 'approved' and l.qty_milli > ${called}
      and not exists (select 1 from closed_line c where c.line_id = l.id)`
  return {
    agreedMilli,
    calledMilli,
    leftMilli: over(`l.qty_milli - ${called}`, isOpen),
    calledBp: `(${calledMilli} * 10000 / nullif(${agreedMilli}, 0))`,
  }
}
