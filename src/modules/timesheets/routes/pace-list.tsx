import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { economicsPaths } from '#modules/economics/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { listPaces } from '../actions/list-paces.ts'
import { isRange, type ProjectPace, paceStates } from '../pace.ts'
import { PacesPage } from '../pages/PacesPage.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepMonths } from '../permissions.ts'
import { paceTexts } from '../texts/paces.ts'

export const paceListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepMonths(person),
  page: paths.projects,
  files: paths.projectFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ProjectPace>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const rank = ({ state }: ProjectPace) => paceStates.indexOf(state)
  const paces = (await listPaces(ctx.db, today)).toSorted((a, b) => rank(b) - rank(a))
  const list = paceList(ctx.locale, today)
  return {
    list,
    find: (ask) => {
      const asked = plainWords(ask.values['q'] ?? '')
      const rows = paces.filter(
        ({ title, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(title).includes(asked),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <PacesPage frame={frame} shown={shown} />,
  }
}

function paceList(locale: Locale, today: string): List<ProjectPace> {
  const texts = paceTexts[locale]
  const days = (key: string, title: string, value: (pace: ProjectPace) => number | undefined) => ({
    ...{ key, title, kind: 'number' as const, sortable: true },
    value: (pace: ProjectPace) => {
      const hundredths = value(pace)
      return hundredths === undefined ? undefined : hundredths / 100
    },
  })
  return {
    title: texts.title,
    path: paths.projects,
    files: paths.projectFiles,
    fileName: 'jours-par-projet',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'projet', title: texts.project, kind: 'text', sortable: true },
        value: ({ title }) => title,
        href: ({ slug }) => paths.projectRoles(slug),
        language: writtenLocale,
      },
      days('prevus', texts.planned, ({ planned }) => planned),
      days('faits', texts.done, ({ done }) => done),
      days('fin', texts.likely, ({ end }) => end?.likely),
      {
        // One column: with a second one, the table would not fold on a phone.
        ...{ key: 'fourchette', title: texts.range, kind: 'text' },
        value: ({ end }) => {
          if (!end || !isRange(end)) return undefined
          const inDays = (hundredths: number) => writtenNumber(hundredths / 100, locale)
          return texts.between(inDays(end.low), inDays(end.high))
        },
      },
      {
        ...days('moins', texts.low, ({ end }) => (end && isRange(end) ? end.low : undefined)),
        only: 'file',
      },
      {
        ...days('plus', texts.high, ({ end }) => (end && isRange(end) ? end.high : undefined)),
        only: 'file',
      },
      {
        ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => paceStates.indexOf(state),
      },
      {
        ...{ key: 'dernier-jour', title: texts.endsOn, kind: 'day', sortable: true, only: 'file' },
        value: ({ endsOn }) => endsOn,
      },
      {
        ...{ key: 'page', title: texts.page, kind: 'link', only: 'file' },
        value: ({ slug }) => economicsPaths.project(slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: texts.state, as: 'menu', all: texts.all },
        options: paceStates.map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.nearest },
    perPage: 50,
    today,
  }
}
