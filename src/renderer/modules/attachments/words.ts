// Attachments in words.

import { label } from '../../../shared/contract/index.ts'

export const attachmentsWord = label('附件', 'Attachments')

/** How large a file is, as people say it. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
