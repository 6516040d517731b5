// Net weight in large figures, and beside it how far it lies from the bags and from the other scale.

import type { Warning } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { formatNumber } from '../../ui/format.ts'
import type { Weighed } from './weighed.ts'

type Props = { readonly weighed: Weighed; readonly warnings: readonly Warning[] }

export function WeightFigures({ weighed, warnings }: Props) {
  const { printedKg, netKg, overPrinted, shortKg, short } = weighed
  const isShort = warnings.some(({ code }) => code === 'weighing.short')
  const isOff = warnings.some(({ code }) => code === 'weighing.offCount')
  return (
    <div className="receiving-figures">
      <Figure words={label('净重 kg', 'Net kg')} text={shown(netKg)} large />
      <Figure words={label('标重 kg', 'Printed kg')} text={printedKg === 0 ? none : shown(printedKg)} />
      <Figure words={label('与标重差 ‰', 'Against printed ‰')} text={share(overPrinted)} wrong={isOff} />
      <Figure words={label('磅差 kg', 'Short kg')} text={shown(shortKg)} wrong={isShort} />
      <Figure words={label('磅差 ‰', 'Short ‰')} text={share(short)} wrong={isShort} />
    </div>
  )
}

type FigureProps = {
  readonly words: Label
  readonly text: string
  readonly large?: boolean
  readonly wrong?: boolean
}

function Figure({ words, text, large = false, wrong = false }: FigureProps) {
  const { t } = useWords()
  return (
    <div className={wrong ? 'receiving-wrong' : ''}>
      <span className="document-label">{t(words)}</span>
      <b className={large ? 'receiving-net' : ''}>{text}</b>
    </div>
  )
}

const none = '–'
const shown = (kilograms: number | null): string => (kilograms === null ? none : formatNumber('integer', kilograms))
const share = (permille: number | null): string => (permille === null ? none : formatNumber('permille', permille))
