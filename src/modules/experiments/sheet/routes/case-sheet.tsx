import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, page, seeOther } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import { isOnTeam, mayEditExperiment } from '../../permissions.ts'
import type { ResultsNow } from '../../results-now.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { publishSheet } from '../actions/publish-sheet.ts'
import { type WriteSheetRefusal, writeSheet } from '../actions/write-sheet.ts'
import {
  draftSheet,
  type SheetDraft,
  type SheetWords,
  sheetLicences,
  sheetShape,
  writtenAuthors,
  writtenSources,
} from '../case-sheet.ts'
import { SheetPage } from '../pages/SheetPage.tsx'
import { collectSheetFacts } from '../store/sheet-facts.ts'
import { findSheet } from '../store/sheets.ts'
import { sheetTexts } from '../texts/case-sheet.ts'

const bodyLimit = 1_000_000

/** The sheet while it is written; once published it lives in the commons. */
export function sheetRoutes(kinds: KindsNow, results: ResultsNow): readonly Route[] {
  return [
    get(
      paths.sheet(':slug'),
      'signed-in',
      onExperiment(
        async (c, experiment) => page(c, await draw(c, experiment, kinds, results)),
        isOnTeam,
      ),
    ),
    post(
      paths.sheet(':slug'),
      'signed-in',
      onExperiment((c, experiment) => write(c, experiment, kinds, results), isOnTeam),
      { bodyLimit },
    ),
    buttonRoute({
      path: paths.publishSheet(':slug'),
      audience: 'signed-in',
      on: experimentAt,
      may: mayEditExperiment,
      draw: (c, experiment, form) => draw(c, experiment, kinds, results, form),
      act: (c, { id }) => publishSheet(c.var.ctx, kinds(), id),
      refusals: (locale) => sheetTexts[locale].refusals,
      next: (_, { slug }) => `/ressources/${slug}`,
      notice: (locale) => sheetTexts[locale].publishedNotice,
    }),
  ]
}

async function draw(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  results: ResultsNow,
  form: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const stored = await findSheet(ctx.db, experiment.id)
  const words = stored
    ? wordsOf(stored)
    : draftSheet(
        {
          ...(await collectSheetFacts(ctx, kinds(), experiment)),
          results: await results(ctx, experiment),
        },
        ctx.locale,
      )
  return (
    <SheetPage
      frame={frame}
      experiment={experiment}
      words={words}
      stored={stored}
      form={form}
      mayPublish={mayEditExperiment(ctx.person, experiment)}
    />
  )
}

/** A stored sheet as the form shows it. */
function wordsOf(stored: SheetDraft): SheetWords {
  const { essential, parts, authors, evidenceLevel, evidenceReason } = stored.content
  const { sources, themes, methods, participants } = stored.content
  const licence = sheetLicences.find((item) => item === stored.licence) ?? 'CC-BY-4.0'
  return sheetShape.parse({
    ...essential,
    ...parts,
    title: stored.title,
    lead: stored.lead,
    licence,
    authors: writtenAuthors(authors),
    evidenceLevel,
    evidenceReason,
    sources: writtenSources(sources),
    themes: themes.join(', '),
    methods: methods.join(', '),
    participants,
    version: stored.version,
  })
}

async function write(c: HttpContext, experiment: Experiment, kinds: KindsNow, results: ResultsNow) {
  const { ctx } = c.var
  const saved = { act: 'sheet.written', subject: `experiment:${experiment.id}` }
  const sent = await readEdit(c, () => draw(c, experiment, kinds, results), saved)
  if (!sent.ok) return again(c, await draw(c, experiment, kinds, results, sent.form))
  const fields = sent.raw
  const read = parseForm(sheetShape, fields, ctx.locale)
  if (!read.ok) return again(c, await draw(c, experiment, kinds, results, read.form))
  const done = await writeSheet(ctx, experiment.id, read.value)
  if (done.ok) return seeOther(c, paths.sheet(experiment.slug), sheetTexts[ctx.locale].saved)
  // The form starts from the stored version from now on: saving again is a choice made knowingly.
  const { version: _old, ...typed } = fields
  return refuse(c, experiment, [kinds, results], done.refusal, formRefused(typed, ''))
}

async function refuse(
  c: HttpContext,
  experiment: Experiment,
  told: readonly [KindsNow, ResultsNow],
  refusal: WriteSheetRefusal,
  { values }: FormState,
) {
  if (refusal === 'forbidden') return forbidden(c)
  const form = formRefused(values, sheetTexts[c.var.ctx.locale].refusals[refusal])
  return again(c, await draw(c, experiment, ...told, form))
}
