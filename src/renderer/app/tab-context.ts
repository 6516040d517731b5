// Which tab a component stands in, and whether it is the one looked at. Outside any tab (the first screen) it counts as seen.

import { createContext, useContext } from 'react'

export type TabPlace = {
  /** The same for the whole life of the tab, also when its path changes. */
  readonly key: string
  readonly path: string
  readonly active: boolean
}

export const TabContext = createContext<TabPlace>({ key: '', path: '/', active: true })

export const useTab = (): TabPlace => useContext(TabContext)
