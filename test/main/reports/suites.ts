// Everything that is proved about reports, over one story; it runs on both engines. Reports only read, so they share
// the book.

import { afterAll, beforeAll } from 'vitest'
import { newBook } from '../../books.ts'
import { accountSuite } from './accounts.ts'
import { lineSuite } from './lines.ts'
import { paramSuite } from './params.ts'
import { partnerSuite } from './partners.ts'
import { stockSuite } from './stock.ts'
import { tellStory, type Story } from './story.ts'

const suites: readonly ((story: () => Story) => void)[] = [
  accountSuite,
  stockSuite,
  partnerSuite,
  lineSuite,
  paramSuite,
]

/** `place` names where the book is made; a temporary file unless told. */
export function reportSuites(place: () => Promise<string | undefined>): void {
  let told: Story | undefined
  beforeAll(async () => {
    const location = await place()
    told = await tellStory(await newBook(location === undefined ? {} : { location }))
  })
  afterAll(() => told?.book.close())
  const story = (): Story => {
    if (told === undefined) throw new Error('the story is not told yet')
    return told
  }
  for (const suite of suites) suite(story)
}
