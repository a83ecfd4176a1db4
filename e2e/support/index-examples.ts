import { batchExamples, batchOn } from './batch-on.ts'
import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'

const wave = '/indice/:territory/:wave'
const model = '/indice/referentiel'

const unpublished = { visitor: 404, staff: 404, why: 'the results are not published yet' }

/** Answers that are right though they are not a page. */
export const indexOtherwise = {
  [`${wave}/resultats.csv`]: unpublished,
  [`${wave}/rosace.svg`]: unpublished,
  [`${wave}/apercu`]: { staff: 404, why: 'it is not closed yet: there is nothing to preview' },
}

/** A new version of the referential, and an assessment of a town that is open. */
export async function indexExamples(staff: Hand): Promise<Examples> {
  await staff.open(model)
  await staff.press('/referentiel/preparer')
  const draft = await planned(staff, 'Vannes (56)')
  const at = await planned(staff, 'Rennes (35)')
  await staff.open(`${at}/conduire`)
  await staff.press('/ouvrir')
  await staff.open(`${at}/conduire`)
  const [, token = 'no-role'] = /\/indice\/repondre\/(\w+)/.exec(await staff.page.content()) ?? []
  const event = staff.page.locator('select[name=href] option:not([value=""])').first()
  const href = (await event.getAttribute('value')) ?? ''
  await staff.send('/ateliers', { kind: 'results', title: 'Soirée de restitution', href })
  const sheets = await batchOn(staff, `${at}/papier/inhabitant/images`)
  await staff.open(`${at}/conduire`)
  const [workshop = ''] = await staff.links(`${at}/ateliers/`)
  await staff.open(`/indice/repondre/${token}`)
  await staff.send(`/repondre/${token}`, { consent: 'yes' })
  const answers = new URL(staff.page.url()).pathname
  const ends = [
    'conduire',
    'seuils',
    'faits',
    'fermer',
    'publier',
    'apercu',
    'actions',
    'resultats.csv',
    'rosace.svg',
  ]
  return {
    '/indice/repondre/:token': `/indice/repondre/${token}`,
    '/indice/reponses/:code': answers,
    '/indice/reponses/:code/piliers/:pillar': `${answers}/piliers/representation`,
    [`${model}/questions/:question`]: `${model}/questions/women-and-men-leading`,
    [`${model}/criteres/:criterion/ajouter`]: `${model}/criteres/council-composition/ajouter`,
    [`${model}/parties/:part`]: `${model}/parties/representation`,
    [`${model}/parties/:part/ajouter`]: `${model}/parties/representation/ajouter`,
    [`${model}/parties/:part/placer`]: `${model}/parties/council-composition/placer`,
    [wave]: at,
    ...Object.fromEntries(ends.map((end) => [`${wave}/${end}`, `${at}/${end}`] as const)),
    [`${wave}/preparer`]: `${draft}/preparer`,
    [`${wave}/ateliers/:workshop`]: workshop,
    [`${wave}/affiche/:role`]: `${at}/affiche/inhabitant`,
    [`${wave}/papier/:role`]: `${at}/papier/inhabitant`,
    [`${wave}/papier/:role/feuilles`]: `${at}/papier/inhabitant/feuilles`,
    [`${wave}/papier/:role/images`]: `${at}/papier/inhabitant/images`,
    ...batchExamples(`${wave}/papier/:role/images`, sheets),
  }
}

/** An assessment in draft: the address under which its pages are. */
async function planned(staff: Hand, territory: string): Promise<string> {
  await staff.open('/indice/evaluer')
  const closesOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await staff.send('/indice/evaluer', { territory, kind: 'participative', closesOn })
  return new URL(staff.page.url()).pathname.replace(/\/conduire$/, '')
}
