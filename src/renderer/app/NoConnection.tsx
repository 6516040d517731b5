// What stands on the page when there is no program behind it (any more), and the line above the pages while it is away.

import { useSyncExternalStore } from 'react'
import { connectionState, onConnectionState } from '../client/index.ts'
import { label } from '../../shared/contract/index.ts'
import { useWords } from './language.tsx'

export function NoConnection() {
  const { t } = useWords()
  return (
    <div className="page-message" role="alert">
      <h1>{t(label('没有连上禾账', 'Hezhang cannot be reached'))}</h1>
      <p>
        {t(
          label(
            '程序已经停止，或者这个地址里的一次性口令已经用过。请重新启动禾账，用它给出的新地址打开。',
            'The program has stopped, or the one-time key in this address was used already. Start Hezhang again and open the address it gives.',
          ),
        )}
      </p>
    </div>
  )
}

export function ConnectionLine() {
  const { t } = useWords()
  const state = useSyncExternalStore(onConnectionState, connectionState)
  if (state === 'open') return null
  return (
    <div className="connection-line" role="status">
      {t(
        state === 'lost'
          ? label(
              '连接中断，正在重连；操作会在连上后继续',
              'The connection is lost, trying again; what you do goes on once it is back',
            )
          : label(
              '与禾账的连接已结束，请重新打开这个页面',
              'The connection to Hezhang has ended; please open this page anew',
            ),
      )}
    </div>
  )
}
