// What other screens show of attachments, and how they send files.

export { AttachedBefore } from './AttachedBefore.tsx'
export { Attachments, useAttachments } from './Attachments.tsx'
export { toBase64 } from './base64.ts'
export { lightened, mark } from './shrink.ts'
export { attachmentsWord } from './words.ts'
