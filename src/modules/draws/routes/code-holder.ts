import type { HttpContext } from '#platform/routes.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { readCode } from '../letter-code.ts'
import type { StepRules } from '../registration-steps.ts'
import { findDraw, keepDrawStill } from '../store/draws.ts'
import { listFeatures } from '../store/features.ts'
import { keyed } from '../store/keyed.ts'
import { listOpenRecruitments } from '../store/recruitments.ts'
import { findByCodeHash } from '../store/recruits.ts'

/**
 * Whose letter it is, if any: one keyed look-up for all the draws that still have a key. An act holds the person, then the
 * draw: a second click waits here, and a pool is not frozen in the middle.
 */
export async function holderOf(c: HttpContext, lock = false): Promise<Holder | undefined> {
  const { ctx } = c.var
  const code = readCode(c.req.param('code') ?? '')
  if (code === undefined) return undefined
  const open = await listOpenRecruitments(ctx.db)
  const hashes = open.map(({ drawId, secret = '' }) => ({
    drawId,
    hash: keyed(secret, 'code', code),
  }))
  const recruit = await findByCodeHash(ctx.db, hashes, { lock })
  const draw = recruit && (await (lock ? keepDrawStill : findDraw)(ctx.db, recruit.drawId))
  const recruitment = open.find(({ drawId }) => drawId === recruit?.drawId)
  return draw && recruitment ? { recruit, draw, recruitment } : undefined
}

/** The same, while the letter may still be answered. */
export async function openHolder(c: HttpContext): Promise<Holder | undefined> {
  const holder = await holderOf(c)
  return holder?.draw.state === 'recruiting' && holder.recruit.status === 'invited'
    ? holder
    : undefined
}

/** The letter knew where they live, unless it came from a list of telephones. */
export function asksAddress({ recruit, draw }: Holder): boolean {
  return draw.sameAddress && (recruit.identity?.address ?? '') === ''
}

export async function rulesOf(c: HttpContext, holder: Holder): Promise<StepRules> {
  const { ctx } = c.var
  return {
    features: await listFeatures(ctx.db, holder.draw.id),
    minimumAge: holder.recruitment.minimumAge,
    year: ctx.now.getUTCFullYear(),
    asksAddress: asksAddress(holder),
    conflicts: holder.recruitment.conflicts,
    locale: ctx.locale,
  }
}
