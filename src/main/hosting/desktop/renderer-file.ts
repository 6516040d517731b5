// Answers an address of the window with a file that was built for it. The address comes from a page, so it is checked
// like one from a stranger: decoded once, resolved, and served only when it lies below the folder of the screens.

import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { closedPolicy, makePage } from '../page.ts'
import { notBuilt } from '../plain-page.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The file below `renderer` that a path means, the page with its policy; 404 for everything else. */
export async function serveRendererFile(renderer: string, pathname: string): Promise<Response> {
  const file = fileOf(renderer, pathname)
  const content = file === null ? null : await readFile(file).catch(() => null)
  if (content === null && file === join(normalize(`${renderer}${sep}`), 'index.html'))
    return new Response(notBuilt.html, { status: 503, headers: notBuilt.headers })
  if (file === null || content === null)
    return new Response('nothing here', { status: 404, headers: { 'content-security-policy': closedPolicy } })
  const type = types[extname(file)] ?? 'application/octet-stream'
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  if (extname(file) !== '.html') return new Response(new Uint8Array(content), { headers })
  const page = makePage(content.toString())
  return new Response(page.html, { headers: { ...headers, 'content-security-policy': page.policy } })
}

function fileOf(renderer: string, pathname: string): string | null {
  const folder = normalize(`${renderer}${sep}`)
  const path = decoded(pathname)
  const file = path === null || path.includes('\0') ? null : normalize(join(folder, path))
  if (file === folder) return join(folder, 'index.html')
  return file?.startsWith(folder) ? file : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
