// The marks of our side on paper: the logo in the head, a seal 印章 over our sign-off. Firms keep several seals for several
// uses, so a form names the one it usually takes. Where the marks stand is set for each form and holds for everybody in
// the book; whether a copy is sealed is said for that copy, and noted with it.

import { field as f, label, type RowOf } from '../contract/index.ts'

export const seals = {
  companySeal: label('公章', 'Company seal'),
  contractSeal: label('合同专用章', 'Contract seal'),
  financeSeal: label('财务专用章', 'Finance seal'),
} as const
export type SealName = keyof typeof seals
export const sealNames = Object.keys(seals) as [SealName, ...SealName[]]

export const paperImages = { logo: label('公司标志', 'Logo'), ...seals } as const
export type PaperImageName = keyof typeof paperImages
export const paperImageNames = Object.keys(paperImages) as [PaperImageName, ...PaperImageName[]]

/** It stands on every paper and in every picture of one. */
export const paperImageMegabytesMost = 1
export const paperImageBytesMax = paperImageMegabytesMost * 1024 * 1024

const logoPlaces = {
  none: label('不印', 'None'),
  left: label('左', 'Left'),
  centre: label('中', 'Centre'),
  right: label('右', 'Right'),
} as const

export const marksFields = {
  logo: f.choice(label('标志', 'Logo'), logoPlaces, { required: true }),
  logoMm: f.integer(label('标志高 mm', 'Logo height mm'), { required: true, positive: true }),
  seal: f.choice(label('印章', 'Seal'), seals, { required: true }),
  sealMm: f.integer(label('印章宽 mm', 'Seal width mm'), { required: true, positive: true }),
  rightMm: f.integer(label('右移 mm', 'To the right mm'), { required: true, signed: true }),
  downMm: f.integer(label('下移 mm', 'Down mm'), { required: true, signed: true }),
} as const

export type Marks = RowOf<typeof marksFields>

/** What fits on a paper. */
export const marksLimits = {
  logoMm: [5, 30],
  sealMm: [15, 60],
  rightMm: [-120, 120],
  downMm: [-120, 120],
} as const satisfies Partial<Record<keyof Marks, readonly [number, number]>>

/** Until somebody sets them: a company's seal is 40 mm wide by decree. */
export const usualMarks = (seal: SealName | undefined): Marks => ({
  logo: 'left',
  logoMm: 10,
  seal: seal ?? 'companySeal',
  sealMm: 40,
  rightMm: 0,
  downMm: 0,
})

/** The seal a form gets: its own, the company's where that one is not kept; null where there is none. */
export function sealAmong(kept: readonly PaperImageName[], { seal }: Marks): SealName | null {
  if (kept.includes(seal)) return seal
  return kept.includes('companySeal') ? 'companySeal' : null
}
