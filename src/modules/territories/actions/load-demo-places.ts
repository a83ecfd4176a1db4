import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { demoPeople, recordMandate, recordRole } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findTerritoryBySlug } from '../store/territories.ts'
import { type RegisteredPlace, registerPlace } from './register-place.ts'

interface DemoPlace extends RegisteredPlace {
  /** Who answers for it, under which title, since and until how many days from today. */
  readonly referent: {
    readonly personId: string
    readonly title: string
    readonly since: number
    readonly until: number | undefined
  }
}

/** Three places that exist nowhere: a small town, an intercommunality, a village. */
const demoPlaces: readonly DemoPlace[] = [
  {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    departmentCode: '35',
    regionCode: '53',
    population: 8_400,
    lon: -1.42,
    lat: 48.03,
    source: 'demo',
    referent: { personId: demoPeople.odile.id, title: 'Maire', since: -245, until: 1_946 },
  },
  {
    kind: 'intercommunality',
    subtype: 'CC',
    slug: 'les-trois-rives',
    name: 'Les Trois-Rives',
    shortName: 'Communauté de communes des Trois-Rives',
    departmentCode: '63',
    regionCode: '84',
    population: 52_300,
    lon: 3.38,
    lat: 45.86,
    source: 'demo',
    referent: {
      personId: demoPeople.basile.id,
      title: 'Direction générale des services',
      since: -900,
      until: undefined,
    },
  },
  {
    kind: 'commune',
    subtype: '',
    slug: 'saint-aubrac',
    name: 'Saint-Aubrac',
    departmentCode: '12',
    regionCode: '76',
    population: 3_100,
    lon: 2.95,
    lat: 44.65,
    source: 'demo',
    // Ends soon: the lab must call before a door closes.
    referent: { personId: demoPeople.paulette.id, title: 'Adjoint·e', since: -245, until: 51 },
  },
]

/** The places of the demonstration world, where its stories happen, and who answers for them. */
export async function loadDemoPlaces(ctx: Ctx): Promise<void> {
  for (const place of demoPlaces) {
    if (await findTerritoryBySlug(ctx.db, place.slug)) continue
    const { id } = await registerPlace(ctx, place)
    await nameReferent(ctx, id, place.referent)
  }
}

/** A person who is not there (the demonstration of another room was not loaded) is left out. */
async function nameReferent(ctx: Ctx, id: string, { personId, title, since, until }: Referent) {
  const today: Day = dayOf(ctx.now)
  const endsOn = until === undefined ? undefined : addDays(today, until)
  const place = { kind: 'territory', id } as const
  await recordRole(ctx, { personId, role: 'territory-referent', place, endsOn })
  const startsOn = addDays(today, since)
  await recordMandate(ctx, { personId, territoryId: id, title, startsOn, endsOn })
}

type Referent = DemoPlace['referent']
