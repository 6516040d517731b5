// The parts a sheet is drawn from: its head, its table, the blocks below. Each draws the same whether it is measured,
// previewed or printed.

import type { CSSProperties } from 'react'
import { amountInWords, type Fen } from '../../../shared/kernel/index.ts'
import { label, word, type AnyRow, type Field, type Label, type Language } from '../../../shared/contract/index.ts'
import type { Block, HeadEntry, PaperCell, PaperName, PaperRow, Sheet } from '../../../shared/print/form.ts'
import { formatFen, isNumberKind } from '../../ui/format.ts'
import { cellText, isWhole, piecesOf } from './cell-text.ts'
import { Logo, Seal } from './marks-shown.tsx'
import type { ShownColumn } from './print-options.ts'

const said = (text: string | Label, language: Language): string =>
  typeof text === 'string' ? text : word(text, language)

export function Head({
  sheet,
  paper,
  language,
}: {
  readonly sheet: Sheet
  readonly paper: PaperName
  readonly language: Language
}) {
  return (
    <header className="sheet-head">
      <div className="sheet-title">
        <span className="sheet-company">
          <Logo at="left" />
          {sheet.company}
        </span>
        <div className="sheet-name">
          <Logo at="centre" />
          <h2>{word(sheet.title, language)}</h2>
        </div>
        <span className="sheet-no">
          <Logo at="right" />
          {sheet.no !== '' && `No. ${sheet.no}`}
        </span>
      </div>
      {sheet.letterhead.length > 0 && (
        <p className="sheet-letterhead">
          {sheet.letterhead.map(({ label: of, text }) => (
            <span key={of.en}>{`${word(of, language)}${colon(language)}${said(text, language)}`}</span>
          ))}
        </p>
      )}
      <dl className={`sheet-entries sheet-entries-${paper}`}>
        {sheet.head.map((entry, index) => (
          <Entry key={index} entry={entry} language={language} />
        ))}
      </dl>
      {sheet.intro && <p className="sheet-intro">{word(sheet.intro, language)}</p>}
    </header>
  )
}

function Entry({ entry, language }: { readonly entry: HeadEntry; readonly language: Language }) {
  return (
    <div className={entry.wide ? 'sheet-entry sheet-wide' : 'sheet-entry'}>
      <dt>{`${word(entry.label, language)}${colon(language)}`}</dt>
      <dd>{said(entry.text, language)}</dd>
    </div>
  )
}

/** Chinese writes its own, and no space after it. */
const colon = (language: Language): string => word(label('：', ': '), language)

export function RunningHead({ sheet, language }: { readonly sheet: Sheet; readonly language: Language }) {
  // Our own name stands there already.
  const first = sheet.head.find(({ text }) => text !== sheet.company)
  return (
    <header className="sheet-running">
      <span>{sheet.company}</span>
      <b>{word(sheet.title, language)}</b>
      <span>{first && said(first.text, language)}</span>
      <span className="sheet-no">{sheet.no}</span>
    </header>
  )
}

type TableProps = {
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly PaperRow[]
  /** Of this page's rows, where the table goes over several. */
  readonly subtotals?: AnyRow | null
  readonly totals: AnyRow | null
  readonly language: Language
}

/** The table, or a page's part of it; the decimals of a column are the whole sheet's. */
export function SheetTable({ columns, rows, subtotals = null, totals, language }: TableProps) {
  const wholeMm = columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  return (
    <table className="sheet-table" style={{ '--letters': columns[0]?.letters } as CSSProperties}>
      <colgroup>
        {columns.map(({ name, widthMm }) => (
          <col key={name} style={{ width: `${(widthMm / wholeMm) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name, field }) => (
            <th key={name} className={classOf(field)}>
              {word(field.label, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-unit>
            {columns.map((column) => (
              <Cell key={column.name} column={column} value={row[column.name]} language={language} />
            ))}
          </tr>
        ))}
      </tbody>
      {(subtotals !== null || totals !== null) && (
        <tfoot>
          {subtotals && <Sums title={pageTotal} columns={columns} sums={subtotals} language={language} />}
          {totals && <Sums title={wholeTotal} columns={columns} sums={totals} language={language} />}
        </tfoot>
      )}
    </table>
  )
}

const pageTotal = label('本页小计', 'This page')
const wholeTotal = label('合计', 'Total')

type SumsProps = Pick<TableProps, 'columns' | 'language'> & { readonly title: Label; readonly sums: AnyRow }

function Sums({ title, columns, sums, language }: SumsProps) {
  return (
    <tr data-unit>
      {columns.map((column, index) =>
        index === 0 ? (
          <td key={column.name}>{word(title, language)}</td>
        ) : (
          <Cell key={column.name} column={column} value={sums[column.name]} language={language} />
        ),
      )}
    </tr>
  )
}

type CellProps = {
  readonly column: ShownColumn
  readonly value: PaperCell | undefined
  readonly language: Language
}

function Cell({ column, value, language }: CellProps) {
  const pieces = piecesOf(cellText(column, value, language))
  return (
    <td className={classOf(column.field)}>
      {pieces.map((piece, index) =>
        isWhole(piece, index) ? (
          <span key={index} className="sheet-whole">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </td>
  )
}

const classOf = ({ kind }: Field): string => (isNumberKind(kind) ? 'sheet-number' : kind === 'day' ? 'sheet-day' : '')

type BlockProps = { readonly block: Block; readonly no: number; readonly language: Language }

export function BlockPart({ block, no, language }: BlockProps) {
  return (
    <div data-unit className={`sheet-block sheet-${block.type}`}>
      <BlockContent block={block} no={no} language={language} />
    </div>
  )
}

function BlockContent({ block, no, language }: BlockProps) {
  switch (block.type) {
    case 'words':
      return (
        <>
          <span>{word(block.label, language)}</span>
          {/* Capital Chinese has no other language: it is what holds. */}
          <b lang="zh-CN">{amountInWords(block.amountFen as Fen)}</b>
          <b className="sheet-fen">{`¥ ${formatFen(block.amountFen)}`}</b>
        </>
      )
    case 'figures':
      return block.figures.map(({ label: of, fen, strong }) => (
        <span key={of.en} className={strong ? 'sheet-strong' : ''}>
          {word(of, language)}
          <span className="sheet-fen">{formatFen(fen)}</span>
        </span>
      ))
    case 'clauses':
      return block.clauses.map(({ label: of, text }) => (
        <p key={of.en}>
          <b>{`${no}. ${word(of, language)}${colon(language)}`}</b>
          {said(text, language)}
        </p>
      ))
    case 'note':
      return <p>{word(block.text, language)}</p>
    case 'parties':
      return block.parties.map(({ title, lines, ours }) => (
        <section key={title.en}>
          <b>{word(title, language)}</b>
          <dl>
            {lines.map((line, index) => (
              <Entry key={index} entry={line} language={language} />
            ))}
          </dl>
          {ours && <Seal />}
        </section>
      ))
    case 'signatures':
      return block.places.map(({ label: of, text, ours }) => (
        <span key={of.en}>
          {`${word(of, language)}${colon(language)}`}
          <i>{text}</i>
          {ours && <Seal />}
        </span>
      ))
  }
}
