// The screens' own client, for a test to use in a page beside them: the same code, bundled once, over a port of its own
// from the same preload.

import type { Page } from '@playwright/test'
import { build } from 'vite'
import type * as module from '../../src/renderer/client/index.ts'
import type { Client } from '../../src/shared/client.ts'
import { fromRoot } from '../../tools/run.ts'

let bundled: Promise<string> | null = null

declare global {
  interface Window {
    clientModule: typeof module
    client: Promise<Client>
    /** What a test's own listeners have heard. */
    heard: string[]
  }
}

/** Connects; afterwards `window.client` is there for `page.evaluate`. */
export async function connectInPage(page: Page): Promise<void> {
  bundled ??= bundle()
  await page.evaluate(`${await bundled}; window.clientModule = clientModule; window.client = clientModule.connect()`)
  // Calls arrive in order: with this answer the client's own subscription stands.
  await page.evaluate(async () => (await window.client).info())
}

async function bundle(): Promise<string> {
  const lib = {
    entry: fromRoot('src', 'renderer', 'client', 'index.ts'),
    formats: ['iife' as const],
    name: 'clientModule',
  }
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the client was not bundled')
  return first.output[0].code
}
