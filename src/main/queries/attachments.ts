// What is attached to a document, a draft or a record, and the files themselves.

import type { Attachment, AttachmentSubject } from '../../shared/attachments.ts'
import type { Queries } from '../../shared/api.ts'
import type { Bytes, Sql } from '../books/sql.ts'

const of = `subject_type = ? and subject_kind = ? and subject_id = ? and removed_at is null`
const keyOf = ({ type, kind, id }: AttachmentSubject) => [type, kind, id]

/** In the order they were attached. */
export const listAttachments = async (sql: Sql, subject: AttachmentSubject): Promise<Attachment[]> =>
  (
    await sql.all<Omit<Attachment, 'user'> & { actor: string }>(
      `select id, name, media_type, bytes, at, actor from attachment where ${of} order by id`,
      keyOf(subject),
    )
  ).map(({ actor, ...attachment }) => ({ ...attachment, user: actor }))

export async function attachmentContent(
  sql: Sql,
  subject: AttachmentSubject,
  id: number,
): Promise<Queries['attachment.content']['output']> {
  const found = await sql.get<Pick<Attachment, 'name' | 'mediaType'> & { content: Bytes }>(
    `select a.name, a.media_type, f.content from attachment a join file_content f on f.hash = a.hash where a.id = ? and ${of}`,
    [id, ...keyOf(subject)],
  )
  return found ? { ...found, content: Buffer.from(found.content).toString('base64') } : null
}
