// The files of one session of an office: workbooks its browser uploaded and files made for it to download. They lie
// in a directory of their own that goes when the host ends. Each is known by a ticket nobody can guess; a made file's
// ticket works once.

import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileNameOf } from '../file-name.ts'
import type { HostFiles, Workbook } from '../host-files.ts'

export type OfficeFiles = HostFiles & {
  /** Takes an upload in and answers its ticket; null when it is larger than `uploadBytesMax`. */
  takeIn(name: string, body: Readable): Promise<string | null>
  /** A made file, for the only time; `done` removes it. */
  takeOut(ticket: string): { readonly path: string; readonly name: string; done(): Promise<void> } | null
}

export const uploadBytesMax = 64 * 1024 * 1024
const filesMax = 20

/** `folder` need not exist. */
export function makeOfficeFiles(folder: string): OfficeFiles {
  const uploads = new Map<string, Workbook>()
  const made = new Map<string, Workbook>()

  async function newPlace(): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return join(folder, ticketOf())
  }

  /** Keeps a file under a ticket; the oldest makes room. */
  async function keep(files: Map<string, Workbook>, file: Workbook): Promise<string> {
    const ticket = ticketOf()
    files.set(ticket, file)
    const [oldest] = files
    if (oldest && files.size > filesMax) await remove(files, oldest[0])
    return ticket
  }

  async function remove(files: Map<string, Workbook>, ticket: string): Promise<void> {
    const file = files.get(ticket)
    files.delete(ticket)
    if (file) await rm(file.path, { force: true })
  }

  return {
    async takeIn(name, body) {
      const path = await newPlace()
      let isWhole = false
      try {
        await pipeline(body, limited, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
        isWhole = true
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error
      } finally {
        if (!isWhole) await rm(path, { force: true })
      }
      return isWhole ? keep(uploads, { path, name: basename(name) }) : null
    },
    takeOut(ticket) {
      const file = made.get(ticket)
      made.delete(ticket)
      return file ? { ...file, done: () => rm(file.path, { force: true }) } : null
    },
    workbook: async (handle) => uploads.get(handle) ?? null,
    forget: (handle) => remove(uploads, handle),
    async target(fileName) {
      const path = await newPlace()
      const name = fileNameOf(fileName)
      return {
        path,
        keep: async () => ({ file: name, ticket: await keep(made, { path, name }) }),
        drop: () => rm(path, { force: true }),
      }
    },
    chooseBook: async () => null,
    savePdf: async () => null,
  }
}

class TooLarge extends Error {}

async function* limited(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > uploadBytesMax) throw new TooLarge()
    yield chunk
  }
}

const ticketOf = (): string => randomBytes(16).toString('base64url')
