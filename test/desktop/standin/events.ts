// An event whose listeners may keep what it announces from happening.

export type Cancelable = { defaultPrevented: boolean; preventDefault(): void }

export const cancelable = (): Cancelable => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
