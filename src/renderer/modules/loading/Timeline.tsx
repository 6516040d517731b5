// Where an order is, on the page of any of its documents: the steps from left to right, under each its documents with day
// and name, the ones not reached yet pale. What is on the road and not signed for is marked.

import { actorName } from '../../app/actor.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { label } from '../../../shared/contract/index.ts'
import { orderSteps, type OrderStep, type TimelineStep } from '../../../shared/sales/order-stage.ts'
import { formatFen, formatQuantity } from '../../ui/format.ts'
import './loading.css'

export const timelineWord = label('到哪了', 'Where is it')

export function Timeline({ documentId }: { readonly documentId: number }) {
  const { t } = useWords()
  const asked = useQueryOf('document.timeline', { id: documentId }, { keepPrevious: true })
  const steps = asked.data ?? []
  const names = Object.keys(orderSteps) as OrderStep[]
  const furthest = Math.max(-1, ...steps.map(({ step }) => names.indexOf(step)))
  return (
    <ol className="timeline">
      {names.map((name, index) => {
        const here = steps.filter(({ step }) => step === name)
        const reached = here.length > 0
        return (
          <li
            key={name}
            className={['timeline-step', reached && 'timeline-reached', index === furthest && 'timeline-now']
              .filter(Boolean)
              .join(' ')}
          >
            <h3>{t(orderSteps[name])}</h3>
            {here.map((one) => (
              <Step key={`${one.step} ${one.documentId}`} step={one} isOwn={one.documentId === documentId} />
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function Step({ step, isOwn }: { readonly step: TimelineStep; readonly isOwn: boolean }) {
  const { t } = useWords()
  const { documentId, no, day, user, awaited, tonnesMilli, amountFen } = step
  return (
    <p>
      {isOwn ? (
        <b>{no}</b>
      ) : (
        <button type="button" className="document-link" onClick={() => openTab({ path: `/document/${documentId}` })}>
          {no}
        </button>
      )}
      {tonnesMilli !== null && (
        <span>{t(label(`${formatQuantity(tonnesMilli)} 吨`, `${formatQuantity(tonnesMilli)} t`))}</span>
      )}
      {amountFen !== null && <span>¥ {formatFen(amountFen)}</span>}
      <small>
        {day} {t(actorName(user))}
      </small>
      {awaited && <em>{t(label('在途', 'On the way'))}</em>}
    </p>
  )
}
