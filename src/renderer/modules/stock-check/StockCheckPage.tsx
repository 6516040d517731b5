// The stock check: a sheet of every lot in a warehouse with its frozen book quantity; what is counted is typed straight
// down, the difference shows at once, and a loss asks for its reason. Blind hides the books from the one who counts.

import { Checkbox } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { openTab } from '../../app/tabs.ts'
import { label, type AnyRow, type Field, type Value } from '../../../shared/contract/index.ts'
import { differenceOf } from '../../../shared/warehouse/count-reasons.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import type { LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { LineGrid, type LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { removeRow, setCell } from '../../ui/fields/line-grid/rows.ts'
import {
  DeleteDraft,
  DraftStatus,
  numberedAtPosting,
  HeadForm,
  rememberUsual,
  RefusalSummary,
  rowsOf,
  StateLine,
  submitLabel,
  useDraft,
  useDraftTab,
  useHeadAndLines,
  usualRow,
  withHead,
  withRows,
  wordsOf,
  type EditorProps,
  type HeadHandle,
  type Problem,
} from '../documents/index.ts'
import { CheckTools } from './CheckTools.tsx'
import { CheckTotals } from './CheckTotals.tsx'
import { checkColumns } from './check-columns.tsx'
import { useUnits } from './use-units.ts'
import { NewSheet } from './NewSheet.tsx'
import { SheetInExcel } from './SheetInExcel.tsx'
import { codeIn, nameIn } from './words.ts'
import { agreeing, isCounted, shapeOf, shownPlaces, tallyOf, withReasonsAt, type Shown } from './sheet.ts'
import '../documents/documents.css'
import './stock-check.css'

const saveWaitMs = 1500

