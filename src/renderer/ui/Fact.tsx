// One fact in a strip of facts: its name small, its figure to be read at a glance.

import type { Label } from '../../shared/contract/index.ts'
import { useWords } from '../app/language.tsx'
import './fact.css'

type Props = {
  readonly name: Label
  /** A dash until it is known. */
  readonly value: string | undefined
  readonly tone?: 'red' | 'amber' | undefined
}

export function Fact({ name, value, tone }: Props) {
  const { t } = useWords()
  return (
    <span className="fact">
      <small>{t(name)}</small>
      <b className={tone === undefined ? '' : `fact-${tone}`}>{value ?? '–'}</b>
    </span>
  )
}
