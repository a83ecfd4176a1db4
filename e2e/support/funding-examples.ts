import { openProject } from './economics-examples.ts'
import type { Hand } from './hand.ts'

const list = '/financements'

/** Notices as Aides-territoires gives them: one fits an association, the other was never readable. */
const notices = (title: string) =>
  JSON.stringify({
    results: [
      {
        ...{ id: title.length, name: title, financers: ['Région d’Orée'] },
        ...{ aid_types: ['Subvention'], targeted_audiences: ['Associations'] },
        ...{ description: 'Pour délibérer.', destinations: ['Dépenses de fonctionnement'] },
        ...{
          submission_deadline: '2099-06-01',
          mobilization_steps: ['Mise en œuvre / réalisation'],
        },
      },
    ],
  })

/** A file of notices that was read: its address. */
export async function readNoticesOf(hand: Hand, title: string): Promise<string> {
  await hand.open(`${list}/importer`)
  await hand.page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'aides.json', mimeType: 'application/json', buffer: Buffer.from(notices(title)) },
  })
  await hand.send('/financements/importer')
  return new URL(hand.page.url()).pathname
}

/** The grant of this title in the list: its address. */
export async function grantNamed(hand: Hand, title: string): Promise<string> {
  await hand.open(list)
  const link = hand.page.locator('main a', { hasText: title }).first()
  return (await link.getAttribute('href')) ?? ''
}

/** An application for a project, by its title: its address. */
export async function applyFor(hand: Hand, grant: string, project: string): Promise<string> {
  await hand.open(`${grant}/demander`)
  const option = hand.page.locator('select[name="projectId"] option', { hasText: project }).first()
  const projectId = (await option.getAttribute('value')) ?? ''
  await hand.send('/demander', { projectId })
  return new URL(hand.page.url()).pathname
}

/** A real address for each page with a parameter. */
export async function fundingExamples(staff: Hand): Promise<Readonly<Record<string, string>>> {
  const project = 'Atelier des aides'
  await openProject(staff, project)
  const title = 'Fonds des places'
  const read = await readNoticesOf(staff, title)
  await staff.send(`${read}/garder`)
  const grant = await grantNamed(staff, title)
  const application = await applyFor(staff, grant, project)
  await staff.open(`${list}/projets`)
  const [subject = ''] = await staff.links(`${list}/projets/`)
  const of = `${list}/demandes/:id`
  return {
    [`${list}/importer/:id`]: read,
    [`${list}/projets/:key`]: subject,
    ...Object.fromEntries(
      ['', '/modifier', '/demander'].map((part) => [`${list}/:id${part}`, grant + part]),
    ),
    ...Object.fromEntries(
      ['', '/avancer', '/pieces', '/pieces/coller'].map((part) => [of + part, application + part]),
    ),
  }
}
