// Reads back a PDF that Chromium wrote: the size of its pages and the words on them. Only as much of the format as
// that writer uses: plain objects, deflated streams, and for each font a table from glyphs to characters.

import { inflateSync } from 'node:zlib'

const mmPerPoint = 25.4 / 72

export type PdfPage = { readonly widthMm: number; readonly heightMm: number; readonly text: string }

export function readPdf(bytes: Buffer): PdfPage[] {
  const objects = objectsOf(bytes.toString('latin1'))
  const fonts = new Map<string, Glyphs>()
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []
      return {
        widthMm: Number(width) * mmPerPoint,
        heightMm: Number(height) * mmPerPoint,
        text: unified(wordsIn(objects, fonts, head, /\/Contents (\d+) 0 R/.exec(head)?.[1])),
      }
    })
}

type PdfObject = { readonly head: string; readonly stream: string | null }
type Objects = ReadonlyMap<string, PdfObject>

function objectsOf(text: string): Objects {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    objects.set(id, { head, stream: at < 0 ? null : body.slice(at + 7, body.lastIndexOf('\nendstream')) })
  }
  return objects
}

function streamOf(objects: Objects, id = ''): string {
  const { head = '', stream = null } = objects.get(id) ?? {}
  if (stream === null) return ''
  const bytes = Buffer.from(stream, 'latin1')
  return (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Characters by the glyph's number, and how many bytes of a string make one number. */
type Glyphs = { readonly bytes: number; readonly characters: ReadonlyMap<number, string> }

function glyphsOf(objects: Objects, id: string): Glyphs {
  const table = streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1])
  const characters = new Map<number, string>()
  for (const [, section = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of section.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(hex(code), utf16(to))
  for (const [, section = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of section.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = hex(from); code <= hex(last); code++)
        characters.set(code, String.fromCodePoint(hex(to) + code - hex(from)))
  const first = /begincodespacerange\n<(\w+)>/.exec(table)?.[1] ?? '0000'
  return { bytes: first.length / 2, characters }
}

const hex = (digits: string): number => Number.parseInt(digits, 16)
const utf16 = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le')

/**
 * What is shown, in the order it is drawn, as it was written: lines and cells are told by place only. What is drawn as one
 * layer (below a seal) is an object of its own, with its own fonts.
 */
function wordsIn(objects: Objects, fonts: Map<string, Glyphs>, resources: string, content?: string): string {
  const named = (name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? ''
  const fontOf = (name: string): Glyphs => {
    const id = named(name)
    const known = fonts.get(id) ?? glyphsOf(objects, id)
    fonts.set(id, known)
    return known
  }
  let font: Glyphs = { bytes: 2, characters: new Map() }
  let text = ''
  // What a sign stands for is also said beside some glyphs; it is left out, or they would be read twice.
  const drawn = streamOf(objects, content).replaceAll(/\/ActualText\s*<[^>]*>/g, '')
  for (const [, name, layer, shown] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|\/(\w+) Do|<([\da-fA-F]+)>/g)) {
    if (name !== undefined) font = fontOf(name)
    const { head = '' } = objects.get(named(layer ?? '')) ?? {}
    if (head.includes('/Subtype /Form')) text += wordsIn(objects, fonts, head, named(layer ?? ''))
    const codes = shown?.match(new RegExp(`.{${font.bytes * 2}}`, 'g')) ?? []
    text += codes.map((code) => font.characters.get(hex(code)) ?? '').join('')
  }
  return text
}

/**
 * Text without spaces, and with one sign for one shape: fonts draw 页 and its radical ⻚ with one glyph, and the table of a
 * PDF may name either.
 */
export function unified(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  return Array.from(plain, (sign) => characterOfRadical.get(sign) ?? sign).join('')
}

/** Radicals that Unicode does not call compatible with their characters, each before its character. */
const characterOfRadical = new Map(
  Array.from(
    '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙戶户'.match(
      /../gu,
    ) ?? [],
    (pair) => [pair.charAt(0), pair.charAt(1)],
  ),
)
