import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { findSharedAddresses } from '#modules/people/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
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
import { endShape, type Signature } from '../signature.ts'
import { listCommitmentsOf } from '../store/commitments.ts'
import { findSignature, listSignatures } from '../store/signatures.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { withPlaces } from './signatures-shown.ts'

const onSignature = {
  audience: 'staff',
  on: signatureAt,
  may: mayKeepSignatures,
  refusals: (locale: Locale) => declarationTexts[locale].refusals,
  next: ({ id }: Signature) => paths.signature(id),
} as const

/** What the team decides about each signature; the files of those that are public. */
export const signatureRoutes: readonly Route[] = [
  get(paths.signaturesCsv, 'anyone', sendCsv, { perMinute: 30, open: true }),
  get(paths.toCheck, 'staff', showToCheck),
  get(paths.signature(':id'), 'staff', show),
  buttonRoute({
    ...onSignature,
    path: paths.publish(':id'),
    act: (c, { id }) => publishSignature(c.var.ctx, id),
    back: onSignature.next,
    notice: (locale) => declarationTexts[locale].publishDone,
  }),
  actRoute({
    ...onSignature,
    path: paths.decline(':id'),
    fresh: true,
    shape: endShape,
    draw: (c, signature, form) => signaturePage(c, signature, { act: 'decline', form }),
    act: (c, { id }, { reason }) => declineSignature(c.var.ctx, id, reason),
    notice: (locale) => declarationTexts[locale].declineDone,
  }),
  actRoute({
    ...onSignature,
    path: paths.withdraw(':id'),
    fresh: true,
    shape: endShape,
    draw: (c, signature, form) => signaturePage(c, signature, { act: 'withdraw', form }),
    act: (c, { id }, { reason }) => withdrawSignature(c.var.ctx, id, reason),
    notice: (locale) => declarationTexts[locale].withdrawDone,
  }),
  get(paths.document(':id'), 'anyone', sendDocument),
]

/** The signature of this address: each route says who sees it. */
async function signatureAt(c: HttpContext): Promise<Signature | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findSignature(c.var.ctx.db, id) : undefined
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
  found: Signature,
  refused?: { readonly act: 'decline' | 'withdraw'; readonly form: FormState },
) {
  const { ctx, frame } = c.var
  const [signature] = await withPlaces(ctx.db, [found])
  if (!signature) return undefined
  const commitments = await withPlaces(ctx.db, await listCommitmentsOf(ctx.db, found.id))
  const holders = await findSharedAddresses(ctx, [found.signer?.personId])
  return (
    <SignaturePage
      frame={frame}
      today={dayOf(ctx.now)}
      signature={signature}
      commitments={commitments}
      addressHolder={holders.get(found.signer?.personId)}
      refused={refused}
    />
  )
}

async function show(c: HttpContext) {
  const signature = await signatureAt(c)
  const element = signature && (await signaturePage(c, signature))
  return element ? page(c, element) : notFound(c)
}

/** Public when the team said so, and while the signature is; otherwise the team's. */
async function sendDocument(c: HttpContext) {
  const { ctx } = c.var
  const signature = await signatureAt(c)
  if (!signature?.fileId) return notFound(c)
  const isPublic = signature.filePublic && signature.state === 'published'
  if (!isPublic && !mayKeepSignatures(ctx.person)) return notFound(c)
  const file = await ctx.files.read(signature.fileId)
  return file ? download(c, file.bytes, file) : notFound(c)
}
