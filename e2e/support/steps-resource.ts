import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** A case that a newcomer tells; its words come back on the page, in the search and in the letters. */
export const told = {
  name: 'Solenn Exemple',
  email: 'solenn@valbrenne.example',
  lead: 'Comment choisir une place de village sans réunion du soir ?',
  place: 'Valbrenne',
  summary: 'Trois samedis de marché, une carte posée sur des tréteaux, et deux cents gommettes.',
  organisation: 'Mairie de Valbrenne',
}

/** The form is shown, read, then sent: a machine would not wait. */
const readingMs = 2_100

/** Somebody unknown begins a text: a letter proves the address, its button lets them in. */
export async function beginAsNewcomer(
  newcomer: Hand,
  staff: Hand,
  title: string,
  email = told.email,
): Promise<string> {
  await newcomer.open('/ressources/ecrire')
  await newcomer.page.waitForTimeout(readingMs)
  const { name } = told
  await newcomer.send('/ressources/ecrire', { kind: 'case-sheet', title, name, email })
  await newcomer.open(await letterLink(staff, /\/ressources\/ecrire\/[\w-]+(?=["\s<])/))
  await newcomer.press(new URL(newcomer.page.url()).pathname)
  await newcomer.press(new URL(newcomer.page.url()).pathname)
  return new URL(newcomer.page.url()).pathname
}

/** Writes what a second person needs to read, then sends it. */
export async function writeAndSubmit(writer: Hand, workshop: string): Promise<void> {
  await writer.open(`${workshop}/presentation`)
  await writer.send('/presentation', { lead: told.lead, place: told.place })
  await writer.open(`${workshop}/resume`)
  await writer.send('/resume', { 'sections.summary': told.summary })
  await writer.open(`${workshop}/auteurs`)
  await writer.send('/auteurs', { 'authors.0.1': told.organisation })
  await writer.open(workshop)
  await writer.press('/soumettre')
}

/** A person of the house lets a first contribution through the door. */
export async function letThrough(moderator: Hand, title: string): Promise<void> {
  await moderator.open('/ressources/moderation')
  const line = moderator.page.locator('li', { hasText: title })
  const id = (await line.locator('[name=id]').getAttribute('value')) ?? ''
  await moderator.send('/ressources/moderation', { id })
}

/** A second person reads, accepts; the text is then shown to everybody. Returns its address. */
export async function acceptAndPublish(reader: Hand, title: string): Promise<string> {
  await reader.open('/ressources/relecture')
  await reader.follow(reader.page.getByRole('link', { name: title }))
  // The text itself is opened, with the decision below it.
  const workshop = new URL(reader.page.url()).pathname.replace(/\/apercu$/, '/modifier')
  await reader.send('/decider', { kind: 'accepted' })
  await reader.open(workshop)
  await reader.press('/publier')
  return new URL(reader.page.url()).pathname
}

/** What another town says it did with a resource. */
export interface Adoption {
  readonly territory: string
  readonly changed: string
  readonly happened: string
  readonly email: string
}

/** Another town says how it used a resource, and proves its address. */
export async function tellReuse(town: Hand, staff: Hand, original: string, adoption: Adoption) {
  await town.open(original)
  await town.follow(town.page.locator('main a[href$="/reutiliser"]').first())
  await town.send('/reutiliser', { ...adoption, name: 'Soizic Exemple' })
  await town.open(await letterLink(staff, /\/ressources\/reutilisations\/confirmer\/[\w-]+/))
  await town.press(new URL(town.page.url()).pathname)
}

/** The team has read it: it is shown. */
export async function acceptReuse(staff: Hand) {
  await staff.open('/ressources/reutilisations/a-relire')
  await staff.press('/publier')
}
