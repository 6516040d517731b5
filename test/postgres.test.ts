// The PostgreSQL the tests bring is there and speaks UTF-8.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from './database.ts'

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: await newDatabase() })
  await client.connect()
})

afterAll(() => client.end())

test('it answers', async () => {
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('Chinese text comes back as it went, and counts in characters', async () => {
  const { rows } = await client.query(`select '复合肥' || $1::text as name, length('复合肥') as length`, ['𫚉'])
  expect(rows).toEqual([{ name: '复合肥𫚉', length: 3 }])
  const encoding = await client.query('show server_encoding')
  expect(encoding.rows).toEqual([{ server_encoding: 'UTF8' }])
})

test('each database is one’s own', async () => {
  await client.query('create table mine (id bigint)')
  const other = new pg.Client({ connectionString: await newDatabase() })
  await other.connect()
  try {
    expect((await other.query(`select to_regclass('mine') as mine`)).rows).toEqual([{ mine: null }])
  } finally {
    await other.end()
  }
})
