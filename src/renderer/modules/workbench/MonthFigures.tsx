// The month in six figures, each with what it is measured against, each opening what it is made of.

import type { Workbench } from '../../../shared/api.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen } from '../../ui/format.ts'
import { figuresOf } from './month-figures.ts'

export function MonthFigures({ workbench }: { readonly workbench: Workbench }) {
  const { t } = useWords()
  return (
    <div className="workbench-figures">
      {figuresOf(workbench).map(({ name, label: words, fen, note, late, path }) => (
        <button key={name} type="button" onClick={() => openTab({ path })}>
          <span>{t(words)}</span>
          <b className={fen < 0 ? 'workbench-late' : ''}>{formatFen(fen)}</b>
          <small className={late ? 'workbench-late' : ''}>{note ? t(note) : '\u00a0'}</small>
        </button>
      ))}
    </div>
  )
}
