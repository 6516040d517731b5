// The map of a warehouse 垛位图, drawn from its positions: what lies where, how full, how old, of what class. A position is
// chosen by a click or the arrow keys; beside the map stands what lies there and what one does with it. Laid out on the
// same page: boxes are dragged, or moved with the keys, and rows of them are added at once.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { MapPosition, WarehouseMap } from '../../../shared/api.ts'
import { label, type AnyDraft } from '../../../shared/contract/index.ts'
import type { Box } from '../../../shared/warehouse/box.ts'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { mapPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import { useToday } from '../../ui/fields/use-today.ts'
import { formatQuantity } from '../../ui/format.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageEmpty } from '../../ui/PageEmpty.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Chips } from '../reports/Chips.tsx'
import { placementDraft } from './placement-draft.ts'
import { LayPositions } from './LayPositions.tsx'
import { MapBoard } from './MapBoard.tsx'
import { MapLegend } from './MapLegend.tsx'
import { NoWarehouse } from './NoWarehouse.tsx'
import { PositionPanel } from './PositionPanel.tsx'
import { counted } from '../../app/plural.ts'
import './warehouse-map.css'

export function WarehouseMapPage({ warehouseId }: { readonly warehouseId: number | null }) {
  const { t } = useWords()
  const notices = useNotices()
  const today = useToday()
  const [asked, setAsked] = useState(warehouseId)
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [laying, setLaying] = useState(false)
  const [adding, setAdding] = useState(false)
  // Whose goods are on their way to the position that is chosen next; null are those not placed.
  const room = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<{ readonly from: number | null } | null>(null)
  const { data: map } = useQueryOf('warehouse.map', { warehouseId: asked }, { keepPrevious: true })
  const save = useCommand('record.save')
  const saveDraft = useCommand('draft.save')
  const chosen = map?.positions.find(({ id }) => id === chosenId) ?? null

  const begin = async (kind: DocumentKind, draft: AnyDraft) => {
    const answer = await saveDraft.run({ id: null, kind, draft })
    if (answer.ok) openTab({ path: `/draft/${kind}/${answer.value.id}` })
    else notices.refused(answer.error)
  }
  const goods = chosen ? chosen.goods : (map?.loose ?? [])
  const move = () => goods.length > 0 && setMoving({ from: chosen?.id ?? null })
  const moveTo = (toPositionId: number | null) => {
    if (!map || !moving || toPositionId === moving.from) return
    const moved = map.positions.find(({ id }) => id === moving.from)?.goods ?? map.loose
    setMoving(null)
    const ways = { fromPositionId: moving.from, toPositionId }
    void begin('placement', placementDraft(today, map.warehouse.id, ways, moved))
  }
  const count = () =>
    map &&
    goods.length > 0 &&
    openTab({ path: `/draft/stockCheck/new?warehouseId=${map.warehouse.id}&place=${chosen?.id ?? 'loose'}` })
  const edit = () => chosen && openTab({ path: `/record/position/${chosen.id}` })
  const lay = async (position: MapPosition, { x, y, width, height }: Box) => {
    const { id, version } = position
    const answer = await save.run({ kind: 'position', id, version, fields: { x, y, width, height } })
    if (!answer.ok) notices.refused(answer.error)
  }
  useKeys({
    M: { label: label('移垛', 'Move'), run: move, off: goods.length === 0 || moving !== null },
    Escape: {
      label: label('不移了，不选了', 'Leave the move, or the position'),
      run: () => (moving ? setMoving(null) : setChosenId(null)),
      off: moving === null && chosen === null,
    },
    C: { label: label('盘点', 'Count'), run: count, off: goods.length === 0 },
    F2: { label: label('垛位资料', 'Position record'), run: edit, off: !chosen },
    ArrowDown: {
      label: label('到垛位上', 'To the positions'),
      run: () => room.current?.querySelector<HTMLElement>('.map-box[tabindex="0"]')?.focus(),
      off: !map || map.positions.length === 0,
    },
  })
  if (!map) return <PageFrame title={t(mapPlace.label)}>{map === null && <NoWarehouse />}</PageFrame>
  return (
    <PageFrame
      title={t(mapPlace.label)}
      subtitle={map.warehouse.name}
      actions={
        <>
          <ActButton act={addLabel} keyName="Alt+N" run={() => setAdding(true)} />
          <ActButton
            act={laying ? label('布置完成', 'Done') : layLabel}
            keyName="Alt+E"
            disabled={map.positions.length === 0}
            run={() => setLaying(!laying)}
          />
        </>
      }
      footer={moving ? <b>{t(moveHint)}</b> : t(laying ? layHint : footOf(map))}
      footerEnd={<Held map={map} />}
    >
      <div className="report-params">
        <Chips
          options={map.warehouses.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={String(map.warehouse.id)}
          onChange={(id) => {
            setAsked(Number(id))
            setChosenId(null)
            setMoving(null)
          }}
        />
        {map.positions.length > 0 && <MapLegend positions={map.positions} />}
      </div>
      {map.positions.length === 0 ? (
        <PageEmpty words={t(noPositions)}>
          <Button onClick={() => setAdding(true)}>
            {t(addLabel)} <kbd className="act-key">Alt N</kbd>
          </Button>
        </PageEmpty>
      ) : (
        <div
          ref={room}
          className="map-page"
          onClick={(event) => event.target instanceof Element && isFloor(event.target) && setChosenId(null)}
        >
          <MapBoard
            positions={map.positions}
            chosenId={chosenId}
            laying={laying}
            onChoose={setChosenId}
            onPick={moving ? moveTo : null}
            onOpen={(id) => (moving ? moveTo(id) : openTab({ path: `/record/position/${id}` }))}
            onLay={(position, box) => void lay(position, box)}
          />
          <PositionPanel
            map={map}
            position={chosen}
            moving={moving !== null}
            onMove={move}
            onUnplace={moving?.from != null ? () => moveTo(null) : null}
            onCount={count}
            onEdit={edit}
          />
        </div>
      )}
      {adding && (
        <LayPositions
          warehouseId={map.warehouse.id}
          top={1 + Math.max(0, ...map.positions.map((one) => one.y + one.height))}
          onClose={() => setAdding(false)}
        />
      )}
    </PageFrame>
  )
}

const isFloor = (element: Element): boolean => element.matches('.map-board, .map-room')

function Held({ map }: { readonly map: WarehouseMap }) {
  const { t } = useWords()
  const { capacityMilli } = map.warehouse
  const held = formatQuantity(map.tonnesMilli, 3)
  return (
    <span>
      {capacityMilli === null ? held : `${held} / ${formatQuantity(capacityMilli, 3)}`} {t(label('吨', 't'))}
    </span>
  )
}

function footOf({ positions, loose }: WarehouseMap) {
  const free = positions.filter(({ goods }) => goods.length === 0).length
  return label(
    `${positions.length} 个垛位，${free} 个空；未上垛 ${loose.length} 批`,
    `${counted(positions.length, 'position')}, ${free} empty; ${counted(loose.length, 'lot')} not placed`,
  )
}

const layLabel = label('布置', 'Lay out')
const addLabel = label('成排添加', 'Add rows')
const moveHint = label(
  '移到哪一垛？点一下，或用方向键选好按 Enter；Esc 不移',
  'To which position? Click it, or choose with the arrow keys and press Enter; Esc to leave it',
)
const layHint = label(
  '拖动垛位移动，拖右下角改大小；或 Alt+方向键移动，Shift+方向键改大小',
  'Drag a position to move it, its corner to resize; or Alt+arrows to move, Shift+arrows to resize',
)
const noPositions = label(
  '这个仓库还没有垛位。画上垛位，入库、调拨时写明放在哪一垛，这里就看得见什么货在哪里、放了多久、还能放多少。',
  'This warehouse has no positions yet. Draw them, name them on receipts and transfers, and see here what lies where, for how long, and how much room is left.',
)
