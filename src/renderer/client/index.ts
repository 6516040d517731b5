// How the screen reaches its host: `connect` gives the one `Client`, whatever the host is; beside it what only some
// hosts have to say (the native menu, a connection that broke) and the errors a call may end in.

export { connect } from './connect.ts'
export { connectionState, onConnectionState, type ConnectionState } from './connection-state.ts'
export { ConnectionEnded, ConnectionLost, NoBookOpen, Unexpected } from './errors.ts'
export { onMenu } from './menu.ts'
export type { MenuAct } from './wire.ts'
