import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type Edition, takesIdeas } from '../edition.ts'
import { type Idea, ideaStates } from '../idea.ts'
import { IdeasPage } from '../pages/IdeasPages.tsx'
import { paths } from '../paths.ts'
import { listIdeas } from '../store/ideas.ts'
import { hidingTexts } from '../texts/hiding.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { editionAt } from './at.ts'

export const ideaListRoutes = routesOfList({
  audience: 'anyone',
  page: paths.ideas(':slug'),
  files: paths.ideaFiles(':slug'),
  open,
})

async function open(c: HttpContext): Promise<OpenedList<Idea> | undefined> {
  const edition = await editionAt(c)
  if (!edition || edition.state === 'rules') return undefined
  const { ctx, frame } = c.var
  const ideas = await listIdeas(ctx.db, edition.id)
  const today = dayOf(ctx.now)
  const list = ideaList(edition, ideas, { locale: ctx.locale, today })
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = ideas.filter(
        ({ state, theme, title, description }) =>
          (ask.values['reponse'] ?? state) === state &&
          (ask.values['theme'] ?? theme) === theme &&
          plainWords(`${title} ${description}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => (
      <IdeasPage
        frame={frame}
        edition={edition}
        shown={shown}
        takesIdeas={takesIdeas(edition, today)}
      />
    ),
  }
}

function ideaList(
  edition: Edition,
  ideas: readonly Idea[],
  { locale, today }: { readonly locale: Locale; readonly today: string },
): List<Idea> {
  const texts = ideaTexts[locale]
  return {
    title: texts.title,
    path: paths.ideas(edition.slug),
    files: paths.ideaFiles(edition.slug),
    fileName: `idees-${edition.slug}`,
    counted: texts.counted,
    columns: [
      {
        key: 'numero',
        title: texts.columns.number,
        kind: 'number',
        sortable: true,
        value: ({ number }) => number,
      },
      {
        key: 'idee',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ number }) => paths.idea(edition.slug, number),
        language: writtenLocale,
      },
      {
        key: 'reponse',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => ideaStates.indexOf(state),
      },
      {
        key: 'theme',
        title: texts.columns.theme,
        kind: 'choice',
        sortable: true,
        value: ({ theme }) => theme,
        language: writtenLocale,
      },
      {
        key: 'secteur',
        title: texts.columns.area,
        kind: 'choice',
        sortable: true,
        value: ({ area }) => area,
        language: writtenLocale,
      },
      {
        key: 'cout',
        title: texts.columns.cost,
        kind: 'money',
        sortable: true,
        value: ({ costCents }) => costCents,
      },
      {
        key: 'lieu',
        title: texts.columns.place,
        kind: 'text',
        only: 'file',
        value: ({ place }) => place,
        language: writtenLocale,
      },
      {
        key: 'venue-par',
        title: texts.columns.medium,
        kind: 'choice',
        only: 'file',
        value: ({ medium }) => texts.media[medium],
      },
      {
        key: 'raison',
        title: texts.columns.answer,
        kind: 'text',
        only: 'file',
        value: ({ answer }) => answer,
        language: writtenLocale,
      },
      {
        key: 'masquee',
        title: hidingTexts[locale].column,
        kind: 'text',
        only: 'file',
        value: ({ hiddenReason }) => hiddenReason,
        language: writtenLocale,
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ number }) => paths.idea(edition.slug, number),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'reponse',
        label: texts.columns.state,
        as: 'menu',
        all: texts.all,
        options: ideaStates
          .filter((state) => ideas.some((idea) => idea.state === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
      ...(edition.themes.length === 0
        ? []
        : [
            {
              kind: 'choice' as const,
              name: 'theme',
              label: texts.columns.theme,
              as: 'menu' as const,
              all: texts.all,
              options: edition.themes.map((theme) => ({ value: theme, label: theme })),
            },
          ]),
    ],
    order: { own: texts.ownOrder },
    perPage: 50,
    today,
  }
}
