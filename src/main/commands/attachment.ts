// Files are attached to documents, drafts and records, and taken off again. A file is taken by what is in it, not by its
// name: a picture or a PDF, of a size that can be carried. What a posted document says does not change with it.

import type { Commands } from '../../shared/api.ts'
import {
  attachmentBytesMax,
  attachmentMegabytesMost,
  attachmentsMost,
  mediaTypes,
  type AttachmentSubject,
  type MediaType,
} from '../../shared/attachments.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { writeAudit } from '../books/audit.ts'
import { dropUnused, keepContent } from '../books/file-content.ts'
import { mediaTypeOf } from '../books/media-type.ts'
import type { Settings } from '../books/settings.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { heldDraft } from './approval-lock.ts'

type Answer<T> = Promise<Result<T, readonly Refusal[]>>

/** Whether there is such a document, draft or record of that kind: the permission was that of the kind. */
async function subjectExists(sql: Sql, { type, kind, id }: AttachmentSubject): Promise<boolean> {
  const found =
    type === 'record'
      ? await sql.get(`select 1 as one from ${snake(kind)} where id = ?`, [id])
      : await sql.get(`select 1 as one from ${type} where id = ? and kind = ?`, [id, kind])
  return found !== undefined
}

export async function addAttachment(
  unit: Unit,
  _settings: Settings,
  { subject, name, content }: Commands['attachment.add']['input'],
): Answer<{ id: number }> {
  if (!(await subjectExists(unit.sql, subject))) return failure([refusal('attachment.noSubject')])
  const bytes = Buffer.from(content, 'base64')
  const mediaType = mediaTypeOf(bytes)
  const wrong = [
    ...(mediaType === null ? [refusal('attachment.type', 'content', { name })] : []),
    ...(bytes.length > attachmentBytesMax
      ? [refusal('attachment.tooLarge', 'content', { name, most: attachmentMegabytesMost })]
      : []),
    ...((await countOf(unit.sql, subject)) >= attachmentsMost
      ? [refusal('attachment.tooMany', '', { most: attachmentsMost })]
      : []),
  ]
  if (wrong.length > 0 || mediaType === null) return failure(wrong)
  const id = unit.ids.next()
  await unit.sql.insert('attachment', [
    {
      id,
      ...columnsOf(subject),
      name: plainName(name, mediaType),
      mediaType,
      bytes: bytes.length,
      hash: await keepContent(unit.sql, bytes),
      at: unit.now,
      actor: unit.actor.name,
      removedAt: null,
      removedBy: null,
    },
  ])
  await note(unit, 'attachment.add', subject, name)
  return success({ id })
}

/** It is no longer shown; the row and the bytes stay, unless it only ever belonged to a draft. */
export async function removeAttachment(
  unit: Unit,
  _settings: Settings,
  { subject, id }: Commands['attachment.remove']['input'],
): Answer<{ id: number }> {
  // What was submitted for approval is decided on with what was shown for it.
  const held = subject.type === 'draft' ? await heldDraft(unit.sql, subject.id) : []
  if (held.length > 0) return failure(held)
  const { subjectType, subjectKind, subjectId } = columnsOf(subject)
  const found = await unit.sql.get<{ name: string }>(
    `select name from attachment where id = ? and subject_type = ? and subject_kind = ? and subject_id = ? and removed_at is null`,
    [id, subjectType, subjectKind, subjectId],
  )
  if (!found) return failure([refusal('attachment.unknown')])
  if (subject.type === 'draft') {
    await unit.sql.run('delete from attachment where id = ?', [id])
    await dropUnused(unit.sql)
  } else
    await unit.sql.run('update attachment set removed_at = ?, removed_by = ? where id = ?', [
      unit.now,
      unit.actor.name,
      id,
    ])
  await note(unit, 'attachment.remove', subject, found.name)
  return success({ id })
}

const columnsOf = (subject: AttachmentSubject) => ({
  subjectType: subject.type,
  subjectKind: subject.kind,
  subjectId: subject.id,
})

async function countOf(sql: Sql, { type, id }: AttachmentSubject): Promise<number> {
  const found = await sql.get<{ count: number }>(
    'select count(*) as count from attachment where subject_type = ? and subject_id = ? and removed_at is null',
    [type, id],
  )
  return found?.count ?? 0
}

/** A draft is in no trail; what is attached to it will be seen on its document. */
async function note(unit: Unit, command: string, { type, id }: AttachmentSubject, name: string): Promise<void> {
  if (type !== 'draft') await writeAudit(unit, { command, subjectType: type, subjectId: id, reason: name })
}

/** A name without a path or what no file system takes; without one, what the file is. */
const plainName = (name: string, mediaType: MediaType): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 120) || mediaTypes[mediaType].zh
