// Signing and review of contracts: append-only, because a paper that was sent or sealed stays so. With what the trade
// looks at before sealing, to begin with.

import { c, type Ddl } from './ddl.ts'
import type { Migration } from './migration.ts'

export const contractSigning: Migration = {
  name: 'ContractSigning',
  at: 1795443700000,
  async up(ddl) {
    const event = { id: c.id, documentId: c.ref('document'), version: c.integer }
    const who = { at: c.instant, actor: c.text }
    await ddl.table(
      'contract_signing',
      { ...event, step: c.text, day: c.day, signatory: c.maybe(c.text), seal: c.maybe(c.text), ...who },
      { primary: ['id'], index: [['documentId']], check: [`step in ('sent', 'theirs', 'ours', 'withdrawn')`] },
    )
    await ddl.appendOnly('contract_signing')
    await ddl.recordTable('review_item', { usedFor: c.text, place: c.integer }, [
      `used_for in ('both', 'purchase', 'sale')`,
    ])
    await ddl.table(
      'contract_review',
      { ...event, itemId: c.ref('review_item'), done: c.flag, ...who },
      { primary: ['id'], index: [['documentId']] },
    )
    await ddl.appendOnly('contract_review')
    for (const [index, item] of usual.entries()) await insertItem(ddl, index + 1, item)
  },
}

type Usual = readonly [name: string, initials: string, usedFor: 'both' | 'purchase' | 'sale']

const usual: readonly Usual[] = [
  ['对方营业执照、经营许可有效，签字人有授权', 'dfzt', 'both'],
  ['品名、规格、数量、单价与报价或询价一致', 'pmgg', 'both'],
  ['质量标准、登记证号和合格证要求写明', 'zlbz', 'both'],
  ['交货时间、地点，运费和装卸费由谁承担写明', 'jhsj', 'both'],
  ['付款方式、到期日、信用额度没有超过', 'fkfs', 'sale'],
  ['付款方式和预付款有保障，保底或买断写明', 'fkfs', 'purchase'],
  ['违约责任、验收异议、争议管辖写明', 'wyzr', 'both'],
]

async function insertItem(ddl: Ddl, place: number, [name, initials, usedFor]: Usual): Promise<void> {
  const code = `Q${String(place).padStart(2, '0')}`
  await ddl.execute(
    `insert into review_item (id, code, name, initials, search, active, version, used_for, place)
    select next, '${code}', '${name}', '${initials}', '${code.toLowerCase()} ${name} ${initials}', 1, 1, '${usedFor}', ${place * 10} from id_counter`,
  )
  await ddl.execute('update id_counter set next = next + 1')
}
