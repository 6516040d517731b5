// A menu of the top bar. Opened by a key it has the focus, and Escape gives it back to its button.

import { Dropdown, type MenuProps } from 'antd'
import { useRef, useState, type ComponentProps } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useKeys } from './keys.ts'

type Props = { readonly menu: MenuProps } & Omit<ComponentProps<'button'>, 'ref' | 'type'>

export function TopMenu({ menu, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useKeys({ Escape: { label: label('关闭菜单', 'Close the menu'), run: close, off: !open, unlisted: true } })
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={(to) => (to ? setOpen(true) : close())}
      autoFocus
      destroyOnHidden
      menu={{
        ...menu,
        onClick: (chosen) => {
          // Enter would press the button that takes the focus.
          chosen.domEvent.preventDefault()
          close()
          menu.onClick?.(chosen)
        },
      }}
    >
      <button ref={button} type="button" {...rest} />
    </Dropdown>
  )
}
