// The host as a browser would write it: an address that stands for all of them is no address to open.

import { networkInterfaces } from 'node:os'

export function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return ownAddress() ?? '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** Whether only this machine can reach it. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

function ownAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}