export function StockCheckPage({ kind, start, given, draftId, onId, onPosted }: EditorProps) {
  const { t, language } = useWords()
  const notices = useNotices()
  const draft = useDraft({ kind, start, draftId, onId, saveWaitMs, previewWaitMs: 900 })
  const { throwAway } = useDraftTab(draft)
  const head = useRef<HeadHandle>(null)
  const grid = useRef<LineGridHandle>(null)
  const rows = rowsOf(draft.typing, 'lines')
  const [byHand, setByHand] = useState(false)
  const blind = draft.typing.draft.head['blind'] === true
  // Which lines are shown is settled when it is chosen: a line must not vanish under the hand that counts it.
  const [view, setView] = useState<{
    readonly shown: Shown
    readonly search: string
    readonly places: readonly number[] | null
  }>({
    shown: 'all',
    search: '',
    places: null,
  })
  const { texts, computedOf } = draft
  const units = useUnits()
  const { fields } = draft.contract.sections['lines']!
  const recounting = view.shown === 'toRecount'
  const { warehouseId, byPosition, withOwners } = useMemo(() => shapeOf(rows), [rows])
  const columns = useMemo(() => {
    const shape = byHand
      ? { warehouseId: null, byPosition: true, withOwners: true }
      : { warehouseId, byPosition, withOwners }
    return checkColumns(draft.contract, shape, blind, recounting)
  }, [draft.contract, byHand, warehouseId, byPosition, withOwners, blind, recounting])
  const shownRows = useMemo(
    () => (view.places === null ? rows : view.places.map((place) => rows[place] ?? {})),
    [rows, view.places],
  )
  const placeOf = (index: number) => (view.places === null ? index : (view.places[index] ?? rows.length))
  const tally = useMemo(() => tallyOf(rows), [rows])

  const change = (how: (rows: readonly AnyRow[]) => readonly AnyRow[]) =>
    draft.change((now) => withRows(now, 'lines', how(rowsOf(now, 'lines'))))
  const show = (shown: Shown, search: string) => {
    const textOf = (row: AnyRow) =>
      [`product:${row['productId']}`, `position:${row['positionId']}`, `partner:${row['ownerId']}`]
        .map((key) => texts[key] ?? '')
        .concat(String(row['lot'] ?? ''))
        .join(' ')
    setView({
      shown,
      search,
      places: shown === 'all' && search.trim() === '' ? null : shownPlaces(rows, shown, search, textOf),
    })
  }
  const set = (index: number, name: string, value: Value) => {
    rememberUsual(fields, name, value)
    change((now) => {
      const at = placeOf(index)
      const next = setCell(now, { row: at, name, value }, usualOfSheet(now, fields))
      return name === 'countedMilli' || name === 'recountMilli' ? withReasonsAt(next, at) : next
    })
  }
  const post = async () => {
    const answer = await draft.postNow(jump)
    if (!answer) return
    notices.warned(answer.warnings)
    onPosted(answer.id)
  }
  const print = async () => {
    const id = await draft.save.settle()
    if (id !== null) openTab({ path: `/print/draft/countSheet/${id}` })
  }
  const jump = ({ part, row, name }: Problem) => {
    if (part === 'head') return head.current?.go(name ?? 'first')
    show('all', '')
    setTimeout(() => grid.current?.go(row ?? 0, name ?? undefined))
  }
  useKeys({
    'Ctrl+Delete': { label: label('删除一行', 'Remove the line'), run: () => undefined },
  })
  useHeadAndLines(
    () => head.current?.go('first'),
    () => grid.current?.go(0, 'countedMilli'),
  )
  const valueOf = useCallback(
    (row: AnyRow, index: number, column: LineColumn): Value => {
      if (column.name === 'differenceMilli')
        return differenceOf(row) ?? computedOf('lines', row, index)?.[column.name] ?? null
      if (column.name === 'unit') return units.get(Number(row['productId'])) ?? null
      return row[column.name] ?? computedOf('lines', row, index)?.[column.name] ?? null
    },
    [computedOf, units],
  )
  const textOf = useCallback(
    (column: LineColumn, value: Value) =>
      column.name === 'positionId'
        ? codeIn(texts, `position:${value}`)
        : column.name === 'ownerId'
          ? nameIn(texts, `partner:${value}`)
          : wordsOf(column.field, value, texts, language),
    [texts, language],
  )

  const isNew = rows.length === 0 && !byHand
  // Counting begins, or goes on, at the first line that is not counted.
  const toNext = () => {
    const next = shownRows.findIndex((row) => !isCounted(row))
    grid.current?.go(Math.max(0, next), shownRows.length > 0 ? 'countedMilli' : undefined)
  }
  const begun = useRef(false)
  useEffect(() => {
    if (isNew || begun.current) return
    begun.current = true
    toNext()
  })
  return (
    <PageFrame
      title={t(draft.contract.label)}
      subtitle={[nameIn(texts, `warehouse:${warehouseId}`), t(numberedAtPosting)]
        .filter((words) => words !== '')
        .join(' · ')}
      state={<StateLine contract={draft.contract} state="draft" />}
      actions={
        <>
          {!isNew && (
            <Checkbox
              checked={blind}
              onChange={(event) => {
                draft.change((now) => withHead(draft.contract, now, 'blind', event.target.checked))
                // Other columns stand there now; counting goes on where it was.
                setTimeout(toNext)
              }}
            >
              {t(label('盲盘（不看账面）', 'Blind (books hidden)'))}
            </Checkbox>
          )}
          {!isNew && (
            <ActButton act={printLabel} keyName="Ctrl+P" disabled={rows.length === 0} run={() => void print()} />
          )}
          {!isNew && (
            <SheetInExcel
              draft={draft}
              place={nameIn(texts, `warehouse:${warehouseId}`)}
              onTaken={() => setView({ shown: 'all', search: '', places: null })}
            />
          )}
          <DeleteDraft throwAway={throwAway} />
          <ActButton
            primary
            act={draft.needs.length > 0 ? submitLabel : label('过账', 'Post')}
            keyName="Ctrl+Enter"
            loading={draft.posting}
            disabled={isNew || rows.length === 0}
            run={() => void post()}
          />
        </>
      }
      footer={<DraftStatus draft={draft} />}
      footerEnd={isNew ? undefined : <CheckTotals tally={tally} draft={draft} blind={blind} />}
    >
      {isNew ? (
        <NewSheet
          given={given}
          onMade={({ head: moment, lines, texts: words }) => {
            setByHand(lines.length === 0)
            draft.change((now) => {
              const { draft: typed, texts: known } = now
              return withRows(
                { draft: { ...typed, head: { ...typed.head, ...moment } }, texts: known },
                'lines',
                lines,
                words,
              )
            })
          }}
        />
      ) : (
        <>
          <RefusalSummary draft={draft} onJump={jump} />
          <HeadForm draft={draft} handle={head} onOut={() => grid.current?.go(0, 'countedMilli')} />
          <CheckTools
            tally={tally}
            shown={view.shown}
            search={view.search}
            blind={blind}
            onShow={show}
            onAgreeRest={() => change(agreeing)}
          />
          <LineGrid
            handle={grid}
            columns={columns}
            rows={shownRows}
            closed={view.places !== null}
            empty={t(noneShown)}
            valueOf={valueOf}
            textOf={textOf}
            contextOf={(row, column) => ({
              kind,
              name: column.name,
              productId: typeof row['productId'] === 'number' ? row['productId'] : null,
              warehouseId: typeof row['warehouseId'] === 'number' ? row['warehouseId'] : null,
              withinId: typeof row['warehouseId'] === 'number' ? row['warehouseId'] : warehouseId,
              blind,
            })}
            problemOf={(index, name) => draft.problemAt('lines', placeOf(index), name)}
            onCell={({ row, name, value, picked }) => {
              if (picked && typeof value === 'number')
                draft.change((now) => ({
                  ...now,
                  texts: { ...now.texts, [`${referred(fields[name])}:${value}`]: picked.text },
                }))
              set(row, name, value)
            }}
            onRemove={(index) => {
              change((now) => removeRow(now, placeOf(index)))
              setView({ shown: 'all', search: '', places: null })
            }}
            onOut={(way) => way === 'before' && head.current?.go('first')}
          />
        </>
      )}
    </PageFrame>
  )
}

const referred = (field: Field | undefined): string => (field?.kind === 'reference' ? field.to : '')

const noneShown = label('这里没有要看的行。', 'No lines of this kind.')
const printLabel = label('打印底单', 'Count sheet')

/** A line found by hand lies in the warehouse of the sheet. */
const usualOfSheet = (rows: readonly AnyRow[], fields: Parameters<typeof usualRow>[0]): AnyRow =>
  typeof rows[0]?.['warehouseId'] === 'number' ? { warehouseId: rows[0]['warehouseId'] } : usualRow(fields)
