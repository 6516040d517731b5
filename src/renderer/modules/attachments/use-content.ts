// The file of an attachment as an address the page can show, for as long as it is shown.

import { useEffect, useState } from 'react'
import type { Attachment, AttachmentSubject } from '../../../shared/attachments.ts'
import { useQueryOf } from '../../app/client.tsx'
import { fromBase64 } from './base64.ts'

/** Null until it is there, or where it is not wanted. */
export function useContent(subject: AttachmentSubject, { id }: Attachment, wanted = true): string | null {
  const { data } = useQueryOf('attachment.content', { subject, id }, { enabled: wanted })
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(fromBase64(data.content, data.mediaType))
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [data])
  return address
}
