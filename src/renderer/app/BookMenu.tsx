// The open book's name, and what is done with the book as a whole.

import { Dropdown } from 'antd'
import { label } from '../../shared/contract/index.ts'
import { useClient } from './client.tsx'
import { runJob, useExport } from './jobs.ts'
import { useWords } from './language.tsx'
import { useNotices } from './notices.tsx'
import { letterheadPlace, settingsPlace } from './places.ts'
import { useBook, useSession } from './session.tsx'
import { openTab } from './tabs.ts'

export function BookMenu() {
  const { t } = useWords()
  const book = useBook()
  const { chooseBook } = useSession()
  const client = useClient()
  const notices = useNotices()
  const exportBook = useExport()
  const verify = async () => {
    const answer = await runJob(t(verifyWord), (options) => client.run('verify', {}, options))
    if (answer === null) return
    if (!answer.ok) notices.refused(answer.error)
    else if (answer.value.problems.length > 0)
      notices.warn(wrong(answer.value.problems.length), answer.value.problems.join('\n'))
    else notices.done(agrees(answer.value.checked))
  }
  const acts: Readonly<Record<string, () => void>> = {
    ledgers: () => void exportBook('export.ledgers', { from: null, to: null }, `${book.company} ${t(ledgersWord)}`),
    verify: () => void verify(),
    settings: () => openTab({ path: settingsPlace.path }),
    letterhead: () => openTab({ path: letterheadPlace.path }),
    other: () => chooseBook('open'),
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'where', label: <span className="book-where">{book.location}</span>, disabled: true },
          { type: 'divider' },
          { key: 'ledgers', label: t(label('导出总账工作簿', 'Export the ledgers')) },
          { key: 'verify', label: t(verifyWord) },
          { key: 'settings', label: t(settingsPlace.label) },
          { key: 'letterhead', label: t(letterheadPlace.label) },
          { type: 'divider' },
          { key: 'other', label: t(label('换账套、新建、迁入…', 'Another book, new, move in…')) },
        ],
        onClick: ({ key }) => acts[key]?.(),
      }}
    >
      <button type="button" className="top-book" title={book.location}>
        <span className="top-book-name">{book.company}</span>
        <span className="nav-caret nav-caret-down" aria-hidden="true" />
      </button>
    </Dropdown>
  )
}

const verifyWord = label('检查账套', 'Verify the book')
const ledgersWord = label('账簿', 'ledgers')
const wrong = (count: number) =>
  label(
    `账套有 ${count} 处不一致`,
    count === 1 ? 'One thing in the book disagrees' : `${count} things in the book disagree`,
  )
const agrees = (checked: number) =>
  label(
    `账套一致：核对了 ${checked.toLocaleString('en-US')} 项`,
    `The book agrees: ${checked.toLocaleString('en-US')} checks`,
  )
