// Books in PostgreSQL: a database each; a copy is made from the other as its template.

import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { newDatabase } from '../../database.ts'
import type { Place } from './open.ts'

/** The databases go with the server the tests bring. */
const nothingToRemove = (): void => {}

export const postgresPlace: Place = {
  fresh: async () => ({ location: await newDatabase(), remove: nothingToRemove }),
  async copyOf(location) {
    const url = new URL(location)
    const name = `copy_${randomBytes(6).toString('hex')}`
    const maintenance = new URL(location)
    maintenance.pathname = 'postgres'
    const client = new pg.Client({ connectionString: maintenance.href })
    await client.connect()
    try {
      await client.query(`create database ${name} template ${url.pathname.slice(1)}`)
    } finally {
      await client.end()
    }
    url.pathname = name
    return { location: url.href, remove: nothingToRemove }
  },
}
