// What someone chose for a form: columns left out, prices hidden, parts printed one by one, and the language of the
// paper. Remembered on this computer, because the clerk's printer and the keeper's want different things.

import { useState } from 'react'
import { word, type Language } from '../../../shared/contract/index.ts'
import { papers, type DocumentForm, type PaperName, type PrintColumn, type Sheet } from '../../../shared/print/form.ts'
import { decimalsIn, isNumberKind } from '../../ui/format.ts'
import { remember, remembered } from '../../app/remembered.ts'
import { cellText, wholeIn } from './cell-text.ts'
import { columnWidths, widestOf } from './column-widths.ts'

export type PrintOptions = {
  readonly hidden: readonly string[]
  readonly prices: boolean
  /** Each part on a page of its own, for printers that strike no copies. */
  readonly apart: boolean
  /** Papers are for people outside, so they are Chinese until told otherwise, whatever the screen reads. */
  readonly language: Language
  /** With our seal, where one is kept. */
  readonly sealed: boolean
  /** On A4 instead of the form's own paper, for offices without a dot-matrix printer. */
  readonly onA4: boolean
}

const usual: PrintOptions = { hidden: [], prices: true, apart: false, language: 'zh', sealed: false, onA4: false }

/** What was remembered before there were seals, or a choice of paper, says nothing of them. */
const isOptions = (value: unknown): value is Omit<PrintOptions, 'sealed' | 'onA4'> => {
  if (typeof value !== 'object' || value === null) return false
  const { hidden, prices, apart, language } = value as Partial<Record<keyof PrintOptions, unknown>>
  return (
    Array.isArray(hidden) &&
    typeof prices === 'boolean' &&
    typeof apart === 'boolean' &&
    (language === 'zh' || language === 'en')
  )
}

export function usePrintOptions(form: string): readonly [PrintOptions, (change: Partial<PrintOptions>) => void] {
  const [options, setOptions] = useState<PrintOptions>(() => ({ ...usual, ...remembered(`print.${form}`, isOptions) }))
  const change = (of: Partial<PrintOptions>) => {
    const next = { ...options, ...of }
    setOptions(next)
    remember(`print.${form}`, next)
  }
  return [options, change]
}

export type ShownColumn = PrintColumn & {
  readonly name: string
  /** So that a column of quantities that are added up lines up; those of many units stand each as it is. */
  readonly decimals: number | undefined
  /** How large its letters are, of the paper's usual size; alike for all columns of a table. */
  readonly letters: number
}

export function shownColumns(
  { columns, paper }: Pick<FormShape, 'columns' | 'paper'>,
  { hidden, prices, language }: PrintOptions,
  { rows, totals }: Sheet,
): ShownColumn[] {
  const shown = Object.entries(columns)
    .filter(([name, { fixed, priced }]) => (fixed || !hidden.includes(name)) && (prices || !priced))
    .filter(([name, { whenFilled }]) => !whenFilled || isFilledIn(name, rows))
    .map(([name, column]) => ({
      ...column,
      name,
      decimals: totals?.[name] === undefined ? undefined : decimalsIn(rows.map((row) => row[name])),
    }))
  const wanted = shown.map((column) => {
    const { kind, label: head } = column.field
    const keeps = isNumberKind(kind) || kind === 'day'
    const texts = [...rows, totals ?? {}].map((row) => cellText(column, row[column.name], language))
    const title = word(head, language)
    const whole = [...(title.length <= 2 ? [title] : wholeIn(title)), ...(keeps ? texts : texts.flatMap(wholeIn))]
    return { widthMm: column.widthMm, longest: widestOf(whole), fullest: widestOf(texts), keeps }
  })
  const { widthsMm, letters } = columnWidths(wanted, paper)
  return shown.map((column, index) => ({ ...column, widthMm: widthsMm[index] ?? column.widthMm, letters }))
}

/** Some line has something in the column. */
export const isFilledIn = (name: string, rows: Sheet['rows']): boolean => rows.some((row) => Boolean(row[name]))

/** What the screen needs to know of a form. */
export type FormShape = Pick<DocumentForm, 'label' | 'paper' | 'parts' | 'columns' | 'seal' | 'seam' | 'alternatives'>

export const sizeOf = (paper: PaperName): string => `${papers[paper].widthMm} × ${papers[paper].heightMm} mm`

/** Slips and vouchers are as well laid on a sheet of A4; a card would be none. */
export const fitsA4 = ({ paper }: FormShape): boolean => paper === 'slip' || paper === 'voucher'

export const onPaperChosen = (form: FormShape, { onA4 }: PrintOptions): FormShape =>
  onA4 && fitsA4(form) ? { ...form, paper: 'a4' } : form

/** Which glyphs the same sign is drawn with depends on the language said. */
export const paperLang = ({ language }: PrintOptions): string => (language === 'zh' ? 'zh-CN' : 'en')
