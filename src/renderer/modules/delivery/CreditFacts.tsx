// How much of the customer's credit this slip would take, as the check at posting works it out: owed, less what was paid in
// advance, what other contracts still promise, this slip, less what is paid on it; beside it the limit, and what is late.

import type { CustomerFacts } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import type { Fen } from '../../../shared/kernel/index.ts'
import { creditTaken } from '../../../shared/partners/credit.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { formatFen } from '../../ui/format.ts'
import './slip-facts.css'

type Props = {
  readonly customer: CustomerFacts | undefined
  readonly slipFen: number
  readonly paidFen: number
}

export function CreditFacts({ customer, slipFen, paidFen }: Props) {
  const { t } = useWords()
  const taken = customer && creditTaken(sumOf(customer, slipFen, paidFen))
  const limit = customer?.creditLimitFen ?? null
  const over = taken !== undefined && limit !== null && taken > limit
  const terms: readonly (readonly [sign: string, name: Label, fen: number | undefined])[] = [
    ['', owes, customer?.receivableFen],
    ['−', advance, customer?.advanceFen],
    ['+', undelivered, customer?.undeliveredFen],
    ['+', thisSlip, customer && slipFen],
    ['−', paidNow, customer && paidFen],
  ]
  return (
    <div className="slip-facts-part slip-credit">
      {terms.map(([sign, name, fen]) => (
        <span key={name.en} className="slip-credit-term">
          {sign !== '' && <i>{sign}</i>}
          <Fact name={name} value={fen === undefined ? undefined : formatFen(fen)} />
        </span>
      ))}
      <span className="slip-credit-term">
        <i>=</i>
        <Fact
          name={takenName}
          value={taken === undefined ? undefined : formatFen(taken)}
          tone={over ? 'amber' : undefined}
        />
      </span>
      <span className="slip-credit-limit">
        <Fact
          name={limitName}
          value={customer && (limit === null ? t(unlimited) : formatFen(limit))}
          tone={over ? 'amber' : undefined}
        />
        <Fact
          name={overdue}
          value={customer && formatFen(customer.overdueFen)}
          tone={customer && customer.overdueFen > 0 ? 'red' : undefined}
        />
      </span>
    </div>
  )
}

const sumOf = ({ receivableFen, advanceFen, undeliveredFen }: CustomerFacts, slipFen: number, paidFen: number) => ({
  receivableFen: receivableFen as Fen,
  advanceFen: advanceFen as Fen,
  undeliveredFen: undeliveredFen as Fen,
  thisFen: slipFen as Fen,
  paidFen: paidFen as Fen,
})

/** `contractLineIds` are those the slip draws on. */
export function useCustomerFacts(
  customerId: number | null,
  day: string | null,
  contractLineIds: readonly number[],
): CustomerFacts | undefined {
  const asked = useQueryOf(
    'customer.facts',
    { customerId: customerId ?? 0, day: day ?? '', ...(contractLineIds.length > 0 ? { contractLineIds } : {}) },
    { enabled: customerId !== null && day !== null && /^\d{4}-\d\d-\d\d$/.test(day), keepPrevious: true },
  )
  return customerId === null ? undefined : asked.data
}

const owes = label('欠款', 'Owes')
const advance = label('预收', 'Advance')
const undelivered = label('未提合同', 'Undelivered')
const thisSlip = label('本单', 'This slip')
const paidNow = label('本付', 'Paid')
const takenName = label('占用', 'Taken')
const limitName = label('额度', 'Limit')
const overdue = label('逾期', 'Overdue')
const unlimited = label('不限', 'none')
