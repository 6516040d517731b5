// Attachments 附件: photos and scans kept with a document, a draft or a record: a weighbridge slip, a certificate, a
// signed contract. They lie in the book itself, so that one file is still all there is to carry and to back up.

import { contractOf, recordContractOf, type DocumentKind } from './catalog.ts'
import { label, type Permission, type RecordKind } from './contract/index.ts'

/** What an attachment is kept with. */
export type AttachmentSubject =
  | { readonly type: 'document' | 'draft'; readonly kind: DocumentKind; readonly id: number }
  | { readonly type: 'record'; readonly kind: RecordKind; readonly id: number }

/** Who may write a thing may attach to it, who may read it may look. */
export const attachmentPermission = (subject: AttachmentSubject, act: 'read' | 'write'): Permission =>
  (subject.type === 'record' ? recordContractOf(subject.kind) : contractOf(subject.kind)).permissions[act]

/** What is taken, known by its first bytes whatever the file is called. */
export const mediaTypes = {
  'image/jpeg': label('JPEG 图片', 'JPEG picture'),
  'image/png': label('PNG 图片', 'PNG picture'),
  'image/webp': label('WebP 图片', 'WebP picture'),
  'application/pdf': label('PDF', 'PDF'),
} as const

export type MediaType = keyof typeof mediaTypes

/** A scan of several pages fits; a photo of a phone is made smaller before it is sent. */
export const attachmentMegabytesMost = 5
export const attachmentBytesMax = attachmentMegabytesMost * 1024 * 1024
/** On one document, draft or record. */
export const attachmentsMost = 50

export type Attachment = {
  readonly id: number
  readonly name: string
  readonly mediaType: MediaType
  readonly bytes: number
  readonly at: number
  readonly user: string
}
