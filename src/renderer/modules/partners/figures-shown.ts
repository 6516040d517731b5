// Which figures decide, by what the partner is to us, and how the credit limit reads: none is unlimited, never zero.

import type { CustomerFacts } from '../../../shared/api.ts'
import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import type { Fen } from '../../../shared/kernel/index.ts'
import { creditTaken, limitOf } from '../../../shared/partners/credit.ts'
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
export function figuresShown(
  partner: AnyRow,
  figures: PartnerFigures | null,
  facts?: CustomerFacts,
): readonly FigureShown[] {
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
          ...(facts && facts.lateInterestFen !== null
            ? [money('lateInterest', label('逾期利息（备忘）', 'Late interest (memo)'), facts.lateInterestFen)]
            : []),
          ...(facts && facts.undeliveredFen !== 0
            ? [money('undelivered', label('未提合同', 'Undelivered contracts'), facts.undeliveredFen)]
            : []),
          limitShown(partner, figures, facts?.undeliveredFen ?? 0),
        ]
      : []),
    ...(supplier
      ? [
          money('payable', label('应付', 'Payable'), figures?.payableFen),
          ...(figures && figures.payableLateFen > 0
            ? [money('payableLate', label('其中到期', 'Of it due'), figures.payableLateFen, { late: true })]
            : []),
          money('notInvoiced', label('货到票未到（含税）', 'Received, not invoiced'), figures?.notInvoicedFen),
          money('prepaid', label('预付', 'Prepaid'), figures?.prepaidFen),
          money('owed', label('实欠', 'Truly owed'), figures?.owedFen),
        ]
      : []),
  ]
}

/** What is left of it: less what is owed, what contracts still promise, and what was paid in advance the other way. */
function limitShown(partner: AnyRow, figures: PartnerFigures | null, undeliveredFen: number): FigureShown {
  const words = label('信用额度', 'Credit limit')
  const limit = limitOf({
    creditUnlimited: partner['creditUnlimited'] === true,
    creditLimitFen: (partner['creditLimitFen'] ?? null) as Fen | null,
  })
  if (limit === null) return { name: 'limit', label: words, text: label('不限', 'Unlimited') }
  const shown = { name: 'limit', label: words, text: formatFen(limit) }
  if (figures === null) return shown
  const sum = { receivableFen: figures.receivableFen as Fen, advanceFen: figures.advanceFen as Fen, ...nothingNow }
  const over = creditTaken({ ...sum, undeliveredFen: undeliveredFen as Fen }) - limit
  return over > 0
    ? { ...shown, late: true, note: label(`超 ${formatFen(over)}`, `Over by ${formatFen(over)}`) }
    : { ...shown, note: label(`还可赊 ${formatFen(-over)}`, `${formatFen(-over)} left`) }
}

const nothingNow = { thisFen: 0 as Fen, paidFen: 0 as Fen }
