import { type Carrier, carriedIn, carry } from '#platform/carried.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Holder } from '../actions/register-recruit.ts'
import type { DraftAnswers } from '../registration-steps.ts'
import { findBegunDraft } from '../store/registration-drafts.ts'

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
    secret: `ouvroir draft 2 ${recruitment.secret} ${recruit.id}`,
    minutes,
  }
}

/** The instant a draft was begun names it: another draft of the same letter was begun at another one. */
function isOwnDevice(c: HttpContext, holder: Holder, begunAt: Date): boolean {
  const carried = carriedIn(c, device(holder))
  return carried.kind === 'value' && carried.value === begunAt.toISOString()
}

/**
 * Given by the act that wrote the first answer, or by the right year of birth; never by a page that is only looked at: a
 * neighbour who opens the letter first would read what is written in it later.
 */
export function keepDevice(c: HttpContext, holder: Holder, begunAt: Date) {
  if (!isOwnDevice(c, holder, begunAt)) carry(c, device(holder), begunAt.toISOString())
}

export interface OwnDraft {
  /** What this browser may read of it. */
  readonly answers: DraftAnswers
  /** Begun elsewhere: the year of birth opens it here. */
  readonly isElsewhere: boolean
  /** How far it is, which says nothing of what was answered. */
  readonly whole: DraftAnswers
  readonly begunAt: Date | undefined
}

/**
 * Of two browsers that begin, the one that wrote first owns the draft. The other reads nothing of it: it gives the year of
 * birth, or, as long as no year is written, begins anew on one page.
 */
export async function readOwnDraft(c: HttpContext, holder: Holder): Promise<OwnDraft> {
  const draft = await findBegunDraft(c.var.ctx.db, holder.recruit.id)
  const whole = draft?.answers ?? {}
  const isElsewhere = draft !== undefined && !isOwnDevice(c, holder, draft.begunAt)
  return { answers: isElsewhere ? {} : whole, isElsewhere, whole, begunAt: draft?.begunAt }
}
