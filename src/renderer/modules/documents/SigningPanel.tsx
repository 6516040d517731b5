// Signing of a contract: on the left what is to be looked at before it is sealed, ticked by whoever did; on the right what
// happened to the paper, and the steps that can come next.

import { Button } from 'antd'
import { useState } from 'react'
import { actorName } from '../../app/actor.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { DocumentView, SigningView } from '../../../shared/api.ts'
import {
  label,
  signingFields,
  signingSteps,
  wordRefusal,
  type AnyRow,
  type Refusal,
  type SigningStep,
} from '../../../shared/contract/index.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { formatInstant } from '../../ui/format.ts'
import { Labelled } from './ReverseDialog.tsx'
import './signing.css'

type Props = { readonly view: DocumentView; readonly signing: SigningView }

export function SigningPanel({ view, signing }: Props) {
  return (
    <div className="signing">
      <Review view={view} signing={signing} />
      <div className="signing-steps">
        {view.state === 'approved' && <NextStep view={view} signing={signing} />}
        <Steps signing={signing} version={view.version} />
      </div>
    </div>
  )
}

function Review({ view, signing }: Props) {
  const { t } = useWords()
  const notices = useNotices()
  const { run, busy } = useCommand('contract.review')
  const done = signing.review.filter((item) => item.done).length
  const tick = async (itemId: number, to: boolean) => {
    const answer = await run({ id: view.id, version: view.version, itemId, done: to })
    if (!answer.ok) notices.refused(answer.error)
  }
  return (
    <section className="signing-review">
      <h3>
        {t(label('签章前审查', 'Review before signing'))}
        <small>{`${done} / ${signing.review.length}`}</small>
      </h3>
      <ul>
        {signing.review.map((item) => (
          <li key={item.itemId}>
            <label>
              <input
                type="checkbox"
                checked={item.done}
                disabled={busy || view.state !== 'approved'}
                onChange={(event) => void tick(item.itemId, event.target.checked)}
              />
              <span>{item.name}</span>
            </label>
            {item.done && item.at !== null && (
              <small>{`${t(actorName(item.actor ?? ''))} ${formatInstant(item.at)}`}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The steps that make sense where the paper is; a signed one can only be withdrawn. */
const nextOf: Readonly<Record<SigningView['state'], readonly SigningStep[]>> = {
  unwritten: ['sent', 'ours', 'theirs'],
  toSign: ['sent', 'ours', 'theirs'],
  sent: ['theirs', 'ours'],
  ours: ['theirs', 'sent', 'withdrawn'],
  theirs: ['ours', 'withdrawn'],
  signed: ['withdrawn'],
}

function NextStep({ view, signing }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const notices = useNotices()
  const { run, busy } = useCommand('contract.sign')
  const [typed, setTyped] = useState<AnyRow>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const values: AnyRow = { day: today, ...typed }
  const problem = (name: string) => {
    const found = refusals.find(({ path }) => path === `step.${name}`)
    return found && wordRefusal(found, language)
  }
  const take = async (step: SigningStep) => {
    const said = (name: string) => (values[name] ? String(values[name]) : null)
    const input = { day: said('day') ?? '', signatory: said('signatory'), seal: said('seal') }
    const answer = await run({ id: view.id, version: view.version, step, ...input })
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return
    setTyped({})
    notices.warned(answer.value.warnings)
  }
  return (
    <>
      <div className="signing-next">
        {Object.entries(signingFields).map(([name, field]) => (
          <Labelled key={name} text={field.label} problem={problem(name)}>
            <FieldInput
              name={name}
              field={field}
              value={values[name] ?? null}
              problem={problem(name)}
              onChange={(value) => setTyped((now) => ({ ...now, [name]: value }))}
            />
          </Labelled>
        ))}
        {nextOf[signing.state].map((step) => (
          <Button key={step} loading={busy} onClick={() => void take(step)}>
            {t(signingSteps[step])}
          </Button>
        ))}
      </div>
      {refusals
        .filter(({ path }) => !path.startsWith('step.'))
        .map((one) => (
          <p key={one.code} className="field-refusal" role="alert">
            {wordRefusal(one, language)}
          </p>
        ))}
    </>
  )
}

function Steps({ signing, version }: { readonly signing: SigningView; readonly version: number }) {
  const { t } = useWords()
  if (signing.steps.length === 0) return <p className="document-none">{t(nothingYet)}</p>
  return (
    <table className="panel-table voucher signing-past">
      <tbody>
        {signing.steps.toReversed().map((one, index) => (
          <tr key={index} className={one.version === version ? '' : 'signing-old'}>
            <td>{one.day}</td>
            <td>{t(signingSteps[one.step])}</td>
            <td>{[one.signatory, one.seal].filter(Boolean).join(' · ')}</td>
            <td>{one.version === version ? '' : t(label(`第 ${one.version} 版`, `version ${one.version}`))}</td>
            <td>{t(actorName(one.actor))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const nothingYet = label(
  '还没有寄出或签章。扫描件放在“附件”里。',
  'Neither sent nor signed yet. Scans are kept under attachments.',
)
