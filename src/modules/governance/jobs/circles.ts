import { addDays, dayOf } from '#kit/dates.ts'
import { dropTextVersions } from '#platform/histories/text-versions.ts'
import type { Part } from '#platform/parts.ts'
import { dropReopenings } from '#platform/reopenings/reopenings.ts'
import {
  eraseCirclePerson,
  exportCirclePerson,
  listMembershipsOf,
  purgeCircles,
  warnMandates,
} from '../circles/index.ts'
import { loadDemoCircles, removeDemoCircles } from '../demo/load-demo-circles.ts'
import { paths } from '../paths.ts'
import { searchCircles } from '../register/index.ts'
import {
  cancelElected,
  eraseCandidacies,
  listCandidacies,
  writeElected,
} from '../role-votes/index.ts'
import { endMandatesOf } from '../store/circle-members.ts'
import { listCircles, listStandingCircles } from '../store/circles.ts'
import { circleTexts } from '../texts/circles.ts'

const fiveYears = 5 * 365
const roundDays = 30

/** Circles, their roles and who holds them, their meetings. */
export const circlePart: Part = {
  links: (_viewer, locale) => [{ label: circleTexts[locale].circles, href: paths.circles }],
  listeners: [
    {
      on: 'vote.closed',
      name: 'governance.write-elected',
      run: (ctx, { slug }) => writeElected(ctx, String(slug)),
    },
    {
      on: 'vote.cancelled',
      name: 'governance.cancel-elected',
      run: (ctx, { slug }) => cancelElected(ctx, String(slug)),
    },
  ],
  timetable: [
    {
      name: 'governance.warn-mandates',
      cron: '10 8 * * *',
      run: async (ctx) => {
        await warnMandates(ctx)
      },
    },
  ],
  purge: async (ctx) =>
    (await purgeCircles(ctx.db, {
      rounds: daysAgo(ctx.now, roundDays),
      people: addDays(dayOf(ctx.now), -fiveYears),
      presences: daysAgo(ctx.now, fiveYears),
    })) +
    (await dropReopenings(ctx.db, 'circle', (ids) => listStandingCircles(ctx.db, ids))) +
    (await dropTextVersions(ctx.db, 'circle', (ids) => listStandingCircles(ctx.db, ids))),
  personExport: async (db, personId) => ({
    ...(await exportCirclePerson(db, personId)),
    candidacies: await listCandidacies(db, personId),
  }),
  personErase: async (ctx, personId) => {
    const yesterday = addDays(dayOf(ctx.now), -1)
    await endMandatesOf(ctx.db, await listMembershipsOf(ctx.db, personId), yesterday)
    await eraseCirclePerson(ctx.db, personId, yesterday)
    await eraseCandidacies(ctx.db, personId)
  },
  search: searchCircles,
  publicPages: async (db) => {
    const circles = (await listCircles(db)).filter(({ visibility }) => visibility === 'public')
    const changed = circles.map(({ updatedAt }) => updatedAt)
    const latest = changed.toSorted((a, b) => b.getTime() - a.getTime())[0]
    return [
      ...(latest ? [{ path: paths.circles, changed: latest }] : []),
      ...circles.map(({ slug, updatedAt }) => ({ path: paths.circle(slug), changed: updatedAt })),
    ]
  },
  demo: { load: loadDemoCircles, remove: removeDemoCircles },
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
