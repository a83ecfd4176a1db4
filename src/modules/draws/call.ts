import { dateFormat } from '#kit/formats.ts'
/** What became of a call or of a visit. */
export const callOutcomes = [
  'agreed',
  'refused',
  'call-back',
  'absent',
  'wrong-number',
  'language',
  'gone',
  'other',
] as const

export type CallOutcome = (typeof callOutcomes)[number]

export const callChannels = ['phone', 'door', 'sms', 'email'] as const

export type CallChannel = (typeof callChannels)[number]

export interface Attempt {
  readonly at: Date
  readonly channel: CallChannel
  readonly outcome: CallOutcome
}

/** A caller keeps a person for this long, then another may take them. */
export const lockMinutes = 15

/** Three tries, by two channels, within five days: then, and not before, somebody is out of reach. */
const reachRule = { attempts: 3, channels: 2, days: 5 } as const

/** Out of reach: the rule of replacement may call the next. `since` is when they were first told. */
export function isUnreachable(attempts: readonly Attempt[], since: Date, now: Date): boolean {
  const vain = attempts.filter(({ at, outcome }) => at >= since && isVain(outcome))
  if (attempts.some(({ at, outcome }) => at >= since && !isVain(outcome))) return false
  const used = new Set(vain.map(({ channel }) => channel))
  const days = (now.getTime() - since.getTime()) / 86_400_000
  return (
    vain.length >= reachRule.attempts && used.size >= reachRule.channels && days >= reachRule.days
  )
}

function isVain(outcome: CallOutcome): boolean {
  return outcome === 'absent' || outcome === 'wrong-number'
}

/** Nothing more is to be tried by telephone. */
function endsCalls(outcome: CallOutcome): boolean {
  return outcome === 'refused' || outcome === 'gone' || outcome === 'wrong-number'
}

/** A yes that is still nowhere is not lost: they had three days to register by themselves, then they are called for it. */
const agreedDays = 3

/** Part of the day, on the clocks of France: three tries at one hour are one try. */
export function partOfDay(at: Date): 'morning' | 'afternoon' | 'evening' {
  const words = dateFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  const hour = Number(words)
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}

export interface ToCall {
  readonly id: string
  readonly callBackAt: Date | undefined
  readonly attempts: readonly Attempt[]
}

/**
 * In which order people are called: those who asked for this hour, then those never tried, then those
 * tried least, at another part of the day first. Those tried three times are left alone; those who said yes and are
 * still here were not registered, and come first.
 */
export function callOrder<T extends ToCall>(people: readonly T[], now: Date): readonly T[] {
  const part = partOfDay(now)
  const rank = ({ callBackAt, attempts }: T) => {
    if (attempts.at(-1)?.outcome === 'agreed') return 0
    if (callBackAt) return callBackAt <= now ? 0 : 9
    if (attempts.length === 0) return 1
    const sameHour = attempts.some(({ at }) => partOfDay(at) === part)
    return 1 + attempts.length + (sameHour ? 0.5 : 0)
  }
  return people
    .filter(({ attempts, callBackAt }) => {
      const last = attempts.at(-1)
      if (last && endsCalls(last.outcome)) return false
      if (last?.outcome === 'agreed')
        return now.getTime() - last.at.getTime() >= agreedDays * 86_400_000
      return callBackAt ? callBackAt <= now : attempts.length < reachRule.attempts
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
