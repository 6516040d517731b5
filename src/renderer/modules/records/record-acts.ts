// What can be done with a record of a kind besides changing it. Kinds without a line here have nothing more.

import { lazy, type ComponentType } from 'react'
import type { AnyRow, RecordKind } from '../../../shared/contract/index.ts'

type RecordActs = ComponentType<{ readonly id: number; readonly record: AnyRow }>

export const recordActs: { readonly [K in RecordKind]?: RecordActs } = {
  partner: lazy(async () => ({ default: (await import('../partners/PartnerRecordActs.tsx')).PartnerRecordActs })),
  lead: lazy(async () => ({ default: (await import('../marketing/LeadActs.tsx')).LeadActs })),
  segment: lazy(async () => ({ default: (await import('../marketing/ReportActs.tsx')).SegmentActs })),
  campaign: lazy(async () => ({ default: (await import('../marketing/ReportActs.tsx')).CampaignActs })),
  warehouse: lazy(async () => ({ default: (await import('../warehouse-map/WarehouseActs.tsx')).WarehouseActs })),
  position: lazy(async () => ({ default: (await import('../warehouse-map/WarehouseActs.tsx')).PositionActs })),
}
