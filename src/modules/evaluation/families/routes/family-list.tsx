import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import type { Family } from '../family.ts'
import { FamiliesPage } from '../pages/FamiliesPage.tsx'
import { listFamilies } from '../store/families.ts'
import { familyTexts } from '../texts/families.ts'

export const familyListRoutes = routesOfList({
  audience: 'anyone',
  page: paths.families,
  files: paths.familyFiles,
  open,
})

const states = ['draft', 'published', 'withdrawn'] as const

async function open(c: HttpContext): Promise<OpenedList<Family>> {
  const { ctx, frame } = c.var
  const mayKeep = mayKeepFamilies(ctx.person)
  const families = await listFamilies(ctx.db, mayKeep)
  const list = familyList(families, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = families.filter(
        ({ title, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(title).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <FamiliesPage frame={frame} shown={shown} mayKeep={mayKeep} />,
  }
}

function familyList(families: readonly Family[], locale: Locale, today: string): List<Family> {
  const texts = familyTexts[locale]
  return {
    title: texts.title,
    path: paths.families,
    files: paths.familyFiles,
    fileName: 'essais-lus-ensemble',
    counted: texts.counted,
    columns: [
      {
        key: 'titre',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ slug }) => paths.family(slug),
        language: writtenLocale,
      },
      {
        key: 'mesure',
        title: texts.columns.outcome,
        kind: 'text',
        sortable: true,
        value: ({ outcome }) => outcome,
        language: writtenLocale,
      },
      {
        key: 'unite',
        title: texts.columns.unit,
        kind: 'text',
        value: ({ unit }) => unit,
        language: writtenLocale,
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => states.indexOf(state),
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ slug }) => paths.family(slug),
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
          .filter((state) => families.some((family) => family.state === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
