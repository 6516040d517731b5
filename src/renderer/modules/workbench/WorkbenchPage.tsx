// The workbench: left what waits for me, right the book's working month. Every number opens what is behind it.
// A book that has seen nothing yet shows its first steps instead.

import { label } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { DraftList } from './DraftList.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { isNewBook } from './new-book.ts'
import { LateCustomers } from './LateCustomers.tsx'
import { MonthFigures } from './MonthFigures.tsx'
import { ReceivableAging, StockBars } from './MonthBars.tsx'
import { SalesChart } from './SalesChart.tsx'
import { TaskList } from './TaskList.tsx'
import './workbench.css'

export function WorkbenchPage() {
  const { t } = useWords()
  const book = useBook()
  const { data, error, refetch } = useQueryOf('workbench', {}, { keepPrevious: true })
  const title = t(label('工作台', 'Workbench'))
  if (error && !data)
    return (
      <PageFrame title={title}>
        <p className="workbench-failed" role="alert">
          {t(label('没有读出来：', 'Could not be read: '))}
          {error.message}{' '}
          <button type="button" className="workbench-link" onClick={() => void refetch()}>
            {t(label('再读一次', 'Try again'))}
          </button>
        </p>
      </PageFrame>
    )
  if (!data) return <PageFrame title={title}>{null}</PageFrame>
  if (isNewBook(data))
    return (
      <PageFrame title={title} subtitle={book.company} scroll>
        <FirstSteps />
      </PageFrame>
    )
  return (
    <PageFrame title={title} subtitle={t(label(`${data.month} 的账`, `Figures of ${data.month}`))}>
      <div className="workbench">
        <aside className="workbench-left">
          <TaskList tasks={data.tasks} />
          <DraftList />
          <LateCustomers />
        </aside>
        <div className="workbench-right">
          <MonthFigures workbench={data} />
          <SalesChart months={data.months} />
          <ReceivableAging workbench={data} />
          <StockBars stock={data.stock} />
        </div>
      </div>
    </PageFrame>
  )
}
