import { batchExamples, batchOn } from './batch-on.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'
import { dayIn, publishDraw, settings } from './public-draw.ts'

/** Thirty telephones of nobody. */
function telephones(): string {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `Inventé${at};Prénom${at};06 00 00 ${String(2000 + at)};Valbrenne`,
  )
  return `nom;prenom;telephone;commune\n${lines.join('\n')}\n`
}

/** A draw that recruits by telephone: one caller has somebody in hand, and a sheet of twelve people out on paper. */
export async function callExamples(staff: Hand): Promise<Examples> {
  const features = [['Sexe', 'Femmes ; 52\nHommes ; 48']] as const
  const draw = await publishDraw(staff, 'Panel au téléphone', features, {
    panelSize: '8',
    reserveSize: '4',
    expectedPool: '24',
    registrationClosesOn: dayIn(20),
    drawOn: dayIn(30),
    replacementsEndOn: dayIn(60),
  })
  await staff.open(`${draw}/recrutement`)
  await staff.send('/recrutement/reglages', settings)
  const questions = `${draw}/recrutement/questions`
  await staff.open(`${questions}/page/page_1/ajouter/yes-no`)
  await staff.send('/ajouter/yes-no', { text: 'Le soir ?' })
  await staff.open(`${draw}/recrutement`)
  await staff.send('/recrutement/sources', {
    kind: 'phone',
    label: 'Numéros tirés au hasard',
    usualResponse: '20',
    declared: 'yes',
  })
  await staff.open(`${draw}/fichiers`)
  await staff.page.locator('input[name=file]').setInputFiles({
    name: 'telephones.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(telephones()),
  })
  await staff.send('/fichiers', { kind: 'frame' })
  const read = new URL(staff.page.url()).pathname
  await staff.send(read, { size: '24', seed: 'dés 3-5-2, lancés en mairie' })
  await staff.press(`${read}/importer`)
  await staff.open(`${draw}/appels`)
  await staff.press('/appels/feuilles')
  const sheet = new URL(staff.page.url()).pathname
  await staff.open(`${draw}/appels`)
  await staff.press('/appels')
  const [register = ''] = await staff.links('/inscrire')
  const cards = await batchOn(staff, `${draw}/cartes/images`)
  const ends = [
    'recrutement',
    'recrutement/previsions',
    'recrutement/questions',
    'recrutement/questions/apercu',
    'appels',
    'personnes',
    'saisie',
    'cartes',
    'cartes/images',
  ]
  return {
    ...Object.fromEntries(ends.map((end) => [`/tirages/:slug/${end}`, `${draw}/${end}`] as const)),
    '/tirages/:slug/recrutement/questions/page/:page/ajouter': `${questions}/page/page_1/ajouter`,
    '/tirages/:slug/recrutement/questions/page/:page/ajouter/:kind': `${questions}/page/page_1/ajouter/several`,
    '/tirages/:slug/recrutement/questions/question/:question': `${questions}/question/le_soir`,
    '/tirages/:slug/bilan': `${draw}/bilan`,
    '/tirages/:slug/bilan.csv': `${draw}/bilan.csv`,
    '/tirages/:slug/formulaire.pdf': `${draw}/formulaire.pdf`,
    '/tirages/:slug/appels/feuilles/:sheet': sheet,
    '/tirages/:slug/appels/:id/inscrire': register,
    ...batchExamples('/tirages/:slug/cartes/images', cards),
  }
}
