// What a book knows about itself: the company, when it starts, through which month it is closed.

import { addDays, day, monthOf, present, type Day, type Month } from '../../shared/kernel/index.ts'
import { usualSettings, type CompanySettings } from '../../shared/office/company-settings.ts'
import { letterheadFields, type Letterhead } from '../../shared/office/letterhead.ts'
import type { Sql } from './sql.ts'

export type Settings = {
  readonly company: string
  readonly startDay: Day
  /** The last closed month, or null. */
  readonly closedThrough: Month | null
  /** What the company decided for itself. */
  readonly chosen: CompanySettings
  /** What its papers say of it. */
  readonly letterhead: Letterhead
}

export async function readSettings(sql: Sql): Promise<Settings> {
  const rows = await sql.all<{ key: string; value: string }>('select key, value from setting')
  const values = new Map(rows.map((row) => [row.key, row.value]))
  return {
    company: present(values.get('company'), 'the company'),
    startDay: day(present(values.get('startDay'), 'the start day')),
    closedThrough: (values.get('closedThrough') ?? null) as Month | null,
    chosen: chosenAmong(values),
    letterhead: letterheadAmong(values),
  }
}

/** Only what passed the check of `settings.save` is stored; numbers as their digits. */
const chosenAmong = (values: ReadonlyMap<string, string>): CompanySettings =>
  Object.fromEntries(
    Object.entries(usualSettings).map(([key, usual]) => {
      const stored = values.get(key) ?? usual
      return [key, typeof usual === 'number' ? Number(stored) : stored]
    }),
  ) as CompanySettings

const letterheadAmong = (values: ReadonlyMap<string, string>): Letterhead =>
  Object.fromEntries(
    Object.keys(letterheadFields).map((name) => [name, values.get(letterheadKey(name)) ?? null]),
  ) as Letterhead

export const letterheadKey = (field: string): string => `letterhead.${field}`

export async function writeSetting(sql: Sql, key: string, value: string | null): Promise<void> {
  if (value === null) await sql.run('delete from setting where key = ?', [key])
  else
    await sql.run(
      'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
      [key, value],
    )
}

/** Opening balances stand on the day before the book starts. */
export const openingDay = (settings: Settings): Day => addDays(settings.startDay, -1)

export const isClosed = (settings: Settings, of: Day): boolean =>
  settings.closedThrough !== null && monthOf(of) <= settings.closedThrough
