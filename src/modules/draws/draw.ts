import { z } from 'zod'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'

/** From the rule to the last replacement. `void` may follow any of them, and stays visible. */
export const drawStates = [
  'preparing',
  'recruiting',
  'frozen',
  'listed',
  'committed',
  'drawn',
  'closed',
  'void',
] as const
export type DrawState = (typeof drawStates)[number]

export const drawMethods = ['leximin', 'maximin', 'nash', 'goldilocks'] as const
export type DrawMethod = (typeof drawMethods)[number]

/** Who calls: what a commune may use, an association may not. */
export const organiserKinds = [
  'commune',
  'intercommunality',
  'department-or-region',
  'state',
  'association',
  'other',
] as const
export type OrganiserKind = (typeof organiserKinds)[number]

export interface Draw {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly purpose: string
  readonly organiser: string
  readonly organiserKind: OrganiserKind
  readonly territoryId: string | undefined
  readonly experimentId: string | undefined
  readonly phaseId: string | undefined
  readonly instrumentId: string | undefined
  readonly protocolVersion: number | undefined
  readonly hidden: boolean
  readonly parentDrawId: string | undefined
  readonly source: 'house' | 'demo'
  readonly state: DrawState
  /** Who may be drawn, in words. */
  readonly population: string
  readonly panelSize: number
  readonly reserveSize: number
  /** People hoped for in the pool; the test draw takes as many. */
  readonly expectedPool: number | undefined
  readonly method: DrawMethod
  readonly listSize: 100 | 1000 | 10000
  /** At most one person of each household. */
  readonly sameAddress: boolean
  /** The rule lets the dice give the number alone, without the beacon. */
  readonly diceAlone: boolean
  /** Round of the beacon that draws the letters, named before anyone is written to; without it, a seed that somebody types. */
  readonly lettersRound: number | undefined
  readonly indemnity: string
  /** Childcare, meals, travel, interpreter. */
  readonly care: string
  readonly registrationOpensOn: string | undefined
  readonly registrationClosesOn: string | undefined
  readonly drawOn: string | undefined
  readonly firstSessionOn: string | undefined
  readonly replacementsEndOn: string | undefined
  readonly publishedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly voidReason: string | undefined
  readonly voidedAt: Date | undefined
  readonly createdBy: string | undefined
  readonly createdAt: Date
  readonly updatedAt: Date
}

const steps: Readonly<Record<DrawState, readonly DrawState[]>> = {
  preparing: ['recruiting'],
  recruiting: ['frozen'],
  // Until the commitment one may go back, and the chain tells it.
  frozen: ['listed', 'recruiting'],
  listed: ['committed', 'frozen'],
  committed: ['drawn'],
  drawn: ['closed'],
  closed: [],
  void: [],
}

/** The states of a draw: the database refuses the same moves. */
export function moveDraw(from: DrawState, to: DrawState): Result<DrawState, 'not-now'> {
  if (to === 'void' && from !== 'void') return done(to)
  return steps[from].includes(to) ? done(to) : refused('not-now')
}

/** Quotas move until the list of panels is made. */
export function quotasMayMove(state: DrawState): boolean {
  return state === 'preparing' || state === 'recruiting' || state === 'frozen'
}

/** The rule is public from the first letter; before, it is being written. */
export function isPublished({ publishedAt }: Pick<Draw, 'publishedAt'>): boolean {
  return publishedAt !== undefined
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine(
      (typed) => /^\d{1,6}$/.test(typed) && Number(typed) >= least && Number(typed) <= most,
      say(
        `Écrivez un nombre entier, de ${least} à ${most}.`,
        `A whole number, from ${least} to ${most}.`,
      ),
    )
    .transform(Number)

export const createShape = z.object({
  title: z.string().trim().min(3).max(160),
  purpose: z.string().trim().max(4000).default(''),
  panelSize: wholeNumber(1, 2000),
})
export type CreateDraw = z.infer<typeof createShape>

/** Addresses that are not those of a draw. */
export function isReserved(slug: string): boolean {
  return ['nouveau', 'simple', 'preuve', 'verifier', 'verifier-lettres'].includes(slug)
}

/** `convention-sur-l-eau`, then `convention-sur-l-eau-2`… */
export function drawSlug(title: string, attempt: number): string {
  const slug = slugOf(title)
  return attempt === 0 ? slug : `${slug}-${attempt + 1}`
}

export { wholeNumber }

/**
 * Does anybody outside read of it? Not while its rule is being written, nor while its experiment is hidden. What opens a
 * phase of a published protocol is public from that day: its settings already are.
 */
export function isTold(draw: Pick<Draw, 'publishedAt' | 'instrumentId' | 'hidden'>): boolean {
  return (draw.publishedAt !== undefined || draw.instrumentId !== undefined) && !draw.hidden
}
