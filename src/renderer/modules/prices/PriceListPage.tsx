// A price list being typed: the common editor, with the price calculator at hand (Alt C).

import { Button } from 'antd'
import { useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { calculatorPlace } from '../../app/places.ts'
import { GenericDraft, rowsOf, withRows, type Draft, type EditorProps } from '../documents/index.ts'
import { CalculatorDialog } from './CalculatorDialog.tsx'
import { unpricedProduct, withListed } from './listed-lines.ts'

export function PriceListPage(props: EditorProps) {
  return <GenericDraft {...props} more={calculatorOf} />
}

const calculatorOf = (draft: Draft) => <Calculator draft={draft} />

function Calculator({ draft }: { readonly draft: Draft }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ 'Alt+C': { label: calculatorPlace.label, run: () => setOpen(true) } })
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t(label('价格测算', 'Calculate'))} <kbd className="act-key">Alt C</kbd>
      </Button>
      {open && (
        <CalculatorDialog
          productId={unpricedProduct(rowsOf(draft.typing, 'lines'))}
          onClose={() => setOpen(false)}
          onTake={(line, productText) => {
            const texts = { [`product:${line['productId']}`]: productText }
            draft.change((now) => withRows(now, 'lines', withListed(rowsOf(now, 'lines'), line), texts))
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
