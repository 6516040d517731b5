// Marks on paper: the logo and the seals.

import type { Label } from '../label.ts'

export const papers = {
  'paper.imageType': { zh: '标志和印章只收 PNG 或 JPEG 图片', en: 'A logo or a seal is a PNG or JPEG picture' },
  'paper.imageTooLarge': {
    zh: '图片太大，标志和印章最多 {most} MB',
    en: 'The picture is too large, a logo or a seal has at most {most} MB',
  },
  'paper.noImage': { zh: '还没有上传{image}', en: '{image}: no picture has been kept yet' },
  'paper.notSealed': { zh: '这种格式不盖章', en: 'This form is not sealed' },
  'paper.outOfRange': {
    zh: '{field}应在 {from} 和 {to} 之间',
    en: '{field} must be between {from} and {to}',
  },
} as const satisfies Record<string, Label>
