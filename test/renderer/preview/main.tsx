// The application on a client without a host, for looking at it: `?open=0` is the first screen, `?rows=100000` long lists.

import { createRoot } from 'react-dom/client'
import { App } from '../../../src/renderer/app/App.tsx'
import '../../../src/renderer/styles.css'
import { fakeClient } from '../fake-client.ts'

const asked = new URLSearchParams(window.location.search)
const element = document.getElementById('root')
if (!element) throw new Error('the page has no root')
createRoot(element).render(
  <App
    client={fakeClient({
      open: asked.get('open') !== '0',
      rows: Number(asked.get('rows') ?? 600),
      host: asked.get('host') === 'desktop' ? 'desktop' : 'office',
    })}
  />,
)
