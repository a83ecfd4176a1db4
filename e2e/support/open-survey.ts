import { smallQuestionnaire } from '../../src/modules/surveys/testing/small-survey.ts'
import type { Hand } from './hand.ts'

/** A survey of a few questions, brought from a file and opened to anyone who has the link: its address. */
export async function openSmallSurvey(hand: Hand, title: string): Promise<string> {
  await hand.open('/enquetes/ajouter')
  await hand.send('/enquetes/ajouter', {
    title,
    purpose: 'Choisir le jour du marché.',
    controller: 'Commune de Valbrenne',
    contact: 'mairie@valbrenne.exemple.fr',
    keepMonths: '12',
    access: 'link',
    closesOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
  })
  const path = new URL(hand.page.url()).pathname.replace('/preparer', '')
  await hand.open(`${path}/importer`)
  await hand.page.setInputFiles('input[type=file]', {
    ...{ name: 'marche.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(smallQuestionnaire)),
  })
  await hand.send('/importer')
  await hand.open(`${path}/preparer`)
  await hand.press('/acte')
  return path
}
