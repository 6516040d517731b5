// What one must be allowed for each piece of long work: what it shows is asked for like the query that shows it on
// screen. A task without a permission does not compile.

import type { TaskName, Tasks } from '../../shared/api.ts'
import { contractOf, recordContractOf } from '../../shared/catalog.ts'
import type { Permission } from '../../shared/contract/index.ts'
import { isReportName, reportOf } from '../../shared/reports/index.ts'

type Needs<Input> = Permission | ((input: Input) => Permission)

const needs: { readonly [N in TaskName]: Needs<Tasks[N]['input']> } = {
  'export.ledgers': 'ledger.read',
  // A report that is not known is refused by the task itself.
  'export.report': ({ name }) => (isReportName(name) ? reportOf(name).permission : 'office.read'),
  'export.documents': ({ kind }) => contractOf(kind).permissions.read,
  'export.records': ({ kind }) => recordContractOf(kind).permissions.read,
  'export.countSheet': 'warehouse.read',
  'export.book': 'office.write',
  'take.countSheet': 'warehouse.write',
  verify: 'ledger.read',
}

export function taskPermission<N extends TaskName>(name: N, input: Tasks[N]['input']): Permission {
  const need: Needs<Tasks[N]['input']> = needs[name]
  return typeof need === 'function' ? need(input) : need
}
