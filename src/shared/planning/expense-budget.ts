// Expense budget 费用预算: what a year may spend, a line per account, a column per month, without VAT as expenses are booked.
// One budget of a year is in force; it changes by versions with reasons. It holds nobody back: it is compared.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { planYear } from './plan-fields.ts'

const month = (at: number) => f.money(label(`${at}月`, monthWords[at - 1] ?? ''), { total: true, width: 8 })
const monthWords = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const budgetMonths = {
  m01Fen: month(1),
  m02Fen: month(2),
  m03Fen: month(3),
  m04Fen: month(4),
  m05Fen: month(5),
  m06Fen: month(6),
  m07Fen: month(7),
  m08Fen: month(8),
  m09Fen: month(9),
  m10Fen: month(10),
  m11Fen: month(11),
  m12Fen: month(12),
} as const

/** The twelve, January first. */
export const budgetMonthNames = Object.keys(budgetMonths) as (keyof typeof budgetMonths)[]

export const expenseBudget = defineDocument({
  kind: 'expenseBudget',
  module: 'planning',
  label: label('费用预算', 'Expense budget'),
  prefix: 'FB',
  purpose: label(
    '一年各月各项费用打算花多少；审核后与实际对照',
    'What may be spent, by account and month; compared with what was',
  ),
  partner: null,
  head: { year: planYear },
  headPosted: {},
  sections: {
    lines: {
      label: label('预算行', 'Lines'),
      atLeastOne: true,
      fields: {
        ledgerAccountId: f.reference(label('科目', 'Account'), 'ledgerAccount', { required: true, width: 18 }),
        ...budgetMonths,
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: { yearFen: f.money(label('全年', 'Year'), { required: true, total: true, width: 11 }) },
    },
  },
  ...contractKind,
  oneInForcePer: 'year',
  comparedIn: 'budget-progress',
  permissions: permissionsOf('planning'),
  madeFrom: {},
  workbook: null,
})
