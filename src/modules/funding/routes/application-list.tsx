import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { listShownApplications } from '../actions/read-applications.ts'
import { applicationStates } from '../application.ts'
import { ApplicationsPage, type ShownApplication } from '../pages/ApplicationPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { applicationTexts } from '../texts/applications.ts'

export const applicationListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepFunding(person),
  page: paths.applications,
  files: paths.applicationFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ShownApplication>> {
  const { ctx, frame } = c.var
  const all = await listShownApplications(ctx)
  const list = applicationList(ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = all.filter(
        ({ state, opportunity, project }) =>
          (ask.values['etat'] ?? state) === state &&
          plainWords(`${opportunity.title} ${opportunity.funder} ${project.title}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <ApplicationsPage frame={frame} shown={shown} />,
  }
}

function applicationList(locale: Locale, today: Day): List<ShownApplication> {
  const texts = applicationTexts[locale]
  const { columns } = texts
  const day = (
    key: string,
    title: string,
    value: (application: ShownApplication) => string | undefined,
    only?: 'file',
  ) => ({ ...{ key, title, kind: 'day' as const, sortable: true, value, only } })
  const money = (
    key: string,
    title: string,
    value: (application: ShownApplication) => number | undefined,
  ) => ({ ...{ key, title, kind: 'money' as const, sortable: true, value } })
  return {
    title: texts.title,
    path: paths.applications,
    files: paths.applicationFiles,
    fileName: 'demandes',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'aide', title: columns.opportunity, kind: 'text', sortable: true },
        value: ({ opportunity }) => opportunity.title,
        href: ({ id }) => paths.application(id),
        language: writtenLocale,
      },
      {
        ...{ key: 'projet', title: columns.project, kind: 'text', sortable: true },
        value: ({ project }) => project.title,
        language: writtenLocale,
      },
      {
        ...{ key: 'etat', title: columns.state, kind: 'choice', sortable: true },
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => applicationStates.indexOf(state),
      },
      money('demande', columns.asked, ({ askedCents }) => askedCents),
      money('obtenu', columns.granted, ({ grantedCents }) => grantedCents),
      day('dernier-jour', columns.closes, ({ opportunity }) => opportunity.closesOn),
      {
        ...{ key: 'qui', title: columns.owner, kind: 'text', phone: false },
        value: ({ ownerName }) => ownerName,
      },
      {
        ...{ key: 'pieces', title: columns.pieces, kind: 'text', only: 'file' },
        value: ({ pieces }) => `${pieces.filter(({ done }) => done).length}/${pieces.length}`,
      },
      day('envoyee', columns.sent, ({ sentOn }) => sentOn, 'file'),
      day('reponse', columns.decided, ({ decidedOn }) => decidedOn, 'file'),
      {
        ...{ key: 'pourquoi', title: columns.reason, kind: 'text', only: 'file' },
        value: ({ reason }) => reason,
        language: writtenLocale,
      },
      {
        ...{ key: 'page', title: columns.page, kind: 'link', only: 'file' },
        value: ({ id }) => paths.application(id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: columns.state, as: 'menu', all: texts.all },
        options: applicationStates.map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
