import { dayOf } from '#kit/dates.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import { mostInFiles } from '#platform/lists/send-rows.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { mayLeadMission, mayPublishMission } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillList } from '../../skills/index.ts'
import { skillNames, skills } from '../../skills/nouns.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { withdrawMission } from '../actions/publish-mission.ts'
import type { MissionState } from '../mission.ts'
import { type ListedMission, MissionsPage } from '../pages/MissionsPage.tsx'
import { countWaitingAnswersByMission, listMissions } from '../store/missions.ts'
import { missionTexts, missionWords } from '../texts/mission.ts'
import { missionRowTexts } from '../texts/mission-rows.ts'

/** Cards for whoever looks for something to do, a table for those who publish; both read both. */
export const missionListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'anyone',
    page: missionPaths.list,
    files: missionPaths.files,
    open,
  }),
  rowsRoute({
    audience: 'signed-in',
    may: mayPublishMission,
    open,
    key: 'retirer',
    path: missionPaths.withdrawMany,
    each: (ctx, { mission }) => withdrawMission(ctx, mission.slug),
    refusals: (locale) => coachingRefusalTexts[locale],
    done: (locale, count) => missionRowTexts[locale].withdrawn(count),
  }),
]

async function open(c: HttpContext): Promise<OpenedList<ListedMission>> {
  const { ctx, frame } = c.var
  const missions = await listedMissions(ctx)
  const list = missionList(ctx, missions)
  return {
    list,
    find: (ask) => rowsInMemory(list, asked(missions, ask), ask),
    draw: (shown) => <MissionsPage frame={frame} shown={shown} />,
  }
}

async function listedMissions(ctx: Ctx): Promise<readonly ListedMission[]> {
  const { db, person, locale } = ctx
  const missions = await listMissions(db, { limit: mostInFiles })
  const ids = missions.flatMap(({ territoryId }) => territoryId ?? [])
  const places = await getTerritories(db, [...new Set(ids)])
  const waiting = mayPublishMission(person) ? await countWaitingAnswersByMission(db) : new Map()
  return missions.map((mission) => {
    const place = places.get(mission.territoryId ?? '')
    return {
      mission,
      place: place ? territoryLabel(place) : missionTexts[locale].lab,
      // How many answered is for those who read the answers.
      waiting: mayLeadMission(person, mission) ? (waiting.get(mission.id) ?? 0) : undefined,
    }
  })
}

const states: Readonly<Record<string, MissionState>> = { ouvertes: 'open', terminees: 'closed' }

function asked(missions: readonly ListedMission[], { values }: ListAsk): readonly ListedMission[] {
  const { q = '', etat = '' } = values
  return missions.filter(
    ({ mission, place }) =>
      (ownOf(states, etat) ?? mission.state) === mission.state &&
      skills.every((skill) => skill !== values['savoir-faire'] || mission.skills.includes(skill)) &&
      (values['distance'] === undefined || mission.atDistance) &&
      holdsWords([mission.title, mission.text, place], q),
  )
}

function missionList(ctx: Ctx, missions: readonly ListedMission[]): List<ListedMission> {
  const { locale, now, person } = ctx
  const texts = missionTexts[locale]
  const publishes = mayPublishMission(person)
  return {
    title: texts.missions,
    path: missionPaths.list,
    files: missionPaths.files,
    fileName: 'missions',
    counted: texts.counted,
    columns: columnsOf(locale, publishes),
    filters: filtersOf(locale, missions, publishes),
    order: { own: texts.newestFirst },
    perPage: 30,
    bulk: publishes ? bulkOf(ctx) : undefined,
    today: dayOf(now),
  }
}

function bulkOf({ locale, person }: Ctx): Bulk<ListedMission> {
  const texts = missionRowTexts[locale]
  return {
    idOf: ({ mission }) => mission.id,
    nameOf: ({ mission, place }) => `${mission.title}, ${place}`,
    acts: [
      {
        key: 'retirer',
        label: texts.withdraw,
        action: missionPaths.withdrawMany,
        leaves: ({ mission }) => {
          if (mission.state !== 'open') return texts.isOver
          return mayLeadMission(person, mission) ? undefined : texts.ofOthers
        },
        confirm: texts.withdrawConfirm,
        nothing: texts.withdrawNothing,
      },
    ],
  }
}

function columnsOf(locale: Locale, publishes: boolean): readonly ListColumn<ListedMission>[] {
  const texts = missionTexts[locale]
  const toRead: ListColumn<ListedMission> = {
    ...{ key: 'a-lire', title: texts.toRead, kind: 'number', sortable: true },
    value: ({ waiting }) => waiting,
  }
  return [
    {
      ...{ key: 'mission', title: texts.mission, kind: 'text', sortable: true },
      value: ({ mission }) => mission.title,
      href: ({ mission }) => missionPaths.show(mission.slug),
      language: writtenLocale,
    },
    {
      ...{ key: 'territoire', title: texts.where, kind: 'text', sortable: true },
      value: ({ place }) => place,
    },
    {
      ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
      value: ({ mission }) => missionWords[locale].states[mission.state],
    },
    {
      ...{ key: 'avant', title: texts.until, kind: 'day', sortable: true },
      value: ({ mission }) => mission.answerUntil,
    },
    ...(publishes ? [toRead] : []),
    {
      ...{ key: 'savoir-faire', title: texts.skills, kind: 'text', phone: false },
      value: ({ mission }) => skillList(mission.skills, locale),
    },
    {
      ...{ key: 'temps', title: texts.time, kind: 'text', only: 'file', sortable: true },
      value: ({ mission }) => mission.timeNeeded,
      language: writtenLocale,
    },
    {
      ...{ key: 'publiee', title: texts.published, kind: 'day', only: 'file', sortable: true },
      value: ({ mission }) => dayOf(mission.publishedAt),
    },
    {
      ...{ key: 'page', title: texts.page, kind: 'link', only: 'file' },
      value: ({ mission }) => missionPaths.show(mission.slug),
    },
  ]
}

function filtersOf(
  locale: Locale,
  missions: readonly ListedMission[],
  publishes: boolean,
): readonly ListFilter[] {
  const texts = missionTexts[locale]
  const countOf = (state: MissionState) =>
    missions.filter(({ mission }) => mission.state === state).length
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.byState, usual: 'ouvertes' },
      options: [
        { value: 'ouvertes', label: texts.openOnes, count: countOf('open') },
        { value: 'terminees', label: texts.overOnes, count: countOf('closed') },
        { value: 'toutes', label: texts.all, count: missions.length },
      ],
    },
    {
      ...{ kind: 'choice', as: 'menu', name: 'savoir-faire', label: texts.filter, all: texts.all },
      options: skills.map((value) => ({ value, label: skillNames[locale][value] })),
    },
    { kind: 'yes', name: 'distance', label: texts.distance },
    {
      ...{ kind: 'choice', as: 'links', name: 'forme', label: texts.form, isForm: true },
      usual: publishes ? 'table' : 'cartes',
      options: [
        { value: 'cartes', label: texts.cards },
        { value: 'table', label: texts.table },
      ],
    },
  ]
}
