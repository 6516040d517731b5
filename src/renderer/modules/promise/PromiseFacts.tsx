// What of a product can still be promised, where one types how much: what lies there, then day by day what is promised and
// what comes in, and what is free. Amber where less is free than is typed.

import { label } from '../../../shared/contract/index.ts'
import { freeOn } from '../../../shared/sales/available-to-promise.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { formatQuantity } from '../../ui/format.ts'
import './promise.css'

type Props = {
  readonly productId: number
  /** Wanted for this day; for none, today. */
  readonly day: string | null
  /** What the line being typed takes of what is free; null where it takes what was promised to it. */
  readonly wantedMilli: number | null
}

const stepsMost = 3

export function PromiseFacts({ productId, day, wantedMilli }: Props) {
  const { t } = useWords()
  const { data } = useQueryOf('product.promise', { productId })
  if (!data) return null
  const [now, ...later] = data.steps
  const free = freeOn(data.steps, day)
  const due = (promised: number, inbound: number): string =>
    [promised > 0 ? `−${formatQuantity(promised)}` : '', inbound > 0 ? `+${formatQuantity(inbound)}` : '']
      .filter(Boolean)
      .join(' ')
  return (
    <>
      <Fact
        name={freeWord}
        value={`${formatQuantity(free)} ${data.unit}`}
        tone={free < (wantedMilli ?? 0) ? 'amber' : undefined}
      />
      {now && now.promisedMilli > 0 && <Fact name={promisedWord} value={formatQuantity(now.promisedMilli)} />}
      {now && now.inboundMilli > 0 && <Fact name={onTheWayWord} value={formatQuantity(now.inboundMilli)} />}
      {later.slice(0, stepsMost).map((step) => (
        <span key={step.day} className="promise-step">
          <small>{step.day.slice(5)}</small> {due(step.promisedMilli, step.inboundMilli)}
          <i> → </i>
          <b className={step.availableMilli < 0 ? 'promise-short' : ''}>{formatQuantity(step.availableMilli)}</b>
        </span>
      ))}
      {later.length > stepsMost && <span className="promise-step">{t(moreWord)}</span>}
    </>
  )
}

const freeWord = label('可承诺', 'Free to promise')
const promisedWord = label('已承诺', 'Promised')
const onTheWayWord = label('在途', 'On the way')
const moreWord = label('还有更晚的', 'and later')
