// The strip over the lines: which section, and the acts that fill it: lines from a source document, settlement by age,
// late interest on what is settled.

import { Button } from 'antd'
import { useState, type RefObject } from 'react'
import { useClient } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { pluralOf } from '../../app/plural.ts'
import { contractOf, isDocumentKind } from '../../../shared/catalog.ts'
import { label, type ItemField } from '../../../shared/contract/index.ts'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { formatFen } from '../../ui/format.ts'
import { chargeInterest } from './charge-interest.ts'
import { partnerOf } from './HeadForm.tsx'
import { ProposeLines } from './ProposeLines.tsx'
import { SectionTabs } from './SectionTabs.tsx'
import { settleByAge } from './settle-draft.ts'
import { SourceLinesDialog, type Source } from './SourceLinesDialog.tsx'
import { leftToSettle, rowsOf } from './typing.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  readonly draft: Draft
  readonly section: string
  readonly sections: readonly string[]
  readonly onSection: (section: string) => void
  readonly grid: RefObject<LineGridHandle | null>
}

export function SectionTools({ draft, section, sections, onSection, grid }: Props) {
  const { t } = useWords()
  const client = useClient()
  const notices = useNotices()
  const [choosing, setChoosing] = useState(false)
  const { fields, sum } = draft.contract.sections[section]!
  const sources = Object.entries(fields).flatMap(([name, field]): Source[] =>
    field.kind === 'sourceLine' && !field.hidden ? [{ name, field, partnerId: partnerOf(draft, field) }] : [],
  )
  const items = Object.entries(fields).filter((entry): entry is [string, ItemField] => entry[1].kind === 'item')
  const partnerId = partnerOf(draft)

  const settle = async () => {
    if (partnerId === null) return notices.warn(label('先选往来单位', 'Choose the partner first'))
    const change = await settleByAge(client, draft.contract, draft.latest(), section, items, partnerId)
    if (change) draft.change(change)
    else notices.warn(label('没有未结的单据', 'Nothing is open'))
  }
  const bearing = fields['interestFen'] ? items[0] : undefined
  const charge = async () => {
    if (partnerId === null || !bearing) return notices.warn(label('先选往来单位', 'Choose the partner first'))
    const change = await chargeInterest(client, draft.contract, draft.latest(), section, bearing, partnerId)
    if (change) draft.change(change)
    else notices.warn(label('核销的单据没有应计的逾期利息', 'Nothing that is settled bears late interest'))
  }
  useKeys({
    'Alt+S': {
      label: label('从来源单据选行', 'Choose lines of source documents'),
      run: () => setChoosing(true),
      off: sources.length === 0,
    },
    'Alt+H': { label: settleLabel, run: () => void settle(), off: items.length === 0 },
    'Alt+L': { label: interestLabel, run: () => void charge(), off: bearing === undefined },
  })
  const { proposes } = draft.contract
  if (sections.length < 2 && sources.length === 0 && items.length === 0 && !proposes) return null
  const left = items.length === 1 ? leftToSettle(draft.contract, draft.typing, section, null) : null
  return (
    <div className="document-tools">
      {sections.length > 1 && (
        <SectionTabs
          contract={draft.contract}
          section={section}
          countOf={(name) => rowsOf(draft.typing, name).length || ''}
          onSection={onSection}
        />
      )}
      {proposes && <ProposeLines draft={draft} section={section} {...proposes} grid={grid} />}
      {sources.length > 0 && (
        <Button onClick={() => setChoosing(true)}>
          {t(sourceLabel(sources))} <kbd className="act-key">Alt S</kbd>
        </Button>
      )}
      {items.length > 0 && (
        <Button onClick={() => void settle()}>
          {t(settleLabel)} <kbd className="act-key">Alt H</kbd>
        </Button>
      )}
      {bearing && (
        <Button onClick={() => void charge()}>
          {t(interestLabel)} <kbd className="act-key">Alt L</kbd>
        </Button>
      )}
      {left !== null && left > 0 && <LeftToSettle fen={left} />}
      {sum && <span className="document-quiet">{t(sum)}</span>}
      {choosing && sources.length > 0 && (
        <SourceLinesDialog
          draft={draft}
          section={section}
          sources={sources}
          onClose={() => setChoosing(false)}
          onAdded={(row) => setTimeout(() => grid.current?.go(row))}
        />
      )}
    </div>
  )
}

function LeftToSettle({ fen }: { fen: number }) {
  const { t } = useWords()
  const yuan = formatFen(fen)
  return <span className="document-quiet">{t(label(`还有 ${yuan} 没有核销`, `${yuan} not settled yet`))}</span>
}

const interestLabel = label('计逾期利息', 'Charge late interest')
const settleLabel = label('按到期先后核销', 'Settle oldest first')

function sourceLabel(sources: readonly Source[]) {
  const kind = sources[0]?.field.of ?? ''
  if (sources.length > 1) return label('从来源单据选行', 'Lines of other documents')
  const of = isDocumentKind(kind) ? contractOf(kind).label : label(kind, kind)
  return label(`从${of.zh}选行`, `Lines of ${pluralOf(of).en.toLowerCase()}`)
}
