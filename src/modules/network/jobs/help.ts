import { dayOf } from '#kit/dates.ts'
import type { NavigationLink } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { dropTextVersions } from '#platform/histories/text-versions.ts'
import type { Appointment, MomentsAsked, TerritoryMoment } from '#platform/module.ts'
import type { Part } from '#platform/parts.ts'
import { dropReopenings } from '#platform/reopenings/reopenings.ts'
import { emptyBadgesOf, exportBadges } from '../badges/index.ts'
import { badgeTexts } from '../badges/nouns.ts'
import {
  deleteNotesClosedBefore,
  exportCoaching,
  forgetCoachedBefore,
  forgetInCoachings,
  listCoachingSessions,
  listCoachings,
} from '../coaching/index.ts'
import {
  type Coaching,
  coachedDays,
  coachingTexts,
  coachingWords,
  noteDays,
} from '../coaching/nouns.ts'
import { loadDemoHelp, removeDemoHelp } from '../demo/load-demo-help.ts'
import { mayPublishMission } from '../mission-permissions.ts'
import {
  exportMissions,
  forgetAnswersBefore,
  forgetInMissions,
  listPlacedMissions,
  searchMissions,
  standingMissions,
} from '../missions/index.ts'
import { answerDays, missionTexts } from '../missions/nouns.ts'
import { badgePaths } from '../paths/badge.ts'
import { coachingPaths, skillPaths } from '../paths/coaching.ts'
import { missionPaths } from '../paths/mission.ts'
import {
  askSkills,
  deleteStatement,
  deleteStatementsBefore,
  exportStatement,
} from '../skills/index.ts'
import { skillTexts } from '../skills/nouns.ts'

/** Coaching, skills, missions and badges: what they do later, and what they hold about people. */

const helpTimetable: readonly Appointment[] = [
  {
    name: 'network.ask-skills',
    cron: '50 7 * * *',
    run: async (ctx) => {
      await askSkills(ctx)
    },
  },
]

/** Two years after the last word, what somebody could do is no longer true. */
const statementDays = 731

async function purgeHelp(ctx: Ctx): Promise<number> {
  return (
    (await deleteNotesClosedBefore(ctx.db, before(ctx, noteDays))) +
    (await forgetCoachedBefore(ctx.db, before(ctx, coachedDays))) +
    (await deleteStatementsBefore(ctx.db, before(ctx, statementDays))) +
    (await forgetAnswersBefore(ctx.db, before(ctx, answerDays))) +
    (await dropTextVersions(ctx.db, 'mission', (ids) => standingMissions(ctx.db, ids))) +
    (await dropReopenings(ctx.db, 'mission', (ids) => standingMissions(ctx.db, ids)))
  )
}

async function exportHelp(db: Db, personId: string): Promise<Record<string, unknown>> {
  const held = await Promise.all([
    exportCoaching(db, personId),
    exportStatement(db, personId),
    exportMissions(db, personId),
    exportBadges(db, personId),
  ])
  return Object.assign({}, ...held)
}

async function eraseHelp(ctx: Ctx, personId: string): Promise<void> {
  await forgetInCoachings(ctx.db, personId, ctx.now)
  await deleteStatement(ctx.db, personId)
  await forgetInMissions(ctx.db, personId)
  await emptyBadgesOf(ctx.db, personId)
}

/** For those who may know of a coaching: that it is asked for, its meetings, its end. */
async function helpMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const places = asked.territoryId === undefined ? undefined : [asked.territoryId]
  const coachings = await listCoachings(db, places ? { territoryIds: places } : {})
  const seen = coachings.filter(({ territoryId }) => mayTell(viewer, territoryId))
  const sessions = await listCoachingSessions(
    db,
    seen.map(({ id }) => id),
  )
  const moments = seen.flatMap((coaching): TerritoryMoment[] => [
    ...lifeOf(coaching, locale),
    ...sessions
      .filter(({ coachingId }) => coachingId === coaching.id)
      .map(({ day, how }) => ({
        territoryId: coaching.territoryId,
        at: new Date(`${day}T12:00:00Z`),
        label: coachingTexts[locale].moment.session(coachingWords[locale].sessionWays[how]),
        href: coachingPaths.show(coaching.id),
        seen: true,
      })),
  ])
  moments.push(...(await missionMoments(db, asked.territoryId, locale)))
  const { since } = asked
  return since ? moments.filter(({ at, due }) => due || at >= since) : moments
}

