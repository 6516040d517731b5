// The hash of plain data: whether something is still the same without keeping all of it.

import { createHash } from 'node:crypto'

export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
