// The drafts of a kind: what was begun and not posted. Enter goes on with one, Delete throws one away after asking.

import { useCallback, useMemo, useState } from 'react'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import { bearsMoney, field as f, label, type AnyRow } from '../../../shared/contract/index.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { openTab } from '../../app/tabs.ts'
import { useAsk } from '../../ui/Dialog.tsx'
import { columnOf, Grid } from '../../ui/Grid.tsx'
import { draftGoods } from '../documents/draft-goods.ts'
import { waitWords } from '../documents/wait-words.ts'
import { hasGoods } from './list-columns.ts'
import { ListEmpty } from './ListEmpty.tsx'

type DraftListProps = { readonly kind: DocumentKind; readonly search: string; onNew(): void }

export function DraftList({ kind, search, onNew }: DraftListProps) {
  const words = useWords()
  const { t } = words
  const ask = useAsk()
  const notices = useNotices()
  const remove = useCommand('draft.delete')
  const withdraw = useCommand('approval.withdraw')
  const { data } = useQueryOf('draft.list', { kind })
  const contract = contractOf(kind)
  const [selected, select] = useState<AnyRow | null>(null)
  const rows = useMemo<AnyRow[]>(
    () =>
      (data ?? []).map(({ id, title, day, amountFen, at, approval, ...contents }) => ({
        id,
        title,
        day,
        goods: t(draftGoods(contents)),
        amountFen,
        at,
        approval: approval && t(waitWords(approval)),
        waits: approval?.state === 'waiting',
        approvalId: approval?.id ?? null,
      })),
    [data, t],
  )
  const columns = useMemo(
    () => [
      columnOf('title', f.text(label('对象', 'About')), words, { width: 180 }),
      ...(hasGoods(contract)
        ? [columnOf('goods', f.text(label('货物', 'Goods')), words, { flex: 1, minWidth: 240 })]
        : []),
      ...(bearsMoney(contract) ? [columnOf('amountFen', f.money(label('金额', 'Amount')), words, { width: 130 })] : []),
      columnOf('day', f.dayField(label('日期', 'Date')), words, { width: 110 }),
      columnOf('approval', f.text(label('审批', 'Approval')), words, { width: 240 }),
      columnOf('at', f.instant(label('保存时间', 'Saved')), words, { sort: 'desc', width: 150 }),
    ],
    [words, contract],
  )
  const open = useCallback((row: AnyRow) => openTab({ path: `/draft/${kind}/${row['id']}` }), [kind])
  useKeys({
    'Alt+C': {
      label: label('撤回送审', 'Withdraw the submission'),
      off: selected?.['waits'] !== true,
      run: () =>
        void withdraw
          .run({ id: Number(selected?.['approvalId']), words: null })
          .then((answer) => !answer.ok && notices.refused(answer.error)),
    },
    Delete: {
      label: label('删除草稿', 'Delete the draft'),
      off: selected === null,
      run: () => {
        if (!selected) return
        const title = [selected['title'], selected['goods']].filter(Boolean).join(' ')
        void ask({
          title: label('删除这张草稿？', 'Delete this draft?'),
          text: label(
            `“${title}”还没有过账，删除后不能恢复。`,
            `“${title}” is not posted; deleted, it cannot be brought back.`,
          ),
          act: label('删除', 'Delete'),
          danger: true,
        }).then(async (yes) => {
          if (!yes) return
          const answer = await remove.run({ id: Number(selected['id']) })
          if (!answer.ok) notices.refused(answer.error)
        })
      },
    },
  })
  return (
    <Grid
      gridKey="drafts"
      columns={columns}
      rows={rows}
      rowId={(row) => String(row['id'])}
      quickFilter={search}
      onOpen={open}
      onSelect={select}
      loading={data === undefined}
      empty={
        <ListEmpty
          purpose={label(
            '没有草稿。开到一半的单据会自动存在这里。',
            'No drafts. Documents begun and not posted are kept here.',
          )}
          filtered={false}
          newWord={label(`新建${t(contract.label)}`, `New ${t(contract.label).toLowerCase()}`)}
          onNew={onNew}
          onClear={() => undefined}
        />
      }
    />
  )
}
