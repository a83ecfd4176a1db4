import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { askedWords } from '#kit/writing/highlight.ts'
import {
  type Experiment,
  paths as experimentPaths,
  maySeeExperiment,
  searchExperiments,
  stageTexts,
} from '#modules/experiments/index.ts'
import {
  type Resource,
  resourcePath,
  resourcePaths,
  searchResources,
} from '#modules/resources/index.ts'
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
import type { Answer, AnswerGroup } from '../found.ts'
import { SearchPage } from '../pages/SearchPage.tsx'
import { actsFound, pagesFound } from '../pages-found.ts'
import { paths } from '../paths.ts'
import { proposalsOf } from '../proposals.ts'
import { homeTexts } from '../texts/home.ts'
import { searchTexts } from '../texts/search.ts'

const shown = 10
const placesShown = 6
const elsewhereShown = 6

type Rooms = () => readonly Pick<Module, 'search' | 'navigation' | 'doorways' | 'creations'>[]

export function searchRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.search, 'anyone', (c) => show(c, rooms), { cached: true, perMinute: 120 }),
    get(paths.searchProposals, 'anyone', (c) => propose(c, rooms), { perMinute: 600 }),
  ]
}

/** The names of pages and acts are words of the house, in the language of the page. */
const blank = { language: undefined, note: '', text: '' } as const

async function show(c: HttpContext, rooms: Rooms) {
  const words = askedWords(c.req.query('q'))
  const groups = words === '' ? [] : await searchRooms(c.var.ctx, words, rooms)
  return page(c, <SearchPage frame={c.var.frame} words={words} groups={groups} />)
}

/** For the field of every page, while one types: what the page of the search would answer, shorter. */
async function propose(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const words = askedWords(c.req.query('q'))
  const groups = words === '' ? [] : await searchRooms(ctx, words, rooms)
  const opened = (frame.recents ?? []).map(({ href, label }) => ({ href, title: label }))
  return c.json(proposalsOf(words, groups, { opened, note: searchTexts[ctx.locale].opened }))
}

/** In the order that holds between those that answer as well. */
async function searchRooms(ctx: Ctx, words: string, rooms: Rooms): Promise<readonly AnswerGroup[]> {
  const texts = searchTexts[ctx.locale]
  const { person, locale } = ctx
  const named = (pages: ReturnType<typeof pagesFound>) =>
    pages.slice(0, elsewhereShown).map(({ title, href }) => ({ ...blank, title, href }))
  const query = `?q=${encodeURIComponent(words)}`
  const [placed, sheets, others] = await Promise.all([
    searchPlaces(ctx, words),
    searchResources(ctx.db, { words }, { size: shown, number: 1 }),
    searchElsewhere(ctx, words, rooms),
  ])
  const resources = sheets.resources.map(resourceAnswer)
  return [
    { title: texts.acts, answers: named(actsFound(rooms(), words, person, locale)) },
    { title: texts.experiments, answers: placed.experiments },
    {
      title: texts.resources,
      answers: resources,
      count: sheets.count,
      ...(sheets.count > resources.length
        ? {
            more: {
              label: texts.allResources(writtenNumber(sheets.count, locale)),
              href: resourcePaths.list + query,
            },
          }
        : {}),
    },
    { title: texts.pages, answers: named(pagesFound(rooms(), words, person, locale)) },
    ...others,
    {
      title: texts.territories,
      answers: placed.territories,
      more: { label: texts.allTerritories, href: territoryPaths.list + query },
    },
  ]
}

/** Territories, and the experiments that the words tell or that stand in one of these territories. */
async function searchPlaces(
  ctx: Ctx,
  words: string,
): Promise<{ readonly experiments: readonly Answer[]; readonly territories: readonly Answer[] }> {
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
  return [...groups].map(([title, all]) => ({ title, answers: all }))
}

async function experimentAnswers(ctx: Ctx, experiments: readonly Experiment[]): Promise<Answer[]> {
  const places = await getTerritories(
    ctx.db,
    experiments.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const { stations, stopped } = stageTexts[ctx.locale]
  return experiments.map(
    ({ title, slug, stage, question, summary, territoryId, visibility, seeking }) => {
      const place = places.get(territoryId ?? '')
      const words = [
        place ? territoryLabel(place) : homeTexts[ctx.locale][seeking ? 'seekingPlace' : 'noPlace'],
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
    },
  )
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
