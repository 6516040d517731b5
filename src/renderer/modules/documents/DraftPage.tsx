// A draft in its tab: loads it (a kept one, one made from a source, or an empty one) and hands it to the editor of its
// kind. After posting the tab turns into the document.

import { Suspense, useEffect, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import type { DraftApproval } from '../../../shared/api.ts'
import type { Client } from '../../../shared/client.ts'
import { label } from '../../../shared/contract/index.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { ApprovalPage } from '../approvals/ApprovalPage.tsx'
import { editors } from './editors.ts'
import { firstDayOf } from './first-day.ts'
import { Returned } from './returned.ts'
import { usualRow } from './usual.ts'
import { useTurnTab } from './use-turn-tab.ts'
import { emptyTyping, type Typing } from './typing.ts'

type DraftPageProps = {
  readonly kind: DocumentKind
  readonly draftId: number | null
  readonly fromId: number | null
  /** Only this line of the source. */
  readonly lineId: number | null
  /** What else the address says. */
  readonly given: Readonly<Record<string, string>>
}

type Loaded = {
  readonly start: Typing
  /** It waits for approval, or came back from it. */
  readonly approval: DraftApproval | null
  readonly draftId: number | null
  readonly previousId: number | null
  readonly round: number
}

export function DraftPage(props: DraftPageProps) {
  const { kind } = props
  const { t } = useWords()
  const client = useClient()
  const today = firstDayOf(kind, useBook())
  const turnInto = useTurnTab()
  // The tab's path changes when a new draft gets its id; what was asked for at first is what is loaded.
  const [asked] = useState({ ...props, today })
  const [loaded, setLoaded] = useState<Loaded | 'gone' | 'failed' | null>(null)
  const { label: title } = contractOf(kind)
  useEffect(() => {
    let left = false
    load(client, asked, asked.today).then(
      (start) =>
        !left && setLoaded(start === null ? 'gone' : { ...start, draftId: asked.draftId, previousId: null, round: 0 }),
      (error: unknown) => {
        if (left) return
        reportFailure(error)
        setLoaded('failed')
      },
    )
    return () => {
      left = true
    }
  }, [client, asked])

  if (loaded === 'gone' || loaded === 'failed')
    return (
      <PageFrame title={t(title)}>
        <p className="document-none">{t(loaded === 'gone' ? gone : failed)}</p>
      </PageFrame>
    )
  const waiting = (
    <PageFrame title={t(title)}>
      <div className="page-waiting" />
    </PageFrame>
  )
  if (loaded === null) return waiting
  if (loaded.approval?.state === 'waiting') return <ApprovalPage id={loaded.approval.id} />
  const Editor = editors[kind] ?? editors.any
  return (
    <Suspense fallback={waiting}>
      <Returned value={loaded.approval}>
        <Editor
          key={loaded.round}
          kind={kind}
          start={loaded.start}
          given={asked.given}
          draftId={loaded.draftId}
          onId={(id) => turnInto(`/draft/${kind}/${id}`)}
          onPosted={(id) => turnInto(`/document/${id}`)}
          previousId={loaded.previousId}
          onNext={(previousId) => {
            turnInto(`/draft/${kind}/new`)
            setLoaded({
              start: emptyTyping(contractOf(kind), today),
              approval: null,
              draftId: null,
              previousId,
              round: loaded.round + 1,
            })
          }}
        />
      </Returned>
    </Suspense>
  )
}

async function load(
  client: Client,
  { kind, draftId, fromId, lineId }: DraftPageProps,
  today: string,
): Promise<Pick<Loaded, 'start' | 'approval'> | null> {
  if (draftId !== null) {
    const kept = await client.query('draft.get', { id: draftId })
    return kept && { start: { draft: whole(kind, kept.draft, today), texts: kept.texts }, approval: kept.approval }
  }
  if (fromId !== null) {
    const made = await client.query('document.make', {
      kind,
      fromId,
      ...(lineId === null ? {} : { lineIds: [lineId] }),
    })
    return { start: { draft: withUsual(kind, whole(kind, made.draft, today)), texts: made.texts }, approval: null }
  }
  const empty = emptyTyping(contractOf(kind), today)
  if (!contractOf(kind).startsFilled) return { start: empty, approval: null }
  const { sections, texts } = await client.query('document.start', { kind })
  const start = { draft: { ...empty.draft, sections: { ...empty.draft.sections, ...sections } }, texts }
  return { start, approval: null }
}

/** Every section is there, also when the draft leaves empty ones out. */
function whole(kind: DocumentKind, draft: Typing['draft'], today: string): Typing['draft'] {
  const empty = emptyTyping(contractOf(kind), today).draft
  return { ...empty, ...draft, sections: { ...empty.sections, ...draft.sections } }
}

/** Lines that do not say where the goods lie take the usual warehouse. */
function withUsual(kind: DocumentKind, draft: Typing['draft']): Typing['draft'] {
  const { sections } = contractOf(kind)
  const filled = Object.entries(draft.sections).map(([name, rows]) => {
    const usual = usualRow(sections[name]?.fields ?? {})
    return [
      name,
      rows.map((row) => ({
        ...row,
        ...Object.fromEntries(Object.entries(usual).filter(([field]) => !isFilled(row[field]))),
      })),
    ]
  })
  return { ...draft, sections: Object.fromEntries(filled) }
}

const gone = label('这张草稿已不在：已经过账，或被删除了。', 'This draft is gone: it was posted, or deleted.')
const failed = label('没有打开成功，请关闭后再试。', 'It could not be opened; close it and try again.')
