// From a record to the report that tells what came of it: whom a segment holds, what campaigns cost and sold.

import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import type { ReportName } from '../../../shared/reports/index.ts'
import { openTab } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { reportPath } from '../reports/params.ts'

export const SegmentActs = ({ id }: { readonly id: number }) =>
  toReport('segment-members', label('看客户', 'Its customers'), { segmentId: id })

/** Over its own days. */
export const CampaignActs = ({ record }: { readonly record: AnyRow }) =>
  toReport('campaign-results', label('看效果', 'What came of it'), {
    from: record['fromDay'] ?? null,
    to: record['toDay'] ?? null,
  })

const toReport = (name: ReportName, act: Label, params: AnyRow) => (
  <ActButton act={act} keyName="Alt+J" run={() => openTab({ path: reportPath(name, params) })} />
)
