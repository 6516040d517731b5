// What may be written behind `office`: the book, where to listen. Anything else is a usage error, said plainly.

import { parseArgs } from 'node:util'
import { failure, success, type Result } from '../../../shared/kernel/index.ts'

type OfficeArguments = {
  /** A file or a PostgreSQL address; null serves the first screen. */
  readonly book: string | null
  /** 0 takes any free one; null the one of last time, or any. */
  readonly port: number | null
  readonly host: string
}

export const usage = `office [--book FILE|postgres://…] [--port N] [--host ADDRESS]
  --book   账套文件或 PostgreSQL 地址；不写则显示开始页      the book; without it the first screen is shown
  --port   端口，默认任选一个空闲的                          the port, any free one by default
  --host   监听地址，默认 127.0.0.1                          the address to listen on, 127.0.0.1 by default
`

/** The arguments, or one sentence saying which of them is wrong. */
export function parseOfficeArguments(args: readonly string[]): Result<OfficeArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { book: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
    })
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      return failure(`--port: ${values.port} 不是端口 is no port`)
    if (values.book === '') return failure('--book: 缺少文件 the file is missing')
    return success({ book: values.book ?? null, port, host: values.host ?? '127.0.0.1' })
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}
