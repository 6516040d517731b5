// A document's paper: opened from the document, on the form it is usually printed on or another one it has.

import { useEffect } from 'react'
import { label } from '../../../shared/contract/index.ts'
import type { PrintFacts } from '../../../shared/print/form.ts'
import { formsFor, isPrintForm, printFormOf, type PrintFormName } from '../../../shared/print/index.ts'
import type { SealName } from '../../../shared/print/marks.ts'
import type { PrintWay } from '../../../shared/print/printing.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle, useTabs } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from './PrintFrame.tsx'

export function PrintPage({ form, id }: { readonly form: string; readonly id: number }) {
  const { t } = useWords()
  const facts = useQueryOf('document.papers', { id }).data
  if (facts && isPrintForm(form) && formsFor(facts.view).includes(form))
    return <DocumentPapers key={form} name={form} facts={facts} />
  const nothing = facts === undefined ? '' : t(label('这张单据没有这种打印格式', 'The document has no such form'))
  return <PageFrame title={nothing}>{null}</PageFrame>
}

function DocumentPapers({ name, facts }: { readonly name: PrintFormName; readonly facts: PrintFacts }) {
  const { t } = useWords()
  const { path } = useTab()
  const notices = useNotices()
  const replaceTab = useTabs((state) => state.replaceTab)
  const { run } = useCommand('document.print')
  const { view } = facts
  const form = printFormOf(name)
  const forms = formsFor(view)
  const { zh, en } = form.label
  useEffect(() => setTabTitle(path, label(`打印 ${zh} ${view.no}`, `Print ${en} ${view.no}`)), [path, zh, en, view.no])
  const copies = facts.printings.filter(({ form: of }) => of === name)
  const count = async (way: PrintWay, seal: SealName | null, sheet: string | null) => {
    const answer = await run({ id: view.id, form: name, way, seal, ...(sheet === null ? {} : { sheet }) })
    if (answer.ok) return answer.value.count
    notices.refused(answer.error)
    return null
  }
  return (
    <PrintFrame
      name={name}
      form={form}
      subtitle={view.no}
      sheets={form.lay(facts)}
      printedOf={(sheet) => copies.filter((copy) => copy.sheet === sheet).length}
      copies={copies.map(({ sheet, ...copy }) => ({ ...copy, of: sheet }))}
      count={count}
    >
      {forms.length > 1 && (
        <nav className="print-forms">
          {forms.map((other) => (
            <button
              key={other}
              type="button"
              aria-current={other === name}
              onClick={() => replaceTab(path, `/print/${other}/${view.id}`)}
            >
              {t(printFormOf(other).label)}
            </button>
          ))}
        </nav>
      )}
    </PrintFrame>
  )
}
