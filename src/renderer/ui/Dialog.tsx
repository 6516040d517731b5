// A dialog for the few things that need one, and a question before what cannot be taken back.
// The question says in words and numbers what will happen, and its button says the act, never "OK".

import { App, Modal } from 'antd'
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { label, type Label } from '../../shared/contract/index.ts'
import { useKeys, type KeyMap } from '../app/keys.ts'
import { useWords } from '../app/language.tsx'
import { holdKeys } from './fields/hold-keys.ts'

type DialogProps = {
  readonly title: ReactNode
  readonly width?: number
  /** Buttons, the primary one last. None: the dialog only shows. */
  readonly footer?: ReactNode
  /** Keys that work inside it: `Ctrl+Enter` for its act. */
  readonly keys?: KeyMap
  onClose(): void
  readonly children: ReactNode
}

/** Mounted while it is open. */
export function Dialog({ title, width = 520, footer = null, keys = {}, onClose, children }: DialogProps) {
  useKeys(keys, 'dialog')
  const [before] = useState(() => document.activeElement)
  // Between the dialog going and the cursor standing where work goes on, a key would be lost. It stands where it stood
  // before, unless what the dialog did leads elsewhere.
  useLayoutEffect(
    () => () => {
      const release = holdKeys()
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
        release()
      })
    },
    [before],
  )
  const content = useRef<HTMLDivElement>(null)
  // What was to have the cursor may have lost it while the dialog opened. Then it stands in the first field, without one
  // on the act, not on the cross that closes.
  const place = () => {
    const box = content.current?.closest('.ant-modal')
    const at = document.activeElement
    if (!box || (at !== null && box.contains(at) && !at.matches('.ant-modal-close, .ant-modal'))) return
    const field = content.current?.querySelector<HTMLElement>(typedInto)
    const acts = box.querySelectorAll<HTMLElement>('.ant-modal-footer button:not(:disabled)')
    ;(field ?? acts[acts.length - 1] ?? content.current)?.focus()
  }
  return (
    <Modal
      open
      afterOpenChange={(open) => open && place()}
      title={title}
      width={width}
      footer={footer}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div ref={content} tabIndex={-1} className="dialog-content">
        {children}
      </div>
    </Modal>
  )
}

const typedInto = 'input:not(:disabled), textarea:not(:disabled)'

export type Question = {
  readonly title: Label
  /** What will happen. */
  readonly text?: Label
  readonly content?: ReactNode
  readonly act: Label
  readonly danger?: boolean
}

/** Asks and answers with yes or no. */
export function useAsk(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp()
  const { t } = useWords()
  return useCallback(
    async ({ title, text, content, act, danger = false }: Question) =>
      modal.confirm({
        title: t(title),
        content: content ?? (text && t(text)),
        okText: t(act),
        cancelText: t(label('取消', 'Cancel')),
        okButtonProps: { danger },
        focusable: { autoFocusButton: danger ? 'cancel' : 'ok' },
        icon: null,
      }),
    [modal, t],
  )
}
