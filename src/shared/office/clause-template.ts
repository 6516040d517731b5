// Clause template 条款模板: how the company words a clause of its contracts. A new contract takes over those that are
// marked so, in their order; what a contract has taken over is its own, and a template changed later changes no contract.

import { contractSides } from '../contract/agreement-fields.ts'
import { defineRecord, field as f, label } from '../contract/index.ts'

export const clauseTemplate = defineRecord({
  kind: 'clauseTemplate',
  module: 'office',
  label: label('条款模板', 'Clause template'),
  purpose: label(
    '合同条款的标准写法；新合同自动带出，带出后各改各的',
    'How clauses are worded; a new contract takes them over and keeps its own',
  ),
  permissions: { read: 'office.read', write: 'office.write' },
  workbook: null,
  firstCode: 'T01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 8 }),
    name: f.text(label('条款名称', 'Clause'), { required: true, maxLength: 40, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    usedFor: f.choice(label('用于', 'Contracts'), contractSides, { required: true, width: 12 }),
    place: f.integer(label('顺序', 'Place'), { required: true, width: 7 }),
    byDefault: f.flag(label('新合同自动带出', 'In every new contract')),
    text: f.text(label('条款内容', 'Text'), {
      required: true,
      maxLength: 2000,
      multiline: true,
      width: 60,
      help: label(
        '花括号里写合同上的项目，如 {交货地点}',
        'Name fields of the contract in braces, like {Delivery place}',
      ),
    }),
  },
})
