import { twinPath, twinRoute, twins } from '#modules/resources/reuse-paths.ts'
import type { Examples } from './examples.ts'

/** A resource in its other forms. */
export function resourceExamples(sheet: string): Examples {
  const slug = sheet.replace('/ressources/', '')
  return Object.fromEntries(twins.map((twin) => [twinRoute(twin), twinPath(slug, twin)]))
}
