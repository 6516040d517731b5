// What the approver of a sale decides by, whatever rule made it wait: what the customer owes and may owe, and what the
// sale would earn. A change of a contract tells its credit in its reasons.

import type { ApprovalView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { formatPercent, shareOf, sum } from '../../../shared/kernel/index.ts'
import { sellsGoods } from '../../../shared/sales/sells-goods.ts'
import { useWords } from '../../app/language.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { formatFen } from '../../ui/format.ts'
import { CreditFacts, useCustomerFacts } from '../delivery/CreditFacts.tsx'

export function ApprovalFacts({ view }: { readonly view: ApprovalView }) {
  const { draft, preview, amends } = view
  const contract = contractOf(view.kind)
  const customerId = Number(draft.head[contract.partner ?? ''] ?? 0)
  const lends = contract.kind === 'salesContract' || preview.voucher.length > 0
  const shown = view.state === 'waiting' && amends === null && sellsGoods(contract) && lends && customerId > 0
  const customer = useCustomerFacts(shown ? customerId : null, draft.day, drawnOn(draft.sections.lines ?? []))
  if (!shown) return null
  const paid = [draft.head['paidFen'], draft.head['waivedFen']].map((fen) => Number(fen ?? 0))
  return (
    <div className="slip-facts">
      <CreditFacts customer={customer} slipFen={preview.totalFen} paidFen={sum(paid)} />
    </div>
  )
}

/** Income less cost of what is sold, where posting works both out. */
export function Earned({ lines }: { readonly lines: readonly AnyRow[] }) {
  const { t } = useWords()
  if (lines.length === 0 || lines.some((row) => row['netFen'] === undefined || row['costFen'] === undefined))
    return null
  const [net, cost] = [totalOf(lines, 'netFen'), totalOf(lines, 'costFen')]
  const share = shareOf(net - cost, net)
  return (
    <span className="approval-earned">
      <Fact name={label('不含税', 'Net')} value={formatFen(net)} />
      <Fact name={label('成本', 'Cost')} value={formatFen(cost)} />
      <Fact
        name={label('毛利', 'Margin')}
        value={
          formatFen(net - cost) +
          (share === null ? '' : t(label(`（${formatPercent(share)}%）`, ` (${formatPercent(share)}%)`)))
        }
        tone={net < cost ? 'red' : undefined}
      />
    </span>
  )
}

const totalOf = (lines: readonly AnyRow[], name: string): number => sum(lines.map((row) => Number(row[name] ?? 0)))

const drawnOn = (lines: readonly AnyRow[]): number[] =>
  lines.flatMap(({ contractLineId }) => (typeof contractLineId === 'number' ? [contractLineId] : []))
