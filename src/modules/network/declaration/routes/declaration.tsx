import { dayOf } from '#kit/dates.ts'
import { emptyForm, formRefused, parseForm, typedValues } from '#kit/form.ts'
import { resolveTerritoryField, withTerritoryProblem } from '#modules/territories/index.ts'
import {
  again,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { acceptedBy, acceptUpload, uploadTexts } from '#platform/uploads.ts'
import { paths } from '../../paths.ts'
import { mayKeepSignatures } from '../../permissions.ts'
import { recordSignature } from '../actions/record-signature.ts'
import { writeDeclaration } from '../actions/write-declaration.ts'
import { declarationShape } from '../declaration.ts'
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

/** The text and its versions; what the team records of it. */
export const declarationRoutes: readonly Route[] = [
  get(paths.declaration, 'anyone', show, { cached: true }),
  get(paths.write, 'staff', showWrite),
  post(paths.write, 'staff', write),
  get(paths.record, 'staff', (c) =>
    page(c, <RecordPage frame={c.var.frame} form={emptyForm} accept={accept} />),
  ),
  post(paths.record, 'staff', record, { bodyLimit: 11_000_000 }),
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

async function showWrite(c: HttpContext) {
  const declaration = await findDeclaration(c.var.ctx.db)
  return page(c, <WritePage frame={c.var.frame} form={emptyForm} declaration={declaration} />)
}

async function write(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(declarationShape, raw, ctx.locale)
  const declaration = await findDeclaration(ctx.db)
  if (!parsed.ok) {
    return again(c, <WritePage frame={frame} form={parsed.form} declaration={declaration} />)
  }

  const written = await writeDeclaration(ctx, parsed.value)
  if (written.ok) return seeOther(c, paths.declaration, declarationTexts[ctx.locale].written)
  if (written.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(raw, declarationTexts[ctx.locale].refusals[written.refusal])
  return again(c, <WritePage frame={frame} form={form} declaration={declaration} />)
}

async function record(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = declarationTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(recordShape, raw, ctx.locale)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const doubtful = withTerritoryProblem(form, 'territory', answer, ctx.locale)
    return again(c, <RecordPage frame={frame} form={doubtful} answer={answer} accept={accept} />)
  }

  const refuse = (sentence: string, field?: string) =>
    again(
      c,
      <RecordPage
        frame={frame}
        form={formRefused(raw, sentence, field)}
        answer={answer}
        accept={accept}
      />,
    )
  const given = await readUpload(c, 'file')
  const file =
    given &&
    (await acceptUpload(
      { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) },
      { groups: evidenceGroups, public: false },
    ))
  if (file && !file.ok) return refuse(uploadTexts[ctx.locale][file.refusal], 'file')

  const recorded = await recordSignature(ctx, answer.territory.id, {
    ...parsed.value,
    file: file?.value,
  })
  if (recorded.ok) return seeOther(c, paths.signature(recorded.value.id), texts.recorded)
  if (recorded.refusal === 'forbidden') return forbidden(c)
  const field = recorded.refusal === 'in-the-future' ? 'signedOn' : undefined
  return refuse(texts.refusals[recorded.refusal], field)
}
