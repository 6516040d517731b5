// Goods promised, loaded, and signed for.

import type { Label } from '../label.ts'

export const loading = {
  'pick.whence': {
    zh: '{product}：选仓库；货还没到的，选随哪份采购合同到货',
    en: '{product}: choose the warehouse, or the purchase it arrives with',
  },
  'pick.overContract': {
    zh: '{contract} 第 {line} 行：订 {ordered}，已出库 {fulfilled}，别的提货单占 {promised} {unit}，本次 {asked} 超出',
    en: '{contract} line {line}: {ordered} ordered, {fulfilled} delivered, {promised} {unit} on other pick lists; {asked} is too much',
  },
  'pick.overArrival': {
    zh: '{contract} 第 {line} 行：订 {ordered}，已卖出到货直提 {promised} {unit}，本次 {asked} 超出',
    en: '{contract} line {line}: {ordered} ordered, {promised} {unit} sold on arrival already; {asked} is too much',
  },
  'pick.otherContract': {
    zh: '{source} 第 {line} 行的货是按合同提的，只能出在那一合同行上',
    en: 'The goods of {source} line {line} were promised of a contract: they are delivered on its line',
  },
  'loading.time': { zh: '{field}：请写成 14:30 这样', en: '{field}: please write it like 14:30' },
  'loading.overDelivered': {
    zh: '{source} 第 {line} 行：装了 {loaded}，还没出库的 {left} {unit}，本次 {asked}',
    en: '{source} line {line}: {loaded} loaded, {left} {unit} not delivered yet; {asked} asked',
  },
  'loading.otherLot': {
    zh: '{source} 第 {line} 行装的是 {warehouse} 的批号 {lot}',
    en: '{source} line {line} loaded lot {lot} of {warehouse}',
  },
  'signed.tooMuch': {
    zh: '第 {line} 行：出库 {delivered} {unit}，签收 {received} 多了',
    en: 'Line {line}: {delivered} {unit} delivered, {received} signed for is more',
  },
  'signed.damagedTooMuch': {
    zh: '第 {line} 行：签收 {received} {unit}，其中破损 {damaged} 多了',
    en: 'Line {line}: {received} {unit} received, {damaged} of them damaged is more',
  },
} as const satisfies Record<string, Label>
