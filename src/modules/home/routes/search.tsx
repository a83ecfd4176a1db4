import { askedWords } from '#kit/highlight.ts'
import { writtenLocale } from '#kit/texts.ts'
import {
  type Experiment,
  paths as experimentPaths,
  maySeeExperiment,
  searchExperiments,
  stageTexts,
} from '#modules/experiments/index.ts'
import { type Resource, resourcePath, searchResources } from '#modules/resources/index.ts'
import {
  getTerritories,
  kindWord,
  searchTerritories,
  type TerritoryFound,
  territoryLabel,
  territoryPaths,
} from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Answer, AnswerGroup, Found } from '../found.ts'
import { SearchPage } from '../pages/SearchPage.tsx'
import { paths } from '../paths.ts'
import { homeTexts } from '../texts/home.ts'
import { searchTexts } from '../texts/search.ts'

const shown = 10
const placesShown = 6
const elsewhereShown = 6

type Rooms = () => readonly Pick<Module, 'search'>[]

export function searchRoutes(rooms: Rooms): readonly Route[] {
  return [get(paths.search, 'anyone', (c) => show(c, rooms), { cached: true, perMinute: 120 })]
}

const nothing: Found = {
  experiments: [],
  resources: [],
  resourceCount: 0,
  territories: [],
  others: [],
}

async function show(c: HttpContext, rooms: Rooms) {
  const words = askedWords(c.req.query('q'))
  const found = words === '' ? nothing : await searchRooms(c.var.ctx, words, rooms)
  return page(c, <SearchPage frame={c.var.frame} words={words} found={found} />)
}

async function searchRooms(ctx: Ctx, words: string, rooms: Rooms): Promise<Found> {
  const [placed, sheets, others] = await Promise.all([
    searchPlaces(ctx, words),
    searchResources(ctx.db, { words }, { size: shown, number: 1 }),
    searchElsewhere(ctx, words, rooms),
  ])
  return {
    ...placed,
    resources: sheets.resources.map(resourceAnswer),
    resourceCount: sheets.count,
    others,
  }
}

/** Territories, and the experiments that the words tell or that stand in one of these territories. */
async function searchPlaces(
  ctx: Ctx,
  words: string,
): Promise<Pick<Found, 'experiments' | 'territories'>> {
  const places = await searchTerritories(ctx.db, words, { limit: placesShown })
  const experiments = await searchExperiments(ctx.db, {
    words,
    visibility: ctx.person ? ['published', 'draft'] : ['published'],
    territoryIds: places.filter(({ exact }) => exact).map(({ territory }) => territory.id),
    limit: shown,
  })
  const seen = experiments.filter((experiment) => maySeeExperiment(ctx.person, experiment))
  return {
    experiments: await experimentAnswers(ctx, seen),
    territories: places.map((place) => placeAnswer(ctx, place)),
  }
}

/** The other rooms answer for themselves, and say under which name; what they ask at once is one statement. */
async function searchElsewhere(ctx: Ctx, words: string, rooms: Rooms): Promise<AnswerGroup[]> {
  const groups = new Map<string, Answer[]>()
  const asked = { words, viewer: ctx.person, locale: ctx.locale, limit: elsewhereShown }
  const answers = await Promise.all(rooms().map((room) => room.search?.(ctx.db, asked)))
  for (const { group, ...found } of answers.flatMap((list) => list ?? [])) {
    const answer = { ...found, language: found.language ?? writtenLocale, note: '' }
    groups.set(group, [...(groups.get(group) ?? []), answer])
  }
  return [...groups].map(([title, answers]) => ({ title, answers }))
}

async function experimentAnswers(ctx: Ctx, experiments: readonly Experiment[]): Promise<Answer[]> {
  const places = await getTerritories(
    ctx.db,
    experiments.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const { stations, stopped } = stageTexts[ctx.locale]
  return experiments.map(({ title, slug, stage, question, summary, territoryId, visibility }) => {
    const place = places.get(territoryId ?? '')
    const words = [
      place ? territoryLabel(place) : homeTexts[ctx.locale].seekingPlace,
      stage === 'stopped' ? stopped : stations[stage],
      visibility === 'draft' ? searchTexts[ctx.locale].draft : '',
    ]
    return {
      title,
      language: writtenLocale,
      href: experimentPaths.experiment(slug),
      note: words.filter(Boolean).join(' · '),
      text: `${question} ${summary}`,
    }
  })
}

function resourceAnswer({ title, language, slug, lead, content }: Resource): Answer {
  const note = [content.place, content.period].filter(Boolean).join(' · ')
  const text = [lead, content.sections.summary, content.sections.method].filter(Boolean).join(' ')
  return { title, language, href: resourcePath(slug), note, text }
}

function placeAnswer({ locale }: Ctx, { territory, matched }: TerritoryFound): Answer {
  const note = [kindWord(territory, locale), matched].filter(Boolean).join(' · ')
  return {
    title: territoryLabel(territory),
    language: undefined,
    href: territoryPaths.territory(territory.slug),
    note,
    text: '',
  }
}
