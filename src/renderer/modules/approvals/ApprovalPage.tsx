// One request for approval: why it waits, the document as it would be posted now, and what was done with it. The approver
// answers by keyboard, and the next request that waits takes the place of the one that is done.

import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useClient, useQueryOf } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { useLeaveKey } from '../../app/tab-keys.ts'
import { openTab, setTabTitle } from '../../app/tabs.ts'
import type { ApprovalView } from '../../../shared/api.ts'
import type { AttachmentSubject } from '../../../shared/attachments.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { approvalStates, label } from '../../../shared/contract/index.ts'
import { formatFen } from '../../ui/format.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Attachments, attachmentsWord, useAttachments } from '../attachments/index.ts'
import { ChangeHead, ChangeRows } from '../documents/ChangeRows.tsx'
import { DocumentTotal } from '../documents/DocumentTotal.tsx'
import { History } from '../documents/History.tsx'
import { LowerPanel } from '../documents/LowerPanel.tsx'
import { OwnPanel } from '../documents/OwnPanel.tsx'
import { panelWhileTyped } from '../documents/own-panels.ts'
import { PostedHead } from '../documents/PostedHead.tsx'
import { PostedSections } from '../documents/PostedSections.tsx'
import { useTurnTab } from '../documents/use-turn-tab.ts'
import { VoucherLines } from '../documents/VoucherLines.tsx'
import { ApprovalFacts, Earned } from './ApprovalFacts.tsx'
import { ApprovalReasons } from './ApprovalReasons.tsx'
import { useDeciding } from './use-deciding.ts'
import '../documents/documents.css'
import './approvals.css'

export function ApprovalPage({ id }: { readonly id: number }) {
  const { t } = useWords()
  const { path } = useTab()
  const { data } = useQueryOf('approval.get', { id }, { keepPrevious: true })
  const title = data && contractOf(data.kind).label
  useEffect(() => {
    if (data && title)
      setTabTitle(path, label(`审批 ${title.zh} ${data.title}`, `Approve ${title.en.toLowerCase()} ${data.title}`))
  }, [path, data, title])
  if (data) return <Request key={data.id} view={data} />
  return (
    <PageFrame title={data === null ? t(label('找不到这份送审', 'There is no such request')) : ''}>
      <div className="page-waiting" />
    </PageFrame>
  )
}

