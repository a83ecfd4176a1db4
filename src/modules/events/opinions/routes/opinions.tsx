import { emptyForm, type FormState } from '#kit/form.ts'
import { readOneForm } from '#modules/questionnaires/index.ts'
import { download, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { heldPage } from '../../presence/index.ts'
import {
  markValues,
  resultsOf,
  type SatisfactionResult,
  satisfactionMoments,
} from '../../satisfaction.ts'
import { oldLink } from '../../seating/index.ts'
import { getEvent } from '../../store/events.ts'
import { answerSatisfaction } from '../actions/answer-satisfaction.ts'
import { OpinionPage, OpinionsPage, OpinionThanksPage } from '../pages/OpinionPages.tsx'
import { opinionQuestionnaires } from '../questionnaire.ts'
import {
  countSatisfactionAsked,
  findSatisfactionLink,
  listSatisfaction,
} from '../store/satisfaction.ts'
import { satisfactionTexts } from '../texts/satisfaction.ts'

export const opinionRoutes: readonly Route[] = [
  get(presencePaths.opinion, 'anyone', show),
  actRoute({
    audience: 'anyone',
    path: presencePaths.opinion,
    options: { perMinute: 10 },
    on: async (c) => (await loadLink(c)) ?? oldLink(c),
    fresh: true,
    shape: (c, { moment }, raw) => {
      const { locale } = c.var.ctx
      return readOneForm(opinionQuestionnaires[moment], raw, { locale, language: locale })
    },
    draw,
    act: (c, { mark }, input) => answerSatisfaction(c.var.ctx, mark, input),
    refusals: (locale) => satisfactionTexts[locale].refusals,
    next: ({ token }) => presencePath('opinion', { token }),
    notice: (locale) => satisfactionTexts[locale].thanks,
  }),
  get(presencePaths.opinions, 'staff', heldPage(showResults)),
  get(presencePaths.opinionsCsv, 'staff', heldPage(sendResults)),
]

async function loadLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  if (!/^[0-9a-f]{64}$/.test(token)) return undefined
  const mark = hashToken(token)
  const link = await findSatisfactionLink(c.var.ctx.db, mark)
  return link && { ...link, token, mark, event: await getEvent(c.var.ctx.db, link.eventId) }
}

type Link = NonNullable<Awaited<ReturnType<typeof loadLink>>>

function draw(c: HttpContext, { event, token, moment }: Link, form: FormState) {
  return <OpinionPage frame={c.var.frame} event={event} token={token} moment={moment} form={form} />
}

async function show(c: HttpContext) {
  const link = await loadLink(c)
  if (!link) return oldLink(c)
  if (link.answered) return page(c, <OpinionThanksPage frame={c.var.frame} />)
  return page(c, draw(c, link, emptyForm))
}

async function resultsFor(
  c: HttpContext,
  event: NetworkEvent,
): Promise<readonly SatisfactionResult[]> {
  const { db } = c.var.ctx
  const answers = await listSatisfaction(db, event.id)
  const asked = await countSatisfactionAsked(db, event.id)
  return satisfactionMoments.map((moment) => {
    const own = answers.filter((answer) => answer.moment === moment)
    // Links are forgotten after a year, answers are not.
    return resultsOf(moment, Math.max(asked[moment], own.length), own)
  })
}

async function showResults(c: HttpContext, event: NetworkEvent) {
  const results = await resultsFor(c, event)
  return page(c, <OpinionsPage frame={c.var.frame} event={event} results={results} />)
}

async function sendResults(c: HttpContext, event: NetworkEvent) {
  const texts = satisfactionTexts[c.var.ctx.locale]
  const results = await resultsFor(c, event)
  const csv = writeCsv({
    name: texts.results,
    columns: [
      { title: texts.moment, kind: 'text' },
      { title: texts.question, kind: 'text' },
      { title: texts.count, kind: 'number' },
      { title: texts.average, kind: 'number' },
      ...markValues.map((mark) => ({ title: String(mark), kind: 'number' as const })),
    ],
    rows: results.flatMap((result) =>
      result.marks.map((mark) => [
        texts[result.moment],
        texts.marks[mark.mark],
        mark.count,
        mark.average,
        ...(mark.spread ?? []),
      ]),
    ),
  })
  return download(c, csv, {
    name: `avis-${event.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
