import { addDays, dayOf } from '#kit/dates.ts'
import { chanceHex, newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import { announcedErasure } from '../erasure-day.ts'
import { householdKeys } from '../household.ts'
import { makeCodes } from '../letter-code.ts'
import type { RecruitIdentity } from '../recruit.ts'
import { keyed } from '../store/keyed.ts'
import type { NewRecruit } from '../store/recruits.ts'

/** Who a new person of a draw is, before their random key, ticket and code. */
export interface Newcomer {
  readonly identity: RecruitIdentity
  readonly status: NewRecruit['status']
  readonly answers: Readonly<Record<string, string>>
  readonly channel: string
  readonly waveId: string | undefined
  readonly number: number
  readonly stratum: string
}

/** 80 bits of chance: public, and says nothing of anyone. */
function newTicket(ctx: Pick<Ctx, 'chance'>): string {
  return chanceHex(ctx.chance, 10)
}

/** Keys, tickets and codes for new people of a draw; nothing is written yet. */
export function makePeople(
  ctx: Ctx,
  draw: Draw,
  recruitment: Recruitment,
  newcomers: readonly Newcomer[],
  taken: ReadonlySet<string> = new Set(),
): readonly NewRecruit[] {
  const secret = recruitment.secret ?? ''
  const codes = makeCodes(newcomers.length, (length) => ctx.chance.bytes(length), taken)
  return newcomers.map((newcomer, at) => {
    const code = codes[at] ?? ''
    return {
      ...newcomer,
      id: newId(ctx.now, ctx.chance),
      drawId: draw.id,
      ticket: newTicket(ctx),
      household: householdOf(secret, newcomer.identity),
      code,
      codeHash: keyed(secret, 'code', code),
      keptUntil: keptUntil(draw, recruitment, ctx.now),
      registeredAt: newcomer.status === 'invited' ? undefined : ctx.now,
    }
  })
}

/** The household, keyed: two people of one dwelling have the same, and nobody reads an address in it. */
export function householdOf(secret: string, identity: RecruitIdentity): string | undefined {
  const keys = householdKeys({
    lines: identity.address,
    postalCode: identity.postcode,
    city: identity.town,
  })
  return keys && keyed(secret, 'household', keys.dwelling)
}

/** The day announced; failing that, half a year after the day of the draw. */
export function keptUntil(draw: Draw, recruitment: Recruitment, now: Date): string {
  return announcedErasure(draw, recruitment.eraseOn) ?? addDays(dayOf(now), 183)
}
