// A small XML scanner for the parts of a workbook: it is fed text as it comes and calls back per tag, so that
// a sheet of any length passes through a few hundred kilobytes. It knows what workbooks use (namespaces by
// prefix, entities, CDATA, comments) and refuses document types: no workbook has one, entity bombs do.
// Attributes are handed on unparsed; of a million cells most attributes are never asked for.

/** Names come without their namespace prefix. A text may arrive in several pieces. */
export interface XmlHandler {
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

/** The text is no XML, or none that a workbook holds. */
export class MalformedXml extends Error {
  override name = 'MalformedXml'
}

// A cell holds 32,767 characters at most; what stays unfinished for longer than this is no workbook.
const unfinishedMax = 4_000_000

export interface XmlScanner {
  write(chunk: string): void
  /** Checks that nothing was left open. */
  end(): void
}

export function xmlScanner(handler: XmlHandler): XmlScanner {
  let rest = ''
  let depth = 0

  function tag(content: string): void {
    if (content.startsWith('/')) {
      depth--
      return handler.close(localName(content.slice(1).trimEnd()))
    }
    const empty = content.endsWith('/')
    const nameEnd = content.search(/[\s/]/)
    const name = localName(nameEnd < 0 ? content : content.slice(0, nameEnd))
    depth++
    handler.open(name, nameEnd < 0 ? '' : content.slice(nameEnd, empty ? -1 : undefined))
    if (!empty) return
    depth--
    handler.close(name)
  }

  /** Takes in what starts at `at` with '<'; the position after it, or -1 when its end has not come yet. */
  function markup(buffer: string, at: number): number {
    if (buffer.startsWith('<?', at)) return after(buffer, '?>', at)
    if (!buffer.startsWith('<!', at)) {
      const end = tagEnd(buffer, at + 1)
      if (end >= 0) tag(buffer.slice(at + 1, end))
      return end + 1 || -1
    }
    if ('<![CDATA['.startsWith(buffer.slice(at, at + 9)) || '<!--'.startsWith(buffer.slice(at, at + 4))) {
      const isComment = buffer.startsWith('<!--', at)
      const end = after(buffer, isComment ? '-->' : ']]>', at)
      if (end >= 0 && !isComment) handler.text(buffer.slice(at + 9, end - 3))
      return end
    }
    throw new MalformedXml('a document type or an unknown declaration')
  }

  return {
    write(chunk) {
      const buffer = rest + chunk
      let at = 0
      for (;;) {
        const open = buffer.indexOf('<', at)
        if (open < 0) break
        if (open > at) handler.text(decoded(buffer.slice(at, open)))
        at = open
        const next = markup(buffer, open)
        if (next < 0) break
        at = next
      }
      rest = buffer.slice(at)
      if (rest.length > unfinishedMax) throw new MalformedXml('a tag or text without end')
    },
    end() {
      if (rest.trim() !== '' || depth !== 0) throw new MalformedXml('it ends in the middle')
    },
  }
}

/** The value of an attribute by its local name, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0
  for (;;) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return undefined
    const key = localName(attributes.slice(at, equals).trim())
    let start = equals + 1
    while (start < attributes.length && attributes.charAt(start).trim() === '') start++
    const quote = attributes[start]
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, start + 1) : -1
    if (end < 0) throw new MalformedXml(`attributes: ${attributes.slice(0, 100)}`)
    if (key === name) return decoded(attributes.slice(start + 1, end))
    at = end + 1
  }
}

const localName = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

const after = (buffer: string, mark: string, at: number): number => {
  const found = buffer.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

/** Where a tag ends: the first '>' outside quotes. */
function tagEnd(buffer: string, at: number): number {
  let end = buffer.indexOf('>', at)
  if (end < 0) return -1
  let quote = buffer.slice(at, end).search(/["']/) < 0 ? -1 : at
  while (quote >= 0) {
    while (quote < end && buffer[quote] !== '"' && buffer[quote] !== "'") quote++
    if (quote >= end) return end
    const closing = buffer.indexOf(buffer[quote] ?? '"', quote + 1)
    if (closing < 0) return -1
    if (closing > end) end = buffer.indexOf('>', closing)
    if (end < 0) return -1
    quote = closing + 1
  }
  return end
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
