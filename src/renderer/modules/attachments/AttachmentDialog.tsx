// One attachment as large as the window lets it be; the arrow keys go through the others. It can be saved, or removed.

import { Button } from 'antd'
import type { Attachment, AttachmentSubject } from '../../../shared/attachments.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { actorName } from '../../app/actor.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatInstant } from '../../ui/format.ts'
import { sizeWords } from './words.ts'
import { useContent } from './use-content.ts'

type Props = {
  readonly subject: AttachmentSubject
  readonly attachments: readonly Attachment[]
  readonly at: number
  onAt(at: number): void
  /** Left out where they are only looked at. */
  readonly onRemove?: (attachment: Attachment) => void
  onClose(): void
}

export function AttachmentDialog({ subject, attachments, at, onAt, onRemove, onClose }: Props) {
  const { t } = useWords()
  const one = attachments[at]!
  const address = useContent(subject, one)
  const go = (by: 1 | -1) => onAt((at + by + attachments.length) % attachments.length)
  const many = attachments.length > 1
  return (
    <Dialog
      title={many ? `${one.name}  ${at + 1} / ${attachments.length}` : one.name}
      width={1000}
      keys={{
        ArrowLeft: { label: label('上一个', 'Previous'), run: () => go(-1), off: !many },
        ArrowRight: { label: label('下一个', 'Next'), run: () => go(1), off: !many },
      }}
      footer={
        <div className="attachment-foot">
          <span className="document-quiet">
            {sizeWords(one.bytes)} · {formatInstant(one.at)} {t(actorName(one.user))}
          </span>
          {onRemove && <Button onClick={() => onRemove(one)}>{t(label('移除', 'Remove'))}</Button>}
          <Button type="primary" disabled={address === null} href={address ?? ''} download={one.name}>
            {t(label('另存', 'Save'))}
          </Button>
        </div>
      }
      onClose={onClose}
    >
      <div className="attachment-large">
        {address !== null &&
          (one.mediaType.startsWith('image/') ? (
            <img src={address} alt={one.name} />
          ) : (
            <p className="document-none">{t(label('PDF 请另存后打开', 'Save the PDF to open it'))}</p>
          ))}
      </div>
    </Dialog>
  )
}
