// Chooses the host: the desktop's window has a preload, a browser has not.

import type { Client } from '../../shared/client.ts'
import { makeClient } from './client.ts'
import { connectToDesktop } from './desktop.ts'
import { connectToOffice } from './office.ts'

/** Connects to the host this page came from. Rejects with `ConnectionEnded` when there is none. */
export const connect = async (): Promise<Client> =>
  makeClient(window.hezhang ? await connectToDesktop(window.hezhang) : await connectToOffice())
