// Several documents stay open at once and nothing typed is lost: how tabs open, close, move and rename.

import { beforeEach, describe, expect, test } from 'vitest'
import { canonical, openTab, setTabDirty, setTabTitle, tabsMax, useTabs } from '../../../src/renderer/app/tabs.ts'

const paths = () => useTabs.getState().tabs.map((tab) => tab.path)
const front = () => {
  const { tabs, activeKey } = useTabs.getState()
  return tabs.find((tab) => tab.key === activeKey)?.path
}
beforeEach(() => useTabs.getState().resetTabs())

describe('opening', () => {
  test('a page that is open comes to the front instead of opening twice', () => {
    openTab({ path: '/document/12' })
    openTab({ path: '/stock' })
    openTab({ path: '/document/12' })
    expect(paths()).toEqual(['/', '/document/12', '/stock'])
    expect(front()).toBe('/document/12')
  })

  test('a list is one page: asked for another view it takes it', () => {
    openTab({ path: '/list/delivery' })
    openTab({ path: '/list/delivery?view=overdue' })
    expect(paths()).toEqual(['/', '/list/delivery?view=overdue'])
  })

  test('the phone rings: a second new delivery opens beside the one being typed', () => {
    openTab({ path: '/draft/delivery/new' })
    setTabDirty('/draft/delivery/new', true)
    openTab({ path: '/draft/delivery/new' })
    expect(paths()).toHaveLength(3)
    expect(front()).toMatch(/^\/draft\/delivery\/new\?tab=\d+$/)
  })

  test('an untouched new delivery is not opened twice', () => {
    openTab({ path: '/draft/delivery/new' })
    openTab({ path: '/draft/delivery/new' })
    expect(paths()).toHaveLength(2)
  })

  test('beyond the most tabs the oldest clean one makes room, never one with something unsaved', () => {
    openTab({ path: '/document/1' })
    setTabDirty('/document/1', true)
    for (let id = 2; id <= tabsMax; id += 1) openTab({ path: `/document/${id}` })
    expect(paths()).toHaveLength(tabsMax)
    expect(paths()).toContain('/document/1')
    expect(paths()).not.toContain('/document/2')
  })

  test('Chinese in an address is spelled one way', () => {
    expect(canonical('/list/delivery?search=示例')).toBe(canonical(canonical('/list/delivery?search=示例')))
  })
})

describe('closing and moving', () => {
  test('a document opened from a list leads back to the list, whatever stands between them', () => {
    openTab({ path: '/list/delivery' })
    const list = useTabs.getState().activeKey
    openTab({ path: '/stock' })
    useTabs.getState().activate(list)
    openTab({ path: '/document/1' })
    useTabs.getState().closeTab(useTabs.getState().activeKey)
    expect(front()).toBe('/list/delivery')
  })

  test('where it was opened from is closed: the neighbour comes to the front', () => {
    for (const id of [1, 2, 3]) openTab({ path: `/document/${id}` })
    const { tabs, closeTab, activate } = useTabs.getState()
    closeTab(tabs[1]?.key ?? '')
    activate(tabs[2]?.key ?? '')
    closeTab(tabs[2]?.key ?? '')
    expect(front()).toBe('/document/3')
  })

  test('the workbench never closes and stays first', () => {
    openTab({ path: '/stock' })
    const { tabs, closeTab, reorderTab } = useTabs.getState()
    closeTab(tabs[0]?.key ?? '')
    reorderTab(tabs[1]?.key ?? '', tabs[0]?.key ?? '')
    expect(paths()).toEqual(['/', '/stock'])
  })

  test('a tab moves before another one', () => {
    for (const id of [1, 2, 3]) openTab({ path: `/document/${id}` })
    const { tabs, reorderTab } = useTabs.getState()
    reorderTab(tabs[3]?.key ?? '', tabs[1]?.key ?? null)
    expect(paths()).toEqual(['/', '/document/3', '/document/1', '/document/2'])
  })
})

describe('a page speaks of its tab', () => {
  test('a draft that was saved keeps its tab under its own address', () => {
    openTab({ path: '/draft/delivery/new' })
    const { key } = useTabs.getState().tabs[1] ?? { key: '' }
    useTabs.getState().replaceTab('/draft/delivery/new', '/draft/delivery/17')
    expect(useTabs.getState().tabs[1]).toMatchObject({ key, path: '/draft/delivery/17' })
    expect(front()).toBe('/draft/delivery/17')
  })

  test('a slip put right opens as a new draft beside another new one, never under the same address', () => {
    openTab({ path: '/draft/delivery/new' })
    openTab({ path: '/document/12' })
    useTabs.getState().replaceTab('/document/12', '/draft/delivery/new')
    expect(paths()[2]).toMatch(/^\/draft\/delivery\/new\?tab=\d+$/)
  })

  test('a draft that becomes a document that is open already takes its place', () => {
    openTab({ path: '/document/12' })
    openTab({ path: '/draft/delivery/7' })
    useTabs.getState().replaceTab('/draft/delivery/7', '/document/12')
    expect(paths()).toEqual(['/', '/document/12'])
    expect(front()).toBe('/document/12')
  })

  test('the same title again changes nothing, so that nothing draws again', () => {
    openTab({ path: '/document/12' })
    setTabTitle('/document/12', { zh: '出库单', en: 'Delivery' })
    const before = useTabs.getState().tabs
    setTabTitle('/document/12', { zh: '出库单', en: 'Delivery' })
    expect(useTabs.getState().tabs).toBe(before)
  })
})
