// A page that has nothing to show yet: what it is for, in the middle of its room, and the act that makes the first of it.

import type { ReactNode } from 'react'

export function PageEmpty({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className="page-empty">
      <p>{words}</p>
      {children}
    </div>
  )
}
