// The statement of a partner and a period on paper, opened from the report or from the partner's card.

import { useEffect, useMemo } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { statementPaper } from '../../../shared/print/statement-paper.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from './PrintFrame.tsx'

type Props = { readonly partnerId: number; readonly from: string; readonly to: string }

export function StatementPrintPage({ partnerId, from, to }: Props) {
  const { t } = useWords()
  const { company } = useBook()
  const { path } = useTab()
  const partner = useQueryOf('record.get', { kind: 'partner', id: partnerId }).data
  const report = useQueryOf('report.run', { name: 'statement', params: { partnerId, from, to } })
  const name = String(partner?.['name'] ?? '')
  useEffect(() => setTabTitle(path, label(`打印 对账单 ${name}`, `Print statement ${name}`)), [path, name])
  const { rows, memo = null } = report.data ?? {}
  const sheets = useMemo(() => {
    if (!partner || !rows) return []
    const text = (field: string) => (typeof partner[field] === 'string' ? partner[field] : null)
    const facts = { name, phone: text('phone'), address: text('address'), taxNo: text('taxNo') }
    return statementPaper.lay({ company, partner: facts, from, to, rows, memo })
  }, [company, partner, name, from, to, rows, memo])
  if (report.isError || partner === null)
    return <PageFrame title={t(label('这份对账单打不出来', 'This statement cannot be printed'))}>{null}</PageFrame>
  return <PrintFrame name="statementPaper" form={statementPaper} subtitle={name} sheets={sheets} printed={0} />
}
