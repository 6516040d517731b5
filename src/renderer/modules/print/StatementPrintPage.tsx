// The statement of a partner and a period on paper, opened from the report or from the partner's card. Its copies are
// counted by the period; the list of copies names those of other periods too, since that is what people ask: what did
// we last send them?

import { useEffect, useMemo } from 'react'
import { label } from '../../../shared/contract/index.ts'
import type { SealName } from '../../../shared/print/marks.ts'
import type { PrintWay } from '../../../shared/print/printing.ts'
import { statementPaper } from '../../../shared/print/statement-paper.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from './PrintFrame.tsx'

type Props = { readonly partnerId: number; readonly from: string; readonly to: string }

export function StatementPrintPage({ partnerId, from, to }: Props) {
  const { t } = useWords()
  const { path } = useTab()
  const notices = useNotices()
  const { run } = useCommand('statement.print')
  const { data: facts, isError } = useQueryOf('statement.papers', { partnerId, from, to })
  const name = facts?.partner.name ?? ''
  useEffect(() => setTabTitle(path, label(`打印 对账单 ${name}`, `Print statement ${name}`)), [path, name])
  const sheets = useMemo(() => (facts ? statementPaper.lay(facts) : []), [facts])
  const count = async (way: PrintWay, seal: SealName | null) => {
    const answer = await run({ partnerId, from, to, way, seal })
    if (answer.ok) return answer.value.count
    notices.refused(answer.error)
    return null
  }
  if (isError || facts === null)
    return <PageFrame title={t(label('这份对账单打不出来', 'This statement cannot be printed'))}>{null}</PageFrame>
  const printings = facts?.printings ?? []
  return (
    <PrintFrame
      name="statementPaper"
      form={statementPaper}
      subtitle={name}
      sheets={sheets}
      printedOf={() => printings.filter((copy) => copy.from === from && copy.to === to).length}
      copies={printings.map((copy) => ({ ...copy, of: `${copy.from} – ${copy.to}` }))}
      count={count}
    />
  )
}
