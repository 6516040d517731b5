// One month: what it earned, what to look at, and the act that fits its state.

import { useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { firstDay, lastDay } from '../../../shared/kernel/index.ts'
import type { Month } from '../../../shared/kernel/index.ts'
import { deliveredNotInvoiced, receivedNotInvoiced } from '../../../shared/reports/not-invoiced.ts'
import { profit } from '../../../shared/reports/profit.ts'
import { trialBalance } from '../../../shared/reports/trial-balance.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen } from '../../ui/format.ts'
import { canClose, canReopen, checksOf, profitOf, type Check, type MonthState } from './checks.ts'
import { MonthDialog } from './MonthDialog.tsx'
import { ActButton } from '../../ui/ActButton.tsx'

export function MonthDetail({ months, shown }: { readonly months: readonly MonthState[]; readonly shown: MonthState }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const { month, closed } = shown
  const { today } = useBook()
  const asOf = lastDay(month as Month)
  const open = { enabled: !closed }
  const earned = useQueryOf('report.run', { name: profit.name, params: { month } })
  const balance = useQueryOf('report.run', { name: trialBalance.name, params: { asOf } }, open)
  const received = useQueryOf('report.run', { name: receivedNotInvoiced.name, params: { asOf } }, open)
  const delivered = useQueryOf('report.run', { name: deliveredNotInvoiced.name, params: { asOf } }, open)
  const elsewhere = useQueryOf('month.elsewhere', { month }, open)
  const known = earned.data && profitOf(earned.data.rows)
  const checks =
    balance.data && received.data && delivered.data && elsewhere.data
      ? checksOf(
          months,
          { shown, lastDay: asOf, today },
          {
            trialBalance: balance.data.rows,
            receivedNotInvoiced: received.data.rows,
            deliveredNotInvoiced: delivered.data.rows,
            elsewhere: elsewhere.data,
          },
        )
      : null
  const stopped = checks === null || checks.some(({ state }) => state === 'stop')
  const span = `from=${firstDay(month as Month)}&to=${asOf}`
  return (
    <div className="months-detail">
      <header>
        <h2>
          {month}{' '}
          <span className={closed ? 'months-closed' : ''}>
            {t(closed ? label('已结账', 'Closed') : label('未结账', 'Open'))}
          </span>
        </h2>
        <div>
          <ActButton
            act={label('凭证', 'Vouchers')}
            keyName="Alt+V"
            run={() => openTab({ path: `/report/vouchers?${span}` })}
          />
          <ActButton
            act={trialBalance.label}
            keyName="Alt+T"
            run={() => openTab({ path: `/report/trial-balance?asOf=${asOf}` })}
          />
          <ActButton
            act={closed ? label('反结账…', 'Reopen…') : label('结账…', 'Close month…')}
            keyName="Alt+C"
            disabled={!known || (closed ? !canReopen(months, month) : !canClose(months, month) || stopped)}
            run={() => setAsking(true)}
          />
        </div>
      </header>
      <dl className="months-figures">
        <Figure words={t(label('收入', 'Income'))} fen={known?.incomeFen} />
        <Figure words={t(label('成本和费用', 'Cost and expense'))} fen={known?.spentFen} />
        <Figure words={t(label('本月利润', 'Profit of the month'))} fen={known?.profitFen} />
        <Figure words={t(label('本年累计', 'Year to date'))} fen={known?.yearFen} />
      </dl>
      <button type="button" className="months-link" onClick={() => openTab({ path: `/report/profit?month=${month}` })}>
        {t(label('看本期收支明细', 'See income and expense in detail'))}
      </button>
      {!closed && <h3>{t(label('结账前看一遍', 'Before closing'))}</h3>}
      {!closed && (
        <ul className="months-checks">
          {checks?.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      )}
      {closed && !canReopen(months, month) && (
        <p className="months-note">
          {t(label('后面的月份已经结账，要先反结账后面的。', 'Later months are closed; reopen those first.'))}
        </p>
      )}
      {asking && known && <MonthDialog shown={shown} profit={known} onDone={() => setAsking(false)} />}
    </div>
  )
}

function Figure({ words, fen }: { readonly words: string; readonly fen: number | undefined }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd className={fen !== undefined && fen < 0 ? 'months-loss' : ''}>{fen === undefined ? '–' : formatFen(fen)}</dd>
    </div>
  )
}

const marks = { good: '✓', look: '!', stop: '✕' } as const

function CheckLine({ check: { label: words, result, state, path } }: { readonly check: Check }) {
  const { t } = useWords()
  return (
    <li className={`months-${state}`}>
      <i aria-hidden>{marks[state]}</i>
      <span>{t(words)}</span>
      {path === null ? (
        <span className="months-result">{t(result)}</span>
      ) : (
        <button type="button" className="months-result months-link" onClick={() => openTab({ path })}>
          {t(result)}
        </button>
      )}
    </li>
  )
}
