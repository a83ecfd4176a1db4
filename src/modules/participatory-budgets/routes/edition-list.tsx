import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type Edition, editionStates } from '../edition.ts'
import { EditionsPage } from '../pages/EditionsPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listEditions } from '../store/editions.ts'
import { editionTexts } from '../texts/editions.ts'

export const editionListRoutes = routesOfList({
  audience: 'anyone',
  page: paths.list,
  files: paths.listFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<Edition>> {
  const { ctx, frame } = c.var
  const mayKeep = mayKeepEditions(ctx.person)
  const editions = await listEditions(ctx.db, mayKeep)
  const list = editionList(editions, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = editions.filter(
        ({ title, state }) =>
          (ask.values['phase'] ?? state) === state && plainWords(title).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <EditionsPage frame={frame} shown={shown} mayKeep={mayKeep} />,
  }
}

function editionList(editions: readonly Edition[], locale: Locale, today: string): List<Edition> {
  const texts = editionTexts[locale]
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'budgets-participatifs',
    counted: texts.counted,
    columns: [
      {
        key: 'titre',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ slug }) => paths.edition(slug),
        language: writtenLocale,
      },
      {
        key: 'phase',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => editionStates.indexOf(state),
      },
      {
        key: 'enveloppe',
        title: texts.columns.envelope,
        kind: 'money',
        sortable: true,
        value: ({ envelopeCents }) => envelopeCents,
      },
      {
        key: 'vote',
        title: texts.columns.until,
        kind: 'day',
        sortable: true,
        value: ({ voteUntil }) => voteUntil,
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ slug }) => paths.edition(slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'phase',
        label: texts.columns.state,
        as: 'menu',
        all: texts.all,
        options: editionStates
          .filter((state) => editions.some((edition) => edition.state === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
