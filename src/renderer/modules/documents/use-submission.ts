// A draft that needs approval is submitted instead of posted: the dialog asks for words to the approver, and the tab goes
// on as the request.

import { useState, type RefObject } from 'react'
import { useCommand } from '../../app/client.tsx'
import type { Commands } from '../../../shared/api.ts'
import type { DocumentKind } from '../../../shared/catalog.ts'
import type { Refusal } from '../../../shared/contract/index.ts'
import { toSend, type Typing } from './typing.ts'
import type { Autosave } from './use-autosave.ts'
import { useTurnTab } from './use-turn-tab.ts'

export type Submission = {
  /** The dialog is open. */
  readonly asked: boolean
  ask(): void
  leave(): void
  readonly busy: boolean
  readonly refusals: readonly Refusal[]
  submit(words: string | null): Promise<void>
}

export function useSubmission(options: {
  readonly kind: DocumentKind
  readonly latest: RefObject<Typing>
  readonly save: Autosave
  readonly amendment?: () => NonNullable<Commands['approval.submit']['input']['amends']>
  readonly onSubmitted?: (approvalId: number) => void
}): Submission {
  const { kind, latest, save } = options
  const turnInto = useTurnTab()
  const { run, busy } = useCommand('approval.submit')
  const [asked, setAsked] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const submit = async (words: string | null) => {
    if (busy) return
    const draftId = await save.settle()
    const { draft } = toSend(latest.current.draft)
    const answer = await run({ kind, draft, draftId, words, amends: options.amendment?.() ?? null })
    if (!answer.ok) return setRefusals(answer.error)
    save.stop()
    setAsked(false)
    if (options.onSubmitted) options.onSubmitted(answer.value.id)
    else turnInto(`/approval/${answer.value.id}`)
  }
  const turn = (open: boolean) => () => {
    setRefusals([])
    setAsked(open)
  }
  return { asked, ask: turn(true), leave: turn(false), busy, refusals, submit }
}
