// An input with a list of choices under it: type to narrow, arrows to move, Enter takes the first, Escape leaves it
// as it was. Everything that is chosen on screen (records, lines, items, lots, days' months aside) is one of these.

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useWords } from '../../app/language.tsx'
import { label, type Label, type Value } from '../../../shared/contract/index.ts'
import { holdKeys } from './hold-keys.ts'
import { boxClass, moveOf, type BoxProps, type Move } from './input-props.ts'
import { Popover } from './Popover.tsx'
import { useFound, type Find } from './use-found.ts'

type ComboProps<T> = BoxProps & {
  /** What stands in the input while nobody types. */
  readonly text: string
  readonly find: Find<T>
  /** Names what else the choices depend on, so that they are asked again. */
  readonly scope: string
  readonly keyOf: (option: T) => string | number
  /** The key of what is chosen: the list opens on it, so that Enter changes nothing. */
  readonly current?: Value
  readonly render: (option: T) => ReactNode
  readonly onPick: (option: T) => void
  readonly onClear: () => void
  /** Nothing is chosen yet and something must be: the choices show at once, and Enter takes the first. */
  readonly eager: boolean
  readonly header?: ReactNode
  readonly className?: string
  readonly minWidth?: number
  /** What to say when nothing is found. */
  readonly none?: Label
  /** Alt+N, or the last entry: makes a new one from what was typed. */
  readonly onNew?: ((typed: string) => void) | undefined
  readonly newLabel?: Label
  /** Text that is no choice but is taken all the same: a new lot number. */
  readonly onFree?: ((typed: string) => void) | undefined
}

export function Combo<T>(props: ComboProps<T>) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState<number | null>(null)
  const waiting = useRef<{ move: Move; release: (drop?: boolean) => void } | null>(null)
  const found = useFound(open ? (typed ?? '') : null, props.scope, props.find)
  const here =
    typed === null && props.current !== null && props.current !== undefined
      ? found.options.findIndex((option) => props.keyOf(option) === props.current)
      : -1
  const chosen = at ?? (typed !== null || props.eager ? 0 : here)

  const close = () => {
    setOpen(false)
    setTyped(null)
    setAt(null)
  }
  const goOn = (move: Move) => {
    close()
    if (move !== 'stay') props.onMove?.(move)
  }
  /** False when what was typed is nothing that can be taken. */
  const take = (move: Move): boolean => {
    const option = found.options[chosen]
    if (option !== undefined && (props.onFree === undefined || at !== null || typed === null)) props.onPick(option)
    else if (typed && props.onFree) props.onFree(typed.trim())
    else if (typed) return false
    goOn(move)
    return true
  }
  // Enter came before the answer: the keys after it waited too.
  useEffect(() => {
    const wait = waiting.current
    if (!wait || !found.settled) return
    waiting.current = null
    wait.release(!take(wait.move))
  })
  useEffect(() => () => waiting.current?.release(), [])

  const commit = (move: Move, again?: globalThis.KeyboardEvent) => {
    if (!open || (typed === null && chosen < 0)) return goOn(move)
    if (typed !== null && typed.trim() === '') {
      props.onClear()
      return goOn(move)
    }
    if (found.settled) return void take(move)
    waiting.current ??= { move, release: holdKeys(again) }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const makeNew = () => {
      const text = typed ?? ''
      close()
      props.onNew?.(text)
    }
    const move = moveOf(event)
    if (event.altKey && event.key.toLowerCase() === 'n' && props.onNew) makeNew()
    else if (move && (props.onMove || (open && event.key === 'Enter'))) commit(props.onMove ? move : 'stay')
    else if (event.ctrlKey && event.key === 'Enter' && open && typed !== null) {
      if (found.settled || typed.trim() === '') return commit('stay')
      commit('stay', event.nativeEvent)
    } else if (event.key === 'ArrowDown' && (open || event.altKey || !props.bare)) {
      if (open) setAt(Math.max(0, Math.min(chosen + 1, found.options.length - 1)))
      else {
        setOpen(true)
        if (props.current === null || props.current === undefined) setAt(0)
      }
    } else if (event.key === 'ArrowUp' && open) setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className={boxClass(props, `field-combo ${props.className ?? ''}`)}>
      <input
        ref={input}
        id={props.id}
        name={props.name}
        role="combobox"
        aria-expanded={open}
        aria-invalid={props.problem !== undefined}
        title={props.problem ?? props.text}
        autoComplete="off"
        spellCheck={false}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={typed ?? props.text}
        onFocus={(event) => {
          event.target.select()
          if (props.eager) setOpen(true)
        }}
        onBlur={() => {
          if (waiting.current) return
          if (typed !== null && typed.trim() === '') props.onClear()
          else if (typed !== null && props.onFree) props.onFree(typed.trim())
          else if (typed !== null && found.settled && found.options.length === 1) props.onPick(found.options[0]!)
          close()
        }}
        onMouseDown={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(null)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {open && (found.settled || found.options.length > 0) && (
        <Popover anchor={input} className="field-choices" minWidth={props.minWidth ?? 0}>
          {props.header}
          {found.options.map((option, index) => (
            <Choice
              key={props.keyOf(option)}
              chosen={index === chosen}
              onTake={() => (props.onPick(option), goOn('next'))}
            >
              {props.render(option)}
            </Choice>
          ))}
          {found.options.length === 0 && (
            <p className="field-none">{t(found.failed ? failed : (props.none ?? none))}</p>
          )}
          {props.onNew && (
            <button
              type="button"
              className="field-new"
              tabIndex={-1}
              onClick={() => (close(), props.onNew?.(typed ?? ''))}
            >
              ＋ {t(props.newLabel ?? newOne)}
              <kbd>Alt N</kbd>
            </button>
          )}
        </Popover>
      )}
    </span>
  )
}

function Choice({ chosen, onTake, children }: { chosen: boolean; onTake: () => void; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div
      ref={row}
      role="option"
      aria-selected={chosen}
      className={chosen ? 'field-choice field-chosen' : 'field-choice'}
      onClick={onTake}
    >
      {children}
    </div>
  )
}

const none = label('没有找到', 'Nothing found')
const failed = label('暂时查不到，请再试', 'The lookup failed, please try again')
const newOne = label('新建', 'New')
