// What had the cursor may go away under it: a button that did its work, a page that became another, a dialog one has
// tabbed out of. The next key finds it again, in the open dialog, else on the page in front, so that no key falls through
// to what lies behind a dialog and Tab goes on from where one is.

/** Before anything else looks at the key. */
export function findFocus(): void {
  if (document.activeElement !== document.body) return
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].filter((one) => one.offsetParent)
  const dialog = dialogs[dialogs.length - 1]
  const place = dialog
    ? (dialog.querySelector<HTMLElement>('.dialog-content') ?? dialog.querySelector<HTMLElement>('button'))
    : document.querySelector<HTMLElement>('.tab-pane:not(.tab-pane-hidden)')
  place?.focus({ preventScroll: true })
}
