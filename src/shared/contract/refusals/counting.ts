// Counting: what a stock check says of goods on positions and of goods that are others'.

import type { Label } from '../label.ts'

export const counting = {
  'check.ownerUnknown': {
    zh: '没有代 {owner} 存 {product} {lot}；先开代储入库单',
    en: 'No {product} {lot} is kept here for {owner}; it needs a custody receipt first',
  },
  'check.ownerShort': {
    zh: '{owner} 的 {product} {lot} 现在只剩 {left} {unit}，盘亏不能有 {missing} {unit}',
    en: '{left} {unit} of {product} {lot} are left for {owner}: {missing} {unit} cannot be missing',
  },
  'check.custodyDifference': {
    zh: '{owner} 的代存货 {product} {lot}：账面 {book}，实盘 {counted} {unit}；不入自己的账，要告诉货主',
    en: '{product} {lot} kept for {owner}: booked {book}, counted {counted} {unit}; not in our accounts, the owner is to be told',
  },
  'check.countedAgain': {
    zh: '{product} {lot}：盘点表做好以后，{no} 已过账差异 {difference}，再过账会重复；请重新做盘点表',
    en: '{product} {lot}: since the sheet was made {no} has posted a difference of {difference}; posted again it counts twice. Make the sheet anew',
  },
  'count.notASheet': {
    zh: '这不是从盘点单导出的盘点表（找不到核对码）',
    en: 'This is no count sheet exported from a stock check: there is no check code',
  },
  'count.otherCheck': {
    zh: '这是另一张盘点单的盘点表（核对码 {found}，本单是 {wanted}）',
    en: 'This is the count sheet of another check (code {found}, this one is {wanted})',
  },
  'count.rowTwice': { zh: '与第 {row} 行是同一垛位的同一批货', en: 'The same lot in the same place as in row {row}' },
  'count.recountAlone': { zh: '没有实盘数量，只有复盘数量', en: 'Recounted, but not counted before' },
  'reversal.custodyTaken': {
    zh: '盘盈的代存货已被提走（{source}），不能红冲',
    en: 'Goods of others that were found have been taken since ({source})',
  },
} as const satisfies Record<string, Label>
