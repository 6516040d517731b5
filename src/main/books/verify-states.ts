// Checks of what is kept of a document against what was done to it: its state, its version, which of its lines are closed.

import type { Check } from './verify-check.ts'

/** Of closures: the last word on a document, or on a line of it. */
const lastSaid = (of: string): string => `(select c.closed from closure c where ${of} order by c.id desc limit 1)`

export const stateChecks: readonly Check[] = [
  {
    says: 'a document is reversed = it has a reversal',
    contradictions: `select d.no as what, case when d.state = 'reversed' then 1 else 0 end as kept,
        case when r.document_id is null then 0 else 1 end as rebuilt
      from document d left join reversal r on r.document_id = d.id
      where (d.state = 'reversed') <> (r.document_id is not null)`,
  },
  {
    says: 'version of a document = its first and those that came since',
    contradictions: `select no as what, version as kept, said as rebuilt from (
        select d.no, d.version, (select count(*) + 1 from contract_version v where v.document_id = d.id) as said from document d
      ) counted where version <> said`,
  },
  {
    says: 'a closed document = what was said of it last',
    contradictions: `select no as what, kept, said as rebuilt from (
        select d.no, case when d.state = 'closed' then 1 else 0 end as kept,
          coalesce(${lastSaid('c.document_id = d.id and c.line_id is null')}, 0) as said
        from document d where d.state in ('approved', 'closed')
      ) states where kept <> said`,
  },
  {
    says: 'a closed line = what was said of it last',
    contradictions: `select line_id as what, kept, said as rebuilt from (
        select l.line_id, case when k.line_id is null then 0 else 1 end as kept,
          coalesce(${lastSaid('c.line_id = l.line_id')}, 0) as said
        from (select line_id from closure where line_id is not null union select line_id from closed_line) l
        left join closed_line k on k.line_id = l.line_id
      ) states where kept <> said`,
  },
]
