// What the stand-in's parts say to each other: a page and the process, and the process and the test that drives it.

/** From a page: something for `ipcMain`, or for the other end of a port it has sent. */
export type FromPage =
  | {
      readonly type: 'send'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly type: 'port'; readonly port: number; readonly data: unknown }

/** To a page: a message for a port, or its end. */
export type ToPage =
  | { readonly type: 'port'; readonly port: number; readonly data: unknown }
  | { readonly type: 'closed'; readonly port: number }

/** From the test: a scripted answer to the next such dialog, a click in the menu, questions, the end. */
export type Order =
  | { readonly order: 'answer'; readonly dialog: string; readonly value: unknown }
  | { readonly order: 'menu'; readonly path: readonly string[] }
  | { readonly order: 'endpoint' | 'said' | 'quit' }

/** Told once by the process when its first window shows its page. */
export const ready = 'ready'
