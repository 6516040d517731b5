// Short messages in the corner: done, warned, refused, failed. Refusals without a field to stand at are listed whole, not one at a
// time. What stays for a while follows the reader into another language, but not onto another page: it would cover what
// it does not speak of. Only a failure nobody foresaw waits until it is closed.

import { App, type NotificationArgsProps } from 'antd'
import { useCallback, useEffect, useMemo } from 'react'
import type { Warning } from '../../shared/api.ts'
import { refusal, wordRefusal, type Label, type Refusal } from '../../shared/contract/index.ts'
import { failureWords } from './failure-words.ts'
import { onFailure } from './failures.ts'
import { useWords } from './language.tsx'
import { useTabs } from './tabs.ts'

export type Notices = {
  done(text: Label | string): void
  warn(text: Label | string, detail?: Label | string): void
  /** What was posted all the same. Says nothing when there is nothing to say. */
  warned(warnings: readonly Warning[]): void
  /** Says all refusals. Says nothing when there are none: then a failure has been reported already. */
  refused(refusals: readonly Refusal[]): void
}

export function useNotices(): Notices {
  const { message } = App.useApp()
  const tell = useTell()
  return useMemo(
    () => ({
      // Small and above, over no figures: it only says what was expected.
      done: (text) => void message.success(<Said text={text} />, 2.5),
      warn: (text, detail) =>
        tell('warning', {
          title: <Said text={text} />,
          ...(detail === undefined ? {} : { description: <Said text={detail} /> }),
          duration: 8,
        }),
      warned: (warnings) => {
        if (warnings.length === 0) return
        tell('warning', { ...listed(warnings.map(({ code, facts }) => refusal(code, '', facts))), duration: 8 })
      },
      refused: (refusals) => {
        if (refusals.length > 0) tell('error', { ...listed(refusals), duration: 0 })
      },
    }),
    [tell, message],
  )
}

type Tell = (how: 'success' | 'warning' | 'error', notice: NotificationArgsProps) => void
let told = 0

/** Says something about the page in front; it goes when another tab comes to the front. */
export function useTell(): Tell {
  const { notification } = App.useApp()
  return useCallback(
    (how, notice) => {
      const key = `told-${(told += 1)}`
      const stop = useTabs.subscribe((now, before) => {
        if (now.activeKey === before.activeKey) return
        stop()
        notification.destroy(key)
      })
      notification[how]({ ...notice, key, onClose: stop })
    },
    [notification],
  )
}

function Said({ text }: { readonly text: Label | string }) {
  const { t } = useWords()
  return typeof text === 'string' ? text : t(text)
}

/** The first as the title, the others below it. */
const listed = ([first, ...more]: readonly Refusal[]) => ({
  title: first && <Refused refusal={first} />,
  ...(more.length > 0 ? { description: <RefusalLines refusals={more} /> } : {}),
})

function Refused({ refusal: one }: { readonly refusal: Refusal }) {
  const { language } = useWords()
  return wordRefusal(one, language)
}

function RefusalLines({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul className="refusal-lines">
      {refusals.map((one, index) => (
        <li key={index}>
          <Refused refusal={one} />
        </li>
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
