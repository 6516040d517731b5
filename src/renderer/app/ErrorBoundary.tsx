// A page that broke says so and what to tell support, and the rest of the program goes on.

import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { label } from '../../shared/contract/index.ts'
import { failureOf, type Failure } from './failures.ts'
import { useWords } from './language.tsx'

type Props = { readonly children: ReactNode }

export class ErrorBoundary extends Component<Props, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null }

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: failureOf(error) }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return <FailureMessage failure={failure} onRetry={() => this.setState({ failure: null })} />
  }
}

function FailureMessage({ failure, onRetry }: { readonly failure: Failure; onRetry(): void }) {
  const { t } = useWords()
  const details = `${failure.reference}\n${failure.message}\n${failure.error instanceof Error ? (failure.error.stack ?? '') : ''}`
  return (
    <div className="page-message" role="alert">
      <h1>{t(label('这一页出错了', 'This page has failed'))}</h1>
      <p>
        {t(
          label(
            '账套里的数据没有受影响，其他页面可以继续使用。再试一次；如果还是这样，请把下面的编号告诉技术支持。',
            'The book is not affected and other pages go on working. Try again; if it stays so, tell support the reference below.',
          ),
        )}
      </p>
      <pre className="failure-details">{`${failure.reference}  ${failure.message}`}</pre>
      <div className="page-message-actions">
        <Button onClick={() => void navigator.clipboard.writeText(details)}>
          {t(label('复制详情', 'Copy details'))}
        </Button>
        <Button type="primary" onClick={onRetry}>
          {t(label('再试一次', 'Try again'))}
        </Button>
      </div>
    </div>
  )
}