function Request({ view }: { readonly view: ApprovalView }) {
  const { t } = useWords()
  const notices = useNotices()
  const client = useClient()
  const turnInto = useTurnTab()
  const contract = contractOf(view.kind)
  const [words, setWords] = useState<string | null>(null)
  const shown = useMemo(() => shownOf(view), [view])

  /** On with the next request that waits; else with what has come of this one. */
  const goOn = async (otherwise: string | null) => {
    const [next] = await client.query('approval.list', { which: 'toApprove' })
    const path = next ? `/approval/${next.id}` : otherwise
    if (path !== null) turnInto(path)
  }
  const { act, withdraw, refusals, busy } = useDeciding(view, words, (done, documentId) => {
    notices.done(done)
    goOn(documentId === null ? null : `/document/${documentId}`).catch(reportFailure)
  })
  const cameBack = view.state === 'returned'
  const change = () =>
    turnInto(view.draftId === null ? `/document/${view.amends?.id}` : `/draft/${view.kind}/${view.draftId}`)
  const takeBack = async () => {
    if (await withdraw()) change()
  }
  useKeys({
    'Ctrl+Enter': cameBack
      ? { label: changeLabel, run: change }
      : { label: approveLabel, run: () => act('approve'), off: !view.mayApprove },
    'Alt+T': { label: returnLabel, run: () => act('return'), off: !view.mayTurnDown },
    'Alt+J': { label: refuseLabel, run: () => act('refuse'), off: !view.mayTurnDown },
    'Alt+C': { label: withdrawLabel, run: () => void takeBack(), off: !view.mayWithdraw },
  })
  useLeaveKey((view.mayApprove || view.mayTurnDown) && (words ?? '') !== '')
  const own = panelWhileTyped(view.kind)
  const subject = useMemo(() => subjectOf(view), [view])
  const attached = useAttachments(subject) ?? none
  const hasVoucher = view.state === 'waiting' && view.preview.voucher.length > 0
  const history = <History entries={view.history} firstState={contract.firstState} />
  return (
    <PageFrame
      title={t(contract.label)}
      subtitle={
        view.amends
          ? `${view.amends.no} · ${t(label(`第 ${view.amends.version + 1} 版`, `version ${view.amends.version + 1}`))}`
          : view.title
      }
      state={<span className={`approval-state approval-state-${view.state}`}>{t(approvalStates[view.state])}</span>}
      actions={
        <>
          {view.documentId !== null && (
            <Button onClick={() => openTab({ path: `/document/${view.documentId}` })}>
              {t(label('打开单据', 'Open the document'))}
            </Button>
          )}
          {view.mayWithdraw && (
            <Button onClick={() => void takeBack()}>
              {t(withdrawLabel)} <kbd className="act-key">Alt C</kbd>
            </Button>
          )}
          {view.mayTurnDown && (
            <>
              <Button disabled={busy} onClick={() => act('refuse')}>
                {t(refuseLabel)} <kbd className="act-key">Alt J</kbd>
              </Button>
              <Button disabled={busy} onClick={() => act('return')}>
                {t(returnLabel)} <kbd className="act-key">Alt T</kbd>
              </Button>
            </>
          )}
          {cameBack && (
            <Button type="primary" onClick={change}>
              {t(changeLabel)} <kbd className="act-key">Ctrl ⏎</kbd>
            </Button>
          )}
          {view.mayApprove && (
            <Button type="primary" loading={busy} onClick={() => act('approve')}>
              {t(approveLabel)} <kbd className="act-key">Ctrl ⏎</kbd>
            </Button>
          )}
        </>
      }
      footer={<Earned lines={shown.sections['lines'] ?? []} />}
      footerEnd={
        <>
          {view.state === 'waiting' && view.preview.totalFen !== view.submittedFen && (
            <span className="approval-new">
              {t(label(`送审时 ${formatFen(view.submittedFen)}`, `Submitted as ${formatFen(view.submittedFen)}`))}
            </span>
          )}
          <DocumentTotal contract={contract} fen={view.preview.totalFen} />
        </>
      }
    >
      <ApprovalReasons view={view} words={words} onWords={setWords} refusals={refusals} />
      <ApprovalFacts view={view} />
      <PostedHead view={shown} />
      <PostedSections view={shown} onLine={() => undefined} />
      <LowerPanel
        name="approval"
        first={view.amends ? 'changes' : (own?.name ?? (hasVoucher ? 'voucher' : 'history'))}
        tabs={[
          ...(view.amends ? [changesTab(view.kind, view.amends.changes)] : []),
          ...(own
            ? [
                {
                  ...own,
                  content: (
                    <OwnPanel
                      Content={own.Content}
                      rows={shown.sections['lines'] ?? []}
                      head={shown.head}
                      day={shown.day}
                      texts={shown.texts}
                    />
                  ),
                },
              ]
            : []),
          ...(hasVoucher
            ? [
                {
                  name: 'voucher',
                  label: label('将生成的凭证', 'The voucher it will post'),
                  content: <VoucherLines lines={view.preview.voucher} />,
                },
              ]
            : []),
          { name: 'history', label: label('审批记录', 'Trail'), count: view.history.length, content: history },
          ...(subject === null
            ? []
            : [
                {
                  name: 'attachments',
                  label: attachmentsWord,
                  count: attached.length,
                  content: <Attachments subject={subject} />,
                },
              ]),
        ]}
      />
    </PageFrame>
  )
}

type Changes = NonNullable<ApprovalView['amends']>['changes']

const changesTab = (kind: ApprovalView['kind'], { changes, texts }: Changes) => ({
  name: 'changes',
  label: label('改了什么', 'What changes'),
  count: changes.length,
  content: (
    <table className="panel-table voucher versions">
      <ChangeHead />
      <tbody>
        <ChangeRows kind={kind} changes={changes} texts={texts} />
      </tbody>
    </table>
  ),
})

const none: readonly never[] = []

/** What is attached stays with the draft until it is a document. */
function subjectOf({ kind, draftId, documentId, amends }: ApprovalView): AttachmentSubject | null {
  const id = documentId ?? amends?.id ?? null
  if (id !== null) return { type: 'document', kind, id }
  return draftId === null ? null : { type: 'draft', kind, id: draftId }
}

/** With what posting would add, as far as it can be worked out; else as it was typed. */
function shownOf({ kind, draft, preview }: ApprovalView) {
  const worked = Object.values(preview.sections).some((rows) => rows.length > 0)
  return {
    kind,
    day: draft.day ?? '',
    remarks: draft.remarks,
    state: 'draft',
    head: worked ? preview.head : draft.head,
    sections: worked ? preview.sections : draft.sections,
    texts: preview.texts,
  } as const
}

const approveLabel = label('批准', 'Approve')
const returnLabel = label('退回', 'Return')
const refuseLabel = label('拒绝', 'Refuse')
const changeLabel = label('接着改', 'Go on with it')
const withdrawLabel = label('撤回', 'Withdraw')
