// The marks of a form: where they stand, and which pictures there are to stand there.

import type { Queries } from '../../shared/api.ts'
import { usualSealOf, type PaperFormName } from '../../shared/print/index.ts'
import { usualMarks, type Marks, type PaperImageName } from '../../shared/print/marks.ts'
import type { Bytes, Sql } from '../books/sql.ts'
import type { QueryContext } from './query.ts'

type Answer<N extends keyof Queries> = Promise<Queries[N]['output']>

export async function marksOf({ sql, actor }: QueryContext, form: PaperFormName): Answer<'paper.marks'> {
  const placed = await sql.get<Marks>(
    'select logo, logo_mm, seal, seal_mm, right_mm, down_mm from paper_marks where form = ?',
    [form],
  )
  const kept = await sql.all<{ image: PaperImageName }>('select image from paper_image order by image')
  return {
    marks: placed ?? usualMarks(usualSealOf(form)),
    kept: kept.map(({ image }) => image),
    maySeal: actor.permissions.has('office.seal'),
  }
}

export async function listPaperImages(sql: Sql): Answer<'paper.images'> {
  const kept = await sql.all<{ image: PaperImageName; bytes: number; at: number; actor: string }>(
    'select image, bytes, at, actor from paper_image order by image',
  )
  return kept.map(({ actor, ...image }) => ({ ...image, user: actor }))
}

export async function paperImage(sql: Sql, image: PaperImageName): Answer<'paper.image'> {
  const found = await sql.get<{ mediaType: 'image/png' | 'image/jpeg'; content: Bytes }>(
    'select i.media_type, f.content from paper_image i join file_content f on f.hash = i.hash where i.image = ?',
    [image],
  )
  return found ? { mediaType: found.mediaType, content: Buffer.from(found.content).toString('base64') } : null
}
