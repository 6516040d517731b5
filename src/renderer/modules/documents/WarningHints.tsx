// What should be looked at before posting, as there is room for it in the bar: one sentence, or what several are about.
// The button, or F4 while nothing else is to be mended, says all of it.

import { useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Draft } from './use-draft.ts'
import { hintWarnings, wordWarning } from './warning-words.ts'

export function WarningHints({ draft }: { readonly draft: Draft }) {
  const { t, language } = useWords()
  const [reading, setReading] = useState(false)
  const { needs } = draft
  // What needs approval goes first: the submission tells the rest as well.
  const told = needs.length > 0 ? needs : (draft.preview.answer?.warnings ?? [])
  const sentences = told.map((one) => wordWarning(one, language))
  const shortened = needs.length > 0 || told.length > 1
  const said = shortened ? hintWarnings(told, language) : sentences
  const read = () => setReading(true)
  useKeys({ F4: { label: title, run: read, off: told.length === 0 || (draft.tried && draft.problems.length > 0) } })
  if (told.length === 0) return null
  return (
    <>
      <button type="button" className="document-hints" title={sentences.join('\n')} onClick={read}>
        {said.slice(0, roomFor).map((words) => (
          <span key={words} className="document-warn">
            {words}
          </span>
        ))}
        {said.length > roomFor && <span className="document-warn">+{said.length - roomFor}</span>}
        {shortened && <kbd className="act-key">F4</kbd>}
      </button>
      {reading && (
        <Dialog title={t(title)} onClose={() => setReading(false)}>
          <ul className="document-happens">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}

/** More would push each other out of the bar. */
const roomFor = 2

const title = label('过账前请看', 'To look at before posting')
