// The reader's language. Every text on screen is a `{ zh, en }` pair written beside its use and put into words here;
// the choice is remembered on this computer. It is a store, not only a context, because the grid words its cells outside React.

import dayjs from 'dayjs'
import zhCn from 'dayjs/locale/zh-cn.js'
import { useEffect, type ReactNode } from 'react'
import { create } from 'zustand'
import type { Label, Language } from '../../shared/contract/index.ts'
import { remember, remembered } from './remembered.ts'

type LanguageState = { readonly language: Language; setLanguage(language: Language): void }

export const useLanguage = create<LanguageState>()((set) => ({
  language: remembered('language', isLanguage) ?? 'zh',
  setLanguage(language) {
    remember('language', language)
    set({ language })
  },
}))

export type Words = { readonly language: Language; t(label: Label): string }

/** The reader's language, and how to put a label into it. */
export function useWords(): Words {
  return wordsIn[useLanguage((state) => state.language)]
}

/** One object per language, so that what is made from words is made again only when the language changes. */
const wordsIn: Readonly<Record<Language, Words>> = {
  zh: { language: 'zh', t: (label) => label.zh },
  en: { language: 'en', t: (label) => label.en },
}

/** Tells the page and the calendar which language is read. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage((state) => state.language)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = language === 'zh' ? '禾账' : 'Hezhang'
    dayjs.locale(language === 'zh' ? zhCn : 'en')
  }, [language])
  return children
}

function isLanguage(value: unknown): value is Language {
  return value === 'zh' || value === 'en'
}
