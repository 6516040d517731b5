// The navigation: modules in the trade's words, each with its kinds. No icons: words are found faster than pictures.

import { useEffect, useRef, useState } from 'react'
import { label } from '../../shared/contract/index.ts'
import { useWords } from './language.tsx'
import { approvalsPlace, placeGroups, reports, workbench, type Place } from './places.ts'
import { remember, remembered } from './remembered.ts'
import { useTabs } from './tabs.ts'

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

export function Navigation({ onFold }: { onFold(): void }) {
  const { t } = useWords()
  const [closed, setClosed] = useState<readonly string[]>(() => remembered('nav.closed', isNames) ?? [])
  const toggle = (name: string) => {
    const next = closed.includes(name) ? closed.filter((one) => one !== name) : [...closed, name]
    remember('nav.closed', next)
    setClosed(next)
  }
  return (
    <nav className="nav" aria-label={t(label('导航', 'Navigation'))}>
      <div className="nav-brand">
        <span className="nav-name">{t(label('禾账', 'Hezhang'))}</span>
        <button
          type="button"
          className="quiet-button"
          title={`${t(label('收起导航', 'Fold away'))} Alt+B`}
          aria-label={t(label('收起导航', 'Fold the navigation away'))}
          onClick={onFold}
        >
          «
        </button>
      </div>
      <div className="nav-scroll">
        <NavPlace place={workbench} alone />
        <NavPlace place={approvalsPlace} alone />
        {placeGroups.map((group) => (
          <section key={group.name} className="nav-group">
            <button
              type="button"
              className="nav-group-name"
              aria-expanded={!closed.includes(group.name)}
              onClick={() => toggle(group.name)}
            >
              {t(group.label)}
              <span className="nav-caret" aria-hidden="true" />
            </button>
            {!closed.includes(group.name) && group.places.map((place) => <NavPlace key={place.path} place={place} />)}
          </section>
        ))}
        <NavPlace place={reports} alone />
      </div>
    </nav>
  )
}

function NavPlace({ place, alone = false }: { readonly place: Place; readonly alone?: boolean }) {
  const { t } = useWords()
  const here = useTabs(
    ({ tabs, activeKey }) => tabs.find((tab) => tab.key === activeKey)?.path.split('?')[0] === place.path,
  )
  const link = useRef<HTMLAnchorElement>(null)
  // Wherever one came from, the navigation shows where one is.
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <a
      ref={link}
      className={alone ? 'nav-place nav-place-alone' : 'nav-place'}
      href={`#${place.path}`}
      aria-current={here ? 'page' : undefined}
      title={t(place.label)}
    >
      {t(place.label)}
    </a>
  )
}
