// Why a document waits and for whom, what of that is new since it was submitted, what is said besides, and the words to
// answer with. What the book would refuse stands here too, before anybody tries, for facts change while a document waits.

import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import type { ApprovalView, SeenNeed } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label, roles, wordRefusal, type Label, type Refusal } from '../../../shared/contract/index.ts'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { formatInstant } from '../../ui/format.ts'
import { placeRefusal, wordPlace } from '../documents/problems.ts'
import { wordWarning } from '../documents/warning-words.ts'

type Props = {
  readonly view: ApprovalView
  readonly words: string | null
  readonly onWords: (words: string | null) => void
  readonly refusals: readonly Refusal[]
}

export function ApprovalReasons({ view, words, onWords, refusals }: Props) {
  const { t, language } = useWords()
  const waits = view.state === 'waiting'
  const missing = refusals.find(({ path }) => path === 'words')
  const refused = refusals.filter((one) => one !== missing)
  const amiss = waits ? (refused.length > 0 ? refused : view.preview.refusals) : []
  const [first] = view.history.filter(({ act }) => act === 'submit').slice(-1)
  return (
    <section className="approval">
      <p className="approval-by">
        {t(submittedBy(view))}
        {first?.reason && <q>{first.reason}</q>}
        {view.amends && (
          <span>
            {t(label('变更原因', 'Reason for the change'))} <q>{view.amends.reason}</q>
          </span>
        )}
      </p>
      <ul className="approval-reasons">
        {view.needs.map((need) => {
          const sentence = wordWarning(need, language)
          return (
            <li key={`${need.ruleId} ${sentence}`} className={need.since === 'gone' ? 'approval-gone' : ''}>
              <span className="approval-reason">
                {sentence}
                <Since since={need.since} />
              </span>
              <span className="approval-rule">{need.rule}</span>
              <span className="approval-who">
                {need.agreedBy === null
                  ? t(label(`${roles[need.role].zh}审批`, `For the ${roles[need.role].en.toLowerCase()}`))
                  : `✓ ${t(actorName(need.agreedBy))}`}
              </span>
            </li>
          )
        })}
        {view.warnings.map((warning) => {
          const sentence = wordWarning(warning, language)
          return (
            <li key={sentence}>
              <span className="approval-reason">
                {sentence}
                <Since since={warning.isNew && waits ? 'new' : 'submitted'} />
              </span>
              <span className="approval-rule">{t(label('提醒', 'Warning'))}</span>
            </li>
          )
        })}
      </ul>
      {amiss.length > 0 && (
        <div className="document-refusals" role="alert">
          <strong>{t(label('现在还不能批准', 'It cannot be approved as things stand'))}</strong>
          <ol>
            {amiss.map((one) => (
              <li key={`${one.path} ${one.code}`}>
                <b>{placeOf(view, one, language)}</b> {wordRefusal(one, language)}
              </li>
            ))}
          </ol>
        </div>
      )}
      {(view.mayApprove || view.mayTurnDown) && (
        <label className="approval-words">
          <span className={missing ? 'field-refusal' : ''}>
            {missing ? wordRefusal(missing, language) : t(label('意见', 'Words'))}
          </span>
          <TextInput
            autoFocus
            problem={missing && wordRefusal(missing, language)}
            value={words}
            onChange={(value) => onWords(value === null ? null : String(value))}
          />
        </label>
      )}
    </section>
  )
}

function Since({ since }: { readonly since: SeenNeed['since'] }) {
  const { t } = useWords()
  if (since === 'submitted') return null
  return <em className="approval-new">{t(sinceWords[since])}</em>
}

const sinceWords = {
  new: label('送审后新出现', 'new since it was submitted'),
  changed: label('送审后有变', 'changed since it was submitted'),
  gone: label('现在不再要审批', 'no longer asked for'),
} as const

function submittedBy({ submittedBy: name, submittedAt }: ApprovalView): Label {
  const [who, when] = [actorName(name), formatInstant(submittedAt)]
  return label(`${who.zh} ${when} 送审`, `Submitted by ${who.en}, ${when}`)
}

/** Where in the document it is, as its lines are counted. */
function placeOf({ kind, draft }: ApprovalView, refusal: Refusal, language: 'zh' | 'en'): string {
  const places = Object.fromEntries(
    Object.entries(draft.sections).map(([name, rows]) => [name, rows.map((_, index) => index)]),
  )
  return wordPlace(placeRefusal(refusal, places), contractOf(kind), language)
}
