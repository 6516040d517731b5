// An act of a page: its button, the key that does the same, and its line in the overlay, from one declaration, so that
// no button is without its key and none shows a wrong one.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Label } from '../../shared/contract/index.ts'
import { keyWords } from '../app/key-words.ts'
import { useKeys } from '../app/keys.ts'
import { useWords } from '../app/language.tsx'

type Props = {
  readonly act: Label
  /** As `useKeys` names it: `Alt+N`. */
  readonly keyName: string
  run(): void
  readonly disabled?: boolean
  readonly loading?: boolean
  readonly primary?: boolean
  /** Says more than the act's name: how many, for whom. */
  readonly children?: ReactNode
}

export function ActButton({ act, keyName, run, disabled = false, loading = false, primary, children }: Props) {
  const { t } = useWords()
  useKeys({ [keyName]: { label: act, run, off: disabled } })
  return (
    <Button {...(primary ? { type: 'primary' as const } : {})} disabled={disabled} loading={loading} onClick={run}>
      {children ?? t(act)} <kbd className="act-key">{keyWords(keyName)}</kbd>
    </Button>
  )
}
