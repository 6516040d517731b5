// One fact of the strip: its name small, its figure to be read at a glance.

import type { Label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'

type Props = {
  readonly name: Label
  /** A dash until it is known. */
  readonly value: string | undefined
  readonly tone?: 'red' | 'amber' | undefined
}

export function Fact({ name, value, tone }: Props) {
  const { t } = useWords()
  return (
    <span className="slip-fact">
      <small>{t(name)}</small>
      <b className={tone === 'red' ? 'document-late' : tone === 'amber' ? 'document-warn' : ''}>{value ?? '–'}</b>
    </span>
  )
}
