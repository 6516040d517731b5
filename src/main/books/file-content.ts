// Files by what is in them: the bytes of a file lie under their SHA-256, so that they are kept once and can be checked.

import { createHash } from 'node:crypto'
import type { Bytes, Sql } from './sql.ts'

const hashOf = (content: Bytes): string => createHash('sha256').update(content).digest('hex')

/** Answers the hash. */
export async function keepContent(sql: Sql, content: Bytes): Promise<string> {
  const hash = hashOf(content)
  const known = await sql.get('select 1 as one from file_content where hash = ?', [hash])
  if (!known) await sql.insert('file_content', [{ hash, content }])
  return hash
}

/** Takes away what nothing refers to any more: no attachment, no logo and no seal. */
export async function dropUnused(sql: Sql): Promise<void> {
  await sql.run(
    `delete from file_content where not exists (select 1 from attachment a where a.hash = file_content.hash)
    and not exists (select 1 from paper_image i where i.hash = file_content.hash)`,
  )
}

/** Hashes of files whose bytes are no longer what was kept. */
export async function spoiledContents(sql: Sql): Promise<string[]> {
  const spoiled: string[] = []
  for await (const { hash, content } of sql.each<{ hash: string; content: Bytes }>(
    'select hash, content from file_content order by hash',
  ))
    if (hashOf(content) !== hash) spoiled.push(hash)
  return spoiled
}
