// What a position is told by: its class, how full it is, whether its goods have lain too long.

import type { MapPosition } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { storageClasses, type StorageClass } from '../../../shared/contract/storage-trait.ts'

/** The class of what lies there; several together are mixed. An empty position is of the class it is for. */
export function classOf({ goods, allowedClass }: Pick<MapPosition, 'goods' | 'allowedClass'>): StorageClass | 'mixed' {
  const classes = new Set(goods.map(({ storageClass }) => storageClass ?? 'general'))
  if (classes.size > 1) return 'mixed'
  return [...classes][0] ?? allowedClass ?? 'general'
}

export const className = (of: StorageClass | 'mixed'): Label => (of === 'mixed' ? mixed : storageClasses[of])
const mixed = label('混放', 'Mixed')

type Level = { readonly percent: number; readonly state: 'ok' | 'full' | 'over' }

/** How high the level stands. Where no capacity is set it only says that goods lie there, below the words. */
export function levelOf({ fullBp, goods }: Pick<MapPosition, 'fullBp' | 'goods'>): Level {
  if (fullBp === null) return { percent: goods.length === 0 ? 0 : 25, state: 'ok' }
  const state = fullBp > 10_000 ? 'over' : fullBp >= nearlyFullBp ? 'full' : 'ok'
  return { percent: Math.min(100, fullBp / 100), state }
}

const nearlyFullBp = 9000

/** As on the stock page: goods that have lain so long want a look. */
export const isOld = (days: number): boolean => days > 180
