import { fileURLToPath } from 'node:url'
import type { Hand } from './hand.ts'

const resources = fileURLToPath(new URL('files/resources.csv', import.meta.url))

/** A file of resources that was read and tried: an example of each page of an import. */
export async function importResourceFile(staff: Hand): Promise<Readonly<Record<string, string>>> {
  await staff.open('/ressources/importer')
  await staff.send('/ressources/importer', { file: resources })
  const file = new URL(staff.page.url()).pathname.replace(/\/preparer$/, '')
  await staff.send('/preparer', {})
  return {
    '/ressources/importer/:id': file,
    '/ressources/importer/:id/preparer': `${file}/preparer`,
    '/ressources/importer/:id/rejets.csv': `${file}/rejets.csv`,
    '/ressources/importer/:id/compte-rendu.csv': `${file}/compte-rendu.csv`,
  }
}
