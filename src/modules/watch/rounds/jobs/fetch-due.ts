import { setTimeout as wait } from 'node:timers/promises'
import type { Ctx, Web } from '#platform/context.ts'
import type { WatchSource } from '../../sources/nouns.ts'
import { readSource } from '../actions/read-source.ts'
import { recordReading } from '../actions/record-reading.ts'
import { claimDue, forgetHosts, freeHost, nextFreeAt } from '../store/due.ts'

export interface FetchNeeds {
  /** Opens one act, in its own short transaction: nothing is held while a site makes us wait. */
  readonly act: <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>
  readonly web: Web
  readonly stopping?: AbortSignal
  readonly now: () => Date
  /** Between two readings of one host. */
  readonly pauseMs?: number
}

export interface FetchReport {
  readonly fetched: number
  readonly fresh: number
  readonly unchanged: number
  readonly failed: readonly {
    readonly source: string
    readonly address: string
    readonly problem: string
    readonly paused: boolean
  }[]
}

const together = 4
const longestWaitMs = 30_000

/** Reads every source that is due: several hosts at a time, one source of a host at a time. */
export async function fetchDue(needs: FetchNeeds): Promise<FetchReport> {
  const report = {
    fetched: 0,
    fresh: 0,
    unchanged: 0,
    failed: [] as FetchReport['failed'][number][],
  }
  await Promise.all(Array.from({ length: together }, () => readSome(needs, report)))
  await needs.act((ctx) => forgetHosts(ctx.db, new Date(ctx.now.getTime() - 86_400_000)))
  return report
}

type Counting = { -readonly [K in keyof Omit<FetchReport, 'failed'>]: number } & {
  failed: FetchReport['failed'][number][]
}

async function readSome(needs: FetchNeeds, report: Counting): Promise<void> {
  while (!needs.stopping?.aborted) {
    const source = await needs.act((ctx) => claimDue(ctx.db, ctx.now))
    if (source) {
      await readOne(needs, source, report)
      continue
    }
    const free = await needs.act((ctx) => nextFreeAt(ctx.db, ctx.now))
    const ms = free ? free.getTime() - needs.now().getTime() : undefined
    if (ms === undefined || ms > longestWaitMs) return
    await wait(
      Math.max(ms, 200),
      undefined,
      needs.stopping ? { signal: needs.stopping } : {},
    ).catch(() => undefined)
  }
}

async function readOne(needs: FetchNeeds, source: WatchSource, report: Counting): Promise<void> {
  const { act, web, pauseMs = 5_000 } = needs
  const reading = await readSource(web, source)
  const { fresh, paused } = await act(async (ctx) => {
    await freeHost(ctx.db, source.address, new Date(ctx.now.getTime() + pauseMs))
    return await recordReading(ctx, source.id, reading)
  })
  report.fetched++
  report.fresh += fresh
  if (reading.kind === 'unchanged') report.unchanged++
  if (reading.kind !== 'failed') return
  const { title, address } = source
  report.failed.push({ source: title || address, address, problem: reading.problem, paused })
}
