// An event whose listeners may keep what it announces from happening.

type Cancelable = { defaultPrevented: boolean; preventDefault(): void }

export const cancelable = (): Cancelable => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
