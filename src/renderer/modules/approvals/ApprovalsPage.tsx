// Approvals 审批: what waits for me, what I submitted, what was decided. Enter opens a request.

import { useCallback, useEffect, useMemo, useState } from 'react'
import { actorName } from '../../app/actor.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { approvalsPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import type { ApprovalList } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { approvalStates, field as f, label, type AnyRow } from '../../../shared/contract/index.ts'
import { columnOf, Grid } from '../../ui/Grid.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { hintWarnings, wordWarning } from '../documents/warning-words.ts'
import { ListEmpty } from '../lists/ListEmpty.tsx'
import { Chips } from '../reports/Chips.tsx'
import '../lists/lists.css'
import './approvals.css'

export function ApprovalsPage({ query }: { readonly query: URLSearchParams }) {
  const words = useWords()
  const { t, language } = words
  const asked = query.get('show')
  const [which, setWhich] = useState<ApprovalList>(() => listOf(asked))
  useEffect(() => setWhich(listOf(asked)), [asked])
  const { data } = useQueryOf('approval.list', { which })
  const toApprove = useQueryOf('approval.list', { which: 'toApprove' }).data?.length ?? 0
  const rows = useMemo<AnyRow[]>(
    () =>
      (data ?? []).map((row) => ({
        id: row.id,
        kind: t(contractOf(row.kind).label) + (row.amends ? t(label('（变更）', ' (change)')) : ''),
        title: row.title,
        reason:
          row.needs.length === 1
            ? wordWarning(row.needs[0]!, language)
            : hintWarnings(row.needs, language).join(language === 'zh' ? '、' : ', '),
        totalFen: row.totalFen,
        submittedBy: t(actorName(row.submittedBy)),
        submittedAt: row.submittedAt,
        state: t(approvalStates[row.state]),
        by: row.state === 'waiting' ? null : t(actorName(row.by)),
        words: row.words,
      })),
    [data, t, language],
  )
  const columns = useMemo(
    () => [
      columnOf('kind', f.text(label('单据', 'Document')), words, { width: 120 }),
      columnOf('title', f.text(label('内容', 'Content')), words, { width: 160 }),
      columnOf('reason', f.text(label('事由', 'Reason')), words, { flex: 1, minWidth: 260 }),
      columnOf('totalFen', f.money(label('金额', 'Amount')), words),
      ...(which === 'mine' ? [] : [columnOf('submittedBy', f.text(label('送审人', 'By')), words, { width: 90 })]),
      columnOf('submittedAt', f.instant(label('送审时间', 'Submitted')), words),
      ...(which === 'toApprove'
        ? []
        : [
            columnOf('state', f.text(label('状态', 'State')), words, { width: 90 }),
            columnOf('by', f.text(label('经办', 'Decided by')), words, { width: 100 }),
            columnOf('words', f.text(label('意见', 'Words')), words, { width: 160 }),
          ]),
    ],
    [words, which],
  )
  const open = useCallback((row: AnyRow) => openTab({ path: `/approval/${row['id']}` }), [])
  const openRules = () => openTab({ path: '/records/approvalRule' })
  return (
    <PageFrame title={t(approvalsPlace.label)} actions={<ActButton act={rulesLabel} keyName="Alt+G" run={openRules} />}>
      <div className="approval-shown">
        <Chips<ApprovalList>
          options={(Object.keys(lists) as ApprovalList[]).map((value) => ({
            value,
            text: t(lists[value].label) + (value === 'toApprove' && toApprove > 0 ? ` ${toApprove}` : ''),
          }))}
          value={which}
          onChange={setWhich}
        />
      </div>
      <div className="list-main">
        <Grid
          gridKey={`approvals.${which}`}
          columns={columns}
          rows={rows}
          rowId={(row) => String(row['id'])}
          onOpen={open}
          loading={data === undefined}
          empty={
            <ListEmpty
              purpose={lists[which].empty}
              filtered={false}
              newWord={rulesLabel}
              onNew={openRules}
              onClear={() => undefined}
            />
          }
        />
      </div>
    </PageFrame>
  )
}

const rulesLabel = label('审批规则', 'Approval rules')
const lists = {
  toApprove: {
    label: label('等我审批', 'Waiting for me'),
    empty: label(
      '没有等您审批的单据。哪些单据要谁审批，在审批规则里定。',
      'Nothing waits for you. Which documents wait for whom is set by approval rules.',
    ),
  },
  mine: {
    label: label('我送审的', 'Submitted by me'),
    empty: label(
      '您还没有送审过。要审批的单据，过账按钮会变成“送审”。',
      'You have submitted nothing. Where approval is needed, the button reads “Submit”.',
    ),
  },
  decided: {
    label: label('已办', 'Decided'),
    empty: label('还没有批准、退回或拒绝过。', 'Nothing was approved, returned or refused yet.'),
  },
} as const

const listOf = (asked: string | null): ApprovalList => (asked === 'mine' || asked === 'decided' ? asked : 'toApprove')
