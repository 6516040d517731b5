// Why a file cannot be written, as a refusal in words. By far the commonest: last month's file is still open in Excel.

import { refusal, type Label, type Refusal } from '../../shared/contract/index.ts'
import type { UnwritableReason } from './unwritable-workbook.ts'

export const unwritableRefusal = (file: string, reason: UnwritableReason): Refusal =>
  refusal('workbook.unwritable', '', { file, reason: reasons[reason] })

const reasons: Readonly<Record<UnwritableReason, Label>> = {
  inUse: { zh: '文件正被别的程序打开，或没有权限', en: 'another program has it open, or it is protected' },
  noFolder: { zh: '文件夹不存在', en: 'its folder does not exist' },
  noSpace: { zh: '磁盘已满', en: 'the disk is full' },
  failed: { zh: '写入失败', en: 'writing failed' },
}
