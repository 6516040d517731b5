// Files in and out of an office: a workbook is streamed to disk as it comes, a made file leaves once. How large an
// upload may be is checked against what it says of itself before it is read, and against what it is while it is.

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bookEnding } from '../book-file.ts'
import { uploadBytesMax, type OfficeFiles } from './office-files.ts'

const bytes = 'application/octet-stream'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `filesOf` answers the files of the session that asks. */
export function serveFiles(app: FastifyInstance, filesOf: (request: FastifyRequest) => OfficeFiles | null): void {
  // The one kind of body there is stays a stream; nothing is read before the route asks for it.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(bytes, (_request, body, done) => done(null, body))

  app.post<{ Querystring: { name?: string } }>(
    '/files/workbook',
    {
      async onRequest(request, reply) {
        const length = request.headers['content-length']
        if (length === undefined) return reply.code(411).send('how long?')
        if (!(Number(length) <= uploadBytesMax)) return reply.code(413).header('connection', 'close').send('too large')
        return undefined
      },
    },
    async (request, reply) => {
      const files = filesOf(request)
      if (files === null || !(request.body instanceof Readable)) return reply.code(400).send('no workbook')
      const handle = await files.takeIn(request.query.name ?? '', request.body)
      return handle === null ? reply.code(413).header('connection', 'close').send('too large') : { handle }
    },
  )

  app.get<{ Params: { ticket: string } }>('/files/made/:ticket', (request, reply) => {
    const file = filesOf(request)?.takeOut(request.params.ticket) ?? null
    if (file === null) return reply.callNotFound()
    const stream = createReadStream(file.path)
    stream.once('close', () => void file.done())
    return reply
      .type(file.name.endsWith(bookEnding) ? bytes : workbook)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'no-store')
      .send(stream)
  })
}
