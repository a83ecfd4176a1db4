import { z } from 'zod'
import { optionalText, requiredText } from '#kit/fields.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { areThemesFixed, type Theme } from '../../coding.ts'
import { paths } from '../../paths.ts'
import { mayTakeFiles } from '../../respondents.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { listCodings, listThemes } from '../../store/themes.ts'
import { addTheme, changeTheme, mergeThemes, moveTheme, removeTheme } from '../actions/keep-book.ts'
import { readSorting, readSortings, toldThemes } from '../actions/read-sorting.ts'
import { beginCoding, finishCoding, withdrawCoding } from '../actions/sort-texts.ts'
import { BookPage } from '../pages/BookPage.tsx'
import { OpenQuestionsPage } from '../pages/OpenQuestionsPage.tsx'
import { ThemePage } from '../pages/ThemePage.tsx'
import { themeTexts } from '../texts/themes.ts'
import { loadQuestion, type OnQuestion, onQuestion } from './load-question.ts'

interface OnTheme extends OnQuestion {
  readonly theme: Theme
  readonly themes: readonly Theme[]
  readonly isFixed: boolean
}

const themeShape = z.object({ name: requiredText(80, 2), holds: optionalText(600) })
const oneShape = z.object({ theme: z.string() })
const atBook = {
  ...onQuestion,
  draw: drawBook,
  next: ({ survey, question }: OnQuestion) => paths.book(survey.slug, question.id),
} as const
const atTheme = {
  ...onQuestion,
  on: loadTheme,
  draw: drawTheme,
  next: ({ survey, question }: OnTheme) => paths.book(survey.slug, question.id),
} as const

/** The themes of a question, and who sorts its texts. */
export const bookRoutes: readonly Route[] = [
  get(paths.themes(':slug'), 'staff', list),
  ...formRoutes({
    ...atBook,
    path: paths.book(':slug', ':question'),
    fresh: true,
    shape: themeShape,
    act: (c, { survey, question }, words) => addTheme(c.var.ctx, survey.slug, question.id, words),
    under: { 'same-name': 'name', 'too-many': 'name' },
    notice: (locale) => themeTexts[locale].added,
  }),
  ...formRoutes({
    ...atTheme,
    path: paths.theme(':slug', ':question', ':theme'),
    saved: ({ survey }) => ({ act: 'survey.themes-kept', subject: `survey:${survey.id}` }),
    shape: themeShape,
    act: (c, { survey, question, theme }, words) =>
      changeTheme(c.var.ctx, survey.slug, question.id, { ...words, id: theme.id }),
    under: { 'same-name': 'name' },
    notice: (locale) => themeTexts[locale].changed,
  }),
  actRoute({
    ...atTheme,
    path: paths.mergeThemes(':slug', ':question', ':theme'),
    fresh: true,
    shape: z.object({ into: z.string() }),
    act: (c, { survey, question, theme }, { into }) =>
      mergeThemes(c.var.ctx, survey.slug, question.id, { id: theme.id, into }),
    under: { 'same-theme': 'into' },
    notice: (locale) => themeTexts[locale].merged,
  }),
  buttonRoute({
    ...atBook,
    path: paths.moveTheme(':slug', ':question'),
    shape: z.object({ theme: z.string(), way: z.enum(['up', 'down']) }),
    act: (c, { survey, question }, { theme: id, way }) =>
      moveTheme(c.var.ctx, survey.slug, question.id, { id, way }),
    notice: (locale) => themeTexts[locale].moved,
  }),
  buttonRoute({
    ...atBook,
    path: paths.removeTheme(':slug', ':question'),
    shape: oneShape,
    act: (c, { survey, question }, { theme }) =>
      removeTheme(c.var.ctx, survey.slug, question.id, theme),
    notice: (locale) => themeTexts[locale].removed,
  }),
  buttonRoute({
    ...atBook,
    path: paths.beginCoding(':slug', ':question'),
    act: (c, { survey, question }) => beginCoding(c.var.ctx, survey.slug, question.id),
    next: ({ survey, question }) => paths.sortTexts(survey.slug, question.id, 1),
  }),
  buttonRoute({
    ...atBook,
    path: paths.finishCoding(':slug', ':question'),
    act: (c, { survey, question }) => finishCoding(c.var.ctx, survey.slug, question.id),
    notice: (locale) => themeTexts[locale].finished,
  }),
  buttonRoute({
    ...atBook,
    path: paths.withdrawCoding(':slug', ':question'),
    shape: z.object({ coding: z.string(), seen: z.string() }),
    act: (c, { survey, question }, { coding: id, seen }) =>
      withdrawCoding(c.var.ctx, survey.slug, question.id, { id, seen: seen.split(' ') }),
    notice: (locale, gone) =>
      gone.length > 1 ? themeTexts[locale].bothWithdrawn : themeTexts[locale].withdrawn,
  }),
]

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  if (!survey || survey.state === 'draft') return notFound(c)
  const isOver = mayTakeFiles(survey)
  const sorted = isOver ? await readSortings(ctx, survey) : []
  const told = isOver ? await toldThemes(ctx, survey) : new Set<string>()
  return page(c, <OpenQuestionsPage {...{ frame, survey, isOver, sorted, told }} />)
}

async function drawBook(c: HttpContext, on: OnQuestion, form: FormState) {
  const { ctx, frame } = c.var
  const sorting = await readSorting(ctx, on.survey, on.question.id)
  const isTold = (await toldThemes(ctx, on.survey)).has(on.question.id)
  const asked = Number(c.req.query('page'))
  const reading = Number.isInteger(asked) && asked > 0 ? asked : undefined
  return <BookPage {...{ frame, ...on, sorting, isTold, reading, form }} viewer={ctx.person?.id} />
}

async function loadTheme(c: HttpContext): Promise<OnTheme | undefined> {
  const on = await loadQuestion(c)
  const themes = on ? await listThemes(c.var.ctx.db, on.survey.id, on.question.id) : []
  const theme = themes.find(({ id }) => id === c.req.param('theme'))
  if (!on || !theme) return undefined
  const codings = await listCodings(c.var.ctx.db, on.survey.id)
  const isFixed = areThemesFixed(codings.filter(({ question }) => question === on.question.id))
  return { ...on, theme, themes, isFixed }
}

/** The form that came back is told from the other one by what it asks. */
function drawTheme(c: HttpContext, on: OnTheme, form: FormState) {
  const isMerge = form.values['into'] !== undefined || form.problems['into'] !== undefined
  const forms = { form: isMerge ? emptyForm : form, mergeForm: isMerge ? form : emptyForm }
  return <ThemePage frame={c.var.frame} {...on} {...forms} />
}
