// Which figures decide, by what the partner is to us, and how the credit limit reads: none is unlimited, never zero.

import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import { formatFen } from '../../ui/format.ts'
import type { PartnerFigures } from './partner-figures.ts'

export type FigureShown = {
  readonly name: string
  readonly label: Label
  readonly text: string | Label
  readonly late?: boolean
  readonly note?: Label
}

/** The figures that decide, by what the partner is to us; a dash until they are known. */
export function figuresShown(partner: AnyRow, figures: PartnerFigures | null): readonly FigureShown[] {
  const money = (
    name: string,
    words: Label,
    fen: number | undefined,
    more: Partial<FigureShown> = {},
  ): FigureShown => ({
    name,
    label: words,
    text: fen === undefined ? '–' : formatFen(fen),
    ...more,
  })
  const customer =
    partner['isCustomer'] === true || (figures?.receivableFen ?? 0) !== 0 || (figures?.advanceFen ?? 0) !== 0
  const supplier =
    partner['isSupplier'] === true ||
    partner['isCarrier'] === true ||
    (figures?.payableFen ?? 0) !== 0 ||
    (figures?.prepaidFen ?? 0) !== 0
  return [
    ...(customer
      ? [
          money('receivable', label('应收', 'Receivable'), figures?.receivableFen),
          money('advance', label('预收', 'Advance'), figures?.advanceFen),
          money('overdue', label('逾期', 'Overdue'), figures?.overdueFen, { late: (figures?.overdueFen ?? 0) > 0 }),
          limitShown(partner, figures),
        ]
      : []),
    ...(supplier
      ? [
          money('payable', label('应付', 'Payable'), figures?.payableFen),
          money('notInvoiced', label('货到票未到（含税）', 'Received, not invoiced'), figures?.notInvoicedFen),
          money('prepaid', label('预付', 'Prepaid'), figures?.prepaidFen),
          money('owed', label('实欠', 'Truly owed'), figures?.owedFen),
        ]
      : []),
  ]
}

function limitShown(partner: AnyRow, figures: PartnerFigures | null): FigureShown {
  const limit = partner['creditLimitFen']
  const words = label('信用额度', 'Credit limit')
  if (typeof limit !== 'number') return { name: 'limit', label: words, text: label('不限', 'Unlimited') }
  const over = (figures?.receivableFen ?? 0) - limit
  return {
    name: 'limit',
    label: words,
    text: formatFen(limit),
    ...(figures === null
      ? {}
      : over > 0
        ? { late: true, note: label(`超 ${formatFen(over)}`, `Over by ${formatFen(over)}`) }
        : { note: label(`还可赊 ${formatFen(-over)}`, `${formatFen(-over)} left`) }),
  }
}
