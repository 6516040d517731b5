// The report screens on made-up answers: `?fresh=1` is a new book.

import { createRoot } from 'react-dom/client'
import { App } from '../../../../src/renderer/app/App.tsx'
import '../../../../src/renderer/styles.css'
import { fakeReports } from '../fake-reports.ts'

const asked = new URLSearchParams(window.location.search)
createRoot(document.getElementById('root')!).render(<App client={fakeReports(asked.get('fresh') === '1')} />)
