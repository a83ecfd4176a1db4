import { fileURLToPath } from 'node:url'
import type { Hand } from './hand.ts'

const past = fileURLToPath(new URL('files/experiments.csv', import.meta.url))
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

  await staff.open('/experiences/importer')
  await staff.send('/experiences/importer', { file: past })
  const lived = new URL(staff.page.url()).pathname.replace(/\/colonnes$/, '')
  await staff.send(`${lived}/colonnes`, {})

  const keep = '/vues/nouvelle?liste=%2Freseau%2Fcontacts&requete=q%3Daubin'
  await staff.open(keep)
  await staff.send('q%3Daubin', { name: 'Les Aubin' })
  const [view = 'no view was kept'] = await staff.links('/vues/0')

  return {
    '/vues/nouvelle': keep,
    '/vues/:id': view,
    '/reseau/prospection/:id': prospect,
    '/reseau/prospection/:id/modifier': `${prospect}/modifier`,
    '/reseau/contacts/:id': contact,
    '/experiences/importer/:id': lived,
    '/experiences/importer/:id/colonnes': `${lived}/colonnes`,
    '/experiences/importer/:id/rejets.csv': `${lived}/rejets.csv`,
    '/reseau/contacts/importer/:id': file,
    '/reseau/contacts/importer/:id/colonnes': `${file}/colonnes`,
    '/reseau/contacts/importer/:id/rejets.csv': `${file}/rejets.csv`,
  }
}
