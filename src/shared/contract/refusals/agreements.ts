// What was planned, asked, offered and agreed, and what is drawn from it.

import type { Label } from '../label.ts'

export const agreements = {
  'contract.overTolerance': {
    zh: '{contract} 第 {line} 行：订 {ordered}，已执行 {fulfilled}，允许到 {most} {unit}，本次 {asked} 超出',
    en: '{contract} line {line}: {ordered} ordered, {fulfilled} fulfilled, {most} {unit} allowed; {asked} is too much',
  },
  'contract.closed': { zh: '{contract} 第 {line} 行已关闭', en: '{contract} line {line} is closed' },
  'contract.notInForce': { zh: '{contract} 未生效（{state}）', en: '{contract} is not in force ({state})' },
  'contract.otherProduct': {
    zh: '{contract} 第 {line} 行的商品是 {product}',
    en: '{contract} line {line} is for {product}',
  },
  'contract.belowFulfilled': {
    zh: '第 {line} 行已执行 {fulfilled} {unit}，不能改成 {asked} {unit}',
    en: 'Line {line}: {fulfilled} {unit} are fulfilled, it cannot become {asked}',
  },
  'contract.lineGone': {
    zh: '已执行的第 {line} 行不能去掉',
    en: 'Line {line} is partly fulfilled and cannot be dropped',
  },

  'contract.unsigned': {
    zh: '{contract} 还没有双方签章',
    en: '{contract} has not been signed by both sides',
  },
  'contract.unreviewed': {
    zh: '还没有审查：{items}',
    en: 'Not reviewed yet: {items}',
  },
  'payment.shareOrAmount': {
    zh: '每一笔付款填比例或者金额，二者之一',
    en: 'Each payment is a share or an amount: one of the two',
  },
  'payment.notWhole': {
    zh: '付款安排合计 {planned}（比例 {shares}），合同总额 {total}',
    en: 'The payments come to {planned} (shares {shares}), the contract to {total}',
  },
  'frame.over': {
    zh: '{source} 有效期到 {day}，本单日期 {at} 已过；先变更框架合同的有效期',
    en: '{source} was valid until {day}, this contract is of {at}; amend the framework first',
  },
  'clause.unknownField': {
    zh: '条款里的 {name} 不是合同上的项目',
    en: 'The clause names {name}, which is no field of the contract',
  },

  'plan.year': { zh: '{field}：请写四位年份，如 2026', en: '{field}: please give four digits, like 2026' },
  'plan.nothing': { zh: '这一行十二个月都没有数量', en: 'This line plans nothing in any month' },
  'plan.noSalesPlan': {
    zh: '{year} 年没有生效的年度销售计划，先审核它',
    en: 'No sales plan is in force for {year}; approve one first',
  },
  'plan.month': { zh: '{field}：请填 1 到 12', en: '{field}: please give 1 to 12' },
  'plan.monthOver': { zh: '{month} 已经过去，不能再计划采购', en: '{month} is over, nothing can be bought for it' },
  'plan.belowNothing': {
    zh: '缺口 {gap} 吨，调整后成了 {toBuy} 吨：采购量不能小于零',
    en: '{gap} t are missing; adjusted it would be {toBuy} t, less than nothing',
  },

  'price.endsFirst': {
    zh: '截止日期 {to} 早于生效日期 {from}',
    en: 'It ends on {to}, before it begins on {from}',
  },
  'price.unknownArea': { zh: '没有客户在地区“{area}”', en: 'No customer is in the area “{area}”' },
  'price.floorAbove': {
    zh: '底价 {floor} 高于单价 {price}',
    en: 'The floor {floor} lies above the price {price}',
  },
  'price.belowFloor': {
    zh: '{product}：{price} 低于底价 {floor}（{list}）',
    en: '{product}: {price} is below the floor {floor} ({list})',
  },

  'source.unknown': { zh: '{field}：找不到这一行', en: '{field}: there is no such line' },
  'source.reversed': { zh: '{source} 已红冲', en: '{source} has been reversed' },
  'source.otherPartner': { zh: '{source} 属于 {partner}', en: '{source} belongs to {partner}' },
  'source.later': { zh: '{source} 的日期 {day} 在本单之后', en: '{source} is dated {day}, after this document' },
  'source.expired': {
    zh: '{source} 有效期到 {day}，本单日期 {at} 已过期；先变更报价的有效期',
    en: '{source} was valid until {day}, this document is of {at}; amend the quotation first',
  },

  'inquiry.reasonNeeded': {
    zh: '{supplier} 到库 {landed} 元/吨，比最低的 {cheapest} 高 {over}，选它请写理由',
    en: '{supplier} lands at {landed} a tonne, {over} above the cheapest ({cheapest}); say why it is chosen',
  },
  'inquiry.notChosen': {
    zh: '{source} 第 {line} 行没有中标',
    en: '{source} line {line} was not chosen',
  },

  'source.overInvoiced': {
    zh: '{source} 第 {line} 行：还可开票 {left} {unit}，本次 {asked}',
    en: '{source} line {line}: {left} {unit} still to invoice, {asked} asked',
  },
  'source.overReturned': {
    zh: '{source} 第 {line} 行：未开票可退 {left} {unit}，本次 {asked}（已开票的先红冲发票）',
    en: '{source} line {line}: {left} {unit} not invoiced may be returned, {asked} asked (reverse the invoice first)',
  },
} as const satisfies Record<string, Label>
