// A book there is already: by the system's dialog on the desktop, or one of those opened lately.

import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { label, type Refusal } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { formatInstant } from '../../ui/format.ts'
import { PanelProblems } from './PanelProblems.tsx'

type Recent = { readonly location: string; readonly company: string; readonly openedAt: number }

export function OpenBook() {
  const { t } = useWords()
  const client = useClient()
  const { entered } = useSession()
  const [recent, setRecent] = useState<readonly Recent[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  useEffect(() => {
    let gone = false
    client.recentBooks().then((books) => !gone && setRecent(books), reportFailure)
    return () => {
      gone = true
    }
  }, [client])
  const open = async (location: string | null) => {
    setBusy(true)
    try {
      const answer = await client.openBook(location)
      if (answer.ok) entered(answer.value)
      else setRefusals(answer.error)
    } catch (error) {
      reportFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="first-form">
      <h2>{t(label('打开账套', 'Open a book'))}</h2>
      <PanelProblems refusals={refusals} />
      {client.host === 'desktop' ? (
        <>
          <p>{t(label('选择一个 .hz 账套文件。', 'Choose a book file (.hz).'))}</p>
          <Button type="primary" autoFocus loading={busy} onClick={() => void open(null)}>
            {t(label('选择文件…', 'Choose a file…'))}
          </Button>
        </>
      ) : (
        <p>
          {t(
            label(
              '账套文件在运行禾账的电脑上。要打开别的文件，在那台电脑上这样启动：',
              'Book files lie on the computer that runs Hezhang. To open another one, start it there like this:',
            ),
          )}
          <code className="first-command">{t(label('npm start -- --book 文件', 'npm start -- --book FILE'))}</code>
        </p>
      )}
      {recent && recent.length > 0 && (
        <>
          <h3>{t(label('最近打开', 'Opened lately'))}</h3>
          <ul className="first-recent">
            {recent.map((book) => (
              <li key={book.location}>
                <button type="button" disabled={busy} onClick={() => void open(book.location)}>
                  <strong>{book.company}</strong>
                  <span className="first-where">{book.location}</span>
                  <span className="first-when">{formatInstant(book.openedAt)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {recent?.length === 0 && client.host === 'office' && (
        <p className="first-none">{t(label('还没有打开过别的账套。', 'No other book was opened yet.'))}</p>
      )}
    </div>
  )
}
