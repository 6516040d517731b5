// A book as a file: a newer one is refused untouched, an older one copied and then migrated, a failed migration leaves
// it as it was, and no second program gets in.

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createBook } from '../../../src/main/books/create-book.ts'
import type { Migration } from '../../../src/main/books/migration.ts'
import { migrations } from '../../../src/main/books/migrations.ts'
import { openBook, openReader } from '../../../src/main/books/open-book.ts'
import { openSqlite } from '../../../src/main/books/sqlite-store.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { day } from '../../../src/shared/kernel/index.ts'
import { draft, newBook, openTestBook, post, refusals, stoppedClock, temporaryFolder, value } from '../../books.ts'

const clock = stoppedClock()
const next = migrations.length + 1

/** A migration of a program still to come. */
const tomorrows = (up: Migration['up']): readonly Migration[] => [
  ...migrations,
  { name: 'Tomorrow', at: Date.parse('2030-01-01'), up },
]

/** A closed book with one document in it; answers its file. */
async function bookFile(): Promise<string> {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const file = join(folder.path, 'book.hz')
  const book = await newBook({ location: file })
  await transfer(book)
  await book.close()
  return file
}

async function transfer(book: Awaited<ReturnType<typeof newBook>>): Promise<void> {
  const accounts = await book.read((sql) => sql.all<{ id: number }>('select id from money_account order by id'))
  const [from, to] = accounts.map(({ id }) => id)
  const head = { fromAccountId: from ?? 0, toAccountId: to ?? 0, amountFen: 100 }
  await post(book, 'moneyTransfer', draft('2025-03-01', head))
}

function look<T>(file: string, work: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const documentsIn = (file: string): unknown =>
  look(file, (database) => database.prepare('select count(*) from document').pluck().get())
const schemaOf = (file: string): unknown => look(file, (database) => database.pragma('user_version', { simple: true }))

/** A book as it was before a migration, filled by `fill`, and led through all that came since; answers its file. */
async function fromBefore(name: string, fill: (database: BetterSqlite3.Database) => void): Promise<string> {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const file = join(folder.path, 'book.hz')
  const older = migrations.slice(
    0,
    migrations.findIndex((one) => one.name === name),
  )
  await value(await openSqlite(file, older, 'create')).close()
  look(file, fill)
  await value(await openSqlite(file, migrations, 'open')).close()
  return file
}

test('a partner of an older book without a limit has unlimited credit by its flag; one with a limit keeps it', async () => {
  const file = await fromBefore('Customers', (database) => {
    const columns = 'id, code, name, search, active, version, is_supplier, is_customer, is_carrier, credit_limit_fen'
    const add = database.prepare(`insert into partner (${columns}) values (?, ?, 'x', 'x', 1, 1, 0, 1, 0, ?)`)
    add.run(1n, 'C1', null)
    add.run(2n, 'C2', 0n)
  })
  const flags = look(file, (database) =>
    database.prepare('select code, credit_unlimited from partner order by id').all(),
  )
  expect(flags).toEqual([
    { code: 'C1', credit_unlimited: 1 },
    { code: 'C2', credit_unlimited: 0 },
  ])
})

test('open items of an older book fall due on the days they were opened with, one without a day on none', async () => {
  const file = await fromBefore('ItemDueDays', (database) => {
    database.exec(`
      insert into partner (id, code, name, search, active, version, is_supplier, is_customer, is_carrier)
        values (1, 'C1', 'x', 'x', 1, 1, 0, 1, 0);
      insert into document (id, kind, no, day, state, version, total_fen, no_given, search, posted_at, posted_by)
        values (1, 'delivery', 'CK1', '2025-03-01', 'posted', 1, 200, 0, 'x', 0, 'owner')`)
    const item = database.prepare(
      `insert into open_item (id, document_id, side, partner_id, no, day, booked_day, due_day, amount_fen)
      values (?, 1, 'receivable', 1, 'CK1', '2025-03-01', '2025-03-01', ?, 100)`,
    )
    const balance = database.prepare(
      `insert into item_balance (item_id, side, partner_id, open_fen) values (?, 'receivable', 1, 100)`,
    )
    for (const [id, due] of [
      [1n, '2025-06-01'],
      [2n, null],
    ] as const) {
      item.run(id, due)
      balance.run(id)
    }
  })
  const days = look(file, (database) =>
    database.prepare('select due_day from item_balance order by item_id').pluck().all(),
  )
  expect(days).toEqual(['2025-06-01', null])
})

test('a new file has the tables of one that was led through every migration', async () => {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const oldest = join(folder.path, 'oldest.hz')
  const fresh = join(folder.path, 'fresh.hz')
  await value(await openSqlite(oldest, migrations.slice(0, 1), 'create')).close()
  await value(await openSqlite(oldest, migrations, 'open')).close()
  await value(await openSqlite(fresh, migrations, 'create')).close()
  expect(tablesOf(fresh)).toEqual(tablesOf(oldest))
})

/** What each table, index and trigger is made of: its columns in order, and the words that declare it, in any. */
const tablesOf = (file: string) =>
  look(file, (database) =>
    database
      .prepare<[], { name: string; type: string; sql: string | null }>(
        'select name, type, sql from sqlite_schema order by name',
      )
      .all()
      .map(({ name, type, sql }) => [
        name,
        type === 'table' ? database.pragma(`table_xinfo(${name})`) : null,
        sql?.match(/\w+|[^\s\w]/g)?.toSorted(),
      ]),
  )

test('a file says that it is a book, and which schema it has', async () => {
  const file = await bookFile()
  const header = readFileSync(file).subarray(0, 100)
  expect(header.subarray(68, 72).toString('latin1')).toBe('HZBK')
  expect(header.readUInt32BE(60)).toBe(migrations.length)
})

test('a newer file is refused, for work and for reading, and stays as it is to the byte', async () => {
  const file = await bookFile()
  look(file, (database) => database.pragma(`user_version = ${next}`))
  const before = readFileSync(file)
  const refused = await openBook(file, { clock })
  expect(refused).toMatchObject({ error: [{ code: 'book.newer', facts: { file, schema: next } }] })
  expect(refusals(await openReader(file))).toEqual(['book.newer'])
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['book.hz'])
})

