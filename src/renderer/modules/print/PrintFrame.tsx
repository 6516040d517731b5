// The print page, of whatever: the paper as it will be, beside it what can be chosen. The same pages stand a second time
// at the end of the document, seen only by the printer, so that the paper carries nothing of the screen around it.

import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { label, type Label } from '../../../shared/contract/index.ts'
import { papers, type PaperName, type Sheet } from '../../../shared/print/form.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Measured } from './Measured.tsx'
import { Papers } from './Papers.tsx'
import { PrintChoices } from './PrintChoices.tsx'
import { usePrintOptions, type FormShape } from './print-options.ts'
import type { PageSpan } from './paginate.ts'
import './print.css'
import './sheet.css'

type Props = {
  readonly name: string
  readonly form: FormShape
  readonly subtitle: string
  readonly sheets: readonly Sheet[]
  /** How often it was printed on this form. */
  readonly printed: number
  /** Notes the printing and answers which one it is; null when it may not be. */
  count?(): Promise<number | null>
  /** Above the choices: the other forms. */
  readonly children?: ReactNode
}

export function PrintFrame({ name, form, subtitle, sheets, printed, count, children }: Props) {
  const { t } = useWords()
  const { active } = useTab()
  const [options, change] = usePrintOptions(name)
  // While the printer's dialog is open the paper keeps the number this copy was given.
  const [copyNow, setCopyNow] = useState<number | null>(null)
  const copy = copyNow ?? printed + 1
  const client = useClient()
  const notices = useNotices()
  const toPaper = async (go: () => Promise<void> | void) => {
    const given = count ? await count() : 1
    if (given === null) return
    flushSync(() => setCopyNow(given))
    try {
      await go()
    } catch (error) {
      reportFailure(error)
    } finally {
      setCopyNow(null)
    }
  }
  const print = () => toPaper(() => window.print())
  const toPdf = () =>
    toPaper(async () => {
      const file = await client.savePdf(`${[t(form.label), subtitle].join(' ')}.pdf`)
      if (file !== null) notices.done(label(`已存为 ${file}`, `Saved as ${file}`))
    })
  const ready = sheets.length > 0
  // A browser's own dialog saves as PDF; the desktop's has no such way on every system.
  const isDesktop = client.host === 'desktop'
  useKeys({
    'Ctrl+P': { label: printLabel, run: () => void print(), off: !ready },
    'Alt+P': { label: pdfLabel, run: () => void toPdf(), off: !ready || !isDesktop },
  })
  const [spans, setSpans] = useState<readonly (readonly PageSpan[])[]>([])
  const pages = <Papers form={form} sheets={sheets} spans={spans} options={options} copy={copy} />
  return (
    <PageFrame
      title={t(form.label)}
      subtitle={subtitle}
      actions={
        <>
          {isDesktop && (
            <Button title="Alt+P" disabled={!ready} onClick={() => void toPdf()}>
              {t(pdfLabel)}
            </Button>
          )}
          <Button title="Ctrl+P" disabled={!ready} onClick={() => void print()}>
            {t(printLabel)}
          </Button>
        </>
      }
      footer={<span>{t(count ? timesPrinted(printed) : paperHint(form.paper))}</span>}
      footerEnd={count && <span className="print-hint">{t(paperHint(form.paper))}</span>}
    >
      <div className="print-page">
        <div className="print-desk" tabIndex={0} role="region" aria-label={t(form.label)}>
          {pages}
          <Measured form={form} sheets={sheets} options={options} onMeasured={setSpans} />
        </div>
        <PrintChoices form={form} options={options} onChange={change}>
          {children}
        </PrintChoices>
      </div>
      {active && createPortal(<div className="print-out">{pages}</div>, document.body)}
    </PageFrame>
  )
}

const pdfLabel = label('存为 PDF', 'Save as PDF')
const printLabel = label('打印', 'Print')

const paperHint = (paper: PaperName): Label => {
  const { widthMm, heightMm } = papers[paper]
  const size = `${widthMm} × ${heightMm} mm`
  return label(`纸张 ${size}；打印机边距选“无”，缩放 100%`, `Paper ${size}; no margins, scale 100 %`)
}

const timesPrinted = (times: number): Label =>
  times === 0
    ? label('还没有打印过', 'Not printed yet')
    : label(`已打印 ${times} 次`, times === 1 ? 'Printed once' : `Printed ${times} times`)
