// What must be known before the first row can be read: which sheets there are and in which part each lies,
// which styles show a number as a date, the shared strings, and the calendar (Macs once counted from 1904).
// Parts are found by relationship, never by file name: Excel, WPS, openpyxl and the .NET libraries name and
// place them differently, and a reader that goes by name calls the sheets of some of them Sheet1, Sheet2.

import { trimmed } from './cells.ts'
import { UnreadableWorkbook } from './unreadable-workbook.ts'
import { attribute, xmlScanner, type XmlHandler } from './xml-scanner.ts'
import type { ZipReader } from './zip-reader.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface WorkbookParts {
  /** In the order of the tabs; charts and dialogs are left out. */
  readonly sheets: readonly SheetPart[]
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** By style index: whether its number format shows a day. */
  readonly datedStyles: readonly boolean[]
}

interface Relationship {
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly kind: string
  readonly id: string
  readonly part: string
}

const sheetsMax = 10_000
const stringCharactersMax = 256_000_000

/** Throws `UnreadableWorkbook` when the zip is no workbook, and `Cancelled`. */
export async function workbookParts(zip: ZipReader, signal?: AbortSignal): Promise<WorkbookParts> {
  const roots = await relationships(zip, '')
  const root = roots.find((one) => one.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (root.endsWith('.bin')) throw new UnreadableWorkbook('binary', zip.file)
  if (zip.sizeOf(root) === undefined) throw new UnreadableWorkbook('notAWorkbook', zip.file)
  const links = await relationships(zip, root)
  const partOf = (kind: string): string | undefined => links.find((one) => one.kind === kind)?.part
  const listed = await tabs(zip, root)
  const sheets = listed.tabs.flatMap(({ id, ...tab }) => {
    const link = links.find((one) => one.id === id)
    return link?.kind === 'worksheet' ? [{ ...tab, part: link.part }] : []
  })
  if (sheets.length === 0) throw new UnreadableWorkbook('notAWorkbook', zip.file)
  return {
    sheets,
    from1904: listed.from1904,
    strings: await sharedStrings(zip, partOf('sharedStrings'), signal),
    datedStyles: await datedStyles(zip, partOf('styles')),
  }
}

/** Feeds a part to the handler, after each chunk calling `step`. */
export async function* scanPart(
  zip: ZipReader,
  part: string,
  handler: XmlHandler,
  signal?: AbortSignal,
): AsyncGenerator<void> {
  const scanner = xmlScanner(handler)
  let decoder: TextDecoder | undefined
  for await (const chunk of zip.read(part, signal)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    scanner.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  scanner.write(decoder?.decode() ?? '')
  scanner.end()
  yield
}

/** `_x000D_` and its like: how workbooks write characters that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const nothing = (): void => {}
const idle: XmlHandler = { open: nothing, text: nothing, close: nothing }

async function scanAll(zip: ZipReader, part: string, handler: Partial<XmlHandler>, signal?: AbortSignal) {
  for await (const _ of scanPart(zip, part, { ...idle, ...handler }, signal));
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The relationships of a part ('' is the package itself); targets as part names, lower case. */
async function relationships(zip: ZipReader, of: string): Promise<Relationship[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const rels = `${folder}_rels/${of.slice(folder.length)}.rels`
  const found: Relationship[] = []
  if (zip.sizeOf(rels) === undefined) return found
  await scanAll(zip, rels, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = (attribute(attributes, 'Target') ?? '').toLowerCase()
      const kind = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      found.push({ kind, id: attribute(attributes, 'Id') ?? '', part: resolved(folder, target) })
    },
  })
  return found
}

/** A target as the name of a part: absolute ones begin with '/', the others at the folder. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function tabs(zip: ZipReader, root: string) {
  const found: { name: string; hidden: boolean; id: string }[] = []
  let from1904 = false
  await scanAll(zip, root, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      if (found.length >= sheetsMax) throw new UnreadableWorkbook('tooLarge', zip.file, 'too many sheets')
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      found.push({ name: trimmed(attribute(attributes, 'name') ?? ''), hidden, id: attribute(attributes, 'id') ?? '' })
    },
  })
  return { tabs: found, from1904 }
}

async function sharedStrings(zip: ZipReader, part: string | undefined, signal?: AbortSignal): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || zip.sizeOf(part) === undefined) return strings
  let text = ''
  let characters = 0
  let taking = false
  let phonetic = false
  await scanAll(
    zip,
    part,
    {
      open(name) {
        if (name === 'si') text = ''
        // Phonetic guides (pinyin above the characters) are not part of the text.
        else if (name === 'rPh') phonetic = true
        else if (name === 't') taking = !phonetic
      },
      text(piece) {
        if (taking) text += piece
      },
      close(name) {
        if (name === 't') taking = false
        else if (name === 'rPh') phonetic = false
        else if (name === 'si') {
          characters += text.length
          if (characters > stringCharactersMax) throw new UnreadableWorkbook('tooLarge', zip.file, 'shared strings')
          strings.push(detached(unescaped(text)))
        }
      },
    },
    signal,
  )
  return strings
}

/** The text as a string of its own: a slice would keep the whole chunk it was cut from in memory. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

async function datedStyles(zip: ZipReader, part: string | undefined): Promise<boolean[]> {
  const dated: boolean[] = []
  if (part === undefined || zip.sizeOf(part) === undefined) return dated
  const formats = new Map<string, string>()
  let inCells = false
  await scanAll(zip, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt') {
        formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
      } else if (name === 'xf' && inCells) {
        const id = attribute(attributes, 'numFmtId') ?? '0'
        const format = formats.get(id)
        dated.push(format === undefined ? showsDayBuiltIn(Number(id)) : showsDay(format))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dated
}

/** Built-in formats that show a day; 27–36 and 50–58 are those of East Asian systems. */
function showsDayBuiltIn(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
}

/** Whether a format code shows a year or a day; literals, colours, conditions and escapes do not count. */
function showsDay(code: string): boolean {
  const [positive = ''] = code.split(';')
  return /[yd]/i.test(positive.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''))
}
