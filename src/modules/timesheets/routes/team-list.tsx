import { dayOf, writtenMonth } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { listProjects } from '#modules/economics/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type TeamLine, TeamPage } from '../pages/TeamPage.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepMonths } from '../permissions.ts'
import { listTeamDays } from '../store/weeks.ts'
import { teamTexts } from '../texts/team.ts'
import { weekTexts } from '../texts/week.ts'

export const teamListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepMonths(person),
  page: paths.team,
  files: paths.teamFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<TeamLine>> {
  const { ctx, frame } = c.var
  const { locale, db } = ctx
  const texts = teamTexts[locale]
  const sums = await listTeamDays(db)
  const ids = sums.flatMap(({ personId }) => personId ?? [])
  const names = await findPersonNames(db, [...new Set(ids)], locale)
  const words = weekTexts[locale]
  const titles = new Map<string, string>([
    ...(await listProjects(db)).map(({ id, title }) => [id, title] as const),
    ['house', words.house],
    ['absent', words.absent],
  ])
  const lines = sums.map(({ personId, work, ...sum }) => ({
    ...sum,
    person: names.get(personId ?? '') ?? texts.gone,
    work: titles.get(work) ?? words.gone,
  }))
  const months = [...new Set(lines.map(({ month }) => month))]
  const list = teamList(months, locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const asked = plainWords(ask.values['q'] ?? '')
      const rows = lines.filter(
        ({ person, work, month }) =>
          (ask.values['mois'] ?? month.slice(0, 7)) === month.slice(0, 7) &&
          plainWords(`${person} ${work}`).includes(asked),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <TeamPage frame={frame} shown={shown} />,
  }
}

function teamList(months: readonly string[], locale: Locale, today: string): List<TeamLine> {
  const texts = teamTexts[locale]
  return {
    title: texts.title,
    path: paths.team,
    files: paths.teamFiles,
    fileName: 'temps',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'personne', title: texts.person, kind: 'text', sortable: true },
        value: ({ person }) => person,
      },
      {
        ...{ key: 'mois', title: texts.month, kind: 'choice', sortable: true },
        value: ({ month }) => writtenMonth(month, locale),
        sortBy: ({ month }) => month,
      },
      {
        ...{ key: 'projet', title: texts.work, kind: 'text', sortable: true },
        value: ({ work }) => work,
        language: writtenLocale,
      },
      {
        ...{ key: 'jours', title: texts.days, kind: 'number', sortable: true },
        value: ({ hundredths }) => hundredths / 100,
      },
      {
        ...{ key: 'envoyes', title: texts.sent, kind: 'number', sortable: true },
        value: ({ sentHundredths }) => sentHundredths / 100,
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'mois', as: 'menu', all: texts.all },
        label: texts.month,
        options: months.map((month) => ({
          value: month.slice(0, 7),
          label: writtenMonth(month, locale),
        })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
