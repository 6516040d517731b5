// `?`: the keys of the page in front, then those that work everywhere.

import { useState } from 'react'
import { label } from '../../shared/contract/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { keyWords } from './key-words.ts'
import { keysNow } from './keys.ts'
import { useWords } from './language.tsx'

export function KeysOverlay({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  const [groups] = useState(keysNow)
  return (
    <Dialog title={t(label('快捷键', 'Keys'))} width={680} onClose={onClose}>
      <div className="keys-overlay">
        {groups
          .filter(({ keys }) => keys.length > 0)
          .map(({ scope, keys }) => (
            <section key={scope}>
              <h3>{t(scope === 'tab' ? label('这一页', 'This page') : label('随处可用', 'Everywhere'))}</h3>
              <dl>
                {keys.map(([name, text]) => (
                  <div key={name}>
                    <dt>
                      <kbd>{keyWords(name)}</kbd>
                    </dt>
                    <dd>{t(text)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  )
}
