// How the bench measures and what it prints: one row per limit, all in one run, so that ratios mean something on a
// machine that others use too.

export type Row = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  /** The limit, and whether the figure must stay below it or reach it; none where a figure is only told. */
  readonly limit?: { readonly at: number; readonly is: 'most' | 'least' }
}

export const holds = ({ figure, limit }: Row): boolean =>
  limit === undefined || (limit.is === 'most' ? figure <= limit.at : figure >= limit.at)

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The median of several runs, after one that warms up. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return percentile(times, 50)
}

export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

export function print(title: string, rows: readonly Row[]): void {
  process.stdout.write(`\n${title}\n`)
  for (const row of rows) {
    const figure = `${row.figure.toFixed(row.figure < 10 ? 2 : 0)} ${row.unit}`.padStart(16)
    const limit = row.limit
      ? `${row.limit.is === 'most' ? '≤' : '≥'} ${row.limit.at} ${row.unit}`.padStart(14)
      : ''.padStart(14)
    process.stdout.write(
      `  ${row.what.padEnd(58)}${figure}${limit}  ${row.limit ? (holds(row) ? 'ok' : 'MISSED') : ''}\n`,
    )
  }
}
