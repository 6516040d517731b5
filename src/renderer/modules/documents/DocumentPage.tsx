// A posted document: what was typed and what posting added, where it stands, and below it the vouchers it posted, the
// documents before and after it, and who did what. Its acts are read from the contract.

import { useEffect, useMemo, useState } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabTitle } from '../../app/tabs.ts'
import type { ApprovalView, DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label, signingStates } from '../../../shared/contract/index.ts'
import { waitsForReturn } from '../../../shared/sales/signed-return.ts'
import { SignedReturn } from '../delivery/SignedReturn.tsx'
import { hasTimeline } from '../../../shared/sales/order-stage.ts'
import { Timeline, timelineWord } from '../loading/Timeline.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { AttachedBefore, Attachments, attachmentsWord, useAttachments } from '../attachments/index.ts'
import { DocumentTotal } from './DocumentTotal.tsx'
import { AmendmentNote } from './AmendmentNote.tsx'
import { AmendPage } from './AmendPage.tsx'
import { Chain } from './Chain.tsx'
import { DocumentActions } from './DocumentActions.tsx'
import { History } from './History.tsx'
import { LowerPanel } from './LowerPanel.tsx'
import { OpenItems } from './OpenItems.tsx'
import { OwnPanel } from './OwnPanel.tsx'
import { panelInForce } from './own-panels.ts'
import { PostedHead } from './PostedHead.tsx'
import { PostedSections } from './PostedSections.tsx'
import { SigningPanel } from './SigningPanel.tsx'
import { StateLine } from './StateLine.tsx'
import { Versions } from './Versions.tsx'
import { Vouchers } from './Vouchers.tsx'
import './documents.css'

export function DocumentPage({ id }: { readonly id: number }) {
  const { t } = useWords()
  const { path } = useTab()
  const asked = useQueryOf('document.get', { id })
  const view = asked.data
  const kindLabel = view && contractOf(view.kind).label
  useEffect(() => {
    if (view && kindLabel) setTabTitle(path, label(`${kindLabel.zh} ${view.no}`, `${kindLabel.en} ${view.no}`))
  }, [path, view, kindLabel])
  if (view) return <Posted key={view.id} view={view} />
  return (
    <PageFrame title={view === null ? t(label('找不到这张单据', 'There is no such document')) : ''}>
      {asked.isError && (
        <p className="document-none">
          {t(label('暂时读不出来，请再试', 'It cannot be read just now, please try again'))}
        </p>
      )}
    </PageFrame>
  )
}

function Posted({ view }: { readonly view: DocumentView }) {
  const { t } = useWords()
  const contract = contractOf(view.kind)
  const [amending, setAmending] = useState<{ readonly returned: ApprovalView | null } | null>(null)
  const [line, setLine] = useState<number | null>(null)
  const own = panelInForce(view.kind)
  const subject = useMemo(() => ({ type: 'document', kind: view.kind, id: view.id }) as const, [view.kind, view.id])
  const attached = useAttachments(subject) ?? none
  const tabs = useMemo(
    () => [
      ...(own
        ? [
            {
              ...own,
              content: (
                <OwnPanel
                  Content={own.Content}
                  rows={view.sections['lines'] ?? []}
                  head={view.head}
                  day={view.day}
                  texts={view.texts}
                />
              ),
            },
          ]
        : []),
      // What moves neither goods nor money has none, and no empty place for it.
      ...(view.vouchers.length > 0
        ? [
            {
              name: 'voucher',
              label: label('凭证', 'Voucher'),
              count: view.vouchers.length > 1 ? view.vouchers.length : 0,
              content: <Vouchers vouchers={view.vouchers} />,
            },
          ]
        : []),
      {
        name: 'chain',
        label: label('关联单据', 'Related'),
        count: view.before.length + view.after.length,
        content: <Chain view={view} />,
      },
      ...(view.signing
        ? [
            {
              name: 'signing',
              label: label('签署', 'Signing'),
              content: <SigningPanel view={view} signing={view.signing} />,
            },
          ]
        : []),
      ...(view.version > 1
        ? [
            {
              name: 'versions',
              label: label('变更', 'Changes'),
              count: view.version - 1,
              content: <Versions view={view} />,
            },
          ]
        : []),
      {
        name: 'history',
        label: label('记录', 'History'),
        count: 0,
        content: <History entries={view.history} firstState={contract.firstState} />,
      },
      ...(contract.signedFor
        ? [{ name: 'signed', label: label('回单', 'Signed return'), count: 0, content: <SignedReturn view={view} /> }]
        : []),
      ...(hasTimeline(view.kind)
        ? [{ name: 'timeline', label: timelineWord, count: 0, content: <Timeline documentId={view.id} /> }]
        : []),
      {
        name: 'attachments',
        label: attachmentsWord,
        count: attached.length,
        content: (
          <div className="attachments-of-document">
            <Attachments subject={subject} />
            <AttachedBefore sources={view.before} />
          </div>
        ),
      },
    ],
    [view, own, contract, subject, attached],
  )
  if (amending) return <AmendPage view={view} {...amending} onLeave={() => setAmending(null)} />
  return (
    <PageFrame
      title={t(contract.label)}
      subtitle={view.version > 1 ? `${view.no} · ${t(label(`第 ${view.version} 版`, `v${view.version}`))}` : view.no}
      state={
        <>
          <StateLine contract={contract} state={view.state} />
          {view.signing && view.signing.state !== 'unwritten' && view.state === 'approved' && (
            <span className={`signing-mark signing-${view.signing.state}`}>{t(signingStates[view.signing.state])}</span>
          )}
          {view.signed !== null && (
            <span className="document-prints">
              {t(label(`${view.signed.day} 已签收`, `signed for on ${view.signed.day}`))}
            </span>
          )}
          {waitsForReturn(view) && <span className="document-warn">{t(label('回单未回', 'return awaited'))}</span>}
          {view.prints > 0 && (
            <span className="document-prints">
              {t(label(`打印 ${view.prints} 次`, view.prints === 1 ? 'printed once' : `printed ${view.prints} times`))}
            </span>
          )}
        </>
      }
      actions={<DocumentActions view={view} line={line} onAmend={() => setAmending({ returned: null })} />}
      footer={view.state !== 'reversed' && <OpenItems items={view.items} />}
      footerEnd={<DocumentTotal contract={contract} fen={view.totalFen} />}
    >
      <AmendmentNote view={view} onGoOn={(returned) => setAmending({ returned })} />
      <PostedHead view={view} />
      <PostedSections view={view} onLine={setLine} />
      <LowerPanel
        name="document"
        tall
        tabs={tabs}
        first={
          view.vouchers.length === 0 && hasTimeline(view.kind) ? 'timeline' : (own?.name ?? tabs[0]?.name ?? 'chain')
        }
      />
    </PageFrame>
  )
}

const none: readonly never[] = []
