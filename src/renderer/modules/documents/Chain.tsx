// 合同 → 出库 → 发票 → 收款: what this document was made from and what was made from it, each a link.

import { Fragment } from 'react'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import type { DocumentLink, DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label } from '../../../shared/contract/index.ts'
import { stateLabelOf } from './state-words.ts'

export function Chain({ view }: { readonly view: DocumentView }) {
  const { t } = useWords()
  return (
    <div className="document-chain">
      <Links links={view.before} none={t(label('没有来源单据', 'Made from nothing'))} />
      <i>→</i>
      <div className="document-chain-list">
        <span className="document-chain-here">
          <small>{t(contractOf(view.kind).label)}</small>
          {view.no}
        </span>
      </div>
      <i>→</i>
      <Links links={view.after} none={t(label('还没有后续单据', 'Nothing follows yet'))} />
    </div>
  )
}

function Links({ links, none }: { readonly links: readonly DocumentLink[]; readonly none: string }) {
  return (
    <div className="document-chain-list">
      {links.length === 0 && <span className="document-quiet">{none}</span>}
      {links.map((link) => (
        <Fragment key={link.id}>
          <LinkTo link={link} />
        </Fragment>
      ))}
    </div>
  )
}

export function LinkTo({ link }: { readonly link: DocumentLink }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={link.state === 'reversed' ? 'document-chain-link document-chain-reversed' : 'document-chain-link'}
      onClick={() => openTab({ path: `/document/${link.id}` })}
    >
      <small>{t(contractOf(link.kind).label)}</small>
      <b>{link.no}</b>
      <span>{link.day}</span>
      {link.state !== 'posted' && link.state !== 'approved' && (
        <em>{t(stateLabelOf(contractOf(link.kind), link.state))}</em>
      )}
    </button>
  )
}
