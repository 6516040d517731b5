// After posting, the next slip is on screen; a note in the corner leads back to the posted one and to the receipt that
// went with it, prints it, and repeats what should be looked at.

import { useCallback } from 'react'
import { useWords } from '../../app/language.tsx'
import { useTell } from '../../app/notices.tsx'
import { openTab } from '../../app/tabs.ts'
import type { PostedAnswer } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label } from '../../../shared/contract/index.ts'
import { wordWarning } from '../documents/index.ts'

export const printPosted = label('打印刚过账的出库单', 'Print the slip just posted')
export const printSlip = (id: number): void => openTab({ path: `/print/deliverySlip/${id}` })

export function usePosted(): (answer: PostedAnswer) => void {
  const tell = useTell()
  return useCallback(
    (answer) => {
      const isCalm = answer.warnings.length === 0
      const notice = { title: <Title />, description: <Posted answer={answer} />, duration: isCalm ? 5 : 10 }
      tell(isCalm ? 'success' : 'warning', notice)
    },
    [tell],
  )
}

function Title() {
  const { t } = useWords()
  return t(label('已过账', 'Posted'))
}

function Posted({ answer }: { readonly answer: PostedAnswer }) {
  const { t, language } = useWords()
  const links = [
    { id: answer.id, text: answer.no },
    ...answer.companions.map(({ id, kind, no }) => ({ id, text: `${t(contractOf(kind).label)} ${no}` })),
  ]
  return (
    <span className="slip-posted">
      {links.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          className="document-link slip-posted-link"
          onClick={() => openTab({ path: `/document/${id}` })}
        >
          {text}
        </button>
      ))}
      <button type="button" className="document-link slip-posted-link" onClick={() => printSlip(answer.id)}>
        {t(printPosted)} <kbd>Ctrl P</kbd>
      </button>
      {answer.warnings.map((warning) => (
        <span key={warning.code} className="document-warn">
          {wordWarning(warning, language)}
        </span>
      ))}
    </span>
  )
}
