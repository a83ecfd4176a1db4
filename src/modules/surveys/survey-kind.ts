import { z } from 'zod'
import { addDays, dayOf } from '#kit/dates.ts'
import type { Figure, InstrumentKind, Opened, PhaseOpened } from '#kit/instruments/instrument.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Block } from '#kit/papers/document.ts'
import { mayShow } from '#kit/small-cells.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { readWeighting } from './actions/read-weighting.ts'
import { closeSurvey, reopenSurvey } from './actions/run-survey.ts'
import { createSurvey } from './actions/save-survey.ts'
import { farthestOf } from './comparison.ts'
import { paths } from './paths.ts'
import { countSent } from './store/answers.ts'
import { countCodes } from './store/codes.ts'
import { findResults, findSurvey, findSurveyById } from './store/surveys.ts'
import { accesses, type Survey } from './survey.ts'
import { kindTexts } from './texts/kind.ts'
import { partLabel } from './texts/results.ts'
import { surveyTexts } from './texts/surveys.ts'

const { fr, en } = kindTexts

/** What a protocol says of it. Frozen protocols are read with it years later: add optional fields, never change a meaning. */
export const surveySettings = z.object({
  purpose: z.string().trim().min(3).max(4000),
  planned: z.coerce.number().int().min(1).max(1_000_000),
  access: z.enum(accesses),
})
export type SurveySettings = z.infer<typeof surveySettings>

/** The kind of instrument that this room offers to protocols. */
export const surveyKind: InstrumentKind<Ctx, SurveySettings> = {
  name: 'survey',
  texts: { fr: fr.kind, en: en.kind },
  shape: surveySettings,
  fields: [
    { ...asked('purpose'), type: 'long-text' },
    { ...asked('planned'), type: 'number' },
    {
      ...asked('access'),
      type: 'choice',
      options: accesses.map((value) => ({
        value,
        label: { fr: surveyTexts.fr.access[value], en: surveyTexts.en.access[value] },
      })),
    },
  ],
  notice: { fr: fr.notice, en: en.notice },
  open,

  async pending(ctx, id) {
    const survey = await getSurvey(ctx, id)
    const { slug, title, state, publishedAt } = survey
    const say = (key: keyof typeof fr.pending, href: string) => ({
      words: { fr: fr.pending[key](title), en: en.pending[key](title) },
      href,
    })
    if (state === 'draft') return [say('draft', paths.prepare(slug))]
    if (state === 'open') return [say('open', paths.survey(slug))]
    return publishedAt ? [] : [say('unpublished', paths.prepare(slug))]
  },

  async close(ctx, id) {
    const survey = await getSurvey(ctx, id)
    if (survey.state === 'open')
      await closeSurvey(
        { ...ctx, person: houseViewer },
        survey.slug,
        kindTexts[writtenLocale].phaseOver,
      )
  },

  async reopen(ctx, id) {
    const { slug, closesOn, state } = await getSurvey(ctx, id)
    if (state !== 'closed') return
    const today = dayOf(ctx.now)
    const lastDay = closesOn < today ? addDays(today, 7) : closesOn
    const reason = kindTexts[writtenLocale].phaseOver
    await reopenSurvey({ ...ctx, person: houseViewer }, slug, { reason, closesOn: lastDay })
  },

  figures,
  evidence,

  /** Not above the pages where people answer. */
  async instrumentAt(ctx, path) {
    const slug = /^\/enquetes\/([^/]+)(?!\/repondre|\/borne)(?:\/|$)/.exec(path)?.[1]
    return slug && (await findSurvey(ctx.db, slug))?.id
  },
}

function asked(name: keyof typeof fr.fields) {
  const { label, hint } = fr.fields[name]
  const english = en.fields[name]
  return {
    name,
    label: { fr: label, en: english.label },
    hint: { fr: hint, en: english.hint },
    required: true,
  }
}

