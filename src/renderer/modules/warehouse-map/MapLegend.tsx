// What the patterns of the map mean: the classes that lie there now, and the state of a level.

import type { MapPosition } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { classOf, className } from './position-words.ts'

export function MapLegend({ positions }: { readonly positions: readonly MapPosition[] }) {
  const { t } = useWords()
  const classes = [...new Set(positions.filter(({ goods }) => goods.length > 0).map(classOf))].toSorted()
  return (
    <span className="map-legend">
      {classes.map((kind) => (
        <span key={kind}>
          <i className={`map-level map-class-${kind}`} /> {t(className(kind))}
        </span>
      ))}
      <span>
        <i className="map-level map-mark-full" /> {t(label('九成以上', '90 % or more'))}
      </span>
      <span>
        <i className="map-level map-mark-over" /> {t(label('超过容量', 'Over capacity'))}
      </span>
    </span>
  )
}
