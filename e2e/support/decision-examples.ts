import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'

/** A decision in its consent round, in the circle of the examples: every step before has left something. */
export async function decisionExamples(staff: Hand): Promise<Examples> {
  await staff.open('/decisions/nouvelle?cercle=copil-des-essais')
  await staff.send('/decisions', {
    title: 'Se réunir le jeudi',
    text: 'Le cercle se réunit le jeudi soir.',
    carrier: 'Rose Delmas',
    facilitator: 'Rose Delmas',
  })
  const decision = new URL(staff.page.url()).pathname
  const act = (name: string) =>
    staff.page
      .locator('form', { has: staff.page.locator(`input[name=act][value=${name}]`) })
      .locator('button[type=submit]')
  await staff.follow(act('open'))
  for (let step = 0; step < 4; step++) await staff.follow(act('next'))
  return {
    '/decisions/:slug': decision,
    '/decisions/:slug/feuille.pdf': `${decision}/feuille.pdf`,
    '/decisions/:slug/feuille.docx': `${decision}/feuille.docx`,
    '/decisions/:slug/feuille.odt': `${decision}/feuille.odt`,
  }
}
