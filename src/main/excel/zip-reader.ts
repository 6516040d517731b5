// Reads the parts of a zip file by name, in whatever order the reader wants them. Working from the directory
// at the file's end, not from its beginning, is what makes the order of a workbook's parts irrelevant: styles
// and shared strings are read first, wherever they lie, and a sheet may be read twice or not at all.
// Every part is checked against its size and checksum: a ledger must not come from a damaged file.

import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { stopIfCancelled } from './cancelled.ts'
import { UnreadableWorkbook, unreadable } from './unreadable-workbook.ts'

export interface ZipReader {
  readonly file: string
  /** Bytes of the part when unpacked; undefined when there is no such part. Names are lower case. */
  sizeOf(name: string): number | undefined
  /** The part, unpacked, in chunks. */
  read(name: string, signal?: AbortSignal): AsyncGenerator<Buffer>
  close(): Promise<void>
}

interface Part {
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

const chunkBytes = 128 * 1024
const partsMax = 20_000
const [stored, deflated] = [0, 8]

/** Throws `UnreadableWorkbook` when the file is missing or no zip; names what it is instead where that shows. */
export async function openZip(file: string): Promise<ZipReader> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const stat = await handle.stat()
    if (!stat.isFile()) throw new UnreadableWorkbook('notAFile', file)
    if (stat.size === 0) throw new UnreadableWorkbook('empty', file)
    await refuseOtherFormats(handle, file, stat.size)
    return zipReader(file, handle, await directory(handle, file, stat.size))
  } catch (error) {
    await handle?.close()
    throw unreadable(file, error)
  }
}

function zipReader(file: string, handle: FileHandle, parts: ReadonlyMap<string, Part>): ZipReader {
  return {
    file,
    sizeOf: (name) => parts.get(name)?.size,
    close: () => handle.close(),
    async *read(name, signal) {
      const part = parts.get(name)
      if (!part) throw new UnreadableWorkbook('damaged', file, `no part ${name}`)
      let size = 0
      let crc = 0
      for await (const chunk of unpacked(handle, part)) {
        stopIfCancelled(signal)
        size += chunk.length
        crc = crc32(chunk, crc)
        if (size > part.size) break
        yield chunk
      }
      if (size !== part.size || crc !== part.crc) throw new UnreadableWorkbook('damaged', file, `part ${name}`)
    },
  }
}

async function* unpacked(handle: FileHandle, part: Part): AsyncGenerator<Buffer> {
  if (part.method !== stored && part.method !== deflated) throw new Error(`compression method ${part.method}`)
  if (part.packedSize === 0) return
  const local = await bytesAt(handle, part.offset, 30)
  const start = part.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = chunksAt(handle, start, part.packedSize)
  if (part.method === stored) return yield* packed
  const inflate = createInflateRaw({ chunkSize: chunkBytes })
  // Its errors arrive at the loop below: the pipeline destroys the inflater with them.
  pipeline(packed, inflate, () => {})
  try {
    yield* inflate as AsyncIterable<Buffer>
  } finally {
    inflate.destroy()
  }
}

/** Old and password-protected workbooks are both the same other container; its directory names which. */
async function refuseOtherFormats(handle: FileHandle, file: string, size: number): Promise<void> {
  const start = await bytesAt(handle, 0, Math.min(8, size))
  if (start.toString('latin1', 0, 2) === 'PK') return
  if (start.toString('hex') !== 'd0cf11e0a1b11ae1') throw new UnreadableWorkbook('notAWorkbook', file)
  const encryptedMark = Buffer.from('EncryptedPackage', 'utf16le')
  let before = Buffer.alloc(0)
  for await (const chunk of chunksAt(handle, 0, size)) {
    const both = Buffer.concat([before, chunk])
    if (both.includes(encryptedMark)) throw new UnreadableWorkbook('encrypted', file)
    before = both.subarray(-encryptedMark.length)
  }
  throw new UnreadableWorkbook('oldExcel', file)
}

/** The parts by lower-case name, from the directory at the end of the file (with its 64-bit form). */
async function directory(handle: FileHandle, file: string, fileSize: number): Promise<Map<string, Part>> {
  const tail = await bytesAt(handle, Math.max(0, fileSize - 65_557), Math.min(fileSize, 65_557))
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (at < 0 || at + 22 > tail.length) throw new UnreadableWorkbook('damaged', file, 'no zip directory')
  let count = tail.readUInt16LE(at + 10)
  let size = tail.readUInt32LE(at + 12)
  let offset = tail.readUInt32LE(at + 16)
  if (at >= 20 && tail.toString('latin1', at - 20, at - 16) === 'PK\x06\x07') {
    const end64 = await bytesAt(handle, safe(tail.readBigUInt64LE(at - 12)), 56)
    count = safe(end64.readBigUInt64LE(32))
    size = safe(end64.readBigUInt64LE(40))
    offset = safe(end64.readBigUInt64LE(48))
  }
  if (count > partsMax) throw new UnreadableWorkbook('tooLarge', file, `${count} parts`)
  if (offset + size > fileSize) throw new UnreadableWorkbook('damaged', file, 'the directory lies outside the file')
  const bytes = await bytesAt(handle, offset, size)
  const parts = new Map<string, Part>()
  let next = 0
  for (let index = 0; index < count; index++) {
    if (bytes.toString('latin1', next, next + 4) !== 'PK\x01\x02') throw new Error('a broken zip directory')
    if ((bytes.readUInt16LE(next + 8) & 1) === 1) throw new UnreadableWorkbook('encrypted', file)
    const nameEnd = next + 46 + bytes.readUInt16LE(next + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(next + 30)
    const name = bytes
      .toString('utf8', next + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
      .toLowerCase()
    parts.set(name, partOf(bytes, next, bytes.subarray(nameEnd, extraEnd)))
    next = extraEnd + bytes.readUInt16LE(next + 32)
  }
  return parts
}

function partOf(bytes: Buffer, at: number, extra: Buffer): Part {
  const wide = wideFields(extra)
  const field = (position: number): number => {
    const value = bytes.readUInt32LE(at + position)
    return value === 0xffff_ffff ? (wide.shift() ?? value) : value
  }
  // In the 64-bit extra field the order is: size, packed size, offset, and only those that overflowed.
  const size = field(24)
  const packedSize = field(20)
  const offset = field(42)
  return { method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), size, packedSize, offset }
}

function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const values: number[] = []
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(safe(extra.readBigUInt64LE(value)))
    return values
  }
  return []
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error('a position beyond any file')
  return Number(value)
}

async function* chunksAt(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  const end = start + length
  for (let at = start; at < end; at += chunkBytes) yield await bytesAt(handle, at, Math.min(chunkBytes, end - at))
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('the file ends too early')
  return buffer
}
