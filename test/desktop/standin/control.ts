// The test drives the stand-in from its own process over Node's channel between processes.

import { app } from './app.ts'
import { consoleErrors, expectDialog, said } from './dialog.ts'
import { Menu } from './menu.ts'
import { ready, type Order } from './messages.ts'

/** Tells the test when the first page is shown, and does what it asks from then on. */
export function obeyTheTest(): void {
  app.once('stand-in-shown', () => process.send?.({ [ready]: true }))
  process.on('message', ({ id, ...order }: Order & { readonly id: number }) => {
    void obey(order as Order).then((answer) => process.send?.({ id, answer }))
  })
}

async function obey(order: Order): Promise<unknown> {
  switch (order.order) {
    case 'answer':
      return expectDialog(order)
    case 'menu':
      return Menu.click(order.path)
    case 'endpoint':
      return (await app.browser)?.endpoint
    case 'said':
      return { said, consoleErrors }
    case 'quit':
      return app.quit()
  }
}
