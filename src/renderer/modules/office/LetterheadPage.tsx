// What papers say of our own company: name, address, bank, who signs; and the pictures of
// its logo and seals. Printed from then on, by everybody.

import { label } from '../../../shared/contract/index.ts'
import { letterheadFields } from '../../../shared/office/letterhead.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { letterheadPlace } from '../../app/places.ts'
import { FieldsPage } from './FieldsPage.tsx'
import { PaperImages } from './PaperImages.tsx'

export function LetterheadPage() {
  const stored = useQueryOf('letterhead.get', {})
  const save = useCommand('letterhead.save')
  return (
    <FieldsPage
      title={letterheadPlace.label}
      fields={letterheadFields}
      wide={['fullName', 'address', 'bankName']}
      stored={stored.data}
      meaning={meaning}
      busy={save.busy}
      save={(letterhead) => save.run({ letterhead })}
    >
      <PaperImages />
    </FieldsPage>
  )
}

const meaning = label(
  '印在合同、出库单、收据、对账单、开票申请单上我方一栏；以后打印的都按这里的写',
  'Stands on our side of contracts, slips, receipts, statements and invoice applications, whenever they are printed',
)
