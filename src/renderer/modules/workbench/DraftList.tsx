// What was begun and not posted: the latest first, to go on with.

import { contractOf } from '../../../shared/catalog.ts'
import { approvalStates, label } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { draftGoods } from '../documents/draft-goods.ts'
import { formatInstant, formatNumber } from '../../ui/format.ts'

const shownMost = 8

export function DraftList() {
  const { t } = useWords()
  const drafts = (useQueryOf('draft.list', { kind: null }).data ?? []).toSorted((a, b) => b.at - a.at)
  if (drafts.length === 0) return null
  const more = drafts.length - shownMost
  return (
    <section>
      <h2>
        {t(label(`草稿 ${formatNumber('integer', drafts.length)}`, `Drafts ${formatNumber('integer', drafts.length)}`))}
      </h2>
      <ul className="workbench-rows">
        {drafts.slice(0, shownMost).map(({ id, kind, title, goods, goodsLines, at, approval }) => (
          <li key={id}>
            <button type="button" onClick={() => openTab({ path: `/draft/${kind}/${id}` })}>
              <span>{t(contractOf(kind).label)}</span>
              <span className="workbench-detail">
                {titleAndGoods(title, t(draftGoods({ goods, goodsLines })))}
                {approval && ` · ${t(approvalStates[approval.state])}`}
              </span>
              <time className="workbench-amount">{formatInstant(at).slice(5)}</time>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="workbench-none">
          {t(label(`还有 ${more} 张，在各自的列表里。`, `${more} more, in their lists.`))}
        </p>
      )}
    </section>
  )
}

/** What is known by its first product is not named twice. */
const titleAndGoods = (title: string, goods: string): string =>
  goods.startsWith(title) ? goods : [title, goods].filter(Boolean).join(' ')
