import { type FormState, formRefused, type Parsed } from '#kit/form.ts'
import { download, notFound, page, readUpload } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { findQuestion, type IndexModel } from '../../index-model.ts'
import type { ModelVersion } from '../../model-version.ts'
import { paths } from '../../paths.ts'
import { mayWriteReferential } from '../../permissions.ts'
import { findDraftModel, findPublishedModel } from '../../store/models.ts'
import { referentialTexts } from '../../texts/referential.ts'
import {
  addQuestion,
  dropReferential,
  editQuestion,
  prepareReferential,
  publishReferential,
  removeQuestion,
  replaceReferential,
} from '../actions/write-referential.ts'
import { findCriterion } from '../model-edit.ts'
import { modelColumns, modelRows } from '../model-sheet.ts'
import { ImportPage, QuestionFormPage } from '../pages/QuestionFormPage.tsx'
import { DraftPage, ReferentialPage } from '../pages/ReferentialPage.tsx'
import { questionFormShape } from '../question-form.ts'
import { readModelFile } from './read-model-file.ts'

/** What the acts on the draft have in common: docs/decisions/0050. */
export const onDraft = {
  audience: 'staff',
  may: mayWriteReferential,
  refusals: (locale: 'fr' | 'en') => referentialTexts[locale].refusals,
  next: () => paths.draft,
} as const

export const referentialRoutes: readonly Route[] = [
  get(paths.referential, 'anyone', show),
  get(paths.referentialJson, 'anyone', showJson, { open: true }),
  get(paths.referentialXlsx, 'anyone', showXlsx),
  get(paths.draft, 'staff', showDraft),
  buttonRoute({
    ...onDraft,
    path: paths.prepare,
    on: () => ({}),
    act: (c) => prepareReferential(c.var.ctx),
    back: () => paths.referential,
    notice: (locale) => referentialTexts[locale].prepared,
  }),
  buttonRoute({
    ...onDraft,
    path: paths.publish,
    on: () => ({}),
    act: (c) => publishReferential(c.var.ctx),
    next: () => paths.referential,
    back: () => paths.referential,
    notice: (locale) => referentialTexts[locale].published,
  }),
  buttonRoute({
    ...onDraft,
    path: paths.drop,
    on: () => ({}),
    act: (c) => dropReferential(c.var.ctx),
    next: () => paths.referential,
    back: () => paths.referential,
    notice: (locale) => referentialTexts[locale].dropped,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.importFile,
    options: { bodyLimit: 2_500_000 },
    on: draftAt,
    fresh: true,
    shape: readSentModel,
    draw: (c, _, form) => <ImportPage frame={c.var.frame} form={form} />,
    act: (c, _, model) => replaceReferential(c.var.ctx, model),
    notice: (locale) => referentialTexts[locale].imported,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.question(':question'),
    on: questionAt,
    shape: questionFormShape,
    draw: (c, { draft, question }, form) => (
      <QuestionFormPage
        frame={c.var.frame}
        form={form}
        model={draft.content}
        action={paths.question(question.id)}
        question={question}
      />
    ),
    act: (c, { question }, words) => editQuestion(c.var.ctx, question.id, words),
    notice: (locale) => referentialTexts[locale].saved,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.addQuestion(':criterion'),
    on: criterionAt,
    fresh: true,
    shape: questionFormShape,
    draw: (c, { draft, criterion }, form) => (
      <QuestionFormPage
        frame={c.var.frame}
        form={form}
        model={draft.content}
        action={paths.addQuestion(criterion.id)}
        question={undefined}
      />
    ),
    act: (c, { criterion }, words) => addQuestion(c.var.ctx, criterion.id, words),
    notice: (locale) => referentialTexts[locale].added,
  }),
  buttonRoute({
    ...onDraft,
    path: paths.removeQuestion(':question'),
    on: questionAt,
    act: (c, { question }) => removeQuestion(c.var.ctx, question.id),
    back: () => paths.draft,
    notice: (locale) => referentialTexts[locale].removed,
  }),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const mayWrite = mayWriteReferential(ctx.person)
  const version = await findPublishedModel(ctx.db)
  const hasDraft = mayWrite && (await findDraftModel(ctx.db)) !== undefined
  return page(c, <ReferentialPage {...{ frame, version, mayWrite, hasDraft }} />)
}

/** The same referential for programs: what an import takes back as it is. */
async function showJson(c: HttpContext) {
  const version = await findPublishedModel(c.var.ctx.db)
  return version ? c.json({ ...version.content, version: `${version.number}` }) : notFound(c)
}

async function showXlsx(c: HttpContext) {
  const version = await findPublishedModel(c.var.ctx.db)
  if (!version) return notFound(c)
  const columns = modelColumns.map((title) => ({ title, kind: 'text' as const }))
  const sheet = { name: 'Indice', columns, rows: modelRows(version.content) }
  return download(c, await writeXlsx(sheet), {
    name: `indice-v${version.number}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

async function showDraft(c: HttpContext) {
  const version = await findDraftModel(c.var.ctx.db)
  return version ? page(c, <DraftPage frame={c.var.frame} version={version} />) : notFound(c)
}

function draftAt(c: HttpContext): Promise<ModelVersion | undefined> {
  return findDraftModel(c.var.ctx.db)
}

async function questionAt(c: HttpContext) {
  const draft = await draftAt(c)
  const placed = draft && findQuestion(draft.content, c.req.param('question') ?? '')
  return draft && placed ? { draft, question: placed.question } : undefined
}

async function criterionAt(c: HttpContext) {
  const draft = await draftAt(c)
  const criterion = draft && findCriterion(draft.content, c.req.param('criterion') ?? '')
  return draft && criterion ? { draft, criterion } : undefined
}

async function readSentModel(c: HttpContext, draft: ModelVersion): Promise<Parsed<IndexModel>> {
  const { locale } = c.var.ctx
  const refuse = (sentence: string): { ok: false; form: FormState } => ({
    ok: false,
    form: formRefused({}, sentence, 'file'),
  })
  const file = await readUpload(c, 'file')
  if (!file) return refuse(referentialTexts[locale].fileMissing)
  const read = await readModelFile(new Uint8Array(await file.arrayBuffer()), draft.content, locale)
  return read.ok ? read : refuse(read.about ?? '')
}
