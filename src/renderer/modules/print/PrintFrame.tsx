// The print page, of whatever: the paper as it will be, beside it what can be chosen. The same pages stand a second time
// at the end of the document, seen only by the printer, so that the paper carries nothing of the screen around it.

import { useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { label, type Label } from '../../../shared/contract/index.ts'
import type { PaperName, Sheet } from '../../../shared/print/form.ts'
import type { PaperFormName } from '../../../shared/print/index.ts'
import type { SealName } from '../../../shared/print/marks.ts'
import type { PrintWay } from '../../../shared/print/printing.ts'
import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useTab } from '../../app/tab-context.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import type { CopyMade } from './Copies.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import { MarksProvider } from './marks-shown.tsx'
import { Measured } from './Measured.tsx'
import { Papers } from './Papers.tsx'
import type { PageSpan } from './paginate.ts'
import { PrintChoices } from './PrintChoices.tsx'
import { onPaperChosen, sizeOf, usePrintOptions, type FormShape } from './print-options.ts'
import { useMarks } from './use-marks.ts'
import { useSealDrag } from './use-seal-drag.ts'
import { useToPaper } from './use-to-paper.ts'
import './print.css'
import './sheet.css'

type Props = {
  readonly name: PaperFormName
  readonly form: FormShape
  readonly subtitle: string
  readonly sheets: readonly Sheet[]
  /** How often it was printed on this form: this sheet of it, where there are several to choose from. */
  printedOf?(sheet: string | null): number
  readonly copies?: readonly CopyMade[]
  /** Notes the printing and answers which one it is; null when it may not be. */
  count?(way: PrintWay, seal: SealName | null, sheet: string | null): Promise<number | null>
  /** Above the choices: the other forms. */
  readonly children?: ReactNode
}

export function PrintFrame({
  name,
  form: own,
  subtitle,
  sheets: all,
  printedOf = never,
  copies = none,
  count,
  children,
}: Props) {
  const { t } = useWords()
  const { active } = useTab()
  const [options, change] = usePrintOptions(name)
  const form = useMemo(() => onPaperChosen(own, options), [own, options])
  const [chosen, choose] = useState(0)
  const sheets = useMemo(() => (form.alternatives ? all.slice(chosen, chosen + 1) : all), [form, all, chosen])
  const sheet = form.alternatives ? (sheets[0]?.no ?? null) : null
  const printed = printedOf(sheet)
  const hand = useMarks(name, options.sealed)
  const seal = form.seal !== undefined && options.sealed ? hand.seal : null
  const startDrag = useSealDrag(hand)
  const fileName = [t(form.label), subtitle].join(' ')
  const { copy, out, print, toPdf, toPicture } = useToPaper({
    paper: form.paper,
    fileName,
    printed,
    count: count && ((way) => count(way, seal, sheet)),
  })
  // A browser's own dialog saves as PDF; the desktop's has no such way on every system.
  const isDesktop = useClient().host === 'desktop'
  const ready = sheets.length > 0
  const [spans, setSpans] = useState<readonly (readonly PageSpan[])[]>([])
  const pages = (
    <MarksProvider value={hand.shown}>
      <Papers form={form} sheets={sheets} spans={spans} options={options} copy={copy} />
    </MarksProvider>
  )
  return (
    <PageFrame
      title={t(form.label)}
      subtitle={subtitle}
      actions={
        <>
          <ActButton act={pictureLabel} keyName="Alt+G" disabled={!ready} run={toPicture} />
          {isDesktop && <ActButton act={pdfLabel} keyName="Alt+P" disabled={!ready} run={toPdf} />}
          <ActButton act={printLabel} keyName="Ctrl+P" disabled={!ready} run={print} />
        </>
      }
      footer={<span>{t(count ? timesPrinted(printed) : paperHint(form.paper))}</span>}
      footerEnd={count && <span className="print-hint">{t(paperHint(form.paper))}</span>}
    >
      <div className="print-page">
        <div className="print-desk" tabIndex={0} role="region" aria-label={t(form.label)} onPointerDown={startDrag}>
          {pages}
          <MarksProvider value={hand.shown}>
            <Measured form={form} sheets={sheets} options={options} marks={hand.marks} onMeasured={setSpans} />
          </MarksProvider>
        </div>
        <PrintChoices
          form={own}
          sheets={sheets}
          options={options}
          copies={copies}
          marks={
            <MarksPanel
              hand={hand}
              canSeal={form.seal !== undefined}
              sealed={options.sealed}
              onSealed={(sealed) => change({ sealed })}
            />
          }
          onChange={change}
        >
          {children}
          {form.alternatives && all.length > 1 && (
            <nav className="print-forms">
              {all.map(({ title, no }, index) => (
                <button key={no} type="button" aria-current={index === chosen} onClick={() => choose(index)}>
                  {t(title)}
                </button>
              ))}
            </nav>
          )}
        </PrintChoices>
      </div>
      {active &&
        createPortal(
          <div className="print-out" ref={out}>
            {pages}
          </div>,
          document.body,
        )}
    </PageFrame>
  )
}

const none: readonly CopyMade[] = []
const never = (): number => 0
const pictureLabel = label('存为图片', 'Save as picture')
const pdfLabel = label('存为 PDF', 'Save as PDF')
const printLabel = label('打印', 'Print')

const paperHint = (paper: PaperName): Label =>
  label(`纸张 ${sizeOf(paper)}；打印机边距选“无”，缩放 100%`, `Paper ${sizeOf(paper)}; no margins, scale 100 %`)

const timesPrinted = (times: number): Label =>
  times === 0
    ? label('还没有打印过', 'Not printed yet')
    : label(`已打印 ${times} 次`, times === 1 ? 'Printed once' : `Printed ${times} times`)
