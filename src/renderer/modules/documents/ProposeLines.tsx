// Lines the program works out from the head of a draft: a year's plan from the year before. What is there already is only
// replaced after asking, with how much it is.

import { Button } from 'antd'
import type { RefObject } from 'react'
import { useClient } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useAsk } from '../../ui/Dialog.tsx'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { filledRows, isFilled } from '../../ui/fields/line-grid/rows.ts'
import { rowsOf, toSend, withRows } from './typing.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  readonly draft: Draft
  readonly section: string
  readonly act: Label
  /** Said when there is nothing to go by. */
  readonly none: Label
  /** Lines that are there stay among those proposed: nobody is asked. */
  readonly keeps?: true
  readonly grid: RefObject<LineGridHandle | null>
}

export function ProposeLines({ draft, section, act, none, keeps, grid }: Props) {
  const { t } = useWords()
  const client = useClient()
  const notices = useNotices()
  const ask = useAsk()
  const propose = async () => {
    const typing = draft.latest()
    const missing = Object.entries(draft.contract.head).find(
      ([name, field]) => field.required && !isFilled(typing.draft.head[name]),
    )
    if (missing) return notices.warn(label(`先填${missing[1].label.zh}`, `Fill in first: ${missing[1].label.en}`))
    const { length } = filledRows(rowsOf(typing, section)).rows
    if (length > 0 && !keeps && !(await ask(replaces(length)))) return
    const { sections, texts } = await client.query('document.propose', {
      kind: draft.kind,
      draft: toSend(typing.draft).draft,
    })
    const proposed = Object.entries(sections).filter(([, rows]) => rows.length > 0)
    if (proposed.length === 0) return notices.warn(none)
    draft.change((now) => proposed.reduce((filled, [name, rows]) => withRows(filled, name, rows, texts), now))
    setTimeout(() => grid.current?.go(0))
  }
  useKeys({ 'Alt+P': { label: act, run: () => void propose() } })
  return (
    <Button onClick={() => void propose()}>
      {t(act)} <kbd className="act-key">Alt P</kbd>
    </Button>
  )
}

const replaces = (count: number) => ({
  title: label('换成提议的行？', 'Replace the lines by the proposal?'),
  text: label(
    `已有的 ${count} 行会被去掉`,
    count === 1 ? 'The line that is there goes' : `The ${count} lines that are there go`,
  ),
  act: label('换成提议的行', 'Replace'),
})
