import type { Ctx } from '#platform/context.ts'
import { type RegisteredPlace, registerPlace } from './register-place.ts'

/** Three places that exist nowhere: a small town, an intercommunality, a village. */
const demoPlaces = [
  {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    population: 8_400,
    lon: 5.05,
    lat: 44.72,
    source: 'demo',
  },
  {
    kind: 'intercommunality',
    subtype: 'CC',
    slug: 'les-trois-rives',
    name: 'Les Trois-Rives',
    shortName: 'Communauté de communes des Trois-Rives',
    population: 52_300,
    lon: 0.35,
    lat: 47.1,
    source: 'demo',
  },
  {
    kind: 'commune',
    subtype: '',
    slug: 'saint-aubrac',
    name: 'Saint-Aubrac',
    population: 3_100,
    lon: 2.95,
    lat: 44.65,
    source: 'demo',
  },
] as const satisfies readonly RegisteredPlace[]

/** The places of the demonstration world, where its stories happen. */
export async function loadDemoPlaces(ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  for (const place of demoPlaces) await registerPlace(ctx, place)
}
