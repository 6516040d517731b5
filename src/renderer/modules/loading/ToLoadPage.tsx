// To load 待装车, the keeper's page: each pick list with its goods in type that is read from a step away, where it goes,
// and in red what is not there. Arrows choose, Enter makes the loading slip. No prices.

import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { deliveryModes } from '../../../shared/contract/handover-fields.ts'
import { toLoad } from '../../../shared/reports/to-load.ts'
import { sum } from '../../../shared/kernel/index.ts'
import { formatQuantity } from '../../ui/format.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Chips } from '../reports/Chips.tsx'
import { reportPath } from '../reports/params.ts'
import { groupPicks, type PickGroup } from './pick-groups.ts'
import { counted } from '../../app/plural.ts'
import './loading.css'

const everywhere = 'all'
const load = label('装车', 'Load')

export function ToLoadPage() {
  const { t } = useWords()
  const asked = useQueryOf('report.run', { name: toLoad.name, params: {} }, { keepPrevious: true })
  const [warehouse, setWarehouse] = useState(everywhere)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const all = useMemo(() => groupPicks(asked.data?.rows ?? []), [asked.data])
  const warehouses = useMemo(() => warehousesOf(all), [all])
  const groups =
    warehouse === everywhere ? all : all.filter(({ lines }) => lines.some((row) => row['warehouse'] === warehouse))
  const chosen = Math.min(at, groups.length - 1)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(groups.length - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const make = (documentId: number | undefined) => {
    if (documentId !== undefined) openTab({ path: `/draft/loadingSlip/new?from=${documentId}` })
  }
  useKeys({
    ArrowDown: { label: label('下一张', 'The next one'), run: () => go(chosen + 1) },
    ArrowUp: { label: label('上一张', 'The one before'), run: () => go(chosen - 1) },
    Enter: { label: load, run: () => make(groups[chosen]?.documentId), off: groups.length === 0 },
  })
  const lines = groups.flatMap((group) => group.lines)
  const short = groups.filter((group) => group.lines.some(({ shortMilli }) => shortMilli > 0)).length
  return (
    <PageFrame
      title={t(toLoad.label)}
      actions={
        <ActButton
          act={label('列表和导出', 'As a list, to export')}
          keyName="Alt+E"
          run={() => openTab({ path: reportPath(toLoad.name, {}) })}
        />
      }
      footer={t(
        label(
          short === 0 ? `${groups.length} 张提货单` : `${groups.length} 张提货单，${short} 张缺货`,
          counted(groups.length, 'pick list') + (short === 0 ? '' : `, ${short} short of goods`),
        ),
      )}
      footerEnd={
        <span>
          {formatQuantity(sum(lines.map((row) => Number(row['tonnesMilli']))), 3)} {t(label('吨', 't'))}
        </span>
      }
    >
      {warehouses.length > 1 && (
        <div className="report-params">
          <Chips
            options={[
              { value: everywhere, text: t(label('全部仓库', 'All warehouses')) },
              ...warehouses.map((name) => ({ value: name, text: name })),
            ]}
            value={warehouse}
            onChange={setWarehouse}
          />
        </div>
      )}
      {asked.data && groups.length === 0 ? (
        <Empty />
      ) : (
        <ol ref={list} className="to-load">
          {groups.map((group, index) => (
            <Pick
              key={group.documentId}
              group={group}
              isChosen={index === chosen}
              onChoose={() => setAt(index)}
              onLoad={make}
            />
          ))}
        </ol>
      )}
    </PageFrame>
  )
}

type PickProps = {
  readonly group: PickGroup
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onLoad: (documentId: number) => void
}

function Pick({ group: { documentId, head, lines }, isChosen, onChoose, onLoad }: PickProps) {
  const { t } = useWords()
  const mode = deliveryModes[head['mode'] as keyof typeof deliveryModes]
  const whereTo = [head['receiver'], head['phone'], head['address']].filter(Boolean).join('  ')
  return (
    <li className={isChosen ? 'to-load-pick to-load-chosen' : 'to-load-pick'} onClick={onChoose}>
      <header>
        <b>{head['partnerName']}</b>
        <span className={`to-load-mode to-load-${head['mode']}`}>{t(mode)}</span>
        {head['plate'] !== null && <span className="to-load-plate">{head['plate']}</span>}
        <span className="to-load-where" title={whereTo}>
          {whereTo}
        </span>
        <button
          type="button"
          className="document-link to-load-no"
          onClick={() => openTab({ path: `/document/${documentId}` })}
        >
          {head['no']}
        </button>
        <span className="to-load-day">{head['day']}</span>
        <Button type={isChosen ? 'primary' : 'default'} onClick={() => onLoad(documentId)}>
          {t(load)} {isChosen && <kbd className="act-key">⏎</kbd>}
        </Button>
      </header>
      <table>
        <tbody>
          {lines.map((row) => (
            <PickLine key={String(row['line'])} row={row} />
          ))}
        </tbody>
      </table>
    </li>
  )
}

function PickLine({ row }: { readonly row: AnyRow & { readonly shortMilli: number } }) {
  const { t } = useWords()
  return (
    <tr>
      <td className="to-load-goods">
        {row['productName']} <span>{row['spec']}</span>
      </td>
      <td className="to-load-qty">
        {formatQuantity(Number(row['openMilli']))} <small>{row['unit']}</small>
      </td>
      <td className="to-load-tonnes">
        {formatQuantity(Number(row['tonnesMilli']), 3)} <small>{t(label('吨', 't'))}</small>
      </td>
      <td className="to-load-from">
        {row['arrival'] === null ? row['warehouse'] : `${t(onArrival)} ${row['arrival']}`}
      </td>
      <td className="to-load-short">
        {row.shortMilli > 0 &&
          t(label(`缺 ${formatQuantity(row.shortMilli)}`, `${formatQuantity(row.shortMilli)} missing`))}
      </td>
    </tr>
  )
}

function Empty() {
  const { t } = useWords()
  return (
    <div className="report-empty">
      <p>
        {t(
          label(
            '没有要装的货。开了提货单，这里就列出给谁装、装多少、在哪个库。',
            'Nothing to load. Pick lists show here: for whom, how much, from which warehouse.',
          ),
        )}
      </p>
      <Button onClick={() => openTab({ path: '/draft/pickList/new' })}>{t(label('开提货单', 'New pick list'))}</Button>
    </div>
  )
}

const onArrival = label('到货直提', 'On arrival of')

const warehousesOf = (groups: readonly PickGroup[]): readonly string[] =>
  [
    ...new Set(
      groups.flatMap(({ lines }) =>
        lines.flatMap((row) => (row['warehouse'] === null ? [] : [String(row['warehouse'])])),
      ),
    ),
  ].toSorted()
