// The whole books of a period as one workbook: what an accountant asks for at the end of a month or a year.

import { Button } from 'antd'
import { useState } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { from, to } from '../../../shared/reports/columns.ts'
import { useExport } from '../../app/jobs.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { ParamBar } from './ParamBar.tsx'
import { periodOf } from './periods.ts'
import { paramProblems } from './report-problems.ts'

const days = { from, to }
const exportWord = label('导出账簿', 'Export the books')

export function LedgerExport() {
  const { t, language } = useWords()
  const book = useBook()
  const runExport = useExport()
  const [period, setPeriod] = useState<AnyRow>(() => periodOf('month', book))
  const problems = paramProblems(days, period, language)
  const [first, last] = [period['from'], period['to']]
  const ready = typeof first === 'string' && typeof last === 'string' && Object.keys(problems).length === 0
  const title = t(label('账簿', 'Ledgers'))
  const start = () => {
    if (ready) void runExport('export.ledgers', { from: first, to: last }, `${book.company} ${title} ${first} ${last}`)
  }
  useKeys({ 'Alt+E': { label: exportWord, run: start, off: !ready } })
  return (
    <section className="report-ledgers">
      <h2>{t(label('整套账簿，一个 Excel', 'The whole books in one workbook'))}</h2>
      <p>
        {t(
          label(
            '目录、科目余额表、各科目明细账、库存、收发存、进销货台账、应收应付、合同执行、本期收支',
            'Contents, trial balance, account ledgers, stock, purchases and sales, receivables and payables, contracts, profit',
          ),
        )}
      </p>
      <div>
        <ParamBar fields={days} params={period} problems={problems} book={book} onChange={setPeriod} />
        <Button disabled={!ready} title="Alt+E" onClick={start}>
          {t(exportWord)}
        </Button>
      </div>
    </section>
  )
}
