import { emptyForm, type FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { nextPage, textsOnPage } from '../../coding.ts'
import { paths } from '../../paths.ts'
import { readSorting } from '../actions/read-sorting.ts'
import { settleText, sortTexts } from '../actions/sort-texts.ts'
import { ComparePage } from '../pages/ComparePage.tsx'
import { SettlePage } from '../pages/SettlePage.tsx'
import { SortPage } from '../pages/SortPage.tsx'
import { readSaid, readSettled } from '../said-of-text.ts'
import { themeTexts } from '../texts/themes.ts'
import { loadQuestion, type OnQuestion, onQuestion } from './load-question.ts'

/** Each of the two sorts on their own; then they compare, and settle together. */
export const sortingRoutes: readonly Route[] = [
  ...formRoutes({
    ...onQuestion,
    path: paths.sortTexts(':slug', ':question', ':page'),
    fresh: true,
    shape: (c, _, raw) => readSaid(raw, themeTexts[c.var.ctx.locale]),
    draw: drawSort,
    act: async (c, on, sorted) => {
      const kept = await sortTexts(c.var.ctx, on.survey.slug, on.question.id, sorted)
      return kept.ok ? { ok: true, value: await whereNext(c, on) } : kept
    },
    next: (_, { address }) => address,
    notice: (locale, { left }) =>
      left > 0 ? themeTexts[locale].savedLeft(left) : themeTexts[locale].saved,
  }),
  get(paths.compareCodings(':slug', ':question'), 'staff', compare),
  ...formRoutes({
    ...onQuestion,
    on: loadText,
    path: paths.settleText(':slug', ':question', ':answer'),
    shape: (c, _, raw) => readSettled(raw, themeTexts[c.var.ctx.locale]),
    saved: ({ survey }) => ({ act: 'survey.text-settled', subject: `survey:${survey.id}` }),
    draw: drawSettle,
    act: (c, { survey, question, answerId }, themes) =>
      settleText(c.var.ctx, survey.slug, question.id, { answerId, themes }),
    next: ({ survey, question }) => `${paths.compareCodings(survey.slug, question.id)}#textes`,
    notice: (locale) => themeTexts[locale].settledNow,
  }),
]

/** The next page; after the last one, where the first text waits; at the end, the page of the themes. */
async function whereNext(c: HttpContext, { survey, question }: OnQuestion) {
  const { slug } = survey
  const { own, texts } = await readOwn(c, { survey, question })
  const coded = own?.coded ?? []
  const left = Math.max(0, texts.length - coded.length)
  if (left === 0 || own?.coding.finishedAt) return { address: paths.book(slug, question.id), left }
  const pages = Math.ceil(texts.length / textsOnPage)
  const at = pageIn(c)
  const next = at < pages ? at + 1 : nextPage(texts, coded)
  return { address: paths.sortTexts(slug, question.id, next), left }
}

function pageIn(c: HttpContext): number {
  const at = Number(c.req.param('page'))
  return Number.isInteger(at) && at > 0 ? at : 1
}

async function readOwn(
  c: HttpContext,
  { survey, question }: Pick<OnQuestion, 'survey' | 'question'>,
) {
  const { ctx } = c.var
  const sorting = await readSorting(ctx, survey, question.id)
  const own = sorting.sorters.find(({ coding }) => ctx.person && coding.coder === ctx.person.id)
  // Once this person is done, what they said is read beside the other: only what came since is asked of them.
  const fixed = new Set(own?.coding.finishedAt ? own.coded.map(({ answerId }) => answerId) : [])
  const asked = sorting.texts.filter(({ answerId }) => !fixed.has(answerId))
  return { own, themes: sorting.themes, texts: sorting.texts, asked }
}

async function drawSort(c: HttpContext, on: OnQuestion, form: FormState) {
  const { own, themes, asked } = await readOwn(c, on)
  if (!own) return undefined
  const pages = Math.max(1, Math.ceil(asked.length / textsOnPage))
  const at = Math.min(pageIn(c), pages)
  const texts = asked.slice((at - 1) * textsOnPage, at * textsOnPage)
  const numbers = { first: (at - 1) * textsOnPage + 1, at, pages }
  return <SortPage {...{ frame: c.var.frame, ...on, themes, texts, form, ...numbers }} own={own} />
}

async function compare(c: HttpContext) {
  const { ctx, frame } = c.var
  const on = await loadQuestion(c)
  const sorting = on && (await readSorting(ctx, on.survey, on.question.id))
  if (!on || !sorting?.compared) return notFound(c)
  const { compared } = sorting
  const settlers = new Map<string, string | undefined>()
  for (const { settledBy } of sorting.settled)
    if (settledBy) settlers.set(settledBy, await ctx.writerName(settledBy))
  const at = Number(c.req.query('page') ?? 1)
  return page(
    c,
    <ComparePage {...{ frame, ...on, sorting, compared, settlers }} page={at > 0 ? at : 1} />,
  )
}

interface OnText extends OnQuestion {
  readonly answerId: string
}

async function loadText(c: HttpContext): Promise<OnText | undefined> {
  const on = await loadQuestion(c)
  return on && { ...on, answerId: c.req.param('answer') ?? '' }
}

async function drawSettle(c: HttpContext, on: OnText, form: FormState = emptyForm) {
  const { ctx, frame } = c.var
  const sorting = await readSorting(ctx, on.survey, on.question.id)
  const text = sorting.texts.find(({ answerId }) => answerId === on.answerId)
  const compared = sorting.compared?.find(({ answerId }) => answerId === on.answerId)
  if (!text || !compared || compared.isSame) return undefined
  return <SettlePage {...{ frame, ...on, sorting, text, compared, form }} />
}
