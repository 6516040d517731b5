// The two sides of a contract on paper: who sells and who buys, in the head by name, at the end each with all that a
// signed paper says of it. What is not known stays a line to write on.

import { label, type Label } from '../contract/index.ts'
import { entry, wide } from './document-parts.ts'
import type { HeadEntry, PartnerFacts, Party, PrintFacts } from './form.ts'

/** What is agreed in the remarks. */
export const furtherTerms = label('其他约定', 'Further terms')

export type Side = 'we sell' | 'we buy'

const seller = label('供方（卖方）', 'Seller')
const buyer = label('需方（买方）', 'Buyer')

/** Ours and theirs, the seller first. */
function inOrder<T>(side: Side, ours: (title: Label) => T, theirs: (title: Label) => T): T[] {
  return side === 'we sell' ? [ours(seller), theirs(buyer)] : [theirs(seller), ours(buyer)]
}

export const sidesOf = ({ us, partner }: PrintFacts, side: Side): HeadEntry[] =>
  inOrder(
    side,
    (title) => wide(entry(title, us.name)),
    (title) => wide(entry(title, partner?.name)),
  )

export const partiesOf = ({ us, partner }: PrintFacts, side: Side): Party[] =>
  inOrder(
    side,
    (title) => ({ title, ours: true, lines: linesOf(us, us.legalRepresentative, us.signatory) }),
    (title) => ({ title, lines: linesOf(partner, null, null) }),
  )

const linesOf = (of: PartnerFacts | null, representative: string | null, signatory: string | null): HeadEntry[] => [
  entry(label('单位名称（盖章）', 'Name (seal)'), of?.name),
  entry(label('地址', 'Address'), of?.address),
  entry(label('电话', 'Phone'), of?.phone),
  entry(label('税号', 'Tax no.'), of?.taxNo),
  entry(label('开户行', 'Bank'), of?.bankName),
  entry(label('账号', 'Account'), of?.bankAccount),
  entry(label('法定代表人', 'Legal representative'), representative),
  entry(label('委托代理人（签字）', 'Signed by'), signatory),
  entry(label('日期', 'Day'), ''),
]
