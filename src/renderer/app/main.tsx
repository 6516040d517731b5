// The screen begins: a connection to the host, whichever it is, and the application on it.

import { createRoot } from 'react-dom/client'
import { connect } from '../client/index.ts'
import '../styles.css'
import { App, Look } from './App.tsx'
import { LanguageProvider } from './language.tsx'
import { NoConnection } from './NoConnection.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('the page has no root')
const root = createRoot(element)

try {
  root.render(<App client={await connect()} />)
} catch {
  // The host has stopped, or the one-time key of the address was used up.
  root.render(
    <LanguageProvider>
      <Look>
        <NoConnection />
      </Look>
    </LanguageProvider>,
  )
}
