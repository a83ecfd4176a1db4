import { plainProse } from '#kit/prose/plain.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'

/** A published experiment, as search engines read it (schema.org). */
export function experimentAsData(
  experiment: Experiment,
  place: string | undefined,
  house: { readonly baseUrl: string; readonly name: string },
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ResearchProject',
    '@id': house.baseUrl + paths.experiment(experiment.slug),
    url: house.baseUrl + paths.experiment(experiment.slug),
    name: experiment.title,
    description: plainProse(experiment.question),
    ...(experiment.startedOn ? { foundingDate: experiment.startedOn } : {}),
    ...(place ? { location: { '@type': 'Place', name: place } } : {}),
    keywords: experiment.challenges,
    parentOrganization: { '@type': 'Organization', name: house.name, url: `${house.baseUrl}/` },
  }
}
