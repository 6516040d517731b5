// The file of a temperature logger as its makers write it: a few lines about the instrument, a header, then a reading a
// line, parted by comma, semicolon or tab. Columns are found by their headers; a date and a time may stand in two. Readings
// are kept to the minute: of several in one minute the first counts. All bad lines are told, not the first.

import {
  celsiusRead,
  dayInChina,
  instantInChina,
  parseDay,
  parseDecimal,
  percentRead,
  timeInChina,
  type BasisPoints,
  type DeciCelsius,
  type Instant,
} from '../kernel/index.ts'
import { label, refusal, type Refusal } from '../contract/index.ts'

export type LoggerReading = {
  /** As the file counts, from 1. */
  readonly line: number
  readonly at: Instant
  readonly celsiusDeci: DeciCelsius
  readonly humidityBp: BasisPoints
}
export type LoggerFile = { readonly readings: readonly LoggerReading[]; readonly refusals: readonly Refusal[] }

export const temperatureLabel = label('温度', 'Temperature')
export const humidityLabel = label('湿度', 'Humidity')

/** Readings after `now` are of a clock that goes wrong. */
export function readLoggerFile(text: string, now: Instant): LoggerFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const head = findHeader(lines)
  if (!head) return { readings: [], refusals: [refusal('logger.noColumns')] }
  const readings = new Map<Instant, LoggerReading>()
  const refusals: Refusal[] = []
  for (const [index, words] of lines.entries()) {
    if (index <= head.line || words.trim() === '') continue
    const read = readLine(cellsOf(words, head.separator), head, index + 1)
    if (!('at' in read)) refusals.push(...read.refusals)
    else if (isAhead(read.at, now)) {
      const time = `${dayInChina(read.at)} ${timeInChina(read.at)}`
      refusals.push(refusal('logger.ahead', `lines.${read.line}`, { line: read.line, time }))
    } else if (!readings.has(read.at)) readings.set(read.at, read)
  }
  if (readings.size === 0 && refusals.length === 0) refusals.push(refusal('logger.noReadings'))
  return { readings: [...readings.values()].toSorted((a, b) => a.at - b.at), refusals }
}

/** Clocks differ by a little: an instrument's may be ahead of ours. */
export const isAhead = (at: Instant, now: Instant): boolean => at > now + 10 * 60_000

type Header = {
  readonly line: number
  readonly separator: string
  /** The column of the time, or those of date and time. */
  readonly times: readonly number[]
  readonly celsius: number
  readonly percent: number
}

const separators = [',', '\t', ';'] as const
const linesAbove = 60
const isTime = /时间|日期|time|date/i
const isTemperature = /温度|temp|℃|°\s*c/i
const isFahrenheit = /℉|°\s*f/i
const isHumidity = /湿度|humid|%\s*rh|\brh\b/i

/** The first line that names all three. */
function findHeader(lines: readonly string[]): Header | null {
  for (const [line, words] of lines.slice(0, linesAbove).entries())
    for (const separator of separators) {
      const cells = cellsOf(words, separator)
      const percent = cells.findIndex((cell) => isHumidity.test(cell))
      const celsius = cells.findIndex(
        (cell, index) => index !== percent && isTemperature.test(cell) && !isFahrenheit.test(cell),
      )
      const times = cells.flatMap((cell, index) =>
        isTime.test(cell) && index !== percent && index !== celsius ? [index] : [],
      )
      if (percent >= 0 && celsius >= 0 && times.length > 0)
        return { line, separator, times: times.slice(0, 2), celsius, percent }
    }
  return null
}

function readLine(
  cells: readonly string[],
  head: Header,
  line: number,
): LoggerReading | { readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  const path = `lines.${line}`
  const time = timeIn(cells, head.times)
  if (time.at === null) refusals.push(refusal('logger.badTime', path, { line, value: time.words }))
  const number = (column: number, field: typeof temperatureLabel, least: number, most: number): number => {
    const words = cells[column] ?? ''
    const value = parseDecimal(words.replace(/\s*(℃|°\s*C|%\s*RH|%|RH)$/i, '').replace(/(\.\d{3})\d+$/, '$1'), 3)
    if (value !== null && value >= least && value <= most) return value
    refusals.push(refusal('logger.badNumber', path, { line, field, value: words }))
    return 0
  }
  const celsius = number(head.celsius, temperatureLabel, coldest * 100, hottest * 100)
  const percent = number(head.percent, humidityLabel, 0, 100_000)
  if (time.at === null || refusals.length > 0) return { refusals }
  return { line, at: time.at, celsiusDeci: celsiusRead(celsius), humidityBp: percentRead(percent) }
}

/** No store of ours is colder or hotter: in tenths of a degree. */
export const coldest = -400
export const hottest = 800

function timeIn(cells: readonly string[], columns: readonly number[]): { at: Instant | null; words: string } {
  const [first = '', second = ''] = columns.map((column) => (cells[column] ?? '').trim())
  // Of a column for the whole and one for a part, the whole alone is enough.
  for (const words of [first, `${first} ${second}`, second]) {
    const at = parseTime(words.trim())
    if (at !== null) return { at, words }
  }
  return { at: null, words: [first, second].filter(Boolean).join(' ') }
}

/** `2025-03-05 14:30:10`, `2025/3/5 14:30`, `2025年3月5日 14:30`, `2025-03-05T14:30`: in China. */
function parseTime(words: string): Instant | null {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]*(\d{1,2})[:：时](\d{2})(?:[:：分]\d{0,2}(?:\.\d+)?秒?)?$/.exec(
      words,
    )
  if (!match) return null
  const [, year = '', month = '', dayOfMonth = '', hours, minutes] = match
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  return day === null ? null : instantInChina(day, Number(hours), Number(minutes))
}

/** Cells of a line; one in quotes may hold the separator. */
function cellsOf(words: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const letter of words) {
    if (letter === '"') quoted = !quoted
    else if (letter === separator && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
