// Files of loggers as their makers write them: columns found by their headers, every bad line told.

import { describe, expect, test } from 'vitest'
import {
  dayInChina,
  formatCelsius,
  formatPercent,
  timeInChina,
  type Instant,
} from '../../../src/shared/kernel/index.ts'
import { readLoggerFile } from '../../../src/shared/warehouse/logger-file.ts'

const now = Date.parse('2025-03-05T15:00:00+08:00') as Instant
const read = (...lines: string[]) =>
  readLoggerFile(lines.join('\r\n'), now).readings.map(
    ({ at, celsiusDeci, humidityBp }) =>
      `${dayInChina(at)} ${timeInChina(at)} ${formatCelsius(celsiusDeci)} ${formatPercent(humidityBp)}`,
  )
const wrong = (...lines: string[]) =>
  readLoggerFile(lines.join('\n'), now).refusals.map(({ code, path }) => `${code} ${path}`.trim())

describe('what is read', () => {
  test('Chinese headers below the lines about the instrument; 23.46 ℃ becomes 23.5, 61.25 % stays', () => {
    expect(
      read(
        '设备名称,东库一号',
        '序列号,20250001',
        '',
        '序号,时间,温度(℃),湿度(%RH)',
        '1,2025-03-05 14:30:00,23.46,61.25',
        '2,2025/3/5 14:40,23.5℃,61 %RH',
      ),
    ).toEqual(['2025-03-05 14:30 23.5 61.25', '2025-03-05 14:40 23.5 61'])
  })

  test('English headers, date and time apart, tabs; the order of the columns does not matter', () => {
    expect(read('Humidity\tTemp (°C)\tDate\tTime', '55.5\t-3.2\t2025-01-02\t06:05')).toEqual([
      '2025-01-02 06:05 -3.2 55.5',
    ])
  })

  test('semicolons and quotes; readings are sorted by time and kept to the minute', () => {
    expect(
      read(
        '"Timestamp";"Temperature";"RH"',
        '"2025-03-05 08:00:40";20;50',
        '2025-03-05 07:00;19;49',
        '2025-03-05 08:00:10;21;51',
      ),
    ).toEqual(['2025-03-05 07:00 19.0 49', '2025-03-05 08:00 20.0 50'])
  })
})

describe('what is refused', () => {
  test('five bad lines of six are five refusals with their lines, and the good one does not hide them', () => {
    expect(
      wrong(
        '时间,温度,湿度',
        '2025-02-30 10:00,20,50',
        '2025-03-01 25:00,20,50',
        '2025-03-01 10:00,abc,50',
        '2025-03-01 10:10,20,101',
        '2025-03-01 10:20,95,',
        '2025-03-01 10:30,20,50',
      ),
    ).toEqual([
      'logger.badTime lines.2',
      'logger.badTime lines.3',
      'logger.badNumber lines.4',
      'logger.badNumber lines.5',
      'logger.badNumber lines.6',
      'logger.badNumber lines.6',
    ])
  })

  test('a clock 10 minutes ahead is borne, one of 11 is told with the lines that cannot be read', () => {
    expect(wrong('时间,温度,湿度', '2025-03-05 15:10,20,50', '2025-03-05 15:11,20,50', 'x,20,50')).toEqual([
      'logger.ahead lines.3',
      'logger.badTime lines.4',
    ])
  })

  test('no header, degrees Fahrenheit, and a header with nothing below it', () => {
    expect(wrong('1,2,3')).toEqual(['logger.noColumns'])
    expect(wrong('Time,Temp(°F),RH', '2025-03-01 10:00,70,50')).toEqual(['logger.noColumns'])
    expect(wrong('时间,温度,湿度', '')).toEqual(['logger.noReadings'])
  })
})
