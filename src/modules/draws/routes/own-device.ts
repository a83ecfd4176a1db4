import { type Carrier, carriedIn, carry } from '#platform/carried.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Holder } from '../actions/register-recruit.ts'
import type { DraftAnswers } from '../registration-steps.ts'
import { findDraft } from '../store/registration-drafts.ts'

/** As long as a draft is kept without anybody coming back to it. */
const minutes = 30 * 24 * 60

/**
 * The browser where a registration was begun. A letter lies in a hallway: with its code alone another browser reads nothing of
 * what was answered. A household has several letters and one telephone, so each code has a cookie of its own.
 */
function device({ recruit, recruitment }: Holder): Carrier {
  return {
    name: `lettre-${recruit.id.slice(-8)}`,
    path: '/t',
    secret: `ouvroir draft 1 ${recruitment.secret} ${recruit.id}`,
    minutes,
  }
}

export function isOwnDevice(c: HttpContext, holder: Holder): boolean {
  const carried = carriedIn(c, device(holder))
  return carried.kind === 'value' && carried.value === holder.recruit.id
}

export function keepDevice(c: HttpContext, holder: Holder) {
  if (!isOwnDevice(c, holder)) carry(c, device(holder), holder.recruit.id)
}

export interface OwnDraft {
  /** What this browser may read of it. */
  readonly answers: DraftAnswers
  /** Begun elsewhere: the year of birth opens it here. */
  readonly isElsewhere: boolean
  /** How far it is, which says nothing of what was answered. */
  readonly whole: DraftAnswers
}

export async function readOwnDraft(c: HttpContext, holder: Holder): Promise<OwnDraft> {
  const whole = await findDraft(c.var.ctx.db, holder.recruit.id)
  const isElsewhere = Object.keys(whole).length > 0 && !isOwnDevice(c, holder)
  return { answers: isElsewhere ? {} : whole, isElsewhere, whole }
}
