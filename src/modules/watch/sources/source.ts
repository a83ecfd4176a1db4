import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import { addressField, manyField } from '../fields.ts'

/** Where news comes from: a feed of the web, letters received in one mailbox, or people’s own finds. */
export const sourceKinds = ['feed', 'mail'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface WatchSource {
  readonly id: string
  readonly kind: SourceKind
  readonly title: string
  /** Of the feed itself; for letters, the address they come from. */
  readonly address: string
  /** Of the pages for people. */
  readonly home: string
  readonly themes: readonly string[]
  /** Told when it no longer answers. */
  readonly ownerId: string | undefined
  /** Reads what it brings, when no theme says otherwise. */
  readonly assigneeId: string | undefined
  /** What the team knows of its licence; empty when it does not. */
  readonly licence: string
  readonly state: 'active' | 'paused'
  readonly everyMinutes: number
  readonly nextAt: Date
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  readonly lastReadAt: Date | undefined
  readonly lastNewAt: Date | undefined
  readonly failures: number
  readonly lastProblem: string
  readonly origin: string
  readonly createdAt: Date
}

export interface CountedSource extends WatchSource {
  /** What it brought that still waits. */
  readonly waiting: number
  readonly kept: number
}

/** With the names of those who look after it and who read it. */
export interface ListedSource extends CountedSource {
  readonly owner: string | undefined
  readonly assignee: string | undefined
}

/** A feed that was found at an address, before it is followed. */
export interface FoundFeed {
  readonly address: string
  readonly title: string
  readonly home: string
  readonly count: number
  readonly licence: string
}

/** After so many failures in a row, it is paused and its owner is told. */
export const failuresBeforePause = 8

const longestWaitHours = 24

/** What becomes of a source after it was read, or could not be. `retryAfterMs` is what it asked for. */
export function afterReading(
  source: Pick<WatchSource, 'everyMinutes' | 'failures'>,
  outcome: { readonly ok: boolean; readonly gone?: boolean; readonly retryAfterMs?: number },
  now: Date,
): { failures: number; nextAt: Date; pause: boolean } {
  const every = source.everyMinutes * 60_000
  if (outcome.ok) return { failures: 0, nextAt: new Date(now.getTime() + every), pause: false }
  const failures = source.failures + 1
  const doubled = Math.min(every * 2 ** failures, longestWaitHours * 3_600_000)
  const asked = Math.min(outcome.retryAfterMs ?? 0, 7 * 24 * 3_600_000)
  const wait = Math.max(doubled, asked)
  // 410: it says itself that it is gone for good.
  const pause = outcome.gone === true || failures >= failuresBeforePause
  return { failures, nextAt: new Date(now.getTime() + wait), pause }
}

/** `Retry-After`: seconds, or a date (RFC 9110 §10.2.3). */
export function retryAfterMs(words: string | undefined, now: Date): number {
  if (!words) return 0
  if (/^\d{1,7}$/.test(words.trim())) return Number(words) * 1_000
  const date = Date.parse(words)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime())
}

export const sourceShape = z.object({
  title: z.string().max(200).default(''),
  themes: manyField,
  owner: z.string().max(40).default(''),
  assignee: z.string().max(40).default(''),
  licence: z.string().max(200).default(''),
  everyMinutes: z.coerce.number().int().min(30).max(10_080).default(60),
})
export type SourceForm = z.infer<typeof sourceShape>

/** The address of its pages comes from the feed, in a field that is not seen. */
export const addSourceShape = sourceShape.extend({
  address: addressField,
  home: z.string().max(2_000).default(''),
})

export const pauseManyShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
  paused: z.enum(['yes', 'no']),
})

export const pauseShape = z.object({ paused: z.enum(['yes', 'no']) })
