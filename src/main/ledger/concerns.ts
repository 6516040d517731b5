// What is amiss with a document that could be posted all the same, judged as strictly as the company has set it; what an
// approval rule covers is left to whoever approves.

import type { Warning } from '../../shared/api.ts'
import {
  refusal,
  type ApprovalNeed,
  type ConcernCode,
  type Fact,
  type Refusal,
  type Strictness,
} from '../../shared/contract/index.ts'
import { strictnessOf, type CompanySettings } from '../../shared/office/company-settings.ts'

export type Concern = {
  readonly code: ConcernCode
  /** Where it is told when it is refused, as in a refusal. */
  readonly path: string
  readonly facts: Readonly<Record<string, Fact>>
  /** Said by the rule that found it; else the company's setting is taken. */
  readonly strictness?: Strictness
}

export type Judged = { readonly refusals: readonly Refusal[]; readonly warnings: readonly Warning[] }

/** `needs` is what waits for approval anyway; an act that is no posting waits for nobody. */
export function judge(
  concerns: readonly Concern[],
  chosen: CompanySettings,
  needs: readonly ApprovalNeed[] = [],
): Judged {
  const open = concerns.filter((concern) => !needs.some(({ code }) => code === concern.code))
  const forbidden = open.filter((concern) => strictnessFor(concern, chosen) === 'forbid')
  const said = open.filter((concern) => !forbidden.includes(concern))
  return {
    refusals: forbidden.map(({ code, path, facts }) => refusal(code, path, facts)),
    warnings: once(said.map(({ code, facts }) => ({ code, facts }))),
  }
}

function strictnessFor({ code, strictness }: Concern, chosen: CompanySettings): Strictness {
  const setting = strictnessOf[code]
  return strictness ?? (setting === null ? 'warn' : chosen[setting])
}

/** The same thing is said once, however many rows it comes from: a product at a price, whatever lots it takes. */
export const once = <T>(told: readonly T[]): T[] => [...new Map(told.map((one) => [JSON.stringify(one), one])).values()]
