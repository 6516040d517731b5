// What waits for me. Nothing waiting is said too, so that an empty column is no riddle.

import type { WorkbenchTask } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatFen, formatNumber } from '../../ui/format.ts'
import { waitingOf } from './tasks.ts'

export function TaskList({ tasks }: { readonly tasks: readonly WorkbenchTask[] }) {
  const { t } = useWords()
  const waiting = waitingOf(tasks)
  return (
    <section>
      <h2>{t(label('等我处理', 'Waiting for me'))}</h2>
      {waiting.length === 0 && (
        <p className="workbench-none">{t(label('没有待办，都处理完了。', 'Nothing is waiting. All done.'))}</p>
      )}
      <ul className="workbench-tasks">
        {waiting.map(({ name, count, amountFen, byDay, text, path, tone }) => (
          <li key={name}>
            <button type="button" onClick={() => openTab({ path })}>
              <b className={`workbench-${tone}`}>{formatNumber('integer', count)}</b>
              <span>{t(text)}</span>
              {amountFen !== null && amountFen !== 0 && (
                <span className={tone === 'late' ? 'workbench-amount workbench-late' : 'workbench-amount'}>
                  ¥ {formatFen(amountFen)}
                </span>
              )}
              {byDay !== null && <span className="workbench-amount">{t(label(`最近 ${byDay}`, `by ${byDay}`))}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
