// What went wrong, in the reader's words. Errors that are known by name have both languages; of others the message stands.

import { ConnectionEnded, ConnectionLost, NoBookOpen, Unexpected } from '../client/index.ts'
import { label, type Label } from '../../shared/contract/index.ts'
import type { Failure } from './failures.ts'

export function failureWords({ error, message, reference }: Failure): {
  readonly title: Label
  readonly detail: Label
} {
  if (error instanceof ConnectionEnded) return { title: ended, detail: openAgain }
  if (error instanceof ConnectionLost) return { title: lost, detail: tryAgain }
  if (error instanceof NoBookOpen) return { title: noBook, detail: openAgain }
  if (error instanceof Unexpected)
    return {
      title: undone,
      detail: label(
        `程序里出了意外，日志里的编号是 ${reference}`,
        `Something went wrong in the program; its log has it under ${reference}`,
      ),
    }
  return { title: undone, detail: label(`${message}（${reference}）`, `${message} (${reference})`) }
}

const undone = label('没有做成，账套没有改动', 'That did not work; the book is unchanged')
const ended = label('与禾账的连接已结束', 'The connection to Hezhang has ended')
const openAgain = label('请重新打开这个页面', 'Please open this page again')
const lost = label('连接中断，这项工作已取消', 'The connection broke and this work was cancelled')
const tryAgain = label('连上后请再试一次', 'Please try again once it is back')
const noBook = label('没有打开账套', 'No book is open')
