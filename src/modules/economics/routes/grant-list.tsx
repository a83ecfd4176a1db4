import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { grantStates, paidOf, reportDueOf } from '../grant.ts'
import { GrantsPage, type ShownGrant } from '../pages/FundingPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { listGrants } from '../store/grants.ts'
import { listProjects } from '../store/projects.ts'
import { grantTexts } from '../texts/grants.ts'
import { grantBulk, grantCell, grantEdits, grantRowsRoutes } from './grant-rows.ts'

export const grantListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepEconomics(person),
    page: paths.grants,
    files: paths.grantFiles,
    open,
    edits: grantEdits,
  }),
  ...grantRowsRoutes(open),
]

async function open(c: HttpContext): Promise<OpenedList<ShownGrant>> {
  const { ctx, frame } = c.var
  const projects = await listProjects(ctx.db)
  const grants = (await listGrants(ctx.db)).flatMap((grant): readonly ShownGrant[] => {
    const project = projects.find(({ id }) => id === grant.projectId)
    return project ? [{ ...grant, project }] : []
  })
  const list = grantList(ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = grants.filter(
        ({ funder, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(funder).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <GrantsPage frame={frame} shown={shown} />,
  }
}

function grantList(locale: Locale, today: string): List<ShownGrant> {
  const texts = grantTexts[locale]
  const money = (key: string, title: string, value: (grant: ShownGrant) => number | undefined) => ({
    ...{ key, title, kind: 'money' as const, sortable: true, value },
  })
  return {
    title: texts.title,
    path: paths.grants,
    files: paths.grantFiles,
    fileName: 'financements',
    counted: texts.counted,
    columns: [
      {
        key: 'financeur',
        title: texts.fields.funder,
        kind: 'text',
        sortable: true,
        value: ({ funder }) => funder,
        href: ({ id, project }) => paths.grant(project.slug, id),
        language: writtenLocale,
      },
      {
        key: 'projet',
        title: texts.columns.project,
        kind: 'text',
        sortable: true,
        value: ({ project }) => project.title,
        language: writtenLocale,
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => grantStates.indexOf(state),
        edit: grantCell('state'),
      },
      money('demande', texts.columns.asked, ({ askedCents }) => askedCents),
      money('accorde', texts.columns.granted, ({ grantedCents }) => grantedCents),
      { ...money('verse', texts.columns.paid, paidOf), only: 'file' },
      {
        key: 'jusqu-au',
        title: texts.columns.ends,
        kind: 'day',
        sortable: true,
        value: ({ endsOn }) => endsOn,
        edit: grantCell('endsOn'),
      },
      {
        key: 'compte-rendu',
        title: texts.columns.report,
        kind: 'day',
        sortable: true,
        phone: false,
        value: (grant) => (grant.reportSentOn === undefined ? reportDueOf(grant) : undefined),
      },
      {
        key: 'conditions',
        title: texts.fields.conditions,
        kind: 'text',
        only: 'file',
        value: ({ conditions }) => conditions,
        language: writtenLocale,
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ id, project }) => paths.grant(project.slug, id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: texts.columns.state, as: 'menu', all: texts.all },
        options: grantStates.map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.firstEndsFirst },
    perPage: 50,
    named: { idOf: ({ id }) => id, nameOf: ({ funder, project }) => `${funder}, ${project.title}` },
    bulk: grantBulk(locale, today),
    today,
  }
}
