// How a key reads on a button and in the overlay: `Ctrl+Enter` is `Ctrl ⏎`.

const signs: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

export const keyWords = (name: string): string =>
  name
    .split('+')
    .map((part) => signs[part] ?? part)
    .join(' ')
