// What a contract's remarks said before an amendment that changed them: the document keeps only what they say now, and a
// supplement has to say both. Of amendments made earlier it is not known; they are taken to have changed nothing here.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const versionRemarks: Migration = {
  name: 'VersionRemarks',
  at: 1795463956084,
  up: (ddl) => ddl.addColumns('contract_version', { remarksChanged: c.maybe(c.flag), remarksBefore: c.maybe(c.text) }),
}