/** Missions are public: their territory spoke when it published one. */
async function missionMoments(
  db: Db,
  asked: string | undefined,
  locale: Locale,
): Promise<TerritoryMoment[]> {
  const texts = missionTexts[locale].moment
  return (await listPlacedMissions(db, asked)).flatMap((mission) => {
    const { territoryId, title, slug, publishedAt, closedAt } = mission
    if (territoryId === undefined) return []
    const entry = { territoryId, href: missionPaths.show(slug), seen: true }
    return [
      { ...entry, at: publishedAt, label: texts.published(title) },
      ...(closedAt ? [{ ...entry, at: closedAt, label: texts.closed(title) }] : []),
    ]
  })
}

function mayTell(viewer: Viewer | undefined, territoryId: string): boolean {
  return (
    isStaff(viewer) || holds(viewer, 'territory-referent', { kind: 'territory', id: territoryId })
  )
}

function lifeOf(coaching: Coaching, locale: Locale): TerritoryMoment[] {
  const texts = coachingTexts[locale].moment
  const { territoryId, state, askedAt, acceptedAt, closedAt, outcome } = coaching
  if (state === 'withdrawn') return []
  const href = coachingPaths.show(coaching.id)
  const waits = state === 'asked' || state === 'proposed'
  return [
    { territoryId, at: askedAt, label: texts.asked, href, seen: true },
    // Somebody must be found within a month.
    ...(waits
      ? [{ territoryId, at: monthAfter(askedAt), label: texts.due, href, seen: false, due: true }]
      : []),
    ...(acceptedAt ? [{ territoryId, at: acceptedAt, label: texts.begun, href, seen: false }] : []),
    ...(closedAt && outcome
      ? [
          {
            territoryId,
            at: closedAt,
            label: texts.closed(coachingWords[locale].outcomes[outcome]),
            href,
            seen: false,
          },
        ]
      : []),
  ]
}

function monthAfter(at: Date): Date {
  return new Date(new Date(`${dayOf(at)}T12:00:00Z`).getTime() + 30 * 86_400_000)
}

function before(ctx: Ctx, days: number): Date {
  return new Date(ctx.now.getTime() - days * 86_400_000)
}

/** In the rail, for whoever is signed in: what one asks for and what one offers. */
function helpLinks(viewer: Viewer | undefined, locale: Locale): readonly NavigationLink[] {
  if (!viewer) return []
  return [
    {
      label: coachingTexts[locale].listTitle,
      href: coachingPaths.list,
      near: ['territory-referent'],
    },
    {
      label: missionTexts[locale].missions,
      href: missionPaths.list,
      near: ['innovator', 'volunteer'],
    },
    { label: skillTexts[locale].title, href: skillPaths.list },
    {
      label: badgeTexts[locale].ownTitle,
      href: badgePaths.own,
      tabs: isStaff(viewer)
        ? [{ label: badgeTexts[locale].registerTitle, href: badgePaths.register }]
        : [],
    },
  ]
}

export const helpPart: Part = {
  timetable: helpTimetable,
  purge: purgeHelp,
  personExport: exportHelp,
  personErase: eraseHelp,
  territoryMoments: helpMoments,
  search: searchMissions,
  links: helpLinks,
  creations: (viewer, locale) =>
    mayPublishMission(viewer)
      ? [{ label: missionTexts[locale].publish, href: missionPaths.create }]
      : [],
  demo: { load: loadDemoHelp, remove: removeDemoHelp },
}
