// Keys typed while the program looks something up are kept and played afterwards, as old terminals did:
// a clerk types `zzh⏎p12⏎40` without waiting, and every key lands where it was meant.

const queue: KeyboardEvent[] = []
let holders = 0
let draining = false

/** From now on keys wait. Returns how to let them go; `again` is played first (a Ctrl+Enter that came too early). */
export function holdKeys(again?: KeyboardEvent): () => void {
  if (holders === 0 && !draining) window.addEventListener('keydown', keep, true)
  holders += 1
  if (again) queue.unshift(again)
  let held = true
  const release = () => {
    if (!held) return
    held = false
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

/** Plays the kept keys one by one, each after the screen has followed the one before. */
async function drain(): Promise<void> {
  if (draining) return
  draining = true
  await screen()
  // A key that was played may start another lookup, which holds the rest again.
  for (let next = nextKept(); next; next = nextKept()) {
    play(next)
    await screen()
  }
  draining = false
  if (holders === 0) window.removeEventListener('keydown', keep, true)
}

const nextKept = () => (holders === 0 ? queue.shift() : undefined)

function play(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  const go = target.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true }),
  )
  if (!go || ctrlKey || altKey || metaKey) return
  // The one way to type into an input so that both React and undo see it.
  if (key.length === 1) document.execCommand('insertText', false, key)
  else if (key === 'Backspace') document.execCommand('delete')
}

const screen = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
