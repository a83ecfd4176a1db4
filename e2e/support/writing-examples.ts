import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** A real address for each page of writing, reading again and keeping true. */
export async function writingExamples(
  staff: Hand,
  sheet: string,
): Promise<Readonly<Record<string, string>>> {
  const pathOf = (hand: Hand) => new URL(hand.page.url()).pathname
  await staff.open('/ressources/ecrire')
  await staff.send('/ressources/ecrire', { kind: 'kit', title: 'Ouvrir et fermer une séance' })
  const workshop = pathOf(staff)
  const text = workshop.replace(/\/modifier$/, '')
  const part = `${workshop}/resume`

  // Two tabs write the same part: the second one is led to both texts.
  const other = await staff.twin()
  await other.open(part)
  await staff.open(part)
  await staff.send('/modifier/resume', { 'sections.summary': 'Dix gestes, du bonjour au merci.' })
  await other.send('/modifier/resume', { 'sections.summary': 'Dix gestes pour tenir une séance.' })
  const meeting = pathOf(other)
  await other.page.close()

  const starter = '/ressources/cent-habitant-es-recrute-es-en-frappant-aux-portes'
  await staff.open(`${starter}/modifier`)
  await staff.press('/traduire')
  const translation = pathOf(staff).replace(/\/modifier$/, '')
  const together = `${text}/ecrire-ensemble`
  await staff.open(together)
  await staff.send('/ecrire-ensemble', { email: 'plume@valbrenne.example' })
  const join = await letterLink(staff, /\/ressources\/ecrire\/ensemble\/[\w-]+/)
  const nobody = '0'.repeat(64)
  return {
    '/ressources/ecrire/:token': `/ressources/ecrire/${nobody}`,
    '/ressources/verifier/:token': `/ressources/verifier/${nobody}`,
    '/ressources/ecrire/ensemble/:token': join,
    '/ressources/:slug/ecrire-ensemble': together,
    '/ressources/:slug/modifier': workshop,
    '/ressources/:slug/apercu': `${text}/apercu`,
    '/ressources/:slug/modifier/:part': part,
    '/ressources/:slug/modifier/:part/rapprocher/:id': meeting,
    '/ressources/:slug/versions': `${sheet}/versions`,
    '/ressources/:slug/versions/:version': `${sheet}/versions/1`,
    '/ressources/:slug/versions/original': `${translation}/versions/original`,
    '/ressources/:slug/retirer': `${sheet}/retirer`,
    '/ressources/:slug/reunir': `${sheet}/reunir`,
  }
}
