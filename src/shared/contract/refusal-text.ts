// The words of every refusal, in both languages, with the facts in braces.
// Grouped by what they speak of; a code names the group and the case.

import type { Label } from './label.ts'

export const refusalTexts = {
  'field.required': { zh: '{field}：请填写', en: '{field}: please fill in' },
  'field.wrongType': { zh: '{field}：值的类型不对', en: '{field}: a value of the wrong kind' },
  'field.tooLong': { zh: '{field}：最多 {most} 个字', en: '{field}: at most {most} characters' },
  'field.tooLarge': { zh: '{field}：数值太大', en: '{field}: the number is too large' },
  'field.notPositive': { zh: '{field}：必须大于零', en: '{field}: must be more than zero' },
  'field.negative': { zh: '{field}：不能小于零', en: '{field}: cannot be below zero' },
  'field.unknownChoice': { zh: '{field}：没有“{value}”这一项', en: '{field}: there is no choice “{value}”' },
  'field.noSuchDay': { zh: '{field}：没有 {value} 这一天', en: '{field}: there is no day {value}' },
  'field.beforeStart': { zh: '{field}：{value} 早于 {from}', en: '{field}: {value} lies before {from}' },
  'field.duplicate': { zh: '{field}：“{value}”已有人使用', en: '{field}: “{value}” is already taken' },
  'field.fixed': { zh: '{field}：已有单据使用，不能再改', en: '{field}: documents use it, it can no longer change' },

  'document.noLines': { zh: '{section}：至少要有一行', en: '{section}: at least one line is needed' },
  'document.dayAhead': { zh: '日期 {day} 在今天（{today}）之后', en: 'The day {day} lies after today ({today})' },
  'document.beforeStart': {
    zh: '日期 {day} 在账套启用日 {start} 之前',
    en: 'The day {day} lies before the book starts ({start})',
  },
  'document.monthClosed': { zh: '{month} 已结账，不能再记入', en: '{month} is closed and takes nothing more' },
  'document.unknown': { zh: '找不到这张单据', en: 'There is no such document' },
  'document.numberTaken': { zh: '单号 {no} 已存在', en: 'Number {no} already exists' },
  'document.noTransition': { zh: '{no} 现在是“{state}”，不能这样做', en: '{no} is “{state}”; this cannot be done now' },
  'document.changed': { zh: '别人刚改过，请重新打开再试', en: 'Someone has just changed it; open it again and retry' },
  'document.twice': { zh: '{field}：与第 {row} 行重复', en: '{field}: the same as in line {row}' },
  'document.inForce': {
    zh: '{field} {value} 已有生效的 {no}：在那一份上变更，或先把它关闭',
    en: '{no} is in force for {field} {value}: amend that one, or close it first',
  },
  'draft.unknown': { zh: '这张草稿已不在', en: 'This draft is gone' },

  'record.unknown': { zh: '{field}：没有这个{kind}', en: '{field}: there is no such {kind}' },
  'record.inactive': { zh: '{field}：{name} 已停用', en: '{field}: {name} is no longer active' },
  'product.exemptRate': {
    zh: '免税商品没有税率，这里填了 {rate}%',
    en: 'An exempt product has no VAT rate, here it says {rate} %',
  },
  'partner.wrongRole': { zh: '{field}：{name} 不是{role}', en: '{field}: {name} is no {role}' },

  'stock.short': {
    zh: '{product} 批号 {lot} 在 {warehouse}：只有 {left} {unit}，要 {asked} {unit}',
    en: '{product} lot {lot} in {warehouse}: {left} {unit} left, {asked} asked',
  },
  'stock.shortProduct': {
    zh: '{product} 在 {warehouse}：各批共有 {left} {unit}，要 {asked} {unit}',
    en: '{product} in {warehouse}: {left} {unit} in all lots, {asked} asked',
  },
  'stock.shortOnDay': {
    zh: '{product} 批号 {lot} 在 {warehouse}：到 {day} 会短 {short} {unit}',
    en: '{product} lot {lot} in {warehouse}: would be {short} {unit} short on {day}',
  },
  'storage.conflict': {
    zh: '{product} 不许与 {other} 同放在 {warehouse}（{rule}）',
    en: '{product} must not lie beside {other} in {warehouse} ({rule})',
  },
  'stock.sameWarehouse': { zh: '调出与调入是同一个仓库', en: 'From and to are the same warehouse' },
  'lot.unknown': { zh: '{product} 没有批号 {lot}', en: '{product} has no lot {lot}' },
  'lot.productionDay': {
    zh: '批号 {lot} 的生产日期是 {known}，这里是 {given}',
    en: 'Lot {lot} was made on {known}, here it says {given}',
  },

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

  'item.unknown': { zh: '{field}：找不到可核销的单据', en: '{field}: there is nothing open to settle' },
  'item.otherPartner': { zh: '{source} 是 {partner} 的', en: '{source} is of {partner}' },
  'item.later': { zh: '{source} 的日期 {day} 在本单之后', en: '{source} is dated {day}, after this document' },
  'item.overSettled': {
    zh: '{source}：未结 {open} 元，本次核销 {asked} 元',
    en: '{source}: {open} open, {asked} to settle',
  },
  'settlement.moreThanPaid': {
    zh: '核销合计 {settled} 元，超过金额与抹零之和 {paid} 元',
    en: '{settled} settled is more than amount and waiver, {paid}',
  },
  'settlement.waiverAlone': {
    zh: '有抹零 {waived} 元，却没有足够的核销',
    en: '{waived} waived needs settlements that reach it',
  },
  'settlement.nothing': { zh: '没有金额，也没有核销', en: 'Neither an amount nor a settlement' },

  'account.control': {
    zh: '{account} 由单据自动记账，不能手工使用',
    en: '{account} is kept by documents and takes no entry of its own',
  },
  'account.parent': {
    zh: '{account} 有下级科目，不能直接记账',
    en: '{account} has sub-accounts and takes no entry itself',
  },
  'voucher.unbalanced': {
    zh: '借方 {debit}，贷方 {credit}，相差 {difference}',
    en: 'Debit {debit}, credit {credit}: {difference} apart',
  },
  'voucher.oneSide': { zh: '借方和贷方填一个', en: 'Fill in either debit or credit' },
  'opening.once': {
    zh: '期初已记账（{no}），要改先红冲',
    en: 'The opening balances are posted ({no}); reverse them first',
  },
  'expense.taxTooLarge': { zh: '税额 {tax} 超过价税合计 {amount}', en: 'Tax {tax} is more than the amount {amount}' },
  'expense.whoIsOwed': { zh: '没有付款账户时要填往来单位', en: 'Without a money account, say whom it is owed to' },
  'transfer.sameAccount': { zh: '转出与转入是同一个账户', en: 'From and to are the same account' },
  'refund.noItem': { zh: '退款要核销预收（或预付）', en: 'A refund settles an advance (or a prepayment)' },
  'refund.notWhole': {
    zh: '核销合计 {settled} 元，应等于金额 {amount} 元',
    en: '{settled} settled, it must equal the amount {amount}',
  },

  'check.reason': {
    zh: '账面 {book}，实盘 {counted}，原因“{reason}”与差异不符',
    en: 'Booked {book}, counted {counted}: “{reason}” contradicts the difference',
  },
  'check.reasonNeeded': {
    zh: '账面 {book}，实盘 {counted}，请写明原因',
    en: 'Booked {book}, counted {counted}: please give the reason',
  },
  'check.costNeeded': {
    zh: '{product} 没有可用的平均成本，盘盈请给单价',
    en: '{product} has no average cost to take; give a unit cost',
  },

  'reversal.standsOn': {
    zh: '{no} 被这些单据引用，先处理它们：{documents}',
    en: '{no} is used by {documents}; deal with those first',
  },
  'reversal.already': { zh: '{no} 已红冲', en: '{no} has already been reversed' },
  'reversal.before': {
    zh: '红冲日期 {day} 早于原单日期 {of}',
    en: 'The reversal ({day}) cannot lie before its document ({of})',
  },
  'reversal.used': {
    zh: '{no} 的款项已被核销 {settled} 元，先撤销核销',
    en: '{settled} of {no} is settled; undo the settlement first',
  },
  'reason.needed': { zh: '请写明原因', en: 'Please give the reason' },

  'month.notNext': { zh: '下一个要结账的月份是 {month}', en: 'The next month to close is {month}' },
  'month.notLast': {
    zh: '只能反结账最后一个已结账月份（{month}）',
    en: 'Only the last closed month ({month}) can be reopened',
  },
  'month.noneClosed': { zh: '还没有已结账的月份', en: 'No month is closed yet' },
  'month.drafts': { zh: '{month} 还有 {count} 张草稿没有过账', en: '{count} drafts of {month} are not posted' },
  'month.notOver': { zh: '{month} 还没有过完', en: '{month} is not over yet' },

  'request.otherInput': { zh: '同一个请求号带了不同的内容', en: 'The same request id came with other contents' },
  'permission.denied': { zh: '没有权限：{permission}', en: 'Not permitted: {permission}' },
  'command.unknown': { zh: '没有这个命令：{name}', en: 'There is no command {name}' },

  'workbook.unreadable': {
    zh: '这个文件不是可以读取的 Excel 工作簿：{reason}',
    en: 'This file is no workbook that can be read: {reason}',
  },
  'workbook.sheetMissing': { zh: '缺少工作表“{sheet}”', en: 'Sheet “{sheet}” is missing' },
  'workbook.sheetTwice': { zh: '有两张工作表“{sheet}”', en: 'There are two sheets “{sheet}”' },
  'workbook.columnMissing': { zh: '缺少列“{column}”', en: 'Column “{column}” is missing' },
  'workbook.columnTwice': { zh: '列“{column}”出现了两次', en: 'Column “{column}” appears twice' },
  'workbook.notANumber': { zh: '“{value}”不是数字', en: '“{value}” is no number' },
  'workbook.tooManyDecimals': {
    zh: '{value} 的小数超过 {decimals} 位',
    en: '{value} has more than {decimals} decimals',
  },
  'workbook.tooLarge': { zh: '{value} 太大', en: '{value} is too large' },
  'workbook.notADay': { zh: '“{value}”不是日期', en: '“{value}” is no date' },
  'workbook.dayDoesNotExist': { zh: '{value} 这一天不存在', en: 'There is no day {value}' },
  'workbook.unknownChoice': { zh: '“{value}”不在可选项中：{choices}', en: '“{value}” is none of {choices}' },
  'workbook.unknownCode': { zh: '没有编码为“{value}”的{kind}', en: 'There is no {kind} with code “{value}”' },
  'workbook.unknownDocument': { zh: '找不到“{value}”', en: '“{value}” is not found' },
  'workbook.unknownLine': { zh: '{document} 没有第 {line} 行', en: '{document} has no line {line}' },
  'workbook.headDiffers': {
    zh: '同一单号的“{column}”前后不同：{first}、{value}',
    en: '“{column}” differs within one document: {first}, {value}',
  },
  'workbook.openingUnbalanced': {
    zh: '期初不平：借方 {debit}，贷方 {credit}，相差 {difference}（期初库存、期初往来、期初科目第 {rows} 行）',
    en: 'Opening balances: debit {debit}, credit {credit}, {difference} apart (opening stock, debts, and rows {rows} of the accounts)',
  },
  'workbook.lineTwice': { zh: '{document} 的行号 {line} 出现了两次', en: '{document} has line {line} twice' },
  'workbook.digitsLost': {
    zh: '{value} 位数太长，Excel 已丢失末尾几位，请改成文本',
    en: '{value} is too long for a number, Excel has lost its last digits; type it as text',
  },
  'workbook.noNumber': { zh: '缺少单号', en: 'The number is missing' },
  'workbook.dependsOn': {
    zh: '要用到的 {document} 有错，先改正它',
    en: 'It needs {document}, which has flaws; mend that first',
  },
  'workbook.formulaError': { zh: '公式出错：{value}', en: 'A formula in error: {value}' },
  'workbook.unwritable': {
    zh: '写不了 {file}：{reason}',
    en: 'Cannot write {file}: {reason}',
  },

  'book.exists': { zh: '文件已存在：{file}', en: 'The file exists already: {file}' },
  'book.notEmpty': {
    zh: '数据库里已有别的表，请给一个空的数据库：{file}',
    en: 'The database holds other tables already; give it an empty one: {file}',
  },
  'book.missing': { zh: '找不到账套：{file}', en: 'There is no book {file}' },
  'book.notABook': { zh: '{file} 不是禾账账套', en: '{file} is no Hezhang book' },
  'book.newer': {
    zh: '账套由更新版本的禾账写成（{schema}），请先升级程序；文件未改动',
    en: 'The book was written by a newer Hezhang ({schema}); upgrade first. The file is untouched',
  },
  'book.locked': { zh: '另一个程序正打开着这个账套：{file}', en: 'Another program has this book open: {file}' },
} as const satisfies Record<string, Label>

export type RefusalCode = keyof typeof refusalTexts
