// How fees of a slip post (domain.md §5 #3, #4, #10). What we bear goes to 5601, its VAT to input VAT where a special
// invoice comes; it is paid from an account, or owed to the carrier as one item of the slip. What the customer bears is
// income at once, with its VAT due: no sales invoice of goods waits for it. A slip without fees posts as ever.

import {
  addDays,
  amountOfTonnes,
  kilogramsOf,
  netOf,
  sum,
  sumFen,
  type BasisPoints,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
} from '../../shared/kernel/index.ts'
import type { AnyRow } from '../../shared/contract/index.ts'
import { feeKinds } from '../../shared/contract/fee-fields.ts'
import { c, type Columns } from '../books/ddl.ts'
import { account } from './accounts.ts'
import { stored, type At } from './document-kind.ts'
import type { PostingBuilder } from './posting.ts'

export const feeColumns: Columns = {
  feeKind: c.text,
  payeeId: c.maybe(c.ref('partner')),
  rateE4: c.maybe(c.priceE4),
  tonnesMilli: c.maybe(c.milli),
  sumFen: c.maybe(c.fen),
  taxRateBp: c.maybe(c.basisPoints),
  accountId: c.maybe(c.ref('money_account')),
  grossFen: c.fen,
  netFen: c.fen,
  taxFen: c.fen,
}

type FeeRow = At & {
  readonly feeKind: keyof typeof feeKinds
  readonly bearer?: 'us' | 'customer'
  readonly payeeId: number | null
  readonly rateE4: PriceE4 | null
  readonly tonnesMilli: Milli | null
  readonly sumFen: Fen | null
  readonly taxRateBp: BasisPoints | null
  readonly accountId: number | null
}

type Slip = {
  readonly day: Day
  /** The posted lines of goods. */
  readonly goods: readonly AnyRow[]
  /** Whom charges are due from; null where nothing can be charged. */
  readonly customerId: number | null
}

export type Fees = { readonly rows: readonly AnyRow[]; readonly chargedFen: Fen; openPayables(): void }

/** Posts the fees. What carriers are owed is opened when the slip has opened its own items. */
export function postFees(posting: PostingBuilder, fees: readonly FeeRow[], slip: Slip): Fees {
  const owed = new Map<number, Fen>()
  let chargedFen = 0 as Fen
  const weight = tonnesOf(slip.goods)
  const rows = fees.map((row) => {
    const charged = row.bearer === 'customer'
    const tonnesMilli = row.rateE4 === null ? row.tonnesMilli : (row.tonnesMilli ?? weight)
    const grossFen = amountOfFee(posting, row, weight)
    const rate = row.taxRateBp ?? (charged ? rateOfGoods(slip.goods) : null)
    const netFen = netOf(grossFen, rate)
    const amounts = { grossFen, netFen, taxFen: (grossFen - netFen) as Fen }
    if (charged) {
      charge(posting, row, slip, amounts)
      chargedFen = (chargedFen + grossFen) as Fen
    } else bear(posting, row, amounts, owed)
    return stored(row, { id: posting.ids.next(), tonnesMilli, taxRateBp: rate, ...amounts })
  })
  return {
    rows,
    chargedFen,
    openPayables() {
      for (const [partnerId, amount] of owed) {
        const dueDay = addDays(slip.day, posting.facts.partners.get(partnerId)?.termDays ?? 0)
        posting.open('payable', partnerId, amount, { dueDay })
      }
    },
  }
}

type Amounts = { readonly grossFen: Fen; readonly netFen: Fen; readonly taxFen: Fen }

const nameOf = ({ feeKind }: FeeRow) => feeKinds[feeKind]

function amountOfFee(posting: PostingBuilder, row: FeeRow, weight: Milli): Fen {
  if ((row.rateE4 === null) === (row.sumFen === null))
    posting.refuse('fee.amount', `${row.at}.rateE4`, { fee: nameOf(row) })
  return row.rateE4 === null ? (row.sumFen ?? (0 as Fen)) : amountOfTonnes(row.tonnesMilli ?? weight, row.rateE4)
}

function charge(
  posting: PostingBuilder,
  row: FeeRow,
  { customerId }: Slip,
  { grossFen, netFen, taxFen }: Amounts,
): void {
  if (row.payeeId !== null || row.accountId !== null)
    posting.refuse('fee.charged', `${row.at}.bearer`, { fee: nameOf(row) })
  const text = `向客户收${nameOf(row).zh}`
  posting.debit(account.receivable, grossFen, customerId, text)
  posting.credit(account.sales, netFen, null, text)
  posting.credit(account.outputVat, taxFen, null, text)
}

function bear(
  posting: PostingBuilder,
  row: FeeRow,
  { grossFen, netFen, taxFen }: Amounts,
  owed: Map<number, Fen>,
): void {
  const payee = row.payeeId === null ? undefined : posting.facts.partners.get(row.payeeId)
  const text = `${nameOf(row).zh} ${payee?.name ?? ''}`.trim()
  posting.debit(account.sellingExpense, netFen, null, text)
  posting.debit(account.inputVat, taxFen, null, text)
  if (row.accountId !== null)
    posting.credit(posting.facts.moneyAccounts.get(row.accountId)?.account ?? '', grossFen, null, text)
  else if (row.payeeId === null) posting.refuse('fee.whoIsOwed', `${row.at}.payeeId`, { fee: nameOf(row) })
  else {
    posting.credit(account.payable, grossFen, row.payeeId, text)
    owed.set(row.payeeId, sumFen([owed.get(row.payeeId) ?? (0 as Fen), grossFen]))
  }
}

/** What goods weigh by their bags. */
const tonnesOf = (goods: readonly AnyRow[]): Milli =>
  sum(goods.map((row) => kilogramsOf(row.qtyMilli as Milli, row.unitWeightGrams as Grams))) as Milli

/** A charge follows the goods: the highest rate on the slip; exempt only where all of them are. */
const rateOfGoods = (goods: readonly AnyRow[]): BasisPoints | null =>
  goods.reduce<BasisPoints | null>(
    (most, { taxRateBp }) => (Number(taxRateBp ?? -1) > Number(most ?? -1) ? (taxRateBp as BasisPoints) : most),
    null,
  )
