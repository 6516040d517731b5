// The logo and the seals, where they stand on each form, which seal a copy carried, and which sheet it was where a form
// has several to choose from.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const paperMarks: Migration = {
  name: 'PaperMarks',
  at: 1795453600000,
  async up(ddl) {
    await ddl.table(
      'paper_image',
      {
        image: c.text,
        mediaType: c.text,
        bytes: c.notNegative(c.integer),
        hash: { ...c.text, references: 'file_content' },
        at: c.instant,
        actor: c.text,
      },
      { primary: ['image'], index: [['hash']] },
    )
    await ddl.table(
      'paper_marks',
      {
        form: c.text,
        logo: c.text,
        logoMm: c.notNegative(c.integer),
        seal: c.text,
        sealMm: c.notNegative(c.integer),
        rightMm: c.integer,
        downMm: c.integer,
      },
      { primary: ['form'] },
    )
    await ddl.addColumns('printing', { seal: c.maybe(c.text), sheet: c.maybe(c.text) })
    await ddl.addColumns('statement_printing', { seal: c.maybe(c.text) })
  },
}
