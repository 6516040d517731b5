// Over the sheet: which lines are shown, search, and the act that takes the uncounted rest as agreeing.

import { Button, Input } from 'antd'
import { useWords } from '../../app/language.tsx'
import { label } from '../../../shared/contract/index.ts'
import { useAsk } from '../../ui/Dialog.tsx'
import type { Shown, Tally } from './sheet.ts'

type Props = {
  readonly tally: Tally
  readonly shown: Shown
  readonly search: string
  readonly blind: boolean
  readonly onShow: (shown: Shown, search: string) => void
  readonly onAgreeRest: () => void
}

export function CheckTools({ tally, shown, search, blind, onShow, onAgreeRest }: Props) {
  const { t } = useWords()
  const ask = useAsk()
  const rest = tally.lines - tally.counted
  const chips = [
    { name: 'all', label: label('全部', 'All'), count: tally.lines },
    { name: 'uncounted', label: label('未点', 'Not counted'), count: rest },
    // Counted blind, it is told what to count again only when all is counted once.
    ...(blind && rest > 0
      ? []
      : [{ name: 'toRecount', label: label('要复盘', 'To recount'), count: tally.toRecount } as const]),
    ...(blind
      ? []
      : [{ name: 'different', label: label('有差异', 'Different'), count: tally.more + tally.less } as const]),
  ] as const
  return (
    <div className="document-tools">
      <div role="tablist" className="document-sections">
        {chips.map((chip) => (
          <button
            key={chip.name}
            type="button"
            role="tab"
            aria-selected={shown === chip.name}
            onClick={() => onShow(chip.name, search)}
          >
            {t(chip.label)}
            <small>{chip.count}</small>
          </button>
        ))}
      </div>
      <Input
        className="check-search"
        allowClear
        value={search}
        placeholder={t(label('查找商品、批号', 'Find product or lot'))}
        onChange={(event) => onShow(shown, event.target.value)}
      />
      {rest > 0 && !blind && (
        <Button
          className="check-agree"
          onClick={() =>
            void ask({
              title: label('未点的按账面相符？', 'Take the rest as agreeing?'),
              text: label(
                `${rest} 行没有点，将填成与账面相同。`,
                rest === 1
                  ? 'One line is not counted; it is filled in as the books say.'
                  : `${rest} lines are not counted; they are filled in as the books say.`,
              ),
              act: label('按账面填', 'Fill in'),
            }).then((yes) => yes && onAgreeRest())
          }
        >
          {t(label(`余下 ${rest} 行按账面相符`, `Take the other ${rest} as agreeing`))}
        </Button>
      )}
    </div>
  )
}
