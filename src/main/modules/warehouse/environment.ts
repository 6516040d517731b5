// Readings of rooms come into a book: the limits of the classes, with those of the trade to begin with; the log, which is
// only added to; and what was made void of it, with who and why.

import type { Ddl } from '../../books/ddl.ts'
import { c } from '../../books/ddl.ts'
import type { Migration } from '../../books/migration.ts'

export const environment: Migration = {
  name: 'Environment',
  at: 1795444300510,
  async up(ddl) {
    await ddl.recordTable('class_limit', {
      storageClass: c.text,
      maxCelsiusDeci: c.maybe(c.integer),
      leastHumidityBp: c.maybe(c.basisPoints),
      mostHumidityBp: c.maybe(c.basisPoints),
      alarmHumidityBp: c.maybe(c.basisPoints),
      everyDays: c.maybe(c.integer),
    })
    for (const [index, limit] of usual.entries()) await insertLimit(ddl, index, limit)
    await ddl.table(
      'environment_reading',
      {
        id: c.id,
        warehouseId: c.ref('warehouse'),
        at: c.instant,
        celsiusDeci: c.integer,
        humidityBp: c.basisPoints,
        /** The logger's file; null is by hand. */
        file: c.maybe(c.text),
        enteredAt: c.instant,
        actor: c.text,
      },
      {
        primary: ['id'],
        index: [['warehouseId', 'at'], ['at']],
        check: ['humidity_bp between 0 and 10000', 'celsius_deci between -400 and 800'],
      },
    )
    await ddl.appendOnly('environment_reading')
    await ddl.table(
      'environment_void',
      { readingId: c.ref('environment_reading'), reason: c.text, at: c.instant, actor: c.text },
      { primary: ['readingId'] },
    )
    await ddl.appendOnly('environment_void')
  },
}

type Usual = readonly [storageClass: string, name: string, initials: string, deci: number, alarm: number | null]

/** Not above 30 °C, 40 to 70 % of humidity; what draws water is in danger above 80 %; ammonia escapes from 20 °C on. */
const usual: readonly Usual[] = [
  ['general', '普通肥料', 'ptfl', 300, null],
  ['hygroscopic', '吸湿肥料', 'xsfl', 300, 8000],
  ['volatile', '易挥发肥料', 'yhffl', 200, null],
]

async function insertLimit(ddl: Ddl, index: number, [storageClass, name, initials, deci, alarm]: Usual): Promise<void> {
  const code = `H${String(index + 1).padStart(2, '0')}`
  const search = `${code.toLowerCase()} ${name} ${initials}`
  await ddl.execute(
    `insert into class_limit (id, code, name, initials, search, active, version, storage_class, max_celsius_deci,
      least_humidity_bp, most_humidity_bp, alarm_humidity_bp, every_days)
    select next, '${code}', '${name}', '${initials}', '${search}', 1, 1, '${storageClass}', ${deci}, 4000, 7000,
      ${alarm ?? 'null'}, 3 from id_counter`,
  )
  await ddl.execute('update id_counter set next = next + 1')
}
