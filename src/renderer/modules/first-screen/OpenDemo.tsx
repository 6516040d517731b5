// The demo: a season of a distributor, imported before one's eyes the first time.

import { Button } from 'antd'
import { useState } from 'react'
import { label, type Refusal } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PanelProblems } from './PanelProblems.tsx'
import { useLongWork } from './use-long-work.ts'
import { WorkBar } from './WorkBar.tsx'

export function OpenDemo() {
  const { t } = useWords()
  const client = useClient()
  const { entered } = useSession()
  const work = useLongWork()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const open = async () => {
    const answer = await work.start((options) => client.openDemo(options))
    if (answer?.ok) entered(answer.value)
    else if (answer) setRefusals(answer.error)
  }
  return (
    <div className="first-form">
      <h2>{t(label('打开演示', 'Open the demo'))}</h2>
      <p>
        {t(
          label(
            '一家农资经销商从 2024 年 11 月到 2025 年 10 月的完整一季：采购合同、入库、销售、发票、收付款和盘点，约三千行。可以随意改动，不影响自己的账套。',
            'A full season of a fertilizer distributor, November 2024 to October 2025: contracts, receipts, sales, invoices, money and stock checks, some three thousand rows. Change whatever you like; your own books are not touched.',
          ),
        )}
      </p>
      <PanelProblems refusals={refusals} />
      {work.running ? (
        <WorkBar progress={work.progress} onCancel={work.cancel} />
      ) : (
        <Button type="primary" autoFocus onClick={() => void open()}>
          {t(label('打开演示', 'Open the demo'))}
        </Button>
      )}
    </div>
  )
}
