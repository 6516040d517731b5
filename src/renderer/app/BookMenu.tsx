// The open book's name, and what is done with the book as a whole.

import { label } from '../../shared/contract/index.ts'
import { useBookActs } from './book-acts.ts'
import { useWords } from './language.tsx'
import { letterheadPlace, settingsPlace } from './places.ts'
import { useBook, useSession } from './session.tsx'
import { openTab } from './tabs.ts'
import { TopMenu } from './TopMenu.tsx'

export function BookMenu() {
  const { t } = useWords()
  const book = useBook()
  const { chooseBook } = useSession()
  const own = useBookActs()
  const pages = [settingsPlace, letterheadPlace].map(({ path, label: said }) => ({
    key: path,
    label: said,
    run: () => openTab({ path }),
  }))
  const others = [
    { key: 'other', label: label('换账套、新建、迁入…', 'Another book, new, move in…'), run: () => chooseBook('open') },
  ]
  const itemOf = ({ key, label: said }: (typeof own)[number]) => ({ key, label: t(said) })
  return (
    <TopMenu
      className="top-book"
      title={book.location}
      menu={{
        items: [
          { key: 'where', label: <span className="book-where">{book.location}</span>, disabled: true },
          { type: 'divider' },
          ...own.map(itemOf),
          ...pages.map(itemOf),
          { type: 'divider' },
          ...others.map(itemOf),
        ],
        onClick: ({ key }) => [...own, ...pages, ...others].find((act) => act.key === key)?.run(),
      }}
    >
      <span className="top-book-name">{book.company}</span>
      <span className="nav-caret nav-caret-down" aria-hidden="true" />
    </TopMenu>
  )
}
