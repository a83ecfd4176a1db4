import { dayOf } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import type { Locale } from '#kit/texts.ts'
import { getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayProposeCoach, maySeeCoaching } from '../../coaching-permissions.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { skillList } from '../../skills/index.ts'
import { coachingStates, minutesOf } from '../coaching.ts'
import { CoachingsPage, type ListedCoaching } from '../pages/CoachingsPage.tsx'
import { listCoachingSessions, listCoachings } from '../store/coachings.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'
import { labelOf, namesOf } from './reading.tsx'

/** Everything for the team; for the others, theirs and those of their territory. */
export const coachingListRoutes = routesOfList({
  audience: 'signed-in',
  page: coachingPaths.list,
  files: coachingPaths.files,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ListedCoaching>> {
  const { ctx, frame } = c.var
  const all = await listedCoachings(ctx)
  const list = coachingList(ctx)
  const total = all.reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    list,
    find: (ask) => {
      const { etat, q = '' } = ask.values
      const rows = all.filter(
        ({ coaching, place, coached, coach }) =>
          (etat === undefined || coaching.state === etat) && holdsWords([place, coached, coach], q),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <CoachingsPage frame={frame} shown={shown} total={total} />,
  }
}

async function listedCoachings(ctx: Ctx): Promise<readonly ListedCoaching[]> {
  const { person } = ctx
  const asked = mayProposeCoach(person)
    ? {}
    : {
        personId: person?.id ?? '',
        territoryIds: (person?.roles ?? []).flatMap(({ role, place }) =>
          role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
        ),
      }
  const found = await listCoachings(ctx.db, asked)
  const coachings = found.filter((coaching) => maySeeCoaching(person, coaching))
  const ids = coachings.map(({ id }) => id)
  const places = await getTerritories(ctx.db, [
    ...new Set(coachings.map(({ territoryId }) => territoryId)),
  ])
  const names = await namesOf(ctx, coachings)
  const sessions = await listCoachingSessions(ctx.db, ids)
  const minutes = new Map<string, number>()
  for (const session of sessions) {
    const before = minutes.get(session.coachingId) ?? 0
    minutes.set(session.coachingId, before + minutesOf([session]))
  }
  const { forgotten, nobody } = coachingTexts[ctx.locale]
  return coachings.map((coaching) => ({
    coaching,
    place: labelOf(places.get(coaching.territoryId)),
    coached: names.get(coaching.coachedId ?? '') ?? forgotten,
    coach: coaching.coachId ? (names.get(coaching.coachId) ?? forgotten) : nobody,
    minutes: minutes.get(coaching.id) ?? 0,
  }))
}

function coachingList({ locale, now }: Ctx): List<ListedCoaching> {
  const texts = coachingTexts[locale]
  return {
    title: texts.listTitle,
    path: coachingPaths.list,
    files: coachingPaths.files,
    fileName: 'accompagnements',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'menu',
        all: texts.everyState,
        options: coachingStates.map((value) => ({
          value,
          label: coachingWords[locale].states[value],
        })),
      },
    ],
    order: { own: texts.askedFirst },
    perPage: 50,
    today: dayOf(now),
  }
}

function columnsOf(locale: Locale): readonly ListColumn<ListedCoaching>[] {
  const texts = coachingTexts[locale]
  return [
    {
      key: 'territoire',
      title: texts.territory,
      kind: 'text',
      sortable: true,
      value: ({ place }) => place,
      href: ({ coaching }) => coachingPaths.show(coaching.id),
    },
    {
      key: 'savoir-faire',
      title: texts.themesShort,
      kind: 'text',
      value: ({ coaching }) => skillList(coaching.themes, locale),
    },
    {
      key: 'etat',
      title: texts.state,
      kind: 'choice',
      sortable: true,
      value: ({ coaching }) => coachingWords[locale].states[coaching.state],
      sortBy: ({ coaching }) => coachingStates.indexOf(coaching.state),
    },
    {
      key: 'accompagne',
      title: texts.coached,
      kind: 'text',
      sortable: true,
      value: ({ coached }) => coached,
    },
    {
      key: 'coach',
      title: texts.coach,
      kind: 'text',
      sortable: true,
      value: ({ coach }) => coach,
    },
    {
      key: 'heures',
      title: texts.hours,
      kind: 'number',
      sortable: true,
      value: ({ minutes }) => Math.round(minutes / 6) / 10,
      sortBy: ({ minutes }) => minutes,
    },
  ]
}
