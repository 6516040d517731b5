// Terms and clauses of a contract being typed: the terms on top, below them the clauses, numbered as on paper, read with
// the terms filled in. Enter goes on from field to field; Ctrl Delete takes a clause out, Ctrl Shift and an arrow moves it.

import { useImperativeHandle, useRef, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { field as f, label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { Move } from '../../ui/fields/input-props.ts'
import { RecordPicker } from '../../ui/fields/RecordPicker.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { HeadCell } from '../documents/HeadForm.tsx'
import { wordsOf } from '../documents/draft-words.ts'
import { rowsOf, withHead, withinOf, withRows } from '../documents/typing.ts'
import type { SectionEditorProps } from '../documents/own-sections.ts'
import { clausesSection } from '../../../shared/contract/agreement-fields.ts'
import { ClauseText } from './ClauseText.tsx'
import { termsBeside } from './terms.ts'
import './clauses.css'

export function ClausesEditor({ draft, section, handle }: SectionEditorProps) {
  const { t, language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const rows = rowsOf(draft.typing, section)
  const terms = termsBeside(draft.contract, section)
  const { head } = draft.typing.draft

  const inputs = () => [...(box.current?.querySelectorAll<HTMLElement>(typedInto) ?? [])]
  const step = (move: Move) => {
    if (move === 'stay') return
    const all = inputs()
    all[all.findIndex((one) => one === document.activeElement) + (move === 'next' ? 1 : -1)]?.focus()
  }
  const goTo = (place: string) => box.current?.querySelector(place)?.querySelector<HTMLElement>(typedInto)?.focus()
  useImperativeHandle(handle, () => ({
    go: (row, name) => {
      if (name !== undefined && terms.some(([term]) => term === name)) return goTo(`[data-field="${name}"]`)
      const isBeginning = row === 0 && name === undefined
      if (rows.length === 0 || row === Infinity || isBeginning) return inputs()[0]?.focus()
      goTo(`[data-clause="${row}"] [data-name="${name ?? 'title'}"]`)
    },
  }))
  const change = (how: (rows: readonly AnyRow[]) => readonly AnyRow[]) =>
    draft.change((now) => withRows(now, section, how(rowsOf(now, section))))
  const set = (at: number, name: string, value: Value) =>
    change((now) => now.map((row, index) => (index === at ? { ...row, [name]: value } : row)))
  const add = (row: AnyRow) => change((now) => [...now, row])
  const remove = (at: number) => change((now) => now.toSpliced(at, 1))
  const shift = (at: number, by: number) => {
    const row = rows[at]
    if (!row || rows[at + by] === undefined) return
    change((now) => now.toSpliced(at, 1).toSpliced(at + by, 0, row))
    setTimeout(() => goTo(`[data-clause="${at + by}"] [data-name="title"]`))
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    const up = event.key === 'ArrowUp'
    if (event.ctrlKey && event.key === 'Delete') remove(at)
    else if (event.ctrlKey && event.shiftKey && (up || event.key === 'ArrowDown')) shift(at, up ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useKeys({
    'Ctrl+Shift+ArrowUp': { label: label('条款上移', 'Clause up'), run: () => undefined },
    'Ctrl+Shift+ArrowDown': { label: label('条款下移', 'Clause down'), run: () => undefined },
  })
  return (
    <div ref={box} className="clauses">
      <div className="document-head clause-terms">
        {terms.map(([name, field]) => (
          <HeadCell key={name} name={name} field={field} problem={draft.headProblem(name)}>
            <FieldInput
              field={field}
              name={name}
              value={head[name] ?? null}
              text={wordsOf(field, head[name] ?? null, draft.texts, language) || undefined}
              context={{ withinId: withinOf(field, head, head) }}
              problem={draft.headProblem(name)}
              onChange={(value, picked) => draft.change((now) => withHead(draft.contract, now, name, value, picked))}
              onMove={step}
            />
          </HeadCell>
        ))}
      </div>
      <ol className="clause-list">
        {rows.map((row, at) => {
          const problem = (name: string) => draft.problemAt(section, at, name)?.text
          return (
            <li key={at} data-clause={at} className="clause" onKeyDown={(event) => onKey(event, at)}>
              <span className="clause-no">{at + 1}</span>
              <span data-name="title" className="clause-title">
                <TextInput
                  value={row['title'] ?? null}
                  maxLength={title.maxLength}
                  placeholder={t(title.label)}
                  problem={problem('title')}
                  onChange={(value) => set(at, 'title', value)}
                  onMove={step}
                />
              </span>
              <div data-name="text">
                <ClauseText
                  draft={draft}
                  value={row['text'] ?? null}
                  maxLength={text.maxLength}
                  problem={problem('text')}
                  onChange={(value) => set(at, 'text', value)}
                  onMove={step}
                />
              </div>
              <span className="clause-acts">
                <button
                  type="button"
                  tabIndex={-1}
                  title={t(upLabel)}
                  disabled={at === 0}
                  onClick={() => shift(at, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  title={t(downLabel)}
                  disabled={at === rows.length - 1}
                  onClick={() => shift(at, 1)}
                >
                  ↓
                </button>
                <button type="button" tabIndex={-1} title={t(removeLabel)} onClick={() => remove(at)}>
                  ×
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <div className="clause-more">
        <RecordPicker
          field={template}
          value={null}
          placeholder={t(label('从模板加条款：名称或助记码', 'Add from templates: name or initials'))}
          detailOf={(row) => String(row['text'] ?? '')}
          onChange={(_value, picked) =>
            picked && add({ title: picked.row['name'] ?? null, text: picked.row['text'] ?? null })
          }
        />
        <Button
          onClick={() => {
            add({ title: null, text: null })
            setTimeout(() => goTo(`[data-clause="${rows.length}"] [data-name="title"]`))
          }}
        >
          {t(label('空白条款', 'Empty clause'))}
        </Button>
      </div>
    </div>
  )
}

const typedInto = 'input:not(:disabled), textarea, [role="textbox"]'
const { title, text } = clausesSection.fields
const template = f.reference(label('条款模板', 'Clause template'), 'clauseTemplate')
const upLabel = label('上移 Ctrl Shift ↑', 'Up (Ctrl Shift ↑)')
const downLabel = label('下移 Ctrl Shift ↓', 'Down (Ctrl Shift ↓)')
const removeLabel = label('去掉 Ctrl Delete', 'Remove (Ctrl Delete)')
