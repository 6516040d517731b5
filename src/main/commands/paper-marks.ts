// The logo and the seals of the company are kept, replaced and taken away, and their place on a form is set: by whoever
// keeps the seal. A picture is taken by what is in it, not by its name. The trail says when and by whom; what was printed
// before stays as it was printed.

import type { Commands } from '../../shared/api.ts'
import { normalizeRow, refusal, validateRow, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { usualSealOf, type PaperFormName } from '../../shared/print/index.ts'
import {
  marksFields,
  marksLimits,
  paperImageBytesMax,
  paperImageMegabytesMost,
  paperImages,
  type Marks,
  type SealName,
} from '../../shared/print/marks.ts'
import { writeAudit } from '../books/audit.ts'
import { dropUnused, keepContent } from '../books/file-content.ts'
import { mediaTypeOf } from '../books/media-type.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'

type Answer = Promise<Result<{ saved: true }, readonly Refusal[]>>

export async function setPaperImage(
  unit: Unit,
  { company }: Settings,
  { image, content }: Commands['paper.setImage']['input'],
): Answer {
  const bytes = Buffer.from(content, 'base64')
  const mediaType = mediaTypeOf(bytes)
  const wrong = [
    ...(mediaType === 'image/png' || mediaType === 'image/jpeg' ? [] : [refusal('paper.imageType', 'content')]),
    ...(bytes.length > paperImageBytesMax
      ? [refusal('paper.imageTooLarge', 'content', { most: paperImageMegabytesMost })]
      : []),
  ]
  if (wrong.length > 0) return failure(wrong)
  await unit.sql.run('delete from paper_image where image = ?', [image])
  await unit.sql.insert('paper_image', [
    {
      image,
      mediaType,
      bytes: bytes.length,
      hash: await keepContent(unit.sql, bytes),
      at: unit.now,
      actor: unit.actor.name,
    },
  ])
  await dropUnused(unit.sql)
  await note(unit, 'paper.setImage', { company, image })
  return success({ saved: true })
}

export async function removePaperImage(
  unit: Unit,
  { company }: Settings,
  { image }: Commands['paper.removeImage']['input'],
): Answer {
  const found = await unit.sql.get('select 1 as one from paper_image where image = ?', [image])
  if (!found) return failure([refusal('paper.noImage', '', { image: paperImages[image] })])
  await unit.sql.run('delete from paper_image where image = ?', [image])
  await dropUnused(unit.sql)
  await note(unit, 'paper.removeImage', { company, image })
  return success({ saved: true })
}

export async function placeMarks(
  unit: Unit,
  { company }: Settings,
  { form, marks }: Commands['paper.placeMarks']['input'],
): Answer {
  const placed = normalizeRow(marksFields, marks)
  const wrong = [...validateRow(marksFields, placed, 'marks'), ...outOfRange(placed as Marks)]
  if (wrong.length > 0) return failure(wrong)
  await unit.sql.run('delete from paper_marks where form = ?', [form])
  await unit.sql.insert('paper_marks', [{ form, ...placed }])
  await note(unit, 'paper.placeMarks', { company, form, ...placed })
  return success({ saved: true })
}

const outOfRange = (marks: Marks): Refusal[] =>
  Object.entries(marksLimits).flatMap(([name, [from, to]]) => {
    const value = marks[name as keyof typeof marksLimits]
    const { label: field } = marksFields[name as keyof typeof marksLimits]
    const outside = typeof value === 'number' && (value < from || value > to)
    return outside ? [refusal('paper.outOfRange', `marks.${name}`, { field, from, to })] : []
  })

const note = (unit: Unit, command: string, after: object): Promise<void> =>
  writeAudit(unit, { command, subjectType: 'book', subjectId: null, after })

/** All that keeps a copy from being sealed. */
export async function refuseSeal(unit: Unit, form: PaperFormName, seal: SealName | null): Promise<Refusal[]> {
  if (seal === null) return []
  if (usualSealOf(form) === undefined) return [refusal('paper.notSealed', 'seal')]
  if (!unit.actor.permissions.has('office.seal'))
    return [refusal('permission.denied', 'seal', { permission: 'office.seal' })]
  const kept = await unit.sql.get('select 1 as one from paper_image where image = ?', [seal])
  return kept ? [] : [refusal('paper.noImage', 'seal', { image: paperImages[seal] })]
}
