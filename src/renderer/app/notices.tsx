// Short messages in the corner: done, warned, refused, failed. Refusals without a field to stand at are listed whole, not one at a time.

import { App } from 'antd'
import { useEffect, useMemo } from 'react'
import { wordRefusal, type Label, type Refusal } from '../../shared/contract/index.ts'
import { failureWords } from './failure-words.ts'
import { onFailure } from './failures.ts'
import { useWords } from './language.tsx'

export type Notices = {
  done(text: Label | string): void
  warn(text: Label | string, detail?: Label | string): void
  /** Says all refusals. Says nothing when there are none: then a failure has been reported already. */
  refused(refusals: readonly Refusal[]): void
}

export function useNotices(): Notices {
  const { notification, message } = App.useApp()
  const { language, t } = useWords()
  return useMemo(() => {
    const words = (text: Label | string): string => (typeof text === 'string' ? text : t(text))
    return {
      // Small and above, over no figures: it only says what was expected.
      done: (text) => void message.success(words(text), 2.5),
      warn: (text, detail) =>
        notification.warning({
          title: words(text),
          ...(detail === undefined ? {} : { description: words(detail) }),
          duration: 8,
        }),
      refused: (refusals) => {
        if (refusals.length === 0) return
        const [first, ...more] = refusals.map((one) => wordRefusal(one, language))
        notification.error({
          title: first,
          ...(more.length > 0 ? { description: <RefusalLines lines={more} /> } : {}),
          duration: 0,
        })
      },
    }
  }, [notification, message, language, t])
}

function RefusalLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="refusal-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Shows failures nobody foresaw, with their reference. One stands in the shell. */
export function FailureNotices() {
  const { notification } = App.useApp()
  const { t } = useWords()
  useEffect(
    () =>
      onFailure((failure) => {
        const { title, detail } = failureWords(failure)
        // The same failure again takes the place of the last one.
        notification.error({ key: failure.message, title: t(title), description: t(detail), duration: 0 })
      }),
    [notification, t],
  )
  return null
}
