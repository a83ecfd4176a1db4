import { inDays } from './days.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'

/** A circle with roles, a person, a tension and a meeting under way, so that each page has something to show. */
export async function governanceExamples(staff: Hand): Promise<Examples> {
  await staff.open('/cercles/nouveau?modele=lab-steering')
  await staff.send('/cercles/nouveau', { name: 'Copil des essais' })
  const circle = new URL(staff.page.url()).pathname
  const [role = ''] = (await staff.links('/roles/')).filter((href) => !href.endsWith('/nouveau'))
  await staff.send('/membres', { name: 'Rose Delmas' })
  await staff.send('/tensions', { title: 'Les dates arrivent tard' })
  await staff.send('/reunions', { title: 'Réunion d’essai', day: inDays(60), time: '18 h 30' })
  const meeting = new URL(staff.page.url()).pathname
  const files =
    ':file{compte-rendu\\.pdf|compte-rendu\\.docx|compte-rendu\\.odt|compte-rendu\\.md|feuille\\.pdf|rendez-vous\\.ics}'
  return {
    '/cercles/:slug': circle,
    '/cercles/:slug/modifier': `${circle}/modifier`,
    '/cercles/:slug/versions': `${circle}/versions`,
    '/cercles/:slug/scrutins': `${circle}/scrutins`,
    '/cercles/:slug/sieges': `${circle}/sieges`,
    '/cercles/:slug/sieges/coller': `${circle}/sieges/coller`,
    '/cercles/:slug/roles/:role': role,
    '/cercles/:slug/reunions/:meeting': meeting,
    '/cercles/:slug/reunions/:meeting/animer': `${meeting}/animer`,
    [`/cercles/:slug/reunions/:meeting/${files}`]: `${meeting}/compte-rendu.pdf`,
  }
}
