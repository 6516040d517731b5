// What every editor does with its tab: its title names partner and kind, its dot says that something is not kept yet,
// and a draft thrown away closes it.

import { useEffect } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabDirty, setTabTitle, useTabs } from '../../app/tabs.ts'
import { label } from '../../../shared/contract/index.ts'
import { useAsk } from '../../ui/Dialog.tsx'
import { partnerOf } from './HeadForm.tsx'
import type { Draft } from './use-draft.ts'
import { counted } from '../../app/plural.ts'

export function useDraftTab(draft: Draft): { readonly throwAway: () => Promise<void> } {
  const { path, key } = useTab()
  const ask = useAsk()
  const notices = useNotices()
  const { run } = useCommand('draft.delete')
  const { contract } = draft
  const partnerId = partnerOf(draft)
  const partner = partnerId === null ? '' : (draft.texts[`partner:${partnerId}`] ?? '')
  const name = partner.split(' ').slice(1).join(' ') || partner
  useEffect(() => {
    setTabTitle(
      path,
      label(
        `${contract.label.zh}${name ? ` ${name}` : '（新）'}`,
        `${contract.label.en}${name ? ` ${name}` : ' (new)'}`,
      ),
    )
  }, [path, contract, name])
  // Closing a tab saves what is typed; only what the book would not take is worth a question.
  const unkept = draft.save.state === 'failed'
  useEffect(() => {
    setTabDirty(path, unkept)
    return () => setTabDirty(path, false)
  }, [path, unkept])
  const throwAway = async () => {
    const lines = Object.values(draft.latest().draft.sections).reduce((sum, rows) => sum + rows.length, 0)
    const yes =
      !draft.touched && lines === 0
        ? true
        : await ask({
            title: label('删除这张草稿？', 'Delete this draft?'),
            text: label(
              `已填的表头和 ${lines} 行明细不能找回。`,
              `Its head and ${counted(lines, 'line')} cannot be brought back.`,
            ),
            act: label('删除草稿', 'Delete the draft'),
            danger: true,
          })
    if (!yes) return
    const id = await draft.save.settle()
    draft.save.stop()
    if (id !== null) {
      const answer = await run({ id })
      if (!answer.ok) return notices.refused(answer.error)
    }
    useTabs.getState().closeTab(key)
  }
  return { throwAway }
}
