// Why a workbook cannot be read, in words.

import { label, refusal, type Label, type Refusal } from '../../shared/contract/index.ts'
import type { UnreadableReason, UnreadableWorkbook } from './unreadable-workbook.ts'

export const unreadableRefusal = ({ reason }: UnreadableWorkbook): Refusal =>
  refusal('workbook.unreadable', '', { reason: unreadableWords[reason] })

const unreadableWords = {
  missing: label('找不到文件', 'there is no such file'),
  denied: label('没有权限，或文件正被占用', 'it may not be read, or is in use'),
  notAFile: label('这是一个文件夹', 'it is a folder'),
  empty: label('文件是空的', 'the file is empty'),
  oldExcel: label('旧的 .xls 格式，请另存为 .xlsx', 'the old .xls format; save it as .xlsx'),
  binary: label('.xlsb 格式，请另存为 .xlsx', 'the .xlsb format; save it as .xlsx'),
  encrypted: label('有密码，请先取消密码', 'it has a password; take it off first'),
  notAWorkbook: label('不是 Excel 文件', 'it is no Excel file'),
  damaged: label('文件已损坏', 'the file is damaged'),
  tooLarge: label('文件太大', 'the file is too large'),
} as const satisfies Record<UnreadableReason, Label>
