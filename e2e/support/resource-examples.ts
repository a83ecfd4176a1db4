import { reusePath, twinPath, twinRoute, twins } from '#modules/resources/reuse-paths.ts'
import type { Examples } from './examples.ts'

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
