// Files travel as text, like everything else between the screen and the book.

export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^data:.*?,/, '') : ''),
    )
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })
}

export const fromBase64 = (content: string, type: string): Blob =>
  new Blob([Uint8Array.from(atob(content), (char) => char.codePointAt(0) ?? 0)], { type })
