import type { MailState } from '#kit/mail-reason.ts'

/** What an instance knows of itself, for those who keep it alive. */
export interface InstanceState {
  readonly version: string
  readonly database: {
    readonly version: string
    readonly bytes: number
    readonly migrations: number
    readonly lastMigration: string
  }
  readonly mails: Readonly<Partial<Record<MailState, number>>>
  readonly files: { readonly count: number; readonly bytes: number }
  readonly jobs: JobsState
  readonly audit: ChainHead | undefined
  readonly disk: { readonly used: number; readonly freeBytes: number } | undefined
  readonly backup: { readonly at: Date; readonly bytes: number } | undefined
}

export interface JobsState {
  readonly waiting: number
  /** Tried, failed, and tried again later. */
  readonly failing: number
  /** The oldest one that could have run already. */
  readonly oldest: Date | undefined
}

export interface ChainHead {
  readonly position: number
  readonly hash: string
  readonly at: Date
}

export type Concern =
  | 'disk-full'
  | 'disk-filling'
  | 'jobs-stuck'
  | 'jobs-failing'
  | 'mails-failing'
  | 'mails-held'
  | 'backup-old'

const stuckMs = 5 * 60_000
const backupMs = 8 * 86_400_000

/** What calls for someone, most pressing first. */
export function concernsOf(state: InstanceState, now: Date): readonly Concern[] {
  const { jobs, mails, backup, disk } = state
  const level = diskLevel(disk?.used ?? 0)
  const age = (at: Date) => now.getTime() - at.getTime()
  const concerns: readonly (readonly [Concern, boolean])[] = [
    ['disk-full', level === 95],
    ['disk-filling', level === 80],
    ['jobs-stuck', jobs.oldest !== undefined && age(jobs.oldest) > stuckMs],
    ['mails-held', (mails.held ?? 0) > 0],
    ['mails-failing', (mails.failed ?? 0) > 0],
    ['jobs-failing', jobs.failing > 0],
    ['backup-old', backup === undefined || age(backup.at) > backupMs],
  ]
  return concerns.filter(([, holds]) => holds).map(([concern]) => concern)
}

/** The levels at which somebody is told, in percent: there is time, and there is little. */
export function diskLevel(used: number): 0 | 80 | 95 {
  if (used >= 0.95) return 95
  return used >= 0.8 ? 80 : 0
}

/** A head of the chain as it is written down elsewhere: `123:<64 letters>`. */
export function anchorOf(head: Pick<ChainHead, 'position' | 'hash'>): string {
  return `${head.position}:${head.hash}`
}

export function readAnchor(text: string): Pick<ChainHead, 'position' | 'hash'> | undefined {
  const [, position, hash] = /^\s*(\d{1,15}):([0-9a-f]{64})\s*$/.exec(text) ?? []
  return position && hash ? { position: Number(position), hash } : undefined
}

const steps = ['o', 'ko', 'Mo', 'Go', 'To'] as const

/** 12,4 Mo: sizes in thousands, as disks are sold. */
export function sizeOf(bytes: number): {
  readonly value: number
  readonly unit: (typeof steps)[number]
} {
  let value = bytes
  let at = 0
  while (value >= 1000 && at < steps.length - 1) {
    value /= 1000
    at++
  }
  return { value: Math.round(value * 10) / 10, unit: steps[at] ?? 'o' }
}
