import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { closeSurvey } from '../actions/run-survey.ts'
import { SurveyListPage } from '../pages/SurveyListPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { listSurveys } from '../store/surveys.ts'
import { endedOn, type Survey, type SurveyState, shownState } from '../survey.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { surveyRowTexts } from '../texts/survey-rows.ts'
import { surveyTexts } from '../texts/surveys.ts'

/** Files stand before the page of a survey: a name with a dot is nobody’s. */
export const surveyListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'anyone',
    page: paths.list,
    files: paths.listFiles,
    open,
  }),
  rowsRoute({
    ...{ audience: 'staff', may: mayKeepSurveys, open, key: 'fermer', path: paths.closeMany },
    // Those whose last day is over ask for no reason: the others are refused one by one.
    each: (ctx, { slug }) => closeSurvey(ctx, slug, ''),
    refusals: (locale) => prepareTexts[locale].refusals,
    done: (locale, count) => surveyRowTexts[locale].closed(count),
  }),
]

/** The order in which a survey goes through them. */
const states: readonly SurveyState[] = ['draft', 'open', 'closed', 'sealed']

async function open(c: HttpContext): Promise<OpenedList<Survey>> {
  const { ctx, frame } = c.var
  const mayKeep = mayKeepSurveys(ctx.person)
  const surveys = await listSurveys(ctx.db, mayKeep)
  const list = surveyList(surveys, ctx, mayKeep)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = surveys.filter((survey) => {
        const state = shownState(survey, ctx.now)
        const isAsked = (ask.values['etat'] ?? state) === state
        return isAsked && plainWords(`${survey.title} ${survey.purpose}`).includes(words)
      })
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <SurveyListPage {...{ frame, shown, mayKeep, now: ctx.now }} />,
  }
}

function surveyList(
  surveys: readonly Survey[],
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  mayKeep: boolean,
): List<Survey> {
  const texts = surveyTexts[locale]
  const stateOf = (survey: Survey) => shownState(survey, now)
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'enquetes',
    counted: texts.counted,
    columns: [
      {
        key: 'titre',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title, wave }) => texts.withWave(title, wave),
        href: ({ slug }) => paths.survey(slug),
        language: writtenLocale,
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: (survey) => texts.states[stateOf(survey)],
        sortBy: (survey) => states.indexOf(stateOf(survey)),
      },
      {
        key: 'acces',
        title: texts.columns.access,
        kind: 'choice',
        sortable: true,
        value: ({ access }) => texts.access[access],
      },
      {
        key: 'fin',
        title: texts.columns.closes,
        kind: 'day',
        sortable: true,
        value: endedOn,
      },
      {
        key: 'page',
        title: texts.page,
        kind: 'link',
        only: 'file',
        value: ({ slug }) => paths.survey(slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.columns.state,
        as: 'menu',
        all: texts.all,
        options: states
          .filter((state) => surveys.some((survey) => stateOf(survey) === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    bulk: mayKeep ? bulkOf(locale, now) : undefined,
    today: dayOf(now),
  }
}

function bulkOf(locale: Locale, now: Date): Bulk<Survey> {
  const texts = surveyRowTexts[locale]
  return {
    idOf: ({ id }) => id,
    nameOf: ({ title, wave }) => surveyTexts[locale].withWave(title, wave),
    acts: [
      {
        ...{ key: 'fermer', label: texts.close, action: paths.closeMany },
        leaves: (survey) => {
          if (survey.state !== 'open') return texts.notOpen
          return shownState(survey, now) === 'open' ? texts.stillTaken : undefined
        },
        ...{ confirm: texts.closeConfirm, nothing: texts.closeNothing },
      },
    ],
  }
}
