import { join } from 'node:path'
import { reusePath, twinPath, twinRoute, twins } from '#modules/resources/paths/reuse.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** A resource in its other forms, its files and its reuse. */
export function resourceExamples(sheet: string): Examples {
  const slug = sheet.replace('/ressources/', '')
  return {
    ...Object.fromEntries(twins.map((twin) => [twinRoute(twin), twinPath(slug, twin)])),
    ...Object.fromEntries(
      (['reuse', 'lineage', 'derive', 'files'] as const).map((page) => [
        reusePath(page, { slug: ':slug' }),
        reusePath(page, { slug }),
      ]),
    ),
  }
}

/** A file kept with a sheet, what another town made of it, and an alert: each by its own link. */
export async function reuseExamples(staff: Hand, visitor: Hand, sheet: string): Promise<Examples> {
  await staff.open(`${sheet}/fichiers`)
  await staff.send('/fichiers', {
    file: join(import.meta.dirname, 'files/photo.png'),
    title: 'La salle',
    description: 'Des tables en rond, vides.',
    licence: 'CC-BY-4.0',
    rightsHolder: 'Ville de Commana',
    peopleShown: 'nobody',
  })
  const [file = ''] = (await staff.links(`${sheet}/fichiers/`)).filter(
    (href) => !href.endsWith('/modifier'),
  )
  await visitor.open(`${sheet}/reutiliser`)
  await visitor.send('/reutiliser', {
    territory: 'Commana (29)',
    changed: 'Une seule soirée.',
    happened: 'Douze personnes venues.',
    name: 'Soizic Exemple',
    email: 'soizic@commune.example',
  })
  await visitor.open('/alertes?q=commune')
  await visitor.send('/alertes', { email: 'soizic@commune.example' })
  return {
    '/ressources/:slug/fichiers/:id': file,
    '/ressources/:slug/fichiers/:id/modifier': `${file}/modifier`,
    '/ressources/reutilisations/confirmer/:token': await letterLink(
      staff,
      /\/ressources\/reutilisations\/confirmer\/[\w-]+/,
    ),
    '/alertes/:token': await letterLink(staff, /\/alertes\/[\w-]{20,}/),
  }
}
