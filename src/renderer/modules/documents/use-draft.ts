// A draft on screen: what is typed, what the book says about it, its saving and its posting. Every editor (the generic
// one, delivery entry, the stock check) stands on this, so that no kind can lose typing or hide a refusal.

import { useCallback, useMemo, useRef, useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { PostedAnswer, Texts } from '../../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import type { AnyRow, ApprovalNeed, DocumentContract, Refusal } from '../../../shared/contract/index.ts'
import type { Result } from '../../../shared/kernel/index.ts'
import type { CellProblem } from '../../ui/fields/line-grid/LineGrid.tsx'
import { cellKey, isMissing, placeRefusal, problemMap, wordProblems, type Problem } from './problems.ts'
import { toSend, type Typing } from './typing.ts'
import { wordUnread } from './unread.ts'
import { useAutosave, type Autosave } from './use-autosave.ts'
import { usePreview, type Previewed } from './use-preview.ts'
import { useSubmission, type Submission } from './use-submission.ts'

export type Post = (typing: Typing, draftId: number | null) => Promise<Result<PostedAnswer, readonly Refusal[]>>

type DraftOptions = {
  readonly kind: DocumentKind
  readonly start: Typing
  readonly draftId: number | null
  readonly onId: (id: number) => void
  /** Off where there is no draft to keep: a contract being amended. */
  readonly autosave?: boolean
  /** The document it is a new version of, and what submitting says of that. */
  readonly amends?: number
  readonly amendment?: () => { readonly id: number; readonly version: number; readonly reason: string }
  readonly previewWaitMs?: number
  readonly saveWaitMs?: number
  /** How it is posted, where that is not `document.post`. */
  readonly post?: Post
  /** Where to go once it waits for approval; the tab shows the request unless told. */
  readonly onSubmitted?: (approvalId: number) => void
}

export type Draft = {
  readonly kind: DocumentKind
  readonly contract: DocumentContract
  readonly typing: Typing
  /** What stands there now, also between two renderings. */
  latest(): Typing
  change(how: (typing: Typing) => Typing): void
  readonly touched: boolean
  readonly texts: Texts
  readonly preview: Previewed
  computedOf(section: string, row: AnyRow, index: number): AnyRow | undefined
  /** Everything that stands against posting. */
  readonly problems: readonly Problem[]
  /** Posting was tried: refusals are red and listed. */
  readonly tried: boolean
  problemAt(section: string, row: number, name: string): CellProblem | undefined
  headProblem(name: string): string | undefined
  readonly save: Autosave
  readonly posting: boolean
  /** Whose approval it needs as it stands, and why: it is submitted instead of posted. */
  readonly needs: readonly ApprovalNeed[]
  readonly submission: Submission
  /** Posts; or shows all that is wrong, answers null and tells the first problem. */
  postNow(onRefused?: (first: Problem) => void): Promise<PostedAnswer | null>
}

export function useDraft(options: DraftOptions): Draft {
  const { kind, autosave = true, previewWaitMs = 150, saveWaitMs = 700 } = options
  const contract = contractOf(kind)
  const { language } = useWords()
  const [typing, setTyping] = useState(options.start)
  const [touched, setTouched] = useState(false)
  const [refused, setRefused] = useState<{ readonly problems: readonly Problem[]; readonly of: Typing } | null>(null)
  const [posting, setPosting] = useState(false)
  const latest = useRef(typing)
  const busy = useRef(false)
  const preview = usePreview(kind, typing.draft, previewWaitMs, options.amends)
  const save = useAutosave({
    kind,
    typing,
    touched,
    draftId: options.draftId,
    enabled: autosave,
    waitMs: saveWaitMs,
    onId: options.onId,
  })
  const { run } = useCommand('document.post')
  const submission = useSubmission({ ...options, latest, save })

  const change = useCallback((how: (typing: Typing) => Typing) => {
    const next = how(latest.current)
    if (next === latest.current) return
    latest.current = next
    setTouched(true)
    setTyping(next)
  }, [])

  // What posting refused stands until something is typed; after that the preview speaks.
  const tried = refused !== null
  const previewed = useMemo(
    () =>
      (preview.answer?.refusals ?? []).map((refusal) =>
        placeRefusal(wordUnread(refusal, contract, preview.sent), preview.places),
      ),
    [preview, contract],
  )
  const problems = refused && refused.of === typing ? refused.problems : previewed
  const places = useMemo(() => problemMap(problems), [problems])

  const problemAt = useCallback(
    (section: string, row: number, name: string): CellProblem | undefined => {
      const here = (places.get(cellKey(section, row, name)) ?? []).filter((one) => tried || !isMissing(one.refusal))
      return here.length === 0 ? undefined : { text: wordProblems(here, language), hard: tried }
    },
    [places, tried, language],
  )
  const headProblem = (name: string) => {
    const here = places.get(`head.${name}`)
    return tried && here ? wordProblems(here, language) : undefined
  }
  const postNow = async (onRefused?: (first: Problem) => void) => {
    if (busy.current) return null
    busy.current = true
    setPosting(true)
    try {
      const draftId = await save.settle()
      const now = latest.current
      const { draft, places: at } = toSend(now.draft)
      const answer = options.post ? await options.post(now, draftId) : await run({ kind, draft, draftId })
      if (answer.ok) {
        save.stop()
        return answer.value
      }
      if (answer.error.length > 0 && answer.error.every(({ code }) => code === 'approval.needed')) {
        submission.ask()
        return null
      }
      const found = answer.error.map((refusal) => placeRefusal(wordUnread(refusal, contract, draft), at))
      setRefused({ problems: found, of: now })
      if (found[0]) onRefused?.(found[0])
      return null
    } finally {
      busy.current = false
      setPosting(false)
    }
  }
  return {
    kind,
    contract,
    typing,
    latest: useCallback(() => latest.current, []),
    change,
    touched,
    texts: useMemo(() => ({ ...preview.answer?.texts, ...typing.texts }), [preview.answer, typing.texts]),
    preview,
    computedOf: preview.computedOf,
    problems,
    tried,
    problemAt,
    headProblem,
    save,
    posting,
    needs: preview.answer?.needs ?? noNeeds,
    submission,
    postNow,
  }
}

const noNeeds: readonly ApprovalNeed[] = []
