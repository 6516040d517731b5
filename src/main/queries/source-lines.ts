// Lines of earlier documents that a document can be made from: contract lines still to fulfil, received or delivered
// lines still to invoice or to return. Which of the two the asking field wants follows from the kind it points to:
// a contract is fulfilled, everything else is made into something, invoiced or returned out of one pool.

import type { Queries, SourceLine } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { DocumentContract, SourceLineField } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import { checkDay, checkId, checkText, documentContract } from './check-input.ts'
import { andWhere, likeText, startWhere, whereText, wordsIn } from './list-where.ts'
import { refuseQuery } from './query.ts'

/** More than anyone looks through; a search narrows it. */
const linesMost = 500

/** The oldest first; of lines that are only spoken of the latest. `text` is matched against numbers, partners and products; `CG20241104-001/1` finds that line. */
export async function listSourceLines(sql: Sql, input: Queries['sourceLine.list']['input']): Promise<SourceLine[]> {
  const contract = documentContract(input.kind)
  const field = fieldOf(contract, input.field)
  const asked = field.partner === null ? null : input.partnerId
  const source = contractOf(field.of as DocumentKind)
  const { fields, posted, partner } = source.sections.lines ?? refuseQuery(`${source.kind} has no lines`)
  const partnerId = partner === undefined ? 'd.partner_id' : `l.${snake(partner)}`
  const has = (name: string) => name in fields || name in posted
  const left = field.whole
    ? 'l.qty_milli'
    : source.amendable
      ? 'l.qty_milli - coalesce(b.fulfilled_milli, 0)'
      : 'b.qty_milli - b.fulfilled_milli - b.invoiced_milli - b.returned_milli'
  const where = startWhere()
  // The lines' table names the kind; with the partner known, the index on kind and day would only mislead.
  if (asked === null) andWhere(where, 'd.kind = ?', source.kind)
  andWhere(where, 'd.state = ?', source.firstState)
  andWhere(where, `c.line_id is null and ${left} > 0`)
  if (asked !== null) andWhere(where, `${partnerId} = ?`, checkId(asked, 'partnerId'))
  if (typeof input.day === 'string' && runsOut(source))
    andWhere(
      where,
      `exists (select 1 from ${snake(source.kind)} h
        where h.document_id = d.id and h.version = d.version and h.valid_until_day >= ?)`,
      checkDay(input.day, 'day'),
    )
  const { words, lineNo } = searched(checkText(input.text ?? '', 'text'))
  for (const word of words)
    andWhere(
      where,
      `(d.search like ? escape '\\' or p.search like ? escape '\\')`,
      `%${likeText(word)}%`,
      `%${likeText(word)}%`,
    )
  if (lineNo !== null) andWhere(where, 'l.line_no = ?', lineNo)
  return sql.all<SourceLine>(
    `select l.id as line_id, l.document_id, d.no, l.line_no, d.day, ${partnerId} as partner_id, l.product_id,
      p.code || ' ' || l.product_name as product_text, ${has('lot') ? 'l.lot' : 'null as lot'},
      ${has('warehouseId') ? 'l.warehouse_id' : 'null as warehouse_id'}, ${has('priceE4') ? 'l.price_e4' : 'null as price_e4'}, l.priced_per, l.unit, l.qty_milli,
      ${left} as left_milli
    from document d join ${snake(source.kind)}_lines l on l.document_id = d.id and l.version = d.version
    join product p on p.id = l.product_id
    left join line_balance b on b.line_id = l.id
    left join closed_line c on c.line_id = l.id
    ${whereText(where)} order by ${field.whole ? 'd.day desc, d.id desc' : 'd.day, d.id'}, l.line_no limit ?`,
    [...where.params, linesMost],
  )
}

/** What holds only until its day. A contract may name such a day among its terms; goods are still delivered after it. */
const runsOut = ({ head }: DocumentContract): boolean => head['validUntilDay']?.required === true

function fieldOf(contract: DocumentContract, name: string): SourceLineField {
  const sections = Object.values(contract.sections).map(({ fields }) => fields)
  const field = [contract.head, ...sections].flatMap((fields) => fields[name] ?? [])[0]
  return field?.kind === 'sourceLine'
    ? field
    : refuseQuery(`${contract.kind}.${name} names no line of another document`)
}

/** A number and its line, as the line is written in documents. */
function searched(text: string): { readonly words: string[]; readonly lineNo: number | null } {
  const match = /^(\S+)\s*\/\s*(\d{1,6})$/.exec(text.trim())
  return match ? { words: wordsIn(match[1] ?? ''), lineNo: Number(match[2]) } : { words: wordsIn(text), lineNo: null }
}
