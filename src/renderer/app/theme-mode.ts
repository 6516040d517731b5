// Light, dark, or as the system has it; remembered on this computer.

import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import type { ThemeMode } from '../ui/theme.ts'
import { remember, remembered } from './remembered.ts'

export type ThemeChoice = ThemeMode | 'system'

type ThemeState = { readonly choice: ThemeChoice; choose(choice: ThemeChoice): void }

export const useThemeChoice = create<ThemeState>()((set) => ({
  choice: remembered('theme', isChoice) ?? 'system',
  choose(choice) {
    remember('theme', choice)
    set({ choice })
  },
}))

/** The mode to draw in. */
export function useThemeMode(): ThemeMode {
  const choice = useThemeChoice((state) => state.choice)
  const system = useSyncExternalStore(onSystemChange, systemMode)
  return choice === 'system' ? system : choice
}

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)')
const systemMode = (): ThemeMode => (darkSystem().matches ? 'dark' : 'light')

function onSystemChange(listener: () => void): () => void {
  const query = darkSystem()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

function isChoice(value: unknown): value is ThemeChoice {
  return value === 'light' || value === 'dark' || value === 'system'
}
