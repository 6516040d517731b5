// Which signs a packed font can draw, read from its table of characters: enough of the format for a font of outlines in CFF,
// where no table is rewritten for packing.

import { brotliDecompressSync } from 'node:zlib'

const headerBytes = 48
const cmapFlag = 0
const ownTagFlag = 63

/** Code points. */
export function signsIn(font: Buffer): ReadonlySet<number> {
  let at = headerBytes
  /** Seven bits a byte, the highest says that more follow. */
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flag = font.readUInt8(at++) & 63
    if (flag === ownTagFlag) at += 4
    return { flag, bytes: number() }
  })
  const unpacked = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  const before = tables.slice(
    0,
    tables.findIndex(({ flag }) => flag === cmapFlag),
  )
  return signsOf(unpacked.subarray(before.reduce((sum, { bytes }) => sum + bytes, 0)))
}

/** Of all tables in format 4: segments of code points, their ends standing before their starts. */
function signsOf(cmap: Buffer): ReadonlySet<number> {
  const signs = new Set<number>()
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const at = cmap.readUInt32BE(4 + table * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segmentBytes = cmap.readUInt16BE(at + 6)
    for (let segment = 0; segment < segmentBytes; segment += 2) {
      const to = cmap.readUInt16BE(at + 14 + segment)
      for (let sign = cmap.readUInt16BE(at + 16 + segmentBytes + segment); sign <= to; sign++) signs.add(sign)
    }
  }
  return signs
}
