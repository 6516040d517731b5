// The stack cards of a warehouse, or of one of its positions, a page each; opened from the map.

import { useEffect, useMemo } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { stackCard } from '../../../shared/print/stack-card.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PrintFrame } from './PrintFrame.tsx'

type Props = { readonly warehouseId: number; readonly positionId: number | null }

export function StackCardsPage({ warehouseId, positionId }: Props) {
  const { t } = useWords()
  const { path } = useTab()
  const { data: facts, isError } = useQueryOf('stack.cards', { warehouseId, positionId })
  const [first] = facts?.stacks ?? []
  const name = [facts?.warehouse, positionId === null ? null : first?.position].filter(Boolean).join(' ')
  useEffect(() => setTabTitle(path, label(`打印 垛卡 ${name}`, `Print stack cards ${name}`)), [path, name])
  const sheets = useMemo(() => (facts ? stackCard.lay(facts) : []), [facts])
  if (isError || facts === null || facts?.stacks.length === 0)
    return (
      <PageFrame title={t(stackCard.label)} subtitle={name}>
        <p className="document-none">{t(label('这里的垛位上没有货。', 'Nothing lies on a position here.'))}</p>
      </PageFrame>
    )
  return <PrintFrame name="stackCard" form={stackCard} subtitle={name} sheets={sheets} />
}
