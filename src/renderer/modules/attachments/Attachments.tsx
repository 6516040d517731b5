// The photos and scans kept with a document, a draft or a record: a strip of small pictures to look at, and a place to
// drop, paste or choose more.

import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { mediaTypes, type Attachment, type AttachmentSubject } from '../../../shared/attachments.ts'
import { label } from '../../../shared/contract/index.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useAsk } from '../../ui/Dialog.tsx'
import { AttachmentDialog } from './AttachmentDialog.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import { useAttach, type SubjectNow } from './use-attach.ts'
import './attachments.css'

type Props = {
  /** Null while nothing is kept yet that they could belong to. */
  readonly subject: AttachmentSubject | null
  /** Makes it, where it is still to be made. */
  readonly subjectNow?: SubjectNow
}

export function Attachments({ subject, subjectNow }: Props) {
  const { t } = useWords()
  const ask = useAsk()
  const notices = useNotices()
  const attachments = useAttachments(subject)
  const { attach, left } = useAttach(subjectNow ?? (async () => subject))
  const remove = useCommand('attachment.remove')
  const chooser = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<number | null>(null)
  const [over, setOver] = useState(false)
  const list = attachments ?? []

  const takeOff = async ({ id, name }: Attachment) => {
    if (subject === null) return
    const sure = await ask({
      title: label(`移除“${name}”？`, `Remove “${name}”?`),
      act: label('移除', 'Remove'),
      danger: true,
    })
    if (!sure) return
    const answer = await remove.run({ subject, id })
    if (!answer.ok) return notices.refused(answer.error)
    setShown(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void attach([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    void attach(files)
  }
  return (
    <div
      className={over ? 'attachments attachments-over' : 'attachments'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {subject !== null &&
        list.map((one, index) => (
          <Thumbnail key={one.id} subject={subject} attachment={one} onOpen={() => setShown(index)} />
        ))}
      <button type="button" className="attachment-add" disabled={left > 0} onClick={() => chooser.current?.click()}>
        <b>
          {t(
            left > 0 ? label(`还有 ${left} 个…`, `${left} to go …`) : label('添加照片或扫描件', 'Add photos or scans'),
          )}
        </b>
        <small>{t(label('也可拖到这里，或粘贴', 'or drop or paste them here'))}</small>
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={Object.keys(mediaTypes).join(',')}
        onChange={(event) => {
          void attach([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {subject !== null && shown !== null && list[shown] && (
        <AttachmentDialog
          subject={subject}
          attachments={list}
          at={shown}
          onAt={setShown}
          onRemove={(one) => void takeOff(one)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  )
}

/** Undefined until they are known. */
export function useAttachments(subject: AttachmentSubject | null): readonly Attachment[] | undefined {
  const asked = useQueryOf(
    'attachment.list',
    { subject: subject ?? { type: 'record', kind: 'product', id: 1 } },
    { enabled: subject !== null },
  )
  return subject === null ? [] : asked.data
}
