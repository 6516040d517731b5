// Every report is declared soundly: its rows lead somewhere that exists, and only what may be added is added up.

import { describe, expect, test } from 'vitest'
import { entryKinds } from '../../../src/shared/reports/columns.ts'
import { documentKinds, isDocumentKind } from '../../../src/shared/catalog.ts'
import { isReportName, reportNames, reportOf } from '../../../src/shared/reports/index.ts'
import { isTotal } from '../../../src/shared/reports/rows.ts'
import type { ReportContract } from '../../../src/shared/contract/index.ts'

describe.each(reportNames)('report %s', (name) => {
  const contract = reportOf(name)

  test('is listed under the name the command line calls it', () => expect(contract.name).toBe(name))

  test('leads on by columns it has, to a report that takes them', () => {
    expect(brokenDrill(contract)).toEqual([])
  })

  test('lets only columns yield that it has', () => {
    expect((contract.yielding ?? []).filter((column) => !(column in contract.columns))).toEqual([])
  })

  test('adds up money and tonnes, never prices, balances or quantities of several units', () => {
    const summed = Object.entries(contract.columns).filter(([, field]) => isTotal(field))
    const oneProduct = name === 'stock-moves'
    expect(
      summed.filter(([column, { kind }]) => kind !== 'money' && !/tonnesMilli$/i.test(column) && !oneProduct),
    ).toEqual([])
    // A running balance is no amount; the balance of a partner, one of many, is.
    expect(summed.some(([column]) => column === 'balanceFen') && contract.drill?.to !== 'partner').toBe(false)
  })

  test('shows at least one column that says what the row is, and hides its ids', () => {
    const shown = Object.values(contract.columns).filter((field) => !field.hidden)
    expect(shown.some((field) => field.kind === 'text' || field.kind === 'day')).toBe(true)
    expect(shown.some((field) => field.kind === 'reference')).toBe(false)
  })
})

/** What a row names or hands over that is not there. */
function brokenDrill({ drill, columns, params }: ReportContract): string[] {
  if (drill === null) return []
  if (drill.to === 'draft')
    return [
      ...(isDocumentKind(drill.kind) ? [] : [drill.kind]),
      ...Object.values(drill.given).filter((source) => !(source in columns)),
    ]
  if (drill.to !== 'report') return drill.column in columns ? [] : [drill.column]
  if (!isReportName(drill.report)) return [drill.report]
  const target = reportOf(drill.report)
  // What the target cannot fill by itself is handed over: everything required but days.
  const needed = Object.entries(target.params).filter(([, field]) => field.required && field.kind !== 'day')
  return [
    ...Object.keys(drill.params).filter((param) => !(param in target.params)),
    ...Object.values(drill.params).filter((source) => !(source in columns) && !(source in params)),
    ...needed.map(([param]) => param).filter((param) => !(param in drill.params)),
  ]
}

test('a ledger names every kind of document, and the balance brought forward', () => {
  for (const kind of [...documentKinds, 'opening'] as const) expect(entryKinds[kind].zh).not.toBe('')
})
