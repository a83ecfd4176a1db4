import { z } from 'zod'
import { done, type Result, refused } from '#kit/result.ts'

/** Where a gap comes from: a gap is a thing that people need and that no resource answers. */
export const gapOrigins = ['need', 'search', 'team'] as const
export type GapOrigin = (typeof gapOrigins)[number]

export const gapStates = ['open', 'taken', 'answered', 'dropped'] as const
export type GapState = (typeof gapStates)[number]

export interface Gap {
  readonly id: string
  readonly origin: GapOrigin
  /** Stable: the same need, or the same search, is one gap. */
  readonly key: string
  readonly words: string
  /** Where it was said, for those who may read it. */
  readonly href: string
  /** How often it was asked, without persons. */
  readonly count: number
  readonly state: GapState
  readonly takenBy: string | undefined
  readonly takenAt: Date | undefined
  readonly why: string
  readonly answerSlug: string | undefined
  readonly answeredAt: Date | undefined
  readonly createdAt: Date
  readonly lastAskedAt: Date
}

/** What other rooms know of needs (`reportedNeeds`), or the searches of resources that found nothing. */
export interface Asked {
  readonly origin: GapOrigin
  readonly key: string
  readonly words: string
  readonly href: string
  readonly count: number
  readonly at: Date
}

export type GapMove = 'take' | 'give-back' | 'answer' | 'drop' | 'reopen'
export type GapRefusal = 'not-now' | 'somebody-else' | 'resource-needed' | 'why-needed'

/** Who is on it, and what came of it. Whoever answers need not be who took it. */
export function moveGap(
  gap: Pick<Gap, 'state' | 'takenBy'>,
  move: GapMove,
  input: { personId: string | undefined; answerSlug?: string | undefined; why?: string },
): Result<Pick<Gap, 'state' | 'takenBy' | 'answerSlug' | 'why'>, GapRefusal> {
  const nobody = { takenBy: undefined, answerSlug: undefined, why: '' }
  const open = gap.state === 'open' || gap.state === 'taken'
  switch (move) {
    case 'take':
      if (!open) return refused('not-now')
      if (gap.takenBy !== undefined && gap.takenBy !== input.personId)
        return refused('somebody-else')
      return done({ ...nobody, state: 'taken', takenBy: input.personId })
    case 'give-back':
      return gap.state === 'taken' ? done({ ...nobody, state: 'open' }) : refused('not-now')
    case 'answer':
      if (!open) return refused('not-now')
      if (!input.answerSlug) return refused('resource-needed')
      return done({
        state: 'answered',
        takenBy: gap.takenBy,
        answerSlug: input.answerSlug,
        why: '',
      })
    case 'drop':
      if (!open) return refused('not-now')
      return input.why
        ? done({ ...nobody, state: 'dropped', why: input.why })
        : refused('why-needed')
    case 'reopen':
      return open ? refused('not-now') : done({ ...nobody, state: 'open' })
    default:
      return move satisfies never
  }
}

export const addGapShape = z.object({ words: z.string().min(3).max(300) })

export const moveGapShape = z.object({
  move: z.enum(['take', 'give-back', 'answer', 'drop', 'reopen']),
  resource: z.string().max(400).default(''),
  why: z.string().max(300).default(''),
})

/** The last part of the address of a resource, pasted whole or not. */
export function slugIn(pasted: string): string {
  const path = pasted.trim().replace(/[?#].*/s, '')
  return /(?<![a-z0-9-])([a-z0-9-]+)\/?$/.exec(path)?.[1] ?? ''
}
