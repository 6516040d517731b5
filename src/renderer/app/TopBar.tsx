// Above the pages: which book, which month people work in, the way to anything by name, and how it all reads and looks.

import type { ComponentProps } from 'react'
import { label, type Label } from '../../shared/contract/index.ts'
import { actorName } from './actor.ts'
import { BookMenu } from './BookMenu.tsx'
import { useLanguage, useWords } from './language.tsx'
import { useBook } from './session.tsx'
import { TopMenu } from './TopMenu.tsx'
import { useThemeChoice, type ThemeChoice } from './theme-mode.ts'

type TopBarProps = {
  onPalette(): void
  onKeys(): void
  /** Given when the navigation is folded away. */
  readonly onUnfold: (() => void) | null
}

export function TopBar({ onPalette, onKeys, onUnfold }: TopBarProps) {
  const { t } = useWords()
  const book = useBook()
  const closed = book.closedThrough !== null && book.workingMonth <= book.closedThrough
  return (
    <header className="top-bar">
      {onUnfold && (
        <button type="button" className="quiet-button" title="Alt+B" onClick={onUnfold}>
          {t(label('导航 »', 'Navigation »'))}
        </button>
      )}
      <BookMenu />
      <a className="top-month" href="#/months" title={t(label('结账', 'Month close'))}>
        <span className="digits">{book.workingMonth}</span>
        <span className="top-month-state">{t(closed ? label('已结账', 'closed') : label('未结账', 'open'))}</span>
      </a>
      <button type="button" className="top-search" onClick={onPalette}>
        <span>{t(label('转到页面，查单据、客户、商品', 'Find pages, documents, partners …'))}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="top-actor">{t(actorName(book.actor))}</span>
      <LanguageSwitch />
      <ThemeSwitch />
      <TopButton title={`${t(label('快捷键', 'Keys'))} ?`} onClick={onKeys}>
        ?
      </TopButton>
    </header>
  )
}

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  return (
    <TopButton
      title={language === 'zh' ? 'English' : '中文'}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      <span className={language === 'zh' ? '' : 'top-other'}>中</span>
      <span className="top-other">/</span>
      <span className={language === 'en' ? '' : 'top-other'}>EN</span>
    </TopButton>
  )
}

export function ThemeSwitch() {
  const { t } = useWords()
  const { choice, choose } = useThemeChoice()
  return (
    <TopMenu
      className="quiet-button"
      title={t(lightWord)}
      aria-label={t(lightWord)}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: Object.entries(themeWords).map(([key, text]) => ({ key, label: t(text) })),
        onClick: ({ key }) => choose(key as ThemeChoice),
      }}
    >
      ◐
    </TopMenu>
  )
}

const lightWord = label('明暗', 'Light or dark')

const themeWords: Readonly<Record<ThemeChoice, Label>> = {
  light: label('浅色', 'Light'),
  dark: label('深色', 'Dark'),
  system: label('跟随系统', 'As the system'),
}

function TopButton({ title, ...rest }: ComponentProps<'button'>) {
  return <button type="button" className="quiet-button" title={title} aria-label={title} {...rest} />
}