/** A draft with the settings of the protocol: its questions are still to be written, then the team opens it. */
async function open(ctx: Ctx, phase: PhaseOpened, settings: SurveySettings): Promise<Opened> {
  const made = await createSurvey(
    { ...ctx, person: houseViewer },
    {
      ...settings,
      title: phase.title.slice(0, 160),
      controller: ctx.settings.houseName,
      contact: ctx.settings.contactEmail,
      notice: '',
      keepMonths: 12,
      kiosk: false,
      closesOn: phase.endsOn,
    },
    {
      experimentId: phase.experimentId,
      phaseId: phase.phaseId,
      protocolVersion: phase.protocolVersion,
      hidden: phase.hidden ?? false,
    },
  )
  if (!made.ok) throw new Error('the house may always prepare a survey')
  return { instrumentId: made.value.id, href: paths.survey(made.value.slug) }
}

async function getSurvey(ctx: Pick<Ctx, 'db'>, id: string): Promise<Survey> {
  const survey = await findSurveyById(ctx.db, id)
  if (!survey) throw new Error('a phase names a survey that is not there')
  return survey
}

/** Before the results are published, small numbers are told by nobody: a phone that watches would learn who answered. */
async function figures(ctx: Ctx, id: string): Promise<readonly Figure[]> {
  const survey = await getSurvey(ctx, id)
  const counts = await countSent(ctx.db, id)
  const sent = counts.reduce((sum, { count }) => sum + count, 0)
  const results = await findResults(ctx.db, id)
  const media = results?.byMedium ?? []
  const figure = (
    key: keyof typeof fr.figures,
    planned: number | undefined,
    actual: number | undefined,
  ): Figure => ({
    key,
    label: { fr: fr.figures[key].label, en: en.figures[key].label },
    unit: { fr: fr.figures[key].unit, en: en.figures[key].unit },
    planned,
    actual,
    href: results ? paths.results(survey.slug) : paths.survey(survey.slug),
  })
  const codes = survey.access === 'codes' ? await countCodes(ctx.db, id) : undefined
  const beside = results && (await readWeighting(ctx, id, results))
  const distance = beside && farthestOf(beside.compared)
  return [
    figure('answers', survey.planned, results?.answers ?? (mayShow(sent) ? sent : undefined)),
    ...media.flatMap(({ medium, count }) =>
      medium === 'trial' || count === null ? [] : [figure(medium, undefined, count)],
    ),
    ...(codes ? [figure('codes', undefined, codes.made)] : []),
    ...(results?.codes && results.codes.made > 0
      ? [
          figure(
            'rate',
            undefined,
            Math.round((1000 * results.codes.used) / results.codes.made) / 10,
          ),
        ]
      : []),
    ...(distance === undefined
      ? []
      : [figure('distance', undefined, Math.round(1000 * distance) / 10)]),
  ]
}

/** For the case sheet: what was published, and nothing else. */
async function evidence(ctx: Ctx, id: string, locale: Locale): Promise<readonly Block[]> {
  const survey = await getSurvey(ctx, id)
  const results = await findResults(ctx.db, id)
  const texts = kindTexts[locale].evidence
  if (!results || results.answers === undefined) return []
  const shown = (count: number | null) =>
    count === null ? texts.hidden : writtenNumber(count, locale)
  return [
    { kind: 'paragraph', text: texts.purpose(survey.purpose) },
    { kind: 'paragraph', text: texts.answers(writtenNumber(results.answers, locale)) },
    ...results.questions.flatMap(({ label, tables }) =>
      tables.map(
        (table): Block => ({
          kind: 'table',
          caption: table.label === '' ? label : `${label} – ${table.label}`,
          columns: [
            { title: texts.part, width: 3 },
            { title: texts.count, align: 'right' },
          ],
          rows: table.parts.map((part) => [partLabel(part, locale), shown(part.count)]),
        }),
      ),
    ),
  ]
}
