// Enter in a form of fields: on to the next one, and after the last to what the form is for.

export function moveWithin(form: HTMLElement | null, by: 1 | -1, onDone: () => void): void {
  const inputs = [...(form?.querySelectorAll<HTMLElement>('input:not(:disabled), textarea') ?? [])]
  const next = inputs[inputs.findIndex((input) => input === document.activeElement) + by]
  if (next) next.focus()
  else if (by === 1) onDone()
}
