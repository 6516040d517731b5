// The ways out: to the printer, to a PDF, to a picture. Each counts the copy first, so that its number stands on it, and
// keeps that number on the paper until it is out.

import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { label } from '../../../shared/contract/index.ts'
import type { PaperName } from '../../../shared/print/form.ts'
import type { PrintWay } from '../../../shared/print/printing.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useNotices } from '../../app/notices.tsx'
import { download, pictureOf } from './picture.ts'

type Wanted = {
  readonly paper: PaperName
  /** What a file of it is called. */
  readonly fileName: string
  readonly printed: number
  /** Notes the copy and answers which one it is; null when it may not be made. */
  readonly count: ((way: PrintWay) => Promise<number | null>) | undefined
}

type ToPaper = {
  /** Which copy the paper says it is: the next one, or the one on its way. */
  readonly copy: number
  /** Holds the pages for the printer. */
  readonly out: RefObject<HTMLDivElement | null>
  print(): void
  toPdf(): void
  toPicture(): void
}

export function useToPaper({ paper, fileName, printed, count }: Wanted): ToPaper {
  const client = useClient()
  const notices = useNotices()
  const [copyNow, setCopyNow] = useState<number | null>(null)
  const busy = useRef(false)
  const out = useRef<HTMLDivElement>(null)
  const go = async (way: PrintWay, send: () => Promise<void> | void): Promise<void> => {
    // An impatient second press is the same copy, not another one.
    if (busy.current) return
    busy.current = true
    try {
      const given = count ? await count(way) : 1
      if (given === null) return
      await document.fonts.ready
      flushSync(() => setCopyNow(given))
      await send()
    } catch (error) {
      reportFailure(error)
    } finally {
      busy.current = false
      setCopyNow(null)
    }
  }
  return {
    copy: copyNow ?? printed + 1,
    out,
    print: () => void go('printer', () => window.print()),
    toPdf: () =>
      void go('pdf', async () => {
        const file = await client.savePdf(`${fileName}.pdf`)
        if (file !== null) notices.done(label(`已存为 ${file}`, `Saved as ${file}`))
      }),
    toPicture: () =>
      void go('picture', async () => {
        const pages = out.current?.querySelector<HTMLElement>('.papers')
        if (pages) download(await pictureOf(pages, paper), `${fileName}.png`)
      }),
  }
}
