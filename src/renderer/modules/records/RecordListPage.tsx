// The list of a record kind: products, partners, warehouses … A partner opens its card, everything else its form.

import type { GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ListFilter, ListQuery } from '../../../shared/api.ts'
import { recordContractOf } from '../../../shared/catalog.ts'
import { label, type AnyRow, type RecordKind } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { useExport } from '../../app/jobs.ts'
import { useWords } from '../../app/language.tsx'
import { pluralOf } from '../../app/plural.ts'
import { openTab } from '../../app/tabs.ts'
import { ColumnChooser, ServerGrid } from '../../ui/Grid.tsx'
import { focusRows } from '../../ui/grid/into-rows.ts'
import type { Shown } from '../../ui/grid/ServerGrid.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { ListEmpty } from '../lists/ListEmpty.tsx'
import { ListFoot } from '../lists/ListFoot.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { recordColumns, recordFields, rowClassRules } from './record-columns.ts'
import { includesInactive, recordViewsOf } from './record-views.ts'
import '../lists/lists.css'

type Props = { readonly kind: RecordKind; readonly query: URLSearchParams }

export function RecordListPage({ kind, query }: Props) {
  const words = useWords()
  const { t } = words
  const client = useClient()
  const contract = recordContractOf(kind)
  const name = pluralOf(recordContractOf(kind).label)
  const exportList = useExport()
  const [view, setView] = useState(query.get('view') ?? 'active')
  const [search, setSearch] = useState(query.get('search') ?? '')
  const [shown, setShown] = useState<Shown | null>(null)
  const [api, setApi] = useState<GridApi<AnyRow> | null>(null)
  const asked = query.toString()
  useEffect(() => {
    if (asked === '') return
    const next = new URLSearchParams(asked)
    setView(next.get('view') ?? 'active')
    setSearch(next.get('search') ?? '')
  }, [asked])

  const views = recordViewsOf(kind)
  const fields = useMemo(() => recordFields(contract), [contract])
  const columns = useMemo(() => recordColumns(fields, words), [fields, words])
  const filter = useMemo<ListFilter>(
    () => ({
      ...views.find((one) => one.name === view)?.filter,
      ...(search.trim() === '' ? {} : { search: search.trim() }),
    }),
    [views, view, search],
  )
  const includeInactive = includesInactive(view)
  const load = useCallback(
    (page: ListQuery) => client.query('record.list', { kind, includeInactive, ...page }),
    [client, kind, includeInactive],
  )
  const open = useCallback(
    (row: AnyRow) =>
      openTab({
        path: kind === 'partner' ? `/partner/${row['id']}` : `/record/${kind}/${row['id']}`,
        title: String(row['name']),
      }),
    [kind],
  )
  const openNew = () => openTab({ path: `/record/${kind}/new` })
  const clear = () => {
    setView('active')
    setSearch('')
    api?.setFilterModel(null)
  }
  const toExcel = () =>
    shown &&
    void exportList('export.records', { kind, includeInactive, filter: shown.filter, sort: shown.sort }, t(name))
  const newWord = label(`新建${contract.label.zh}`, `New ${contract.label.en.toLowerCase()}`)
  const filtered = JSON.stringify(shown?.filter ?? filter) !== '{}'
  return (
    <PageFrame
      title={t(name)}
      footer={<ListFoot shown={shown} />}
      actions={
        <>
          <ColumnChooser api={api} gridKey={`records.${kind}`} />
          <ActButton act={exportWord} keyName="Alt+E" disabled={!shown || shown.count === 0} run={toExcel} />
          <ActButton primary act={newWord} keyName="Alt+N" run={openNew}>
            {t(label('新建', 'New'))}
          </ActButton>
        </>
      }
    >
      <ListTools
        search={search}
        onSearch={setSearch}
        placeholder={t(searchWords[kind] ?? label('编码、名称、助记码', 'Code, name, initials'))}
        views={views}
        view={view}
        onView={setView}
        onClear={filtered ? clear : null}
        onDown={() => api && focusRows(api)}
      />
      <div className="list-main">
        <ServerGrid
          gridKey={`records.${kind}`}
          columns={columns}
          fields={fields}
          filter={filter}
          load={load}
          onShown={setShown}
          onOpen={open}
          onReady={setApi}
          rowClassRules={rowClassRules}
          empty={
            <ListEmpty
              purpose={contract.purpose}
              filtered={filtered}
              newWord={newWord}
              onNew={openNew}
              onClear={clear}
            />
          }
        />
      </div>
    </PageFrame>
  )
}

const exportWord = label('导出 Excel', 'Export to Excel')
const searchWords: Partial<Record<RecordKind, ReturnType<typeof label>>> = {
  partner: label('编码、名称、助记码、电话', 'Code, name, initials, phone'),
}
