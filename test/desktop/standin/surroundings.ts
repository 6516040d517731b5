// The screen and the session around the windows: one display, and no permission that could be given.

type Decide = (granted: boolean) => void

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } }

export const screen = { getAllDisplays: () => [display] }

export const session = {
  defaultSession: {
    setPermissionRequestHandler(_handler: (contents: object, permission: string, decide: Decide) => void): void {},
    setPermissionCheckHandler(_handler: () => boolean): void {},
  },
}
