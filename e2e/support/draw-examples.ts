import { callExamples } from './call-examples.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'

/** A draw that is being prepared, so that each of its pages has something to show. */
export async function drawExamples(staff: Hand): Promise<Examples> {
  await staff.open('/tirages/nouveau')
  await staff.send('/tirages/nouveau', { title: 'Convention sur l’eau', panelSize: '24' })
  const draw = new URL(staff.page.url()).pathname
  await staff.open(`${draw}/criteres`)
  await staff.press(`${draw}/criteres/ajouter`)
  await staff.open(`${draw}/essai`)
  await staff.press(`${draw}/essai`)
  await staff.open('/tirages/simple')
  await staff.send('/tirages/simple', {
    title: 'Jury des projets',
    lines: 'Anaïs\nBilal\nChloé\nDiego\nEva',
    seats: '2',
    how: 'dice',
  })
  const simple = new URL(staff.page.url()).pathname
  await staff.send(simple, { dice: '352771' })
  const recruiting = [
    'communes',
    'places-vides',
    'fichiers',
    'panel',
    'panel/tables',
    'inscription',
  ]
  return {
    '/tirages/simple/:id': simple,
    '/tirages/simple/:id/recu.json': `${simple}/recu.json`,
    '/tirages/:slug/recu': `${draw}/recu`,
    '/tirages/:slug/recu.json': `${draw}/recu.json`,
    '/tirages/:slug/recu/:file': `${draw}/recu/vivier.txt`,
    '/tirages/:slug/ceremonie': `${draw}/ceremonie`,
    '/tirages/:slug/ceremonie.pdf': `${draw}/ceremonie.pdf`,
    '/tirages/:slug/ceremonie/:file': `${draw}/ceremonie/livret-0.pdf`,
    '/tirages/:slug/deroule': `${draw}/deroule`,
    '/tirages/:slug/horodatage': `${draw}/horodatage`,
    '/tirages/:slug/deroule/temoin.json': `${draw}/deroule/temoin.json`,
    '/tirages/:slug': draw,
    ...Object.fromEntries(
      recruiting.map((end) => [`/tirages/:slug/${end}`, `${draw}/${end}`] as const),
    ),
    ...(await fileExamples(staff, draw)),
    ...(await callExamples(staff)),
    '/t/:code': '/t/2222-2222',
    '/t/:code/une-page': '/t/2222-2222/une-page',
    '/t/:code/question/:step': '/t/2222-2222/question/vous',
    '/t/:code/relire': '/t/2222-2222/relire',
    '/t/:code/ma-place': '/t/2222-2222/ma-place',
    '/t/:code/siege': '/t/2222-2222/siege',
    '/t/:code/retrait': '/t/2222-2222/retrait',
    '/place/:token': `/place/${'0'.repeat(64)}`,
    '/place/:token/seances.ics': `/place/${'0'.repeat(64)}/seances.ics`,
    '/tirages/:slug/regle': `${draw}/regle`,
    '/tirages/:slug/criteres': `${draw}/criteres`,
    '/tirages/:slug/essai': `${draw}/essai`,
  }
}

const nothingFixed = { visitor: 404, staff: 404, why: 'nothing is fixed in public yet' }
const written = { visitor: 404, why: 'its rule is being written' }

/** What a draw that is being prepared answers to. */
const asked = { visitor: 303, staff: 303, why: 'the year of birth is asked first' }

export const drawsOtherwise = {
  '/t/:code/ma-place': asked,
  '/t/:code/siege': asked,
  '/t/:code/retrait': asked,
  '/tirages/:slug': written,
  '/tirages/:slug/recu': written,
  '/tirages/:slug/ceremonie': written,
  '/tirages/:slug/recu.json': nothingFixed,
  '/tirages/:slug/recu/:file': nothingFixed,
  '/tirages/:slug/ceremonie.pdf': nothingFixed,
  '/tirages/:slug/ceremonie/:file': nothingFixed,
  '/tirages/:slug/fichiers/:id/liste.json': { staff: 404, why: 'no list of letters is fixed yet' },
  '/tirages/:slug/inscription': written,
  '/t': { visitor: 303, staff: 303, why: 'the codes of all letters are typed at one address' },
  '/tirages/:slug/places-vides': written,
  '/place/:token': { visitor: 404, staff: 404, why: 'nobody was drawn yet' },
  '/place/:token/seances.ics': { visitor: 404, staff: 404, why: 'nobody was drawn yet' },
}

/** A list of quotas that somebody gave and nobody imported yet. */
async function fileExamples(staff: Hand, draw: string): Promise<Examples> {
  await staff.open(`${draw}/fichiers`)
  const quotas = 'feature,value,min,max\nGenre,Femme,12,12\nGenre,Homme,12,12\n'
  await staff.page.setInputFiles('input[name=file]', {
    name: 'categories.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(quotas),
  })
  await staff.send(`${draw}/fichiers`, { kind: 'quotas' })
  const file = new URL(staff.page.url()).pathname
  return {
    '/tirages/:slug/fichiers/:id': file,
    '/tirages/:slug/fichiers/:id/lignes-rejetees.csv': `${file}/lignes-rejetees.csv`,
    '/tirages/:slug/fichiers/:id/liste.json': `${file}/liste.json`,
  }
}
