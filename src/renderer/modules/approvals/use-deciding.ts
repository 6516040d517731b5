// The acts on a request: what the book refuses stays on the page until the next try, at the words where words are missing.

import { useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import type { ApprovalView } from '../../../shared/api.ts'
import { label, type Label, type Refusal } from '../../../shared/contract/index.ts'

type Act = 'approve' | 'return' | 'refuse'

type Deciding = {
  act(which: Act): void
  /** Answers whether it was taken back. */
  withdraw(): Promise<boolean>
  readonly refusals: readonly Refusal[]
  readonly busy: boolean
}

export function useDeciding(
  { id, seen, amends }: ApprovalView,
  words: string | null,
  onDone: (done: Label, documentId: number | null) => void,
): Deciding {
  const decide = useCommand('approval.decide')
  const taking = useCommand('approval.withdraw')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const busy = decide.busy || taking.busy
  const act = async (which: Act) => {
    if (busy) return
    const answer = await decide.run({ id, act: which, words, seen })
    if (!answer.ok) return setRefusals(answer.error)
    const { state, documentId } = answer.value
    onDone(state === 'waiting' ? oneOfSeveral : amends && which === 'approve' ? amended : done[which], documentId)
  }
  const withdraw = async () => {
    const answer = busy ? null : await taking.run({ id, words })
    if (answer && !answer.ok) setRefusals(answer.error)
    return answer?.ok === true
  }
  return { act: (which) => void act(which), withdraw, refusals, busy }
}

const done = {
  approve: label('已批准并过账', 'Approved and posted'),
  return: label('已退回', 'Returned'),
  refuse: label('已拒绝', 'Refused'),
} as const
const amended = label('已批准，新版生效', 'Approved; the new version is in force')
const oneOfSeveral = label('已批准，还要别人审批', 'Approved; others still have to')
