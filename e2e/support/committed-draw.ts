import type { Hand } from './hand.ts'
import type { MovedInstance } from './moved-instance.ts'
import { makeList, publishDraw, settings, takeStep } from './public-draw.ts'

/** People who answered an institute, of nobody: one woman in two. */
function respondents(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `Inventé${at};Prénom${at};${1940 + ((at * 7) % 60)};${at % 2 ? 'Femmes' : 'Hommes'}`,
  )
  return `nom;prenom;annee de naissance;sexe\n${lines.join('\n')}\n`
}

/** A small draw with its dice on 15 September 2023: everything is fixed, and the hall waits. */
export async function committedDraw(
  staff: Hand,
  moveTo: (instant: string) => ReturnType<MovedInstance['setClock']>,
): Promise<string> {
  const features = [['Sexe', 'Femmes ; 50\nHommes ; 50']] as const
  const draw = await publishDraw(staff, 'Jury de la salle', features, {
    panelSize: '4',
    reserveSize: '2',
    expectedPool: '30',
  })
  await staff.open(`${draw}/recrutement`)
  await staff.send('/recrutement/reglages', settings)
  await staff.open(`${draw}/recrutement`)
  await staff.send('/recrutement/sources', {
    kind: 'partner',
    label: 'Un institut',
    usualResponse: '20',
    declared: 'yes',
  })
  await staff.open(`${draw}/fichiers`)
  await staff.page.locator('input[name=file]').setInputFiles({
    name: 'inscrits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(respondents(30)),
  })
  await staff.send('/fichiers', { kind: 'people' })
  const read = new URL(staff.page.url()).pathname
  await staff.send(read)
  await staff.press(`${read}/importer`)
  await moveTo('2023-09-13T08:00:00Z')
  await takeStep(staff, draw, 'freeze')
  await makeList(staff, draw)
  await takeStep(staff, draw, 'witness', {
    role: 'Garante du tirage',
    statement: 'Les panels, recomptés un par un, respectent chaque quota.',
  })
  await moveTo('2023-09-14T09:00:00Z')
  const session = { day: '2023-09-15', time: '12:50:03', place: 'Salle des fêtes', dice: 'yes' }
  await takeStep(staff, draw, 'commit', session)
  return draw
}
