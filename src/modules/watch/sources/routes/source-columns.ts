import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import type { Locale } from '#kit/texts.ts'
import type { ListAsk } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { themeChoices } from '../../pages/words.ts'
import { watchPaths } from '../../paths.ts'
import { sourceListTexts } from '../../texts/source-list.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { problemSentence } from '../../texts/watch.ts'
import type { CountedSource, ListedSource } from '../source.ts'

/** One that answers no more is followed still, until it is paused. */
const states = {
  suivies: ({ state, failures }: CountedSource) => state === 'active' && failures === 0,
  'en-echec': ({ state, failures }: CountedSource) => state === 'active' && failures > 0,
  'en-pause': ({ state }: CountedSource) => state === 'paused',
} as const

const stateNames = ['suivies', 'en-echec', 'en-pause'] as const

const stateOf = (source: CountedSource) =>
  stateNames.find((name) => states[name](source)) ?? 'suivies'

const nameOf = ({ title, address }: CountedSource) => title || address

/** What the house reads: its page shows what its files say. */
export function sourceList(
  sources: readonly ListedSource[],
  { locale, today }: { readonly locale: Locale; readonly today: Day },
): List<ListedSource> {
  const texts = sourceTexts[locale]
  const words = sourceListTexts[locale]
  const act = (key: 'pause' | 'resume', paused: 'yes' | 'no') => ({
    key: paused === 'yes' ? 'pause' : 'reprendre',
    label: texts[key],
    action: watchPaths.pauseSources,
    fields: (rows: readonly ListedSource[]) => ({
      ids: rows.map(({ id }) => id).join(' '),
      paused,
    }),
    leaves: ({ state }: ListedSource) =>
      (state === 'paused') === (paused === 'yes') ? words.left[key] : undefined,
    confirm: words.confirm[key],
    nothing: words.nothing[key],
  })
  return {
    title: texts.sourcesTitle,
    path: watchPaths.sources,
    files: watchPaths.sourceFiles,
    fileName: 'sources-de-la-veille',
    counted: words.counted,
    columns: columnsOf(locale),
    named: { idOf: ({ id }) => id, nameOf },
    filters: filtersOf(sources, locale),
    order: { own: words.pausedFirst },
    perPage: 50,
    bulk: { idOf: ({ id }) => id, nameOf, acts: [act('pause', 'yes'), act('resume', 'no')] },
    today,
  }
}

export function findSources(
  list: List<ListedSource>,
  sources: readonly ListedSource[],
  ask: ListAsk,
) {
  const { q = '', etat, theme } = ask.values
  const found = sources.filter(
    (source) =>
      (etat ?? stateOf(source)) === stateOf(source) &&
      (theme === undefined || source.themes.includes(theme)) &&
      holdsWords([source.title, source.address, source.owner ?? '', source.assignee ?? ''], q),
  )
  return rowsInMemory(list, found, ask)
}

/** A field of the form of a source, which whoever keeps the watch may write: nobody else sees this list. */
function written(
  field: 'licence' | 'everyMinutes',
  asked: { readonly required: boolean; readonly most: number },
) {
  const label = { licence: 'licence', everyMinutes: 'every' } as const
  return {
    edit: {
      asked: {
        ...({ type: 'text', ...asked } as const),
        label: { fr: sourceTexts.fr[label[field]], en: sourceTexts.en[label[field]] },
      },
      typed: (source: ListedSource) => String(source[field]),
      may: () => true,
    },
  }
}

function columnsOf(locale: Locale): readonly ListColumn<ListedSource>[] {
  const texts = sourceTexts[locale]
  const words = sourceListTexts[locale]
  return [
    {
      ...{ key: 'source', title: texts.columns.source, kind: 'text', sortable: true },
      value: nameOf,
      href: ({ id }) => watchPaths.source(id),
    },
    {
      ...{ key: 'etat', title: texts.columns.state, kind: 'choice', sortable: true },
      value: (source) => words.states[stateOf(source)],
      sortBy: (source) => stateNames.indexOf(stateOf(source)),
    },
    {
      ...{ key: 'a-trier', title: texts.columns.waiting, kind: 'number', sortable: true },
      value: ({ waiting }) => waiting,
    },
    {
      ...{ key: 'gardees', title: texts.columns.kept, kind: 'number', sortable: true },
      value: ({ kept }) => kept,
    },
    {
      ...{ key: 'lue', title: texts.columns.last, kind: 'day', sortable: true },
      value: ({ lastReadAt }) => lastReadAt && dayOf(lastReadAt),
    },
    {
      ...{ key: 'responsable', title: texts.owner, kind: 'text', sortable: true, phone: false },
      value: ({ owner }) => owner,
    },
    {
      ...{ key: 'licence', title: texts.licence, kind: 'text', sortable: true, phone: false },
      value: ({ licence }) => licence,
      ...written('licence', { required: false, most: 200 }),
    },
    {
      ...{ key: 'lit', title: texts.assignee, kind: 'text', only: 'file', sortable: true },
      value: ({ assignee }) => assignee,
    },
    {
      ...{ key: 'minutes', title: words.minutes, kind: 'number', only: 'file', sortable: true },
      value: ({ everyMinutes }) => everyMinutes,
      ...written('everyMinutes', { required: true, most: 6 }),
    },
    {
      ...{ key: 'sorte', title: words.kind, kind: 'choice', only: 'file', sortable: true },
      value: ({ kind }) => words.kinds[kind],
    },
    {
      ...{ key: 'adresse', title: words.address, kind: 'text', only: 'file', sortable: true },
      value: ({ address }) => address,
    },
    {
      ...{ key: 'probleme', title: texts.lastProblem, kind: 'text', only: 'file' },
      value: ({ lastProblem }) => (lastProblem ? problemSentence(lastProblem, locale) : ''),
    },
  ]
}

function filtersOf(sources: readonly ListedSource[], locale: Locale): readonly ListFilter[] {
  const texts = sourceTexts[locale]
  const words = sourceListTexts[locale]
  const themes = new Set(sources.flatMap((source) => source.themes))
  return [
    { kind: 'words', name: 'q', label: words.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.columns.state },
      ...{ all: words.all, allCount: sources.length },
      options: stateNames.map((value) => ({
        value,
        label: words.states[value],
        count: sources.filter(states[value]).length,
      })),
    },
    {
      ...{ kind: 'choice', as: 'menu', name: 'theme', label: texts.themes, all: words.everyTheme },
      options: themeChoices(locale).filter(({ value }) => themes.has(value)),
    },
  ]
}
