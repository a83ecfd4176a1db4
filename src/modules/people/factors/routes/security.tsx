import { z } from 'zod'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { findIdentity } from '../../persons/index.ts'
import { saying, sayRefusal, textOf } from '../../routes/answers.tsx'
import { readCode } from '../../second-factor.ts'
import { countRecoveryCodes, findTotp, listPasskeys } from '../../sign-in/index.ts'
import { addPasskey } from '../actions/add-passkey.ts'
import { addTotp, prepareTotp, totpAddress } from '../actions/add-totp.ts'
import { renewRecoveryCodes } from '../actions/make-recovery-codes.ts'
import { challengeToAdd } from '../actions/passkey-challenge.ts'
import { removeFactor } from '../actions/remove-factor.ts'
import { RecoveryCodesPage } from '../pages/RecoveryCodesPage.tsx'
import { SecurityPage } from '../pages/SecurityPage.tsx'
import { TotpPage } from '../pages/TotpPage.tsx'
import { securityTexts } from '../texts/security.ts'

const labelShape = z.object({
  label: z.string().trim().min(1).max(60),
  answer: z.string().max(40_000),
})

/** What a session may do that still owes its second factor: add one, and nothing else. */
const adding = { beforeProof: true }

/** Whoever is signed in, at their own proofs. */
const own = {
  audience: 'signed-in',
  on: (c: HttpContext) => c.var.ctx.person?.id,
  draw: (c: HttpContext, _: string, top: FormState) => draw(c, { top }),
  next: () => paths.security,
  ...saying,
} as const

export const securityRoutes: readonly Route[] = [
  get(paths.security, 'signed-in', (c) => show(c), adding),
  buttonRoute({
    ...own,
    path: paths.codePrepare,
    options: adding,
    act: (c) => prepareTotp(c.var.ctx, c.var.sessionHash),
    next: () => paths.code,
  }),
  get(paths.code, 'signed-in', (c) => showCode(c), adding),
  post(paths.code, 'signed-in', confirmCode, { ...adding, perMinute: 20 }),
  buttonRoute({
    ...own,
    path: paths.codeRemove,
    act: (c) => removeFactor(c.var.ctx, c.var.sessionHash, { kind: 'totp' }),
    notice: (locale) => securityTexts[locale].removed,
  }),
  post(paths.passkeyChallenge, 'signed-in', challenge, { ...adding, perMinute: 20 }),
  post(paths.passkeyAdd, 'signed-in', addKey, { ...adding, perMinute: 20 }),
  buttonRoute({
    ...own,
    path: paths.passkeyRemove,
    shape: z.object({ key: z.string().refine(isId) }),
    act: (c, _, { key: id }) => removeFactor(c.var.ctx, c.var.sessionHash, { kind: 'passkey', id }),
    notice: (locale) => securityTexts[locale].removed,
  }),
  post(paths.recoveryCodes, 'signed-in', renewCodes),
]

async function showCode(c: HttpContext, form?: FormState) {
  const { ctx, frame } = c.var
  const personId = ctx.person?.id ?? ''
  const totp = await findTotp(ctx.db, personId)
  const identity = await findIdentity(ctx.db, personId)
  if (!totp || totp.confirmedAt || !identity) return notFound(c)
  const account = identity.email ?? identity.name
  const address = totpAddress(ctx.settings.houseName, account, totp.secret)
  const element = (
    <TotpPage frame={frame} form={form ?? emptyForm} secret={totp.secret} address={address} />
  )
  return form ? again(c, element) : page(c, element)
}

async function confirmCode(c: HttpContext) {
  const raw = await readForm(c)
  const added = await addTotp(c.var.ctx, c.var.sessionHash, readCode(textOf(raw, 'code')))
  if (added.ok) return settled(c, added.value.recoveryCodes)
  const refused = sayRefusal(c, added.refusal, raw)
  if ('answer' in refused) return refused.answer
  return added.refusal === 'code-wrong' ? showCode(c, refused.form) : show(c, { top: refused.form })
}

async function addKey(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(labelShape, raw, ctx.locale)
  if (!read.ok) return show(c, { passkey: read.form })
  const added = await addPasskey(ctx, c.var.sessionHash, read.value)
  if (added.ok) return settled(c, added.value.recoveryCodes)
  const refused = sayRefusal(c, added.refusal, { label: read.value.label })
  return 'answer' in refused ? refused.answer : show(c, { passkey: refused.form })
}

/** The recovery codes come with the first factor, and are shown this one time. */
function settled(c: HttpContext, codes: readonly string[] | undefined) {
  if (codes) return page(c, <RecoveryCodesPage frame={c.var.frame} codes={codes} />)
  return seeOther(c, paths.security, securityTexts[c.var.ctx.locale].added)
}

async function renewCodes(c: HttpContext) {
  const renewed = await renewRecoveryCodes(c.var.ctx, c.var.sessionHash)
  if (renewed.ok) return settled(c, renewed.value.recoveryCodes)
  const refused = sayRefusal(c, renewed.refusal, {})
  return 'answer' in refused ? refused.answer : show(c, { top: refused.form })
}

async function challenge(c: HttpContext) {
  const options = await challengeToAdd(c.var.ctx, c.var.sessionHash)
  return options ? c.json(options) : c.json({}, 403)
}

interface SecurityForms {
  readonly top?: FormState
  readonly passkey?: FormState
}

async function show(c: HttpContext, forms: SecurityForms = {}) {
  const element = await draw(c, forms)
  return forms.top || forms.passkey ? again(c, element) : page(c, element)
}

async function draw(c: HttpContext, forms: SecurityForms) {
  const { ctx, frame } = c.var
  const personId = ctx.person?.id ?? ''
  const totp = await findTotp(ctx.db, personId)
  return (
    <SecurityPage
      frame={frame}
      totp={totp?.confirmedAt !== undefined}
      passkeys={await listPasskeys(ctx.db, personId)}
      recoveryCodes={await countRecoveryCodes(ctx.db, personId)}
      required={c.var.unproven !== undefined}
      forms={{ top: forms.top ?? emptyForm, passkey: forms.passkey ?? emptyForm }}
    />
  )
}
