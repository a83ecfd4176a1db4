import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { page, readForm, seeOther } from '#platform/answers.ts'
import { setSessionCookie } from '#platform/http/session.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { textOf } from '../../routes/answers.tsx'
import type { FactorRefusal } from '../../second-factor.ts'
import {
  browserHash,
  countRecoveryCodes,
  findLiveSession,
  findTotp,
  listPasskeys,
} from '../../sign-in/index.ts'
import { safePath } from '../../sign-in/nouns.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { challengeToProve } from '../actions/passkey-challenge.ts'
import { type Proof, proveSecondFactor } from '../actions/prove-second-factor.ts'
import { ProveNothingPage, ProvePage } from '../pages/ProvePage.tsx'
import { securityTexts } from '../texts/security.ts'

const limits = { perMinute: 20, bodyLimit: 65_536 }

/** Open to anyone by address: who may go on is asked of the session that still waits. */
export const secondFactorRoutes: readonly Route[] = [
  get(paths.secondFactor, 'anyone', show, { beforeProof: true }),
  post(paths.secondFactorCode, 'anyone', (c) => prove(c, 'code', 'code'), limits),
  post(paths.secondFactorRecovery, 'anyone', (c) => prove(c, 'recovery', 'code'), limits),
  post(paths.secondFactorPasskey, 'anyone', (c) => prove(c, 'passkey', 'answer'), limits),
  post(paths.secondFactorChallenge, 'anyone', challenge, limits),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const session = await findLiveSession(ctx, browserHash(c))
  if (!session) return page(c, <ProveNothingPage frame={frame} />)
  const { personId } = session
  const totp = await findTotp(ctx.db, personId)
  const has = {
    totp: totp?.confirmedAt !== undefined,
    passkey: (await listPasskeys(ctx.db, personId)).length > 0,
    recovery: (await countRecoveryCodes(ctx.db, personId)) > 0,
  }
  if (!has.totp && !has.passkey) return page(c, <ProveNothingPage frame={frame} />)
  const next = safePath(c.req.query('suite'))
  return page(c, <ProvePage frame={frame} has={has} forms={formsOf(c)} next={next} />)
}

/** A failed try is counted, so it is committed: it answers by an address that says what happened. */
async function prove(c: HttpContext, kind: Proof['kind'], field: string) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const next = safePath(textOf(raw, 'next'))
  const proof: Proof = { kind, text: textOf(raw, field) }
  const proven = await proveSecondFactor(ctx, browserHash(c), proof)
  if (!proven.ok) return seeOther(c, addressOf(next, kind, proven.refusal))
  setSessionCookie(c, proven.value.token, proven.value.maxAgeSeconds)
  return seeOther(c, next ?? paths.landing, securityTexts[ctx.locale].proven)
}

function addressOf(next: string | undefined, way: Proof['kind'], refusal: FactorRefusal): string {
  const query = new URLSearchParams({ par: way, refus: refusal })
  if (next) query.set('suite', next)
  return `${paths.secondFactor}?${query}`
}

function formsOf(c: HttpContext): Record<Proof['kind'], FormState> {
  const sentences: Partial<Record<string, string>> = refusalTexts[c.var.ctx.locale]
  const refusal = c.req.query('refus') ?? ''
  const sentence = ownOf(sentences, refusal)
  const way = c.req.query('par')
  const formOf = (kind: Proof['kind']) => {
    if (!sentence || way !== kind) return emptyForm
    return formRefused({}, sentence, kind === 'passkey' ? 'form' : 'code')
  }
  return { code: formOf('code'), recovery: formOf('recovery'), passkey: formOf('passkey') }
}

async function challenge(c: HttpContext) {
  const options = await challengeToProve(c.var.ctx, browserHash(c))
  return options ? c.json(options) : c.json({}, 403)
}
