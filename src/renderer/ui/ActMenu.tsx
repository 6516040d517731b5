// Acts that are rarer than those with a button of their own, behind one: its key opens them, arrows and Enter choose. One
// act alone needs no menu.

import { Button, Dropdown } from 'antd'
import type { Label } from '../../shared/contract/index.ts'
import { keyWords } from '../app/key-words.ts'
import { useKeys } from '../app/keys.ts'
import { useWords } from '../app/language.tsx'
import { ActButton } from './ActButton.tsx'
import { useMenu } from './use-menu.ts'

type MenuAct = {
  readonly label: Label
  /** Does it without the menu. */
  readonly keyName?: string | undefined
  run(): void
}

type Props = { readonly label: Label; readonly keyName: string; readonly acts: readonly MenuAct[] }

export function ActMenu({ acts, ...button }: Props) {
  if (acts.length === 0) return null
  if (acts.length === 1) return <ActButton act={acts[0]!.label} keyName={button.keyName} run={acts[0]!.run} />
  return <SeveralActs acts={acts} {...button} />
}

function SeveralActs({ label, keyName, acts }: Props) {
  const { t } = useWords()
  const { button, dropdown, show, hide } = useMenu(label)
  useKeys({
    [keyName]: { label, run: show },
    ...Object.fromEntries(acts.flatMap((act) => (act.keyName === undefined ? [] : [[act.keyName, act]]))),
  })
  return (
    <Dropdown
      {...dropdown}
      menu={{
        items: acts.map((act, index) => ({
          key: index,
          label: t(act.label),
          ...(act.keyName === undefined ? {} : { extra: keyWords(act.keyName) }),
        })),
        onClick: ({ key }) => {
          hide()
          acts[Number(key)]?.run()
        },
      }}
    >
      <Button ref={button}>
        {t(label)} ▾ <kbd className="act-key">{keyWords(keyName)}</kbd>
      </Button>
    </Dropdown>
  )
}
