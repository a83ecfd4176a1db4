import { isId } from '#kit/ids.ts'
import { worksOnExperiment } from '#kit/viewer.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { drawPaths } from '../paths.ts'
import { findDraw, findDrawBySlug } from '../store/draws.ts'

/** A draw, for the lab and the team of its experiment. */
export const drawDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'draw',
    family: 'instruments',
    pages: [
      '/tirages/:slug',
      '/tirages/:slug/regle',
      '/tirages/:slug/criteres',
      '/tirages/:slug/recrutement',
      '/tirages/:slug/deroule',
    ],
    find: async ({ db }, key) => {
      const draw = isId(key) ? await findDraw(db, key) : await findDrawBySlug(db, key)
      return (
        draw && {
          id: draw.id,
          title: draw.title,
          href: drawPaths.draw(draw.slug),
          readers: draw.experimentId ? 'lab-and-team' : 'lab',
          may: (viewer) => worksOnExperiment(viewer, draw.experimentId),
        }
      )
    },
  },
]
