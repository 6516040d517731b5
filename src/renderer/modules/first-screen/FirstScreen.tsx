// The first screen: what a new user can begin with, and for everyone the way from one book to another.
// Left the ways to begin, right the chosen one; nothing jumps while something is being made.

import { useEffect, useState, type ComponentType } from 'react'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useSession, type WayIn } from '../../app/session.tsx'
import { LanguageSwitch, ThemeSwitch } from '../../app/TopBar.tsx'
import { onMenu } from '../../client/index.ts'
import { MoveIn } from './MoveIn.tsx'
import { NewBook } from './NewBook.tsx'
import { OpenBook } from './OpenBook.tsx'
import { OpenDemo } from './OpenDemo.tsx'
import './first-screen.css'

type Way = { readonly name: WayIn; readonly label: Label; readonly says: Label; readonly Panel: ComponentType }

const ways: readonly Way[] = [
  {
    name: 'new',
    label: label('新建账套', 'Make a new book'),
    says: label('一家公司一个账套，科目已备好', 'One company, its accounts ready'),
    Panel: NewBook,
  },
  {
    name: 'import',
    label: label('从工作簿迁入', 'Move in from a workbook'),
    says: label('Excel 里的资料、期初和一季单据', 'Records, openings and a season of documents'),
    Panel: MoveIn,
  },
  {
    name: 'demo',
    label: label('打开演示', 'Open the demo'),
    says: label('一家农资经销商的完整一季', 'A full season of a distributor'),
    Panel: OpenDemo,
  },
  {
    name: 'open',
    label: label('打开账套', 'Open a book'),
    says: label('已有的账套文件，或最近打开过的', 'A book you have, or one opened lately'),
    Panel: OpenBook,
  },
]

export function FirstScreen() {
  const { t } = useWords()
  const { info, choosing, chooseBook } = useSession()
  const { host } = useClient()
  const [name, setName] = useState<WayIn>(choosing ?? 'new')
  useEffect(() => onMenu(setName), [])
  useEffect(() => {
    if (choosing) setName(choosing)
  }, [choosing])
  const back = info ? () => chooseBook(null) : null
  useKeys(back ? { Escape: { label: backWord, run: back } } : {}, 'everywhere')
  const { Panel } = ways.find((way) => way.name === name) ?? ways[0]!
  return (
    <div className="first-screen">
      <header className="first-head">
        {back && (
          <button type="button" className="quiet-button" onClick={back}>
            ← {t(backWord)}
          </button>
        )}
        <div className="first-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="first-main">
        <div className="first-side">
          <h1>{t(label('禾账', 'Hezhang'))}</h1>
          <p>{t(label('农资经销商的进销存与财务', 'Stock and books for fertilizer distributors'))}</p>
          <nav className="first-ways" aria-label={t(label('从哪里开始', 'Where to begin'))}>
            {ways.map((way) => (
              <button
                key={way.name}
                type="button"
                className="first-way"
                aria-current={way.name === name ? 'step' : undefined}
                onClick={() => setName(way.name)}
              >
                <strong>{t(way.label)}</strong>
                <span>{t(way.says)}</span>
              </button>
            ))}
          </nav>
        </div>
        <section className="first-panel">
          <Panel />
        </section>
      </main>
      <footer className="first-foot">
        {t(
          host === 'desktop'
            ? label('数据只保存在这台电脑上', 'The data stays on this computer')
            : label('数据保存在运行禾账的电脑上', 'The data stays on the computer that runs Hezhang'),
        )}
      </footer>
    </div>
  )
}

const backWord = label('返回', 'Back')
