// Files that are attached.

import type { Label } from '../label.ts'

export const attachments = {
  'attachment.type': {
    zh: '“{name}”不是 JPEG、PNG、WebP 图片或 PDF，不能作附件',
    en: '“{name}” is no JPEG, PNG or WebP picture and no PDF; it cannot be attached',
  },
  'attachment.tooLarge': {
    zh: '“{name}”太大，附件最多 {most} MB',
    en: '“{name}” is too large, an attachment has at most {most} MB',
  },
  'attachment.tooMany': {
    zh: '已有 {most} 个附件，不能再加',
    en: 'There are {most} attachments already, the most there can be',
  },
  'attachment.unknown': { zh: '这个附件已不在', en: 'This attachment is gone' },
  'attachment.noSubject': { zh: '找不到要附上的单据或资料', en: 'What it should be attached to is gone' },
} as const satisfies Record<string, Label>
