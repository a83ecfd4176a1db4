import type { HttpContext } from '#platform/routes.ts'
import { readCode } from '../../recruits/nouns.ts'
import { findCodeHolder } from '../actions/find-code-holder.ts'
import { readRules } from '../actions/read-rules.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { type LetterState, letterState } from '../letter-state.ts'
import type { StepRules } from '../registration-steps.ts'

/** Whose letter it is, if any: of the code in the address. */
export async function holderOf(c: HttpContext, lock = false): Promise<Holder | undefined> {
  const code = readCode(c.req.param('code') ?? '')
  return code === undefined ? undefined : findCodeHolder(c.var.ctx, code, lock)
}

/** The same, while the letter may still be answered. */
export async function openHolder(c: HttpContext): Promise<Holder | undefined> {
  const holder = await holderOf(c)
  return holder && stateOf(holder) === 'open' ? holder : undefined
}

export function stateOf({ recruit, draw }: Holder): LetterState {
  return letterState(recruit.status, draw.state)
}

/** The letter knew where they live, unless it came from a list of telephones. */
function asksAddress({ recruit, draw }: Holder): boolean {
  return draw.sameAddress && (recruit.identity?.address ?? '') === ''
}

export async function rulesOf(c: HttpContext, holder: Holder): Promise<StepRules> {
  const { draw, recruitment } = holder
  return readRules(c.var.ctx, draw, recruitment, { asksAddress: asksAddress(holder) })
}
