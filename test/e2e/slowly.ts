// A slow screen and a far office, to find what only works because everything answers at once:
// `HEZHANG_SLOW=300 npm run playwright -- --project=e2e`. Frames, timers and answers come late by a random part of so
// many milliseconds; answers stay in their order.

import type { Page } from '@playwright/test'

const lateMsMax = Number(process.env['HEZHANG_SLOW'] ?? 0)
const lateMs = (): number => Math.random() * lateMsMax

/** Before the page is opened. Does nothing unless it is asked for. */
export async function slowly(page: Page): Promise<void> {
  if (lateMsMax === 0) return
  await answersLate(page, lateMs)
  await page.addInitScript((most) => {
    const { requestAnimationFrame, setTimeout } = window
    const late = (): number => Math.random() * most
    window.requestAnimationFrame = (act) =>
      requestAnimationFrame(() => void setTimeout(() => act(performance.now()), late()))
    // Much less than answers: on no machine are all timers that late.
    const timed = (act: TimerHandler, ms = 0, ...rest: unknown[]): number => setTimeout(act, ms + late() / 8, ...rest)
    window.setTimeout = timed as typeof window.setTimeout
  }, lateMsMax)
}

/** Whatever the office says to the page comes late by as much as `ms` tells each time. */
export async function answersLate(page: Page, ms: () => number): Promise<void> {
  await page.routeWebSocket(/./, (socket) => {
    let last = Promise.resolve()
    socket.connectToServer().onMessage((message) => {
      const due = new Promise((resolve) => void setTimeout(resolve, ms()))
      last = last.then(() => due).then(() => socket.send(message))
    })
  })
}
