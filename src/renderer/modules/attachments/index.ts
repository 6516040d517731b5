// What other screens show of attachments.

export { Attachments, useAttachments } from './Attachments.tsx'
export { attachmentsWord } from './words.ts'
