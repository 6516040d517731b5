// What is wrong with what was typed, wherever it was typed.

import type { Label } from '../label.ts'

export const entering = {
  'field.required': { zh: '{field}：请填写', en: '{field}: please fill in' },
  'field.wrongType': { zh: '{field}：值的类型不对', en: '{field}: a value of the wrong kind' },
  'field.tooLong': { zh: '{field}：最多 {most} 个字', en: '{field}: at most {most} characters' },
  'field.tooLarge': { zh: '{field}：数值太大', en: '{field}: the number is too large' },
  'field.sumTooLarge': {
    zh: '{field}：到这一行，合计太大',
    en: '{field}: with this line, the sum is too large',
  },
  'field.notPositive': { zh: '{field}：必须大于零', en: '{field}: must be more than zero' },
  'field.negative': { zh: '{field}：不能小于零', en: '{field}: cannot be below zero' },
  'field.unknownChoice': { zh: '{field}：没有“{value}”这一项', en: '{field}: there is no choice “{value}”' },
  'field.notANumber': { zh: '{field}：“{value}”不是数字', en: '{field}: “{value}” is no number' },
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

  'reason.needed': { zh: '请写明原因', en: 'Please give the reason' },
} as const satisfies Record<string, Label>
