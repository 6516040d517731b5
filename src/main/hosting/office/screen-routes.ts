// The built screens. The page is made anew for each request, because its style nonce is; what it loads has its
// content in its name and may stay in the browser's own cache.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { makePage } from '../page.ts'
import { notBuilt } from '../plain-page.ts'

export type Screens = { page(reply: FastifyReply): Promise<FastifyReply> }

/** Serves what lies in `renderer`; the page itself is left to the caller's route. */
export async function serveScreens(app: FastifyInstance, renderer: string): Promise<Screens> {
  app.get('/index.html', (_request, reply) => reply.redirect('/', 303))
  if (existsSync(renderer))
    await app.register(files, {
      root: renderer,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => reply.header('cache-control', 'private, max-age=31536000, immutable'),
    })
  return {
    async page(reply) {
      const html = await readFile(join(renderer, 'index.html'), 'utf8').catch(() => null)
      if (html === null) return reply.code(503).headers(notBuilt.headers).send(notBuilt.html)
      const page = makePage(html)
      reply.header('content-security-policy', page.policy).header('cache-control', 'no-store')
      return reply.type('text/html; charset=utf-8').send(page.html)
    },
  }
}
