// What a file is, by its first bytes, whatever it is called.

import type { MediaType } from '../../shared/attachments.ts'

/** Null for everything that is not taken. */
export function mediaTypeOf(bytes: Buffer): MediaType | null {
  const starts = (hex: string, at = 0): boolean => {
    const sign = Buffer.from(hex, 'hex')
    return bytes.subarray(at, at + sign.length).equals(sign)
  }
  if (starts('ffd8ff')) return 'image/jpeg'
  if (starts('89504e470d0a1a0a')) return 'image/png'
  if (starts('52494646') && starts('57454250', 8)) return 'image/webp'
  return starts('255044462d') ? 'application/pdf' : null
}
