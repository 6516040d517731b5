// Attaches files one after another, each for itself: what is refused of one does not keep the others back.

import { useState } from 'react'
import { attachmentBytesMax, attachmentMegabytesMost, type AttachmentSubject } from '../../../shared/attachments.ts'
import { refusal, type Refusal } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useNotices } from '../../app/notices.tsx'
import { toBase64 } from './base64.ts'
import { lightened } from './shrink.ts'

/** What it is attached to is asked for when there is something to attach: a new draft is kept only then. */
export type SubjectNow = () => Promise<AttachmentSubject | null>

export function useAttach(subjectNow: SubjectNow): {
  readonly attach: (files: readonly File[]) => Promise<void>
  /** How many are still on their way. */
  readonly left: number
} {
  const { run } = useCommand('attachment.add')
  const notices = useNotices()
  const [left, setLeft] = useState(0)
  const attach = async (files: readonly File[]) => {
    setLeft((count) => count + files.length)
    const refusals: Refusal[] = []
    const subject = files.length > 0 ? await subjectNow() : null
    for (const file of files) {
      const light = await lightened(file)
      if (light.size > attachmentBytesMax)
        refusals.push(refusal('attachment.tooLarge', '', { name: file.name, most: attachmentMegabytesMost }))
      else if (subject !== null) {
        const answer = await run({ subject, name: file.name, content: await toBase64(light) })
        if (!answer.ok) refusals.push(...answer.error)
      }
      setLeft((count) => count - 1)
    }
    notices.refused(refusals)
  }
  return { attach, left }
}
