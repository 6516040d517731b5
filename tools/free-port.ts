import { createServer, type AddressInfo } from 'node:net'

/** A port of this computer that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server.address())
      server.close(() => resolve(port))
    })
  })
}

/** The port of a server that listens. */
export function portOf(address: AddressInfo | string | null | undefined): number {
  if (address === null || typeof address !== 'object') throw new Error('the server listens on no port')
  return address.port
}
