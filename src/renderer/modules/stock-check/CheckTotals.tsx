// The right of the bottom bar: how far the counting is, and what the differences come to.

import { useWords } from '../../app/language.tsx'
import { label, type Label } from '../../../shared/contract/index.ts'
import { formatFen } from '../../ui/format.ts'
import type { Draft } from '../documents/index.ts'
import type { Tally } from './sheet.ts'

export function CheckTotals({
  tally,
  draft,
  blind,
}: {
  readonly tally: Tally
  readonly draft: Draft
  readonly blind: boolean
}) {
  const lines = draft.preview.answer?.sections['lines'] ?? []
  const costs = lines.map((row) => (typeof row['costFen'] === 'number' ? row['costFen'] : 0))
  const gain = costs.reduce((sum, fen) => (fen > 0 ? sum + fen : sum), 0)
  const loss = costs.reduce((sum, fen) => (fen < 0 ? sum + fen : sum), 0)
  return (
    <>
      <Figure name={label('已点', 'Counted')} value={`${tally.counted} / ${tally.lines}`} />
      {!blind && (
        <>
          <Figure name={label('盘盈', 'More')} value={`${tally.more}`} more={formatFen(gain)} />
          <Figure name={label('盘亏', 'Less')} value={`${tally.less}`} more={formatFen(loss)} late={loss < 0} />
        </>
      )}
    </>
  )
}

function Figure({ name, value, more, late = false }: { name: Label; value: string; more?: string; late?: boolean }) {
  const { t } = useWords()
  return (
    <span className="check-figure">
      <small>{t(name)}</small>
      <b>{value}</b>
      {more !== undefined && <span className={late ? 'document-late' : 'document-quiet'}>{more}</span>}
    </span>
  )
}
