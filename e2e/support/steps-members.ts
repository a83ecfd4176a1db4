import { fileURLToPath } from 'node:url'
import type { Hand } from './hand.ts'

const joining = '/reseau/adhesions/questions/departement'
const file = (name: string) => fileURLToPath(new URL(`files/${name}`, import.meta.url))

/** A territory asks; another deliberates, signs and is invoiced; a college; a statement of the bank. */
export async function welcomeMember(staff: Hand): Promise<Readonly<Record<string, string>>> {
  const here = () => new URL(staff.page.url()).pathname

  await staff.open('/reseau/cotisations')
  const amounts = { effectiveFrom: '2026-01-01', bands: '0 : 200\n5 000 : 800' }
  await staff.send('/reseau/cotisations', amounts)
  await staff.open('/reseau/facturation')
  const named = { name: 'Association du Labo', address: '12 rue de l’Atelier' }
  await staff.send('/reseau/facturation', named)

  await staff.open(`${joining}/page/page_1/ajouter/yes-no`)
  await staff.send('/ajouter/yes-no', { text: 'Un conseil de quartier ?' })
  await staff.open('/reseau/adhesions/nouvelle')
  await staff.send('/reseau/adhesions/nouvelle', {
    territory: 'Guimiliau (29)',
    name: 'Odile Serre',
    function: 'maire',
    email: 'odile.serre@guimiliau.example',
    why: 'Apprendre des autres.',
  })
  const membership = here()
  const decided = { deliberationOn: '2026-01-20', deliberationRef: '2026-9' }
  await staff.send('/deliberation', { ...decided, file: file('letter.pdf') })
  const paper = (await staff.links('/fichiers/'))[0] ?? ''
  await staff.send('/convention', { agreementOn: '2026-01-24' })
  await staff.open(`${membership}/facturer`)
  await staff.send('/facturer', { buyerName: 'Commune de Guimiliau' })
  const invoice = (await staff.links('/reseau/factures/0'))[0] ?? ''

  // Another, that has not signed yet: its agreement is to print.
  await staff.open('/reseau/adhesions/nouvelle')
  await staff.send('/reseau/adhesions/nouvelle', { territory: 'Sizun (29)' })
  const toSign = here()

  await staff.open('/reseau/colleges')
  await staff.send('/reseau/colleges', { name: 'Communes' })
  const college = here()
  await staff.open('/reseau/paiements/importer')
  await staff.send('/reseau/paiements/importer', { file: file('statement.csv') })
  const statement = here()

  await staff.open('/reseau/adherer')
  await staff.send('/reseau/adherer', {
    territory: 'Plounéour-Ménez (29)',
    name: 'Paul Aubin',
    function: 'adjoint',
    email: 'paul.aubin@menez.example',
    why: 'Nous voulons apprendre des autres communes.',
  })
  return {
    '/reseau/adherer/suivi/:token': await linkIn(staff, /\/reseau\/adherer\/suivi\/\w+/),
    '/reseau/adhesions/:id': membership,
    '/reseau/adhesions/questions/:kindOfPlace': joining,
    '/reseau/adhesions/questions/:kindOfPlace/apercu': `${joining}/apercu`,
    '/reseau/adhesions/questions/:kindOfPlace/page/:page/ajouter': `${joining}/page/page_1/ajouter`,
    '/reseau/adhesions/questions/:kindOfPlace/page/:page/ajouter/:kind': `${joining}/page/page_1/ajouter/ranking`,
    '/reseau/adhesions/questions/:kindOfPlace/question/:question': `${joining}/question/un_conseil_de_quartier`,
    '/reseau/adhesions/:id/convention.pdf': `${toSign}/convention.pdf`,
    '/reseau/adhesions/:id/convention.docx': `${toSign}/convention.docx`,
    '/reseau/adhesions/:id/convention.odt': `${toSign}/convention.odt`,
    '/reseau/adhesions/:id/facturer': `${membership}/facturer`,
    '/reseau/adhesions/:id/fichiers/:file': paper,
    '/reseau/factures/:id': invoice,
    '/reseau/factures/:id/facture.pdf': `${invoice}/facture.pdf`,
    '/reseau/colleges/:id': college,
    '/reseau/paiements/imports/:id': statement,
    '/reseau/paiements/imports/:id/rejets.csv': `${statement}/rejets.csv`,
  }
}

/** As written in a letter that the house keeps. */
async function linkIn(staff: Hand, link: RegExp): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of await staff.links('/maison/courriels/0')) {
    await staff.open(letter)
    const match = link.exec(await staff.page.content())
    if (match) return match[0]
  }
  return ''
}
