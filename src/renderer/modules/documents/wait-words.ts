// What a draft waits for or came back with, in one line of a list.

import { actorName } from '../../app/actor.ts'
import type { DraftApproval } from '../../../shared/api.ts'
import { approvalStates, label, type Label } from '../../../shared/contract/index.ts'
import { formatInstant } from '../../ui/format.ts'

export function waitWords({ state, by, at, words }: DraftApproval): Label {
  const who = actorName(by)
  const when = formatInstant(at).slice(5)
  const said = words === null ? label('', '') : label(`：${words}`, `: ${words}`)
  return label(
    `${approvalStates[state].zh} ${who.zh} ${when}${said.zh}`,
    `${approvalStates[state].en} ${who.en} ${when}${said.en}`,
  )
}
