// Freight and loading fees as lines of the slip they belong to: so much a tonne, or a sum. What we bear is a selling
// expense, paid at once or owed to whoever drove and carried; what the customer bears is charged on the slip.

import * as f from './field.ts'
import { label } from './label.ts'
import { lineAmounts } from './trade-fields.ts'

export const feeKinds = {
  freight: label('运费', 'Freight'),
  loading: label('装车费', 'Loading'),
  unloading: label('卸车费', 'Unloading'),
  shortHaul: label('短倒费', 'Short haul'),
} as const

/** Who bears a fee. */
const feeBearers = { us: label('我方付', 'We pay'), customer: label('向客户收', 'Charged') } as const

const fields = {
  feeKind: f.choice(label('费用', 'Fee'), feeKinds, { required: true, width: 9 }),
  payeeId: f.reference(label('承运商/装卸队', 'Carrier or crew'), 'partner', { role: 'carrier', width: 16 }),
  rateE4: f.price(label('单价/吨', 'Per tonne'), { width: 10 }),
  tonnesMilli: f.quantity(label('吨', 'Tonnes'), {
    width: 9,
    help: label('留空为本单货物的重量', 'Empty: what the goods of the slip weigh'),
  }),
  sumFen: f.money(label('一口价', 'Or a sum'), { width: 11 }),
  taxRateBp: f.percent(label('税率 %', 'VAT %'), {
    width: 7,
    help: label(
      '我方付的：拿专票才填；向客户收的：留空随货物',
      'Paid: only with a special invoice. Charged: empty as the goods',
    ),
  }),
} as const
const accountId = f.reference(label('当场付', 'Paid from'), 'moneyAccount', {
  width: 14,
  help: label('留空为欠着，月底结算', 'Empty: owed, to be settled'),
})

/** On slips of goods that come in: we bear them. */
export const feesBorne = {
  label: label('运杂费', 'Fees'),
  atLeastOne: false,
  fields: { ...fields, accountId },
  posted: lineAmounts,
} as const

/** On slips of goods that go out: the customer may bear them. */
export const feesBorneOrCharged = {
  ...feesBorne,
  fields: {
    ...feesBorne.fields,
    bearer: f.choice(label('谁承担', 'Borne by'), feeBearers, { required: true, width: 9 }),
  },
  order: ['feeKind', 'bearer', 'payeeId', 'rateE4', 'tonnesMilli', 'sumFen', 'taxRateBp', 'accountId'],
} as const
