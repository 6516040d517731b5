// What is attached to a draft. A draft nobody has typed in is kept from the first file on.

import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { AttachmentSubject } from '../../../shared/attachments.ts'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { Attachments, attachmentsWord, useAttachments } from '../attachments/index.ts'
import type { PanelTab } from './LowerPanel.tsx'
import type { Draft } from './use-draft.ts'

const subjectOf = (kind: DocumentKind, id: number | null): AttachmentSubject | null =>
  id === null ? null : { type: 'draft', kind, id }

/** The tab below a draft's lines. */
export function useAttachmentsTab(draft: Draft): PanelTab {
  const { kind, save, change } = draft
  const subject = useMemo(() => subjectOf(kind, save.id), [kind, save.id])
  const subjectNow = async () => {
    flushSync(() => change((typing) => ({ ...typing })))
    return subjectOf(kind, await save.settle())
  }
  return {
    name: 'attachments',
    label: attachmentsWord,
    count: useAttachments(subject)?.length ?? 0,
    content: <Attachments subject={subject} subjectNow={subjectNow} />,
  }
}
