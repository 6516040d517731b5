// What closing and reopening a month do, in sentences with their numbers.

import { label, type Label } from '../../../shared/contract/index.ts'
import { formatFen } from '../../ui/format.ts'
import type { ProfitFigures } from './checks.ts'

export function closing(month: string, { incomeFen, spentFen, profitFen, yearFen }: ProfitFigures): readonly Label[] {
  const [income, spent, left, year] = [incomeFen, spentFen, profitFen, yearFen].map(formatFen)
  return [
    label(
      `生成一张结转凭证：收入 ${income}、成本和费用 ${spent} 转入 3103 本年利润，净额 ${left}。`,
      `One voucher carries income ${income} and cost and expense ${spent} to 3103, net ${left}.`,
    ),
    ...(month.endsWith('-12')
      ? [
          label(
            `年末：本年利润 ${year} 转入 3104 利润分配。`,
            `Year end: the profit of the year, ${year}, goes to 3104.`,
          ),
        ]
      : []),
    label(
      `${month} 及以前不能再过账、红冲或修改；之后的错要记在以后的月份。`,
      `Nothing can be posted, reversed or changed in ${month} or before; later corrections go into later months.`,
    ),
  ]
}

export function reopening(month: string, { profitFen }: ProfitFigures): readonly Label[] {
  return [
    label(
      `红冲 ${month} 的结转凭证，利润 ${formatFen(profitFen)} 从 3103 转回。`,
      `The closing voucher of ${month} is reversed; profit ${formatFen(profitFen)} comes back from 3103.`,
    ),
    label(
      `${month} 又可以过账；已经报出去的报表会跟着变。`,
      `${month} takes entries again; figures already reported may change.`,
    ),
  ]
}
