// The whole screen: language, look, the connection, then either the first screen or the shell around the open book.

import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react'
import type { Client } from '../../shared/client.ts'
import { FirstScreen } from '../modules/first-screen/FirstScreen.tsx'
import { antdThemeOf, applyTokens, styleNonce } from '../ui/theme.ts'
import { ClientProvider } from './client.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { findFocus } from './focus-found.ts'
import { dispatchKey } from './keys.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { FailureNotices } from './notices.tsx'
import { SessionProvider, useSession } from './session.tsx'
import { Shell } from './Shell.tsx'
import { useThemeMode } from './theme-mode.ts'

export function App({ client }: { readonly client: Client }) {
  useEffect(() => {
    window.addEventListener('keydown', findFocus, { capture: true })
    window.addEventListener('keydown', dispatchKey)
    return () => {
      window.removeEventListener('keydown', findFocus, { capture: true })
      window.removeEventListener('keydown', dispatchKey)
    }
  }, [])
  return (
    <LanguageProvider>
      <Look>
        <ErrorBoundary>
          <ClientProvider client={client}>
            <SessionProvider>
              <Front />
              <FailureNotices />
            </SessionProvider>
          </ClientProvider>
        </ErrorBoundary>
      </Look>
    </LanguageProvider>
  )
}

function Front() {
  const { info, choosing } = useSession()
  if (info === undefined) return null
  // The open book stays as it is under the first screen: what was typed is still there on the way back.
  return (
    <>
      {info && (
        <div className="front" inert={choosing !== null}>
          <Shell key={info.location} />
        </div>
      )}
      {(info === null || choosing !== null) && <FirstScreen />}
    </>
  )
}

/** Not the body itself: there antd locks scrolling with a style our policy refuses, and nothing here scrolls anyway. */
const popupPlace = (): HTMLElement => document.querySelector<HTMLElement>('.app') ?? document.body

/** Above the bar at the bottom of a page: its totals stay in sight. */
const notices = { placement: 'bottomRight', bottom: 44, maxCount: 5 } as const

/** antd in our language and look. */
export function Look({ children }: { readonly children: ReactNode }) {
  const mode = useThemeMode()
  const language = useLanguage((state) => state.language)
  useLayoutEffect(() => applyTokens(mode), [mode])
  const theme = useMemo(() => antdThemeOf(mode), [mode])
  const csp = useMemo(() => {
    const nonce = styleNonce()
    return nonce === undefined ? {} : { nonce }
  }, [])
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      csp={csp}
      getPopupContainer={popupPlace}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp className="app" message={{ maxCount: 1 }} notification={notices}>
        {children}
      </AntApp>
    </ConfigProvider>
  )
}
