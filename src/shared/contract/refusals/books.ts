// The book as a whole: reversals, months, requests, files.

import type { Label } from '../label.ts'

export const books = {
  'reversal.standsOn': {
    zh: '{no} 被这些单据引用，先处理它们：{documents}',
    en: '{no} is used by {documents}; deal with those first',
  },
  'reversal.already': { zh: '{no} 已红冲', en: '{no} has already been reversed' },
  'reversal.before': {
    zh: '红冲日期 {day} 早于原单日期 {of}',
    en: 'The reversal ({day}) cannot lie before its document ({of})',
  },
  'reversal.used': {
    zh: '{no} 的款项已被核销 {settled} 元，先撤销核销',
    en: '{settled} of {no} is settled; undo the settlement first',
  },

  'month.notNext': { zh: '下一个要结账的月份是 {month}', en: 'The next month to close is {month}' },
  'month.notLast': {
    zh: '只能反结账最后一个已结账月份（{month}）',
    en: 'Only the last closed month ({month}) can be reopened',
  },
  'month.noneClosed': { zh: '还没有已结账的月份', en: 'No month is closed yet' },
  'month.drafts': {
    zh: '{month} 还有 {count} 张草稿没有过账',
    en: '{count} {count|draft|drafts} of {month} not posted',
  },
  'month.notOver': { zh: '{month} 还没有过完', en: '{month} is not over yet' },

  'request.otherInput': { zh: '同一个请求号带了不同的内容', en: 'The same request id came with other contents' },

  'permission.denied': { zh: '没有权限：{permission}', en: 'Not permitted: {permission}' },

  'command.unknown': { zh: '没有这个命令：{name}', en: 'There is no command {name}' },

  'book.exists': { zh: '文件已存在：{file}', en: 'The file exists already: {file}' },
  'book.notEmpty': {
    zh: '数据库里已有别的表，请给一个空的数据库：{file}',
    en: 'The database holds other tables already; give it an empty one: {file}',
  },
  'book.missing': { zh: '找不到账套：{file}', en: 'There is no book {file}' },
  'book.notABook': { zh: '{file} 不是禾账账套', en: '{file} is no Hezhang book' },
  'book.newer': {
    zh: '账套由更新版本的禾账写成（{schema}），请先升级程序；文件未改动',
    en: 'The book was written by a newer Hezhang ({schema}); upgrade first. The file is untouched',
  },
  'backup.postgres': {
    zh: 'PostgreSQL 里的账套用它自己的工具备份（pg_dump）',
    en: 'A book in PostgreSQL is backed up by its own tools (pg_dump)',
  },
  'backup.damaged': {
    zh: '账套文件有损坏，没有留下备份：{file}',
    en: 'The book’s file is damaged; no backup was kept: {file}',
  },
  'book.locked': { zh: '另一个程序正打开着这个账套：{file}', en: 'Another program has this book open: {file}' },
} as const satisfies Record<string, Label>
