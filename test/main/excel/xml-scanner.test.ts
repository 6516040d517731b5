// The XML of a sheet means the same however the file's chunks happen to cut it.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute, MalformedXml, xmlScanner } from '../../../src/main/excel/xml-scanner.ts'

function scan(chunks: readonly string[]): string[] {
  const events: string[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') events.push(`"${text}"`)
    text = ''
  }
  const scanner = xmlScanner({
    open: (name, attributes) => (flush(), void events.push(`<${name}${attributes.trimEnd()}`)),
    text: (piece) => void (text += piece),
    close: (name) => (flush(), void events.push(`/${name}`)),
  })
  for (const chunk of chunks) scanner.write(chunk)
  scanner.end()
  return events
}

const xml = `<?xml version="1.0"?><!-- a > b --><x:row r='1' a="1 > 0"><c t="s" r="A1"/><v>1 &lt; 2 &amp; &#x4E2D;&#25991;</v
><t><![CDATA[<raw> & ]] ]]></t></x:row>`
const events = [
  `<row r='1' a="1 > 0"`,
  '<c t="s" r="A1"',
  '/c',
  '<v',
  '"1 < 2 & 中文"',
  '/v',
  '<t',
  '"<raw> & ]] "',
  '/t',
  '/row',
]

describe('scanning', () => {
  test('tags, attributes, entities, CDATA and comments', () => {
    expect(scan([xml])).toEqual(events)
  })

  test('the same in chunks of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: xml.length })), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), xml.length]
        expect(scan(at.slice(1).map((end, index) => xml.slice(at[index], end)))).toEqual(events)
      }),
    )
  })

  test.each(['<a><b></a>x', '<a', '<a>', '<!DOCTYPE lolz [<!ENTITY a "b">]><a/>'])('%s is refused', (text) => {
    expect(() => scan([text])).toThrow(MalformedXml)
  })

  test('unknown entities stay as they are; nothing is looked up outside', () => {
    expect(scan(['<a>&xxe; &#x110000;</a>'])[1]).toBe('"&xxe; &#x110000;"')
  })
})

describe('attributes', () => {
  test('are found by local name, whatever other values contain', () => {
    const attributes = ` name="a r:id='x'" sheetId = "3" r:id='rId7'\n t="&quot;"`
    expect(attribute(attributes, 'id')).toBe('rId7')
    expect(attribute(attributes, 'sheetId')).toBe('3')
    expect(attribute(attributes, 't')).toBe('"')
    expect(attribute(attributes, 'state')).toBeUndefined()
  })
})
