// The copies made before: when, by whom, and which way they went; the latest first.

import { seals, type SealName } from '../../../shared/print/marks.ts'
import { printWays, type PrintWay } from '../../../shared/print/printing.ts'
import { label } from '../../../shared/contract/index.ts'
import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import { formatInstant } from '../../ui/format.ts'

export type CopyMade = {
  readonly at: number
  readonly user: string
  readonly way: PrintWay | null
  readonly seal: SealName | null
  /** What it was of, where copies of several things stand together: a statement's period, a supplement's number. */
  readonly of: string | null
}

export function Copies({ copies }: { readonly copies: readonly CopyMade[] }) {
  const { t } = useWords()
  if (copies.length === 0) return null
  return (
    <fieldset className="print-group print-copies">
      <legend>{t(label('打印记录', 'Copies made'))}</legend>
      {copies.map(({ at, user, way, seal, of }, index) => (
        <div key={index}>
          <span>{formatInstant(at)}</span>
          <span>
            {[t(actorName(user)), way && t(printWays[way]), seal && t(seals[seal])].filter(Boolean).join(' · ')}
          </span>
          {of !== null && <span>{of}</span>}
        </div>
      ))}
    </fieldset>
  )
}
