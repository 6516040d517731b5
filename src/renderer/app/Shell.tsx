// The frame around the pages: navigation left, the book and what concerns the whole program above, the open tabs, the page.

import { useEffect, useState } from 'react'
import { label } from '../../shared/contract/index.ts'
import { onMenu } from '../client/index.ts'
import { useAddress } from './address.ts'
import { JobsPanel } from './JobsPanel.tsx'
import { KeysOverlay } from './KeysOverlay.tsx'
import { useKeys } from './keys.ts'
import { NavHandle, useNavLayout } from './nav-layout.tsx'
import { Navigation } from './Navigation.tsx'
import { ConnectionLine } from './NoConnection.tsx'
import { Palette } from './Palette.tsx'
import { useLeavingGuard } from './leaving-guard.ts'
import { useBook, useSession } from './session.tsx'
import { TabBar } from './TabBar.tsx'
import { TabPanes } from './TabPanes.tsx'
import { useTabKeys } from './tab-keys.ts'
import { TopBar } from './TopBar.tsx'

export function Shell() {
  const book = useBook()
  const { chooseBook } = useSession()
  // The desktop's native menu speaks of books: the first screen knows how to change over.
  useEffect(() => onMenu(chooseBook), [chooseBook])
  useAddress(book.location)
  useLeavingGuard()
  const nav = useNavLayout()
  const [palette, showPalette] = useState(false)
  const [keys, showKeys] = useState(false)
  useKeys(
    {
      'Ctrl+K': { label: label('转到、查找', 'Go to, find'), run: () => showPalette(true) },
      'Alt+B': { label: label('收起或展开导航', 'Fold or unfold the navigation'), run: nav.toggle },
      '?': { label: label('这一页的快捷键', 'Keys of this page'), run: () => showKeys(true) },
    },
    'everywhere',
  )
  useTabKeys()
  return (
    <div
      className={nav.folded ? 'shell shell-folded' : 'shell'}
      style={{ gridTemplateColumns: nav.folded ? 'minmax(0, 1fr)' : `${nav.width}px minmax(0, 1fr)` }}
    >
      {!nav.folded && (
        <div className="shell-nav">
          <Navigation onFold={nav.toggle} />
          <NavHandle layout={nav} />
        </div>
      )}
      <div className="shell-main">
        <ConnectionLine />
        <TopBar
          onPalette={() => showPalette(true)}
          onKeys={() => showKeys(true)}
          onUnfold={nav.folded ? nav.toggle : null}
        />
        <div className="tab-row">
          <TabBar />
          <JobsPanel />
        </div>
        <TabPanes />
      </div>
      {palette && <Palette onClose={() => showPalette(false)} />}
      {keys && <KeysOverlay onClose={() => showKeys(false)} />}
    </div>
  )
}
