// The words of every refusal, in both languages, with the facts in braces. A code names the group and the case;
// the groups stand in files of their own.

import { agreements } from './refusals/agreements.ts'
import { approvals } from './refusals/approvals.ts'
import { attachments } from './refusals/attachments.ts'
import { books } from './refusals/books.ts'
import { counting } from './refusals/counting.ts'
import { customers } from './refusals/customers.ts'
import { elsewhere } from './refusals/elsewhere.ts'
import { entering } from './refusals/entering.ts'
import { environment } from './refusals/environment.ts'
import { fees } from './refusals/fees.ts'
import { goods } from './refusals/goods.ts'
import { marketing } from './refusals/marketing.ts'
import { loading } from './refusals/loading.ts'
import { money } from './refusals/money.ts'
import { papers } from './refusals/papers.ts'
import { positions } from './refusals/positions.ts'
import { quality } from './refusals/quality.ts'
import { receiving } from './refusals/receiving.ts'
import { workbook } from './refusals/workbook.ts'

export const refusalTexts = {
  ...entering,
  ...goods,
  ...positions,
  ...environment,
  ...elsewhere,
  ...agreements,
  ...approvals,
  ...counting,
  ...customers,
  ...loading,
  ...fees,
  ...money,
  ...marketing,
  ...attachments,
  ...papers,
  ...books,
  ...quality,
  ...receiving,
  ...workbook,
} as const

export type RefusalCode = keyof typeof refusalTexts
