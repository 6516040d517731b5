// Sold and not picked up (已售未提): the goods of the slip stay here for the customer.

import { Checkbox } from 'antd'
import { delivery } from '../../../shared/sales/delivery.ts'
import { useWords } from '../../app/language.tsx'
import { withHead, type Draft } from '../documents/index.ts'

const { held } = delivery.head

export function HeldBox({ draft }: { readonly draft: Draft }) {
  const { t } = useWords()
  return (
    <Checkbox
      checked={draft.typing.draft.head['held'] === true}
      title={t(held.help)}
      onChange={({ target }) => draft.change((now) => withHead(draft.contract, now, 'held', target.checked))}
    >
      {t(held.label)}
    </Checkbox>
  )
}
