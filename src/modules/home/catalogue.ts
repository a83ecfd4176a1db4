import type { Locale } from '#kit/texts.ts'
import type { OpenDataset } from '#platform/module.ts'
import { paths } from './paths.ts'
import { openDataTexts } from './texts/open-data.ts'

const ccBy = { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }

/** Facts of the State keep its licence. */
const openLicence = {
  name: 'Licence Ouverte 2.0',
  href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

const json = (href: string) => ({ href, format: 'JSON', mediaType: 'application/json' })
const csv = (href: string) => ({ href, format: 'CSV', mediaType: 'text/csv' })

/** Addresses of files that other rooms serve. */
export interface FilesElsewhere {
  readonly territoriesCsv: string
  readonly territoriesJson: string
  readonly registerCsv: string
  readonly resourcesDump: string
  readonly resourcesFeed: string
  readonly resourcesHarvest: string
  readonly resourcesLicences: string
}

/** The sets of data of the rooms before this one; later rooms add theirs through their plate. */
export function datasets(locale: Locale, elsewhere: FilesElsewhere): readonly OpenDataset[] {
  const { sets, ownLicences } = openDataTexts[locale]
  return [
    {
      key: 'experiences',
      ...sets.experiments,
      licence: ccBy,
      files: [csv(paths.experimentsCsv), json(paths.experimentsJson)],
    },
    {
      key: 'ressources',
      ...sets.resources,
      // Sheets came under many licences: each line says its own, and no one of them is true for all.
      licence: { name: ownLicences, href: elsewhere.resourcesLicences },
      files: [
        json(paths.resourcesJson),
        {
          href: elsewhere.resourcesDump,
          format: 'JSON',
          mediaType: 'application/jsonl',
          label: 'JSON Lines',
        },
        {
          href: elsewhere.resourcesFeed,
          format: 'ATOM',
          mediaType: 'application/atom+xml',
          label: 'Atom',
        },
        {
          href: `${elsewhere.resourcesHarvest}?verb=Identify`,
          format: 'XML',
          mediaType: 'application/xml',
          label: 'OAI-PMH',
        },
      ],
    },
    {
      key: 'territoires',
      ...sets.territories,
      licence: openLicence,
      files: [csv(elsewhere.territoriesCsv), json(elsewhere.territoriesJson)],
    },
    {
      key: 'registre-des-donnees',
      ...sets.register,
      licence: ccBy,
      files: [csv(elsewhere.registerCsv)],
    },
  ]
}
