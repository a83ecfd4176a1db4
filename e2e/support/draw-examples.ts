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
  return {
    '/tirages/:slug': draw,
    '/tirages/:slug/regle': `${draw}/regle`,
    '/tirages/:slug/criteres': `${draw}/criteres`,
    '/tirages/:slug/essai': `${draw}/essai`,
  }
}