test('an older file is copied, then migrated; what was in it is in both', async () => {
  const file = await bookFile()
  const store = value(
    await openSqlite(
      file,
      tomorrows((ddl) => ddl.execute('create table tomorrow (id integer) strict')),
      'open',
    ),
  )
  await store.close()
  const copy = `${file}.before-schema-${next}`
  expect([schemaOf(copy), schemaOf(file)]).toEqual([migrations.length, next])
  expect([documentsIn(copy), documentsIn(file)]).toEqual([1, 1])
  expect(refusals(await openBook(file, { clock }))).toEqual(['book.newer'])
  value(await openReader(copy))
})

test('what a crashed program left beside an older file goes into the copy too', async () => {
  const file = await bookFile()
  const crashed = `${file}.crashed`
  const database = new BetterSqlite3(file)
  database.pragma('journal_mode = wal')
  database.pragma('wal_autocheckpoint = 0')
  database.exec(`insert into setting (key, value) values ('last', 'written')`)
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, crashed + suffix)
  database.close()

  const store = value(
    await openSqlite(
      crashed,
      tomorrows(async () => {}),
      'open',
    ),
  )
  await store.close()
  const last = (of: string): unknown =>
    look(of, (one) => one.prepare(`select value from setting where key = 'last'`).pluck().get())
  expect(last(crashed)).toBe('written')
  expect(last(`${crashed}.before-schema-${next}`)).toBe('written')
})

test.each([
  [
    'that fails half-way',
    async (ddl: { execute(text: string): Promise<void> }) => {
      await ddl.execute('create table tomorrow (id integer) strict')
      await ddl.execute('create table tomorrow (id integer) strict')
    },
  ],
  [
    'that leaves rows pointing nowhere',
    (ddl: { execute(text: string): Promise<void> }) =>
      ddl.execute('insert into document_link (source_id, document_id) values (98765, 98766)'),
  ],
])('a migration %s leaves the file as it was, and the old program opens it again', async (_, up) => {
  const file = await bookFile()
  const dump = (): unknown =>
    look(file, (database) => [
      database.prepare('select name, sql from sqlite_master order by name').all(),
      database.prepare('select * from migrations').all(),
      database.prepare('select * from document_link').all(),
      database.pragma('user_version', { simple: true }),
    ])
  const before = dump()
  await expect(openSqlite(file, tomorrows(up), 'open')).rejects.toThrow(/already exists|point nowhere/)
  expect(dump()).toEqual(before)
  expect(existsSync(`${file}-wal`)).toBe(false)

  const book = await openTestBook(file)
  await transfer(book)
  expect((await book.read((sql) => verifyBook(sql))).problems).toEqual([])
  await book.close()
})

test('an open book is locked against a second program, and free again when it is closed', async () => {
  const file = await bookFile()
  const book = await openTestBook(file)
  const second = await openBook(file, { clock })
  expect(second).toMatchObject({ error: [{ code: 'book.locked', facts: { file } }] })
  value(await openReader(file))
  await book.close()
  await (await openTestBook(file)).close()
})

test('a refused second program leaves an older book alone: it is neither copied nor migrated', async () => {
  const file = await bookFile()
  const book = await openTestBook(file)
  expect(
    refusals(
      await openSqlite(
        file,
        tomorrows(async () => {}),
        'open',
      ),
    ),
  ).toEqual(['book.locked'])
  await book.close()
  expect(readdirSync(dirname(file))).toEqual(['book.hz'])
})

test('no book is made over a file, opened from none, or read from what is no book', async () => {
  const file = await bookFile()
  const before = readFileSync(file)
  const made = await createBook(file, { company: '另一家', startDay: day('2025-01-01'), clock })
  expect(refusals(made)).toEqual(['book.exists'])
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(refusals(await openBook(`${file}.gone`, { clock }))).toEqual(['book.missing'])
  expect(existsSync(`${file}.gone`)).toBe(false)
  const text = `${file}.txt`
  writeFileSync(text, '不是账套')
  expect(refusals(await openBook(text, { clock }))).toEqual(['book.notABook'])
  expect(readFileSync(text, 'utf8')).toBe('不是账套')
  const foreign = `${file}.db`
  look(foreign, (database) => database.exec('create table other (id integer)'))
  expect(refusals(await openBook(foreign, { clock }))).toEqual(['book.notABook'])
})

test('a closed book is one file: nothing lies beside it', async () => {
  const file = await bookFile()
  expect(readdirSync(dirname(file))).toEqual(['book.hz'])
})

test('money is safe from a power cut: every commit waits for the disk', async () => {
  const file = await bookFile()
  const store = value(await openSqlite(file, migrations, 'open'))
  const pragmas = await store.manager.query('select (select synchronous from pragma_synchronous) as synchronous')
  const [recursive] = await store.manager.query('pragma recursive_triggers')
  const [foreign] = await store.manager.query('pragma foreign_keys')
  await store.close()
  expect([pragmas, recursive, foreign]).toEqual([[{ synchronous: 2 }], { recursive_triggers: 1 }, { foreign_keys: 1 }])
})
