// File names made from what people type: companies, reports, workbooks. Without what Windows, macOS or a shell would
// stumble over, never empty, never a path.

const nameLengthMax = 60
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name without an ending. */
export function safeName(name: string): string {
  const harmless = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
  // By characters, so that none is cut in two.
  const plain = Array.from(harmless)
    .slice(0, nameLengthMax)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' || reserved.test(plain) ? `账套${plain}` : plain
}

/** A name with its ending kept. */
export function fileNameOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot > 0
    ? `${safeName(fileName.slice(0, dot))}.${fileName.slice(dot + 1).replace(/\W/g, '')}`
    : safeName(fileName)
}
