// One attachment as a small picture, a PDF as a sheet with its sign; below it what it is called.

import type { Attachment, AttachmentSubject } from '../../../shared/attachments.ts'
import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import { useContent } from './use-content.ts'

type Props = { readonly subject: AttachmentSubject; readonly attachment: Attachment; onOpen(): void }

export function Thumbnail({ subject, attachment, onOpen }: Props) {
  const { t } = useWords()
  const isPicture = attachment.mediaType.startsWith('image/')
  const address = useContent(subject, attachment, isPicture)
  const told = `${attachment.name}\n${formatInstant(attachment.at)} ${t(actorName(attachment.user))}`
  return (
    <button type="button" className="attachment" title={told} onClick={onOpen}>
      <span className="attachment-picture">
        {isPicture ? address && <img src={address} alt="" /> : <span className="attachment-pdf">PDF</span>}
      </span>
      <span className="attachment-name">{attachment.name}</span>
    </button>
  )
}
