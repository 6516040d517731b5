// The start of a stock check: choose a warehouse, and a class of its goods if one likes, and the sheet fills itself with
// all that lies there; what the check plans say is due stands ready to be chosen. Come from such a plan, or from a position
// on the map, the choice is made already.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { CountScope, Queries } from '../../../shared/api.ts'
import { label, type Value } from '../../../shared/contract/index.ts'
import { storageClasses, type StorageClass } from '../../../shared/contract/storage-trait.ts'
import { checksDue } from '../../../shared/reports/checks-due.ts'
import { checkPlan } from '../../../shared/warehouse/check-plan.ts'
import { stockCheck } from '../../../shared/warehouse/stock-check.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { usualRow } from '../documents/index.ts'
import { useReport } from '../reports/use-report.ts'

type Props = {
  /** The warehouse, and the class or place in it, where the address says them. */
  readonly given: Readonly<Record<string, string>>
  /** A sheet without lines is to be filled by hand. */
  readonly onMade: (sheet: Queries['stockCheck.lines']['output']) => void
}

const { warehouseId: warehouseField } = stockCheck.sections.lines.fields
const { storageClass: classField } = checkPlan.fields

export function NewSheet({ given, onMade }: Props) {
  const { t } = useWords()
  const client = useClient()
  const notices = useNotices()
  const today = useToday()
  const due = useReport(checksDue, { asOf: today, dueOnly: true })
  const [warehouseId, setWarehouse] = useState<Value>(
    () => usualRow({ warehouseId: warehouseField })['warehouseId'] ?? null,
  )
  const [storageClass, setClass] = useState<Value>(null)
  const [text, setText] = useState<string>()
  const [busy, setBusy] = useState(false)
  const start = useRef<HTMLDivElement>(null)
  const make = async (scope: CountScope) => {
    if (busy) return
    setBusy(true)
    try {
      const sheet = await client.query('stockCheck.lines', scope)
      if (sheet.lines.length === 0 && scope.warehouseId !== null)
        return notices.warn(label('这个仓库没有这样的货', 'No such goods lie in this warehouse'))
      onMade(sheet)
    } catch (error) {
      reportFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const makeOf = (id: Value, of: Value) =>
    typeof id === 'number' && void make({ warehouseId: id, storageClass: of as StorageClass | null, place: null })
  const [asked, setAsked] = useState(() => scopeGiven(given))
  useEffect(() => {
    if (asked && !busy) void make(asked).finally(() => setAsked(null))
  })
  // The button wakes up with the choice just made.
  const toButton = () => setTimeout(() => start.current?.querySelector<HTMLButtonElement>('.check-start-make')?.focus())
  // What is due comes first: nothing is shown that it would push away.
  if (asked || (due.stale && due.error === null)) return <div className="page-waiting" />
  return (
    <div ref={start} className="check-start">
      <h2>{t(label('盘哪个仓库？', 'Which warehouse is counted?'))}</h2>
      <p>{t(purpose)}</p>
      {due.rows.length > 0 && (
        <section className="check-due">
          <h3>{t(label('按计划该盘的', 'Due by plan'))}</h3>
          {due.rows.map((row, index) => (
            <button
              key={`${row['plan']}/${row['dueDay']}`}
              type="button"
              autoFocus={index === 0}
              onClick={() => makeOf(row['warehouseId'] ?? null, row['storageClass'] ?? null)}
            >
              <b>{row['plan']}</b>
              <span>{row['warehouse']}</span>
              <span>{t(label(`应盘 ${row['dueLots']} 批`, `${row['dueLots']} lots due`))}</span>
              <span className={Number(row['lateDays']) > 0 ? 'document-late' : 'document-quiet'}>
                {t(
                  label(
                    `${row['dueDay']} 应盘，过期 ${row['lateDays']} 天`,
                    `due ${row['dueDay']}, ${row['lateDays']} days late`,
                  ),
                )}
              </span>
            </button>
          ))}
        </section>
      )}
      <div className="check-start-row">
        <label htmlFor="check-warehouse">{t(warehouseField.label)}</label>
        <label htmlFor="check-class">{t(classField.label)}</label>
        <span />
        <FieldInput
          id="check-warehouse"
          field={warehouseField}
          value={warehouseId}
          text={text}
          autoFocus={due.rows.length === 0}
          onChange={(value, picked) => {
            setWarehouse(value)
            setText(picked?.text)
          }}
          onMove={(move) => move === 'next' && toButton()}
        />
        <FieldInput
          id="check-class"
          field={classField}
          value={storageClass}
          placeholder={t(classField.help)}
          onChange={setClass}
          onMove={(move) => move === 'next' && toButton()}
        />
        <Button
          className="check-start-make"
          loading={busy}
          disabled={typeof warehouseId !== 'number'}
          onClick={() => makeOf(warehouseId, storageClass)}
        >
          {t(label('生成盘点表', 'Make the sheet'))}
        </Button>
      </div>
      <button type="button" className="document-link check-by-hand" onClick={() => void make(byHand)}>
        {t(label('不列库存，逐行手工录入', 'No list: type the lines by hand'))}
      </button>
    </div>
  )
}

const byHand: CountScope = { warehouseId: null, storageClass: null, place: null }

function scopeGiven({ warehouseId, storageClass, place }: Readonly<Record<string, string>>): CountScope | null {
  if (!isId(warehouseId)) return null
  return {
    warehouseId: Number(warehouseId),
    storageClass: isStorageClass(storageClass) ? storageClass : null,
    place: isId(place) ? Number(place) : place === 'loose' ? place : null,
  }
}

const isId = (text: string | undefined): boolean => /^[1-9]\d{0,14}$/.test(text ?? '')
const isStorageClass = (text: string | undefined): text is StorageClass =>
  text !== undefined && Object.hasOwn(storageClasses, text)

const purpose = label(
  '按走仓库的路线列出每个垛位上的批次，代存的货也在内，账面数量就此冻结；点完填实盘数，有差异的写明原因，过账后库存和账一起改。',
  'Every lot is listed, position by position as one walks the warehouse, the goods of others with them, and the book quantity frozen now; type what is counted, give a reason where it differs, and posting brings stock and books together.',
)
