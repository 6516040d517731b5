// What is attached to the documents this one was made from, to look at: a claim shows the photos of the problem it is about.

import { useMemo, useState } from 'react'
import type { DocumentLink } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { useWords } from '../../app/language.tsx'
import { AttachmentDialog } from './AttachmentDialog.tsx'
import { useAttachments } from './Attachments.tsx'
import { Thumbnail } from './Thumbnail.tsx'

export function AttachedBefore({ sources }: { readonly sources: readonly DocumentLink[] }) {
  return sources.map((source) => <AttachedTo key={source.id} source={source} />)
}

function AttachedTo({ source }: { readonly source: DocumentLink }) {
  const { t } = useWords()
  const { kind, id, no } = source
  const subject = useMemo(() => ({ type: 'document', kind, id }) as const, [kind, id])
  const attachments = useAttachments(subject) ?? []
  const [shown, setShown] = useState<number | null>(null)
  if (attachments.length === 0) return null
  return (
    <section className="attached-before">
      <h3>
        {t(contractOf(kind).label)} {no}
      </h3>
      <div className="attachments">
        {attachments.map((one, index) => (
          <Thumbnail key={one.id} subject={subject} attachment={one} onOpen={() => setShown(index)} />
        ))}
      </div>
      {shown !== null && attachments[shown] && (
        <AttachmentDialog
          subject={subject}
          attachments={attachments}
          at={shown}
          onAt={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  )
}
