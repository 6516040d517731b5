// The seal is drawn over the paper to where it belongs, as one would press it.

import type { PointerEvent } from 'react'
import { pxPerMm } from './pixels.ts'
import type { MarksInHand } from './use-marks.ts'

export function useSealDrag({ marks, maySeal, move }: MarksInHand): (event: PointerEvent) => void {
  return (down) => {
    const seal = down.target
    if (!marks || !maySeal || !(seal instanceof HTMLElement) || !seal.matches('.sheet-seal')) return
    down.preventDefault()
    seal.setPointerCapture(down.pointerId)
    const follow = (now: globalThis.PointerEvent): void =>
      move({
        rightMm: marks.rightMm + Math.round((now.clientX - down.clientX) / pxPerMm),
        downMm: marks.downMm + Math.round((now.clientY - down.clientY) / pxPerMm),
      })
    seal.addEventListener('pointermove', follow)
    seal.addEventListener('lostpointercapture', () => seal.removeEventListener('pointermove', follow), { once: true })
  }
}
