// Approval rule 审批规则: which documents wait, on what condition, and whose word they wait for. It goes before the
// company's strictness: what a rule covers is neither said nor refused, it waits. The kinds come from the catalog, so
// that a kind added there can be chosen here.

import {
  approvalConditions,
  defineRecord,
  field as f,
  label,
  roles,
  type DocumentContract,
  type Label,
} from '../contract/index.ts'

export const approvalRuleFor = (documents: Readonly<Record<string, DocumentContract>>) =>
  defineRecord({
    kind: 'approvalRule',
    module: 'office',
    label: label('审批规则', 'Approval rule'),
    purpose: label(
      '哪些单据要谁审批后才能过账：低于底价、超额度、金额大……',
      'Which documents wait for whose approval: below the floor, over the limit, large amounts …',
    ),
    permissions: { read: 'office.read', write: 'office.write' },
    workbook: null,
    firstCode: 'S01',
    fixedOnceUsed: [],
    fields: {
      code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
      name: f.text(label('规则', 'Rule'), { required: true, width: 30 }),
      initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
      documentKind: f.choice(label('单据', 'Document'), labelsOf(documents), {
        width: 14,
        help: label('留空为所有单据', 'Empty: every kind'),
      }),
      condition: f.choice(label('条件', 'Condition'), approvalConditions, { required: true, width: 16 }),
      amountFen: f.money(label('金额', 'Amount'), {
        positive: true,
        help: label('条件为“金额达到”“抹零达到”时填', 'For “amount from” and “waived from”'),
      }),
      role: f.choice(label('谁审批', 'Who approves'), roles, { required: true, width: 10, usual: 'owner' }),
      notOwn: f.flag(label('不得自批', 'Never one’s own'), {
        help: label('谁送审谁不能批，老板也不例外', 'Nobody approves what they submitted, not even the owner'),
      }),
    },
  })

const labelsOf = (documents: Readonly<Record<string, DocumentContract>>): Record<string, Label> =>
  Object.fromEntries(Object.entries(documents).map(([kind, contract]) => [kind, contract.label]))
