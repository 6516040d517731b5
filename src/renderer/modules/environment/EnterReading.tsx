// A reading typed by hand: day and time stand as now, two numbers, Enter. The cursor goes back to the first number for the
// next room.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { field as f, label, wordRefusal, type Refusal, type Value } from '../../../shared/contract/index.ts'
import { instantInChina, parseDay, timeInChina, type Instant } from '../../../shared/kernel/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'

const fields = {
  day: f.dayField(label('日期', 'Day'), { required: true }),
  time: f.text(label('时间', 'Time'), { required: true, maxLength: 5 }),
  celsiusDeci: f.temperature(label('温度 ℃', '°C'), { required: true, signed: true }),
  humidityBp: f.percent(label('湿度 %', 'RH %'), { required: true }),
} as const
const names = Object.keys(fields) as (keyof typeof fields)[]
type Typed = Readonly<Record<keyof typeof fields, Value>>

/** `14:30`, `1430`, `930`; null when it is no time. */
const minutesOf = (words: string): readonly [number, number] | null => {
  const match = /^(\d{1,2})[:：.]?(\d{2})$/.exec(words.trim())
  return match ? [Number(match[1]), Number(match[2])] : null
}

export function EnterReading({ warehouseId, name }: { readonly warehouseId: number; readonly name: string }) {
  const { t, language } = useWords()
  const today = useToday()
  const notices = useNotices()
  const enter = useCommand('environment.enter')
  const form = useRef<HTMLDivElement>(null)
  const fresh = (): Typed => ({
    day: today,
    time: timeInChina(Date.now() as Instant),
    celsiusDeci: null,
    humidityBp: null,
  })
  const [typed, setTyped] = useState<Typed>(fresh)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const focus = (of: string) => form.current?.querySelector<HTMLElement>(`#reading-${of}`)?.focus()

  const save = async () => {
    const { celsiusDeci, humidityBp } = typed
    const wrong = names.filter((one) => typed[one] === null || typed[one] === '')
    const day = parseDay(String(typed.day))
    const time = minutesOf(String(typed.time ?? ''))
    const at = day && time ? instantInChina(day, time[0], time[1]) : null
    const missing = names.find((one) => wrong.includes(one)) ?? (at === null ? 'time' : null)
    if (missing !== null || at === null) return focus(missing ?? 'time')
    if (typeof celsiusDeci !== 'number') return focus('celsiusDeci')
    if (typeof humidityBp !== 'number') return focus('humidityBp')
    const answer = await enter.run({ warehouseId, at, celsiusDeci, humidityBp })
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return focus('celsiusDeci')
    notices.done(label(`${name} 已记`, `${name}: noted`))
    setTyped(fresh())
    focus('celsiusDeci')
  }
  return (
    <section className="room-enter">
      <h2>{t(label('记一次读数', 'Enter a reading'))}</h2>
      <div ref={form} className="room-fields">
        {names.map((one, index) => (
          <label key={one} htmlFor={`reading-${one}`}>
            <span>{t(fields[one].label)}</span>
            <FieldInput
              id={`reading-${one}`}
              field={fields[one]}
              value={typed[one]}
              onChange={(value) => setTyped((now) => ({ ...now, [one]: value }))}
              onMove={(move) => {
                const next = names[index + (move === 'previous' ? -1 : 1)]
                if (next) focus(next)
                else if (move === 'next') void save()
              }}
            />
          </label>
        ))}
        <Button loading={enter.busy} onClick={() => void save()}>
          {t(label('记下', 'Enter'))}
        </Button>
      </div>
      {refusals.map((one) => (
        <p key={one.code + one.path} className="room-refusal" role="alert">
          {wordRefusal(one, language)}
        </p>
      ))}
    </section>
  )
}
