// The marks that stand on the papers in sight: told from above, since head and sign-off are drawn in three places (to be
// measured, to be looked at, for the printer) and must not differ.

import { createContext, useContext } from 'react'
import type { Marks } from '../../../shared/print/marks.ts'

export type MarksShown = {
  readonly marks: Marks
  /** The picture as an address that carries it, for what is drawn as a picture may fetch nothing. */
  readonly logo: string | null
  readonly seal: string | null
}

const MarksContext = createContext<MarksShown | null>(null)

export const MarksProvider = MarksContext.Provider

/** The logo, where it stands at this place of the head. */
export function Logo({ at }: { readonly at: 'left' | 'centre' | 'right' }) {
  const shown = useContext(MarksContext)
  if (!shown?.logo || shown.marks.logo !== at) return null
  return <img className="sheet-logo" src={shown.logo} alt="" style={{ height: `${shown.marks.logoMm}mm` }} />
}

/** Our seal, over the place it is drawn in. */
export function Seal() {
  const shown = useContext(MarksContext)
  if (!shown?.seal) return null
  const { sealMm, rightMm, downMm } = shown.marks
  const place = { '--seal-right': `${rightMm}mm`, '--seal-down': `${downMm}mm`, width: `${sealMm}mm` }
  return <img className="sheet-seal" src={shown.seal} alt="" draggable={false} style={place} />
}

/** Our seal across the right edges of pages fanned out: this page's slice of it. */
export function SeamSeal({ slice, of }: { readonly slice: number; readonly of: number }) {
  const shown = useContext(MarksContext)
  if (!shown?.seal) return null
  const { sealMm } = shown.marks
  const sliceMm = sealMm / of
  return (
    <div className="paper-seam" style={{ width: `${sliceMm}mm` }}>
      <img src={shown.seal} alt="" style={{ width: `${sealMm}mm`, marginLeft: `${-(slice - 1) * sliceMm}mm` }} />
    </div>
  )
}
