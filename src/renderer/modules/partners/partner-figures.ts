// What stands between us and one partner at a day, from the reports of receivables and payables: the same figures as
// there, so that card and report can never disagree. A partner without a row owes nothing and is owed nothing.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { agingBuckets } from '../../../shared/reports/aging.ts'
import { payables, receivables } from '../../../shared/reports/balances.ts'
import { useQueryOf } from '../../app/client.tsx'

export type PartnerFigures = {
  readonly receivableFen: number
  readonly advanceFen: number
  readonly overdueFen: number
  /** By bucket, in the order of `agingBuckets`. */
  readonly agingFen: readonly number[]
  readonly payableFen: number
  readonly payableLateFen: number
  readonly prepaidFen: number
  readonly notInvoicedFen: number
  readonly owedFen: number
}

export function figuresOfRows(
  partnerId: number,
  receivable: readonly AnyRow[],
  payable: readonly AnyRow[],
): PartnerFigures {
  const mine = (rows: readonly AnyRow[]) => rows.find((row) => row['partnerId'] === partnerId)
  const [owes, owed] = [mine(receivable), mine(payable)]
  const fen = (row: AnyRow | undefined, name: string): number => (typeof row?.[name] === 'number' ? row[name] : 0)
  return {
    receivableFen: fen(owes, 'balanceFen'),
    advanceFen: fen(owes, 'advanceFen'),
    overdueFen: fen(owes, 'overdueFen'),
    agingFen: agingBuckets.map(({ column }) => fen(owes, column)),
    payableFen: fen(owed, 'balanceFen'),
    payableLateFen: fen(owed, 'overdueFen'),
    prepaidFen: fen(owed, 'prepaidFen'),
    notInvoicedFen: fen(owed, 'receivedNotInvoicedGrossFen'),
    owedFen: fen(owed, 'owedFen'),
  }
}

/** Null until they are known. */
export function usePartnerFigures(partnerId: number, asOf: string): PartnerFigures | null {
  const owes = useQueryOf('report.run', { name: receivables.name, params: { asOf } })
  const owed = useQueryOf('report.run', { name: payables.name, params: { asOf } })
  return owes.data && owed.data ? figuresOfRows(partnerId, owes.data.rows, owed.data.rows) : null
}
