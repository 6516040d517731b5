// The marks of a form in hand: as the book has them, as they are being moved about, and their pictures.

import { useMemo, useState } from 'react'
import { label, type Refusal } from '../../../shared/contract/index.ts'
import { sealAmong, type Marks, type PaperImageName, type SealName } from '../../../shared/print/marks.ts'
import type { PaperFormName } from '../../../shared/print/index.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { MarksShown } from './marks-shown.tsx'

export type MarksInHand = {
  /** Undefined until it is known. */
  readonly marks: Marks | undefined
  readonly kept: readonly PaperImageName[]
  /** Who may not has nothing to set here. */
  readonly maySeal: boolean
  /** The seal that a sealed copy gets; null where none is kept. */
  readonly seal: SealName | null
  /** Moved, and not saved yet. */
  readonly moved: boolean
  readonly shown: MarksShown | null
  readonly refusals: readonly Refusal[]
  move(change: Partial<Marks>): void
  save(): Promise<void>
}

export function useMarks(form: PaperFormName, sealed: boolean): MarksInHand {
  const notices = useNotices()
  const { data } = useQueryOf('paper.marks', { form })
  const place = useCommand('paper.placeMarks')
  const [change, setChange] = useState<Partial<Marks>>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const marks = useMemo(() => data && { ...data.marks, ...change }, [data, change])
  const kept = data?.kept ?? none
  const seal = marks && data?.maySeal ? sealAmong(kept, marks) : null
  const logoImage = useImage('logo', kept.includes('logo') && marks?.logo !== 'none')
  const sealImage = useImage(seal ?? 'companySeal', sealed && seal !== null)
  const shown = useMemo(
    () => (marks ? { marks, logo: logoImage, seal: sealImage } : null),
    [marks, logoImage, sealImage],
  )
  const save = async () => {
    if (!marks || place.busy) return
    const answer = await place.run({ form, marks })
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return
    setChange({})
    notices.done(label('已保存，以后这种格式都这样印', 'Saved for every print of this form'))
  }
  return {
    marks,
    kept,
    maySeal: data?.maySeal ?? false,
    seal,
    moved: Object.entries(change).some(([name, value]) => data?.marks[name as keyof Marks] !== value),
    shown,
    refusals,
    move: (of) => setChange((now) => ({ ...now, ...of })),
    save,
  }
}

const none: readonly PaperImageName[] = []

/** The picture as an address that carries it; null until it is there, or where it is not wanted. */
function useImage(image: PaperImageName, wanted: boolean): string | null {
  const { data } = useQueryOf('paper.image', { image }, { enabled: wanted })
  return wanted && data ? `data:${data.mediaType};base64,${data.content}` : null
}
