import { dayOf } from '#kit/dates.ts'
import { type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import type { Telling } from '#kit/telling.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { paths } from '../../paths.ts'
import { mayKeepSignatures } from '../../permissions.ts'
import {
  declineSignature,
  publishSignature,
  withdrawSignature,
} from '../actions/decide-signature.ts'
import { signatureSheet } from '../documents/open-data.ts'
import { CheckPage, SignaturePage } from '../pages/SignaturePage.tsx'
import type { DeclarationRefusal } from '../refusal.ts'
import { endShape } from '../signature.ts'
import { listCommitmentsOf } from '../store/commitments.ts'
import { findSignature, listSignatures } from '../store/signatures.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { withPlaces } from './signatures-shown.ts'

/** What the team decides about each signature; the files of those that are public. */
export const signatureRoutes: readonly Route[] = [
  get(paths.signaturesCsv, 'anyone', sendCsv, { perMinute: 30, open: true }),
  get(paths.toCheck, 'staff', showToCheck),
  get(paths.signature(':id'), 'staff', show),
  post(paths.publish(':id'), 'staff', publish),
  post(paths.decline(':id'), 'staff', (c) => end(c, 'decline')),
  post(paths.withdraw(':id'), 'staff', (c) => end(c, 'withdraw')),
  get(paths.document(':id'), 'anyone', sendDocument),
]

function idIn(c: HttpContext): string | undefined {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

async function sendCsv(c: HttpContext) {
  const { ctx } = c.var
  const signatures = await withPlaces(ctx.db, await listSignatures(ctx.db, ['published']))
  const sheet = signatureSheet(signatures, dayOf(ctx.now), ctx.locale, ctx.settings.baseUrl)
  return download(c, writeCsv(sheet), {
    name: 'signatures.csv',
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function showToCheck(c: HttpContext) {
  const { ctx, frame } = c.var
  const signatures = await withPlaces(ctx.db, await listSignatures(ctx.db, ['confirmed']))
  return page(c, <CheckPage frame={frame} signatures={signatures} />)
}

async function signaturePage(
  c: HttpContext,
  refused?: { readonly act: 'decline' | 'withdraw'; readonly form: FormState },
) {
  const { ctx, frame } = c.var
  const id = idIn(c)
  const found = id === undefined ? undefined : await findSignature(ctx.db, id)
  if (!found) return undefined
  const [signature] = await withPlaces(ctx.db, [found])
  if (!signature) return undefined
  const commitments = await withPlaces(ctx.db, await listCommitmentsOf(ctx.db, found.id))
  return (
    <SignaturePage
      frame={frame}
      today={dayOf(ctx.now)}
      signature={signature}
      commitments={commitments}
      refused={refused}
    />
  )
}

async function show(c: HttpContext) {
  const element = await signaturePage(c)
  return element ? page(c, element) : notFound(c)
}

async function publish(c: HttpContext) {
  const { ctx } = c.var
  const id = idIn(c)
  if (id === undefined) return notFound(c)
  const done = await publishSignature(ctx, id)
  return answer(c, id, done, declarationTexts[ctx.locale].publishDone)
}

async function end(c: HttpContext, act: 'decline' | 'withdraw') {
  const { ctx } = c.var
  const texts = declarationTexts[ctx.locale]
  const id = idIn(c)
  if (id === undefined) return notFound(c)
  const raw: RawForm = await readForm(c)
  const parsed = parseForm(endShape, raw, ctx.locale)
  if (!parsed.ok) {
    const element = await signaturePage(c, { act, form: parsed.form })
    return element ? again(c, element) : notFound(c)
  }
  const decide = act === 'decline' ? declineSignature : withdrawSignature
  const done = await decide(ctx, id, parsed.value.reason)
  if (!done.ok && done.refusal === 'not-now') {
    const form = formRefused(raw, texts.refusals[done.refusal])
    const element = await signaturePage(c, { act, form })
    return element ? again(c, element) : notFound(c)
  }
  return answer(c, id, done, texts[`${act}Done`])
}

async function answer(
  c: HttpContext,
  id: string,
  done: Result<undefined, DeclarationRefusal>,
  notice: string | Telling,
) {
  if (done.ok) return seeOther(c, paths.signature(id), notice)
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  const texts = declarationTexts[c.var.ctx.locale]
  return seeOther(c, paths.signature(id), texts.refusals[done.refusal])
}

/** Public when the team said so, and while the signature is; otherwise the team's. */
async function sendDocument(c: HttpContext) {
  const { ctx } = c.var
  const id = idIn(c)
  const signature = id === undefined ? undefined : await findSignature(ctx.db, id)
  if (!signature?.fileId) return notFound(c)
  const isPublic = signature.filePublic && signature.state === 'published'
  if (!isPublic && !mayKeepSignatures(ctx.person)) return notFound(c)
  const file = await ctx.files.read(signature.fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}
