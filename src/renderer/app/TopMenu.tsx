// A menu of the top bar.

import { Dropdown, type MenuProps } from 'antd'
import type { ComponentProps } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useMenu } from '../ui/use-menu.ts'

type Props = { readonly menu: MenuProps } & Omit<ComponentProps<'button'>, 'ref' | 'type'>

export function TopMenu({ menu, ...rest }: Props) {
  const { button, dropdown, leave } = useMenu(closeWord)
  return (
    <Dropdown
      {...dropdown}
      menu={{
        ...menu,
        onClick: (chosen) => {
          // Enter would press the button that takes the focus.
          chosen.domEvent.preventDefault()
          leave()
          menu.onClick?.(chosen)
        },
      }}
    >
      <button ref={button} type="button" {...rest} />
    </Dropdown>
  )
}

const closeWord = label('关闭菜单', 'Close the menu')
