import { challenges } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { stageName } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { type Stage, stations } from '../../stage.ts'
import { challengeTexts } from '../../texts/challenge.ts'
import { stageTexts } from '../../texts/stage.ts'
import { isTerritorySlug } from '../list-view.ts'
import { type ListedExperiment, listedPlace } from '../pages/ListPage.tsx'
import { listTexts } from '../texts/list.ts'

interface PublicListGiven {
  readonly locale: Locale
  readonly today: Day
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  /** The territory of the address, by its name. */
  readonly territory: string | undefined
}

/** Everything that is published, for anyone: its words in an address are those of its first day. */
export function publicList({
  locale,
  today,
  regions,
  territory,
}: PublicListGiven): List<ListedExperiment> {
  const texts = listTexts[locale]
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'experimentations',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: filtersOf(locale, regions, territory),
    order: { own: texts.changedFirst },
    perPage: 30,
    today,
  }
}

/** Stopped ones come after those that go on. */
const stages: readonly Stage[] = [...stations, 'stopped']

function columnsOf(locale: Locale): readonly ListColumn<ListedExperiment>[] {
  const texts = listTexts[locale]
  return [
    {
      ...{ key: 'experience', title: texts.experiment, kind: 'text', sortable: true },
      value: ({ experiment }) => experiment.title,
      href: ({ experiment }) => paths.experiment(experiment.slug),
      language: writtenLocale,
    },
    {
      ...{ key: 'territoire', title: texts.place, kind: 'text', sortable: true },
      value: ({ experiment, place }) => listedPlace(experiment, place, locale),
    },
    {
      ...{ key: 'etape', title: texts.stage, kind: 'choice', sortable: true },
      value: ({ experiment }) => stageName(experiment.stage, locale),
      sortBy: ({ experiment }) => stages.indexOf(experiment.stage),
    },
    {
      ...{ key: 'defis', title: texts.byChallenge, kind: 'text', only: 'file' },
      value: ({ experiment }) =>
        experiment.challenges
          .map((challenge) => challengeTexts[locale].names[challenge])
          .join(', '),
    },
    {
      ...{ key: 'question', title: texts.question, kind: 'text', only: 'file' },
      value: ({ experiment }) => experiment.question,
      language: writtenLocale,
    },
    {
      ...{ key: 'page', title: texts.page, kind: 'link', only: 'file' },
      value: ({ experiment }) => paths.experiment(experiment.slug),
    },
  ]
}

function filtersOf(
  locale: Locale,
  regions: PublicListGiven['regions'],
  territory: string | undefined,
): readonly ListFilter[] {
  const texts = listTexts[locale]
  return [
    { kind: 'words', name: 'q', label: texts.searchPortfolio },
    {
      ...{ kind: 'choice', as: 'links', name: 'etape', label: texts.filters, all: texts.all },
      options: [
        ...stations.map((value) => ({ value, label: stageTexts[locale].stations[value] })),
        { value: 'cherche', label: texts.seeking },
        { value: 'arretees', label: texts.stopped },
      ],
    },
    {
      ...{ kind: 'choice', as: 'menu', name: 'defi', label: texts.byChallenge },
      all: texts.allChallenges,
      options: challenges.map((value) => ({ value, label: challengeTexts[locale].names[value] })),
    },
    {
      ...{ kind: 'choice', as: 'menu', name: 'region', label: texts.byRegion },
      all: texts.allRegions,
      options: regions.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      ...{ kind: 'kept', name: 'territoire', label: texts.territory, accepts: isTerritorySlug },
      said: (slug) => territory ?? slug,
    },
  ]
}
