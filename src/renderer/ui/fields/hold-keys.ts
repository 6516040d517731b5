// Keys typed while the program looks something up are kept and played afterwards, as old terminals did:
// a clerk types `zzh⏎p12⏎40` without waiting, and every key lands where it was meant. So does text that comes without
// keys, pasted or from an input method.

const queue: (KeyboardEvent | string)[] = []
let holders = 0
let draining = false
let inserting = false

/**
 * From now on keys wait. Returns how to let them go, or to drop them: what was meant for the next field is no good in
 * one that could not be left. `again` is played first (a Ctrl+Enter that came too early).
 */
export function holdKeys(again?: KeyboardEvent): (drop?: boolean) => void {
  if (holders === 0 && !draining) {
    window.addEventListener('keydown', keep, true)
    window.addEventListener('beforeinput', keepText, true)
  }
  holders += 1
  if (again) queue.unshift(again)
  let held = true
  const release = (drop = false) => {
    if (!held) return
    held = false
    if (drop) queue.length = 0
    clearTimeout(limit)
    holders -= 1
    void drain()
  }
  // A lookup that never answers must not swallow the keyboard.
  const limit = setTimeout(release, 3000)
  return release
}

function keep(event: KeyboardEvent): void {
  if (!event.isTrusted) return
  event.preventDefault()
  event.stopImmediatePropagation()
  queue.push(event)
}

function keepText(event: InputEvent): void {
  if (!event.isTrusted || inserting || !event.data || !event.cancelable) return
  event.preventDefault()
  event.stopImmediatePropagation()
  queue.push(event.data)
}

/** Plays the kept keys one by one, each after the screen has followed the one before. */
async function drain(): Promise<void> {
  if (draining) return
  draining = true
  await screen()
  // A key that was played may start another lookup, which holds the rest again.
  for (let next = nextKept(); next; next = nextKept()) {
    if (typeof next === 'string') insert(next)
    else play(next)
    await screen()
  }
  draining = false
  if (holders > 0) return
  window.removeEventListener('keydown', keep, true)
  window.removeEventListener('beforeinput', keepText, true)
}

const nextKept = () => (holders === 0 ? queue.shift() : undefined)

function play(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  const go = target.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true }),
  )
  if (!go || ctrlKey || altKey || metaKey) return
  if (key === ' ' && target instanceof HTMLInputElement && target.type === 'checkbox') target.click()
  else if (key.length === 1) insert(key)
  else if (key === 'Backspace') document.execCommand('delete')
}

/** The one way to type into an input so that both React and undo see it. */
function insert(text: string): void {
  inserting = true
  document.execCommand('insertText', false, text)
  inserting = false
}

const screen = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
