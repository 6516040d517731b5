// A menu that keys open and leave: opened, it has the focus; left by Escape, its button has it again and the page behind
// stays as it was.

import type { DropdownProps } from 'antd'
import { useRef, useState, type RefObject } from 'react'
import type { Label } from '../../shared/contract/index.ts'
import { useKeys } from '../app/keys.ts'

type Menu = {
  readonly button: RefObject<HTMLButtonElement | null>
  /** What its `Dropdown` takes. */
  readonly dropdown: DropdownProps
  show(): void
  /** Something was chosen that takes the focus itself. */
  hide(): void
  /** The button has the focus again. */
  leave(): void
}

export function useMenu(label: Label): Menu {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setOpen(false)
    button.current?.focus()
  }
  useKeys({ Escape: { label, run: leave, off: !open, unlisted: true } })
  return {
    button,
    show: () => setOpen(true),
    hide: () => setOpen(false),
    leave,
    dropdown: {
      trigger: ['click'],
      open,
      onOpenChange: (to) => (to ? setOpen(true) : leave()),
      autoFocus: true,
      // Opened once more, it begins with its first line.
      destroyOnHidden: true,
    },
  }
}
