import { thingKeyIn, writtenParts } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import { writtenLocale } from '#kit/texts.ts'
import { worksOnExperiment } from '#kit/viewer.ts'
import type { DiscussedAsked, DiscussedKind } from '#platform/discussed.ts'
import { type Experiment, isOpenToAll } from '../experiment.ts'
import { protocolPaths } from '../paths/protocol.ts'
import { paths } from '../paths.ts'
import { experimentPlaces, placeKeys } from '../places.ts'
import { findExperiment, findExperimentBySlug } from '../store/experiments.ts'
import { discussedTexts } from '../texts/discussed.ts'
import { experimentTexts } from '../texts/experiment.ts'

/** The protocol is discussed by itself. */
const ownPlaces = placeKeys.filter((key) => key !== 'protocol')

/** A proposal and the experiment that it becomes are one thing: what was said of it while it was read stays with it. */
export const experimentDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'experiment',
    family: 'lab',
    pages: [
      '/experiences/a-relire/:id',
      ...ownPlaces.map((key) => `/experiences/:slug${experimentPlaces[key].suffix}`),
      '/experiences/:slug/preparer',
      '/experiences/:slug/etapes',
      '/experiences/:slug/equipe',
      '/experiences/:slug/budget',
      '/experiences/:slug/risques',
      '/experiences/:slug/phases',
      '/experiences/:slug/journal',
      '/experiences/:slug/convention',
    ],
    placeAt: (path, locale) => {
      const place = ownPlaces.find(
        (key) =>
          thingKeyIn(path, [`/experiences/:slug${experimentPlaces[key].suffix}`]) !== undefined,
      )
      return place && place !== 'overview' ? experimentPlaces[place].label[locale] : undefined
    },
    find: async (ctx, key) => {
      const experiment = await found(ctx, key)
      return (
        experiment && {
          ...about(experiment),
          isDraft: experiment.visibility === 'draft',
          publicHref: isOpenToAll(experiment) ? paths.experiment(experiment.slug) : undefined,
          title: experiment.title,
          href:
            experiment.visibility === 'in-review'
              ? paths.review(experiment.id)
              : paths.experiment(experiment.slug),
        }
      )
    },
    draft: async ({ db, locale }, id) => {
      const experiment = await findExperiment(db, id)
      if (experiment?.visibility !== 'draft') return undefined
      const { title, question, summary, hypothesis } = experiment
      const parts = writtenParts([
        { text: question },
        { text: summary },
        { title: experimentTexts[locale].hypothesis, text: hypothesis },
      ])
      return { title, language: writtenLocale, parts }
    },
  },
  {
    kind: 'protocol',
    family: 'lab',
    pages: ['/experiences/:slug/protocole', '/experiences/:slug/protocole/ecrire'],
    find: async (ctx, key) => {
      const experiment = await found(ctx, key)
      return (
        experiment && {
          ...about(experiment),
          title: discussedTexts[ctx.locale].protocol(experiment.title),
          href: protocolPaths.read(experiment.slug),
        }
      )
    },
  },
]

function found({ db }: DiscussedAsked, key: string): Promise<Experiment | undefined> {
  return isId(key) ? findExperiment(db, key) : findExperimentBySlug(db, key)
}

function about({ id }: Experiment) {
  return {
    id,
    readers: 'lab-and-team',
    may: (viewer: Parameters<typeof worksOnExperiment>[0]) => worksOnExperiment(viewer, id),
  } as const
}
