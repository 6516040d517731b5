// The price calculator on a page of its own, from the palette: the result starts a new price list, as a draft.

import { Button } from 'antd'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { calculatorPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { BuildUpTable } from './BuildUpTable.tsx'
import { useBuildUp } from './use-build-up.ts'
import '../documents/documents.css'

export function PriceCalculatorPage() {
  const { t } = useWords()
  const notices = useNotices()
  const today = useToday()
  const hand = useBuildUp()
  const save = useCommand('draft.save')
  const { built } = hand
  const line = built && hand.lineOf(built.retailE4, built.leastRetailE4)
  const begin = async (first: AnyRow) => {
    const draft = { day: today, remarks: null, head: { fromDay: today }, sections: { lines: [first] } }
    const answer = await save.run({ id: null, kind: 'priceList', draft })
    if (answer.ok) openTab({ path: `/draft/priceList/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  const list = () => line && !save.busy && void begin(line)
  useKeys({ 'Ctrl+Enter': { label: listLabel, run: list } })
  return (
    <PageFrame
      title={t(calculatorPlace.label)}
      scroll
      actions={
        <Button type="primary" disabled={!line} loading={save.busy} onClick={list}>
          {t(listLabel)} <kbd className="act-key">Ctrl ⏎</kbd>
        </Button>
      }
      footer={<span className="document-quiet">{t(line ? ready : missing)}</span>}
    >
      <BuildUpTable hand={hand} onDone={list} />
    </PageFrame>
  )
}

const listLabel = label('放进新价目表', 'Start a price list')
const missing = label(
  '选好商品、填好每一步，零售价和最低零售价就可以放进价目表',
  'Choose a product and fill in each step; the retail price can then be listed',
)
const ready = label('零售价作单价，最低零售价作底价', 'The retail price becomes the price, the least one the floor')
