// Excel takes sheet names of at most 31 characters, without []:*?/\, different from each other whatever their
// case. Apostrophes and exclamation marks are allowed but break print titles and links in common readers, so
// their full-width forms stand in. The names of one workbook are made together, in the order of its sheets.

const lengthMax = 31

/** The names as Excel will take them, in the same order; names that are fine and new stay as they are. */
export function uniqueSheetNames(names: Iterable<string>): string[] {
  const next = sheetNamer()
  return Array.from(names, next)
}

/** The same one by one, for sheets that are not all known beforehand. */
export function sheetNamer(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const valid = validSheetName(name)
    let unique = valid
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      const suffix = ` (${count})`
      unique = cut(valid, lengthMax - suffix.length) + suffix
    }
    taken.add(unique.toLowerCase())
    return unique
  }
}

/** A name Excel accepts, not yet checked against others. */
export function validSheetName(name: string): string {
  const allowed = name
    .replaceAll(/[[\]:*?/\\]|\p{Cc}/gu, '-')
    .replaceAll("'", '’')
    .replaceAll('!', '！')
  const valid = cut(allowed.trim(), lengthMax)
  return valid === '' || valid.toLowerCase() === 'history' ? `${valid}_` : valid
}

function cut(text: string, length: number): string {
  // Not through the middle of a character outside the basic plane.
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
