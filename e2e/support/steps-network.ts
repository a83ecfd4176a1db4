import { fileURLToPath } from 'node:url'
import type { Hand } from './hand.ts'

const contacts = fileURLToPath(new URL('files/contacts.csv', import.meta.url))

/** A territory that is followed, someone there, a file: an example of each page of prospecting. */
export async function followTerritory(staff: Hand): Promise<Readonly<Record<string, string>>> {
  await staff.open('/reseau/prospection/nouveau')
  await staff.send('/reseau/prospection/nouveau', { territory: 'Sizun (29)', source: 'met' })
  const prospect = new URL(staff.page.url()).pathname

  await staff.open('/reseau/contacts/importer')
  await staff.send('/reseau/contacts/importer', { file: contacts })
  const file = new URL(staff.page.url()).pathname.replace(/\/colonnes$/, '')
  await staff.send('/colonnes', { origin: 'public-directory' })

  await staff.open('/reseau/contacts/nouveau')
  await staff.send('/reseau/contacts/nouveau', {
    name: 'Paul Aubin',
    email: 'paul.aubin@sizun.example',
    territory: 'Sizun (29)',
    function: 'Directeur général des services',
    kind: 'officer',
    origin: 'met',
  })
  const contact = new URL(staff.page.url()).pathname

  return {
    '/reseau/prospection/:id': prospect,
    '/reseau/prospection/:id/modifier': `${prospect}/modifier`,
    '/reseau/contacts/:id': contact,
    '/reseau/contacts/importer/:id': file,
    '/reseau/contacts/importer/:id/colonnes': `${file}/colonnes`,
    '/reseau/contacts/importer/:id/rejets.csv': `${file}/rejets.csv`,
  }
}
