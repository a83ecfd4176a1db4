import { dayOf } from '#kit/dates.ts'
import { type FormState, parseForm, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { addressRefusals } from '#modules/people/index.ts'
import { answerGivenBack, withTerritory } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { acceptedBy } from '#platform/files/uploads.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayKeepSignatures, mayWriteDeclaration } from '../../permissions.ts'
import { recordSignature } from '../actions/record-signature.ts'
import { writeDeclaration } from '../actions/write-declaration.ts'
import { type Declaration, declarationShape } from '../declaration.ts'
import { RecordPage, WritePage } from '../pages/DeclarationForms.tsx'
import { DeclarationPage } from '../pages/DeclarationPage.tsx'
import { recordShape } from '../signature.ts'
import { listCommitments } from '../store/commitments.ts'
import { findDeclaration, listVersions } from '../store/declarations.ts'
import { listSignatures } from '../store/signatures.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { withPlaces } from './signatures-shown.ts'

const evidenceGroups = ['document', 'picture'] as const
const accept = acceptedBy(evidenceGroups)

/** What the team writes of the declaration, whichever version is there. */
const onText = {
  audience: 'staff',
  refusals: (locale: Locale) => declarationTexts[locale].refusals,
} as const

/** The text and its versions; what the team records of it. */
export const declarationRoutes: readonly Route[] = [
  get(paths.declaration, 'anyone', show, { cached: true }),
  ...formRoutes({
    ...onText,
    path: paths.write,
    on: async (c) => ({ current: await findDeclaration(c.var.ctx.db) }),
    may: mayWriteDeclaration,
    // One more version, which says after which one it comes: it writes over none.
    fresh: true,
    shape: declarationShape,
    draw: writePage,
    act: (c, _on, input) => writeDeclaration(c.var.ctx, input),
    next: () => paths.declaration,
    notice: (locale) => declarationTexts[locale].written,
  }),
  ...formRoutes({
    ...onText,
    path: paths.record,
    on: () => true as const,
    may: mayKeepSignatures,
    fresh: true,
    shape: signatureAsked,
    file: { name: 'file', rules: { groups: evidenceGroups, public: false } },
    draw: recordPage,
    act: (c, _on, { territory, ...input }, _raw, file) =>
      recordSignature(c.var.ctx, territory.id, { ...input, file }),
    refusals: (locale) => ({ ...onText.refusals(locale), ...addressRefusals[locale] }),
    under: { 'in-the-future': 'signedOn', 'address-of-another': 'email' },
    next: (_on, { id }) => paths.signature(id),
    notice: (locale) => declarationTexts[locale].recorded,
  }),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const asked = Number.parseInt(c.req.query('version') ?? '', 10)
  const number = asked > 0 && asked < 100_000 ? asked : undefined
  const [declaration, versions, signatures, withdrawn, commitments, waiting] = await Promise.all([
    findDeclaration(ctx.db, number),
    listVersions(ctx.db),
    listSignatures(ctx.db, ['published']),
    listSignatures(ctx.db, ['withdrawn']),
    listCommitments(ctx.db),
    mayKeepSignatures(ctx.person) ? listSignatures(ctx.db, ['confirmed']) : [],
  ])
  if (number !== undefined && !declaration) return notFound(c)
  return page(
    c,
    <DeclarationPage
      frame={frame}
      today={dayOf(ctx.now)}
      declaration={declaration}
      versions={versions}
      signatures={await withPlaces(ctx.db, signatures)}
      withdrawn={await withPlaces(ctx.db, withdrawn)}
      commitments={await withPlaces(ctx.db, commitments)}
      toCheck={waiting.length}
    />,
  )
}

interface Text {
  readonly current: Declaration | undefined
}

function writePage({ var: { frame } }: HttpContext, { current }: Text, form: FormState) {
  return <WritePage frame={frame} form={form} declaration={current} />
}

function signatureAsked({ var: { ctx } }: HttpContext, _on: true, raw: RawForm) {
  const { db, locale } = ctx
  return withTerritory(db, parseForm(recordShape, raw, locale), { raw, name: 'territory', locale })
}

async function recordPage({ var: { ctx, frame } }: HttpContext, _on: true, form: FormState) {
  const answer = await answerGivenBack(ctx.db, form, 'territory')
  return <RecordPage frame={frame} form={form} answer={answer} accept={accept} />
}
