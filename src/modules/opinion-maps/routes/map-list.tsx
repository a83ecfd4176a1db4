import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mapStates, type OpinionMap } from '../opinion-map.ts'
import { MapsPage } from '../pages/MapsPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepMaps } from '../permissions.ts'
import { listMaps } from '../store/maps.ts'
import { mapTexts } from '../texts/maps.ts'

export const mapListRoutes = routesOfList({
  audience: 'anyone',
  page: paths.list,
  files: paths.listFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<OpinionMap>> {
  const { ctx, frame } = c.var
  const mayKeep = mayKeepMaps(ctx.person)
  const maps = await listMaps(ctx.db, mayKeep)
  const list = mapList(maps, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = maps.filter(
        ({ title, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(title).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <MapsPage frame={frame} shown={shown} mayKeep={mayKeep} />,
  }
}

function mapList(maps: readonly OpinionMap[], locale: Locale, today: string): List<OpinionMap> {
  const texts = mapTexts[locale]
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'cartes-d-avis',
    counted: texts.counted,
    columns: [
      {
        key: 'titre',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ slug }) => paths.map(slug),
        language: writtenLocale,
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => mapStates.indexOf(state),
      },
      {
        key: 'fin',
        title: texts.columns.until,
        kind: 'day',
        sortable: true,
        value: ({ openUntil }) => openUntil,
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ slug }) => paths.map(slug),
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
        options: mapStates
          .filter((state) => maps.some((map) => map.state === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
