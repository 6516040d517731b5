// The list of a document kind, whatever the kind: everything on it follows from the contract.

import type { DocumentKind } from '../../../shared/catalog.ts'
import { contractOf } from '../../../shared/catalog.ts'
import type { GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ListFilter, ListQuery } from '../../../shared/api.ts'
import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import { useClient, useQueryOf } from '../../app/client.tsx'
import { useExport } from '../../app/jobs.ts'
import { useWords } from '../../app/language.tsx'
import { pluralOf } from '../../app/plural.ts'
import { openTab } from '../../app/tabs.ts'
import { ColumnChooser, ServerGrid } from '../../ui/Grid.tsx'
import { focusRows } from '../../ui/grid/into-rows.ts'
import type { Shown } from '../../ui/grid/ServerGrid.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { DraftList } from './DraftList.tsx'
import { shownColumns } from './grid-moves.ts'
import { listColumns, listFields, rowClassRules } from './list-columns.ts'
import { ListEmpty } from './ListEmpty.tsx'
import { ListFoot } from './ListFoot.tsx'
import { ListTools } from './ListTools.tsx'
import { filterOfQuery, narrowingOf } from './list-address.ts'
import { viewsOf } from './views.ts'
import './lists.css'

type Props = { readonly kind: DocumentKind; readonly query: URLSearchParams }

export function DocumentListPage({ kind, query }: Props) {
  const words = useWords()
  const { t } = words
  const client = useClient()
  const contract = contractOf(kind)
  const name = pluralOf(contractOf(kind).label)
  const exportList = useExport()
  const [view, setView] = useState(query.get('view') ?? 'all')
  const [search, setSearch] = useState(query.get('search') ?? '')
  const [given, setGiven] = useState<ListFilter>(() => filterOfQuery(query))
  const [shown, setShown] = useState<Shown | null>(null)
  const [api, setApi] = useState<GridApi<AnyRow> | null>(null)
  // The list is open already and is asked for another view.
  const asked = query.toString()
  useEffect(() => {
    if (asked === '') return
    const next = new URLSearchParams(asked)
    setView(next.get('view') ?? 'all')
    setSearch(next.get('search') ?? '')
    setGiven(filterOfQuery(next))
  }, [asked])

  const views = useMemo(() => viewsOf(contract), [contract])
  const fields = useMemo(() => listFields(contract), [contract])
  const columns = useMemo(() => listColumns(contract, fields, words), [contract, fields, words])
  const draftCount = useQueryOf('draft.list', { kind }).data?.length ?? 0
  const filter = useMemo<ListFilter>(
    () => ({
      ...given,
      ...views.find((one) => one.name === view)?.filter,
      ...(search.trim() === '' ? {} : { search: search.trim() }),
    }),
    [given, views, view, search],
  )
  const load = useCallback((page: ListQuery) => client.query('document.list', { kind, ...page }), [client, kind])
  const open = useCallback((row: AnyRow) => openTab({ path: `/document/${row['id']}`, title: String(row['no']) }), [])
  const openNew = () => openTab({ path: `/draft/${kind}/new` })
  const clear = () => {
    setView('all')
    setSearch('')
    setGiven({})
    api?.setFilterModel(null)
  }
  const toExcel = () =>
    shown &&
    void exportList(
      'export.documents',
      { kind, filter: shown.filter, sort: shown.sort, columns: shownColumns(api) },
      t(name),
    )

  const filtered = JSON.stringify(shown?.filter ?? filter) !== '{}'
  const title = (
    <>
      {t(name)}
      <Narrowing filter={given} onClear={() => setGiven({})} />
    </>
  )
  const actions = (
    <>
      <ColumnChooser api={view === 'drafts' ? null : api} gridKey={`list.${kind}`} />
      <ActButton
        act={exportWord}
        keyName="Alt+E"
        disabled={!shown || shown.count === 0 || view === 'drafts'}
        run={toExcel}
      />
      <ActButton primary act={newWord(contract.label)} keyName="Alt+N" run={openNew}>
        {t(label('新建', 'New'))}
      </ActButton>
    </>
  )
  return (
    <PageFrame
      title={title}
      actions={actions}
      footer={<ListFoot shown={view === 'drafts' ? null : shown} drafts={draftCount} />}
    >
      <ListTools
        search={search}
        onSearch={setSearch}
        placeholder={t(label('单号、往来单位、助记码、备注', 'Number, partner, initials, remarks'))}
        views={views}
        view={view}
        onView={setView}
        counts={{ drafts: draftCount }}
        onClear={filtered ? clear : null}
        onDown={() => api && focusRows(api)}
      />
      {view === 'drafts' && <DraftList kind={kind} search={search} onNew={openNew} />}
      <div className={view === 'drafts' ? 'list-aside' : 'list-main'}>
        <ServerGrid
          gridKey={`list.${kind}`}
          columns={columns}
          fields={fields}
          filter={filter}
          load={load}
          onShown={setShown}
          onOpen={open}
          onReady={setApi}
          rowClassRules={rowClassRules}
          {...('totalFen' in fields
            ? { totalsRow: ({ totals }: Shown) => ({ id: 'totals', day: t(label('合计', 'Total')), ...totals }) }
            : {})}
          empty={
            <ListEmpty
              purpose={contract.purpose}
              filtered={filtered}
              newWord={newWord(contract.label)}
              onNew={openNew}
              onClear={clear}
            />
          }
        />
      </div>
    </PageFrame>
  )
}

/** What the address narrowed the list to, with a way out of it. */
function Narrowing({ filter, onClear }: { readonly filter: ListFilter; onClear(): void }) {
  const { t } = useWords()
  const partner = useQueryOf(
    'record.get',
    { kind: 'partner', id: filter.partnerId ?? 0 },
    { enabled: filter.partnerId !== undefined },
  )
  const name = partner.data?.['name']
  const text = narrowingOf(filter, typeof name === 'string' ? name : `#${filter.partnerId}`)
  if (text === '') return null
  return (
    <button type="button" className="narrowing" onClick={onClear} title={t(label('不再限定', 'No longer narrowed'))}>
      {text} ×
    </button>
  )
}

const exportWord = label('导出 Excel', 'Export to Excel')
const newWord = ({ zh, en }: Label) => label(`新建${zh}`, `New ${en.toLowerCase()}`)
