import type { Hand } from './hand.ts'

/** A real address for each page of events, their series, and what a letter opens. */
export async function eventExamples(staff: Hand): Promise<Readonly<Record<string, string>>> {
  const first = async (page: string, part: string) => {
    await staff.open(page)
    const found = (await staff.links(part)).filter((href) => !/nouve(au|lle)$/.test(href))
    return found[0] ?? `nothing like ${part} on ${page}`
  }
  const event = await first('/agenda', '/agenda/')
  const managed = await first('/evenements', '/evenements/0')
  const series = await madeSeries(staff)
  const mine = await linkOfLetter(staff, event)
  const person = await personOf(staff, event)
  return {
    '/agenda/:slug/partage.png': `${event}/partage.png`,
    '/agenda/:slug/rendez-vous.ics': `${event}/rendez-vous.ics`,
    '/agenda/:slug/inscription': `${event}/inscription`,
    '/agenda/:slug/inscription/envoyee': `${event}/inscription/envoyee`,
    '/agenda/:slug/bulletin.pdf': `${event}/bulletin.pdf`,
    '/series/:slug': series.shown,
    '/series/:slug/inscription': `${series.shown}/inscription`,
    '/series/:slug/inscription/envoyee': `${series.shown}/inscription/envoyee`,
    '/inscription/:token': mine,
    '/inscription/:token/rejoindre': `${mine}/rejoindre`,
    '/inscription/:token/rendez-vous.ics': `${mine}/rendez-vous.ics`,
    '/mon-agenda/:token/agenda.ics': `/mon-agenda/${'0'.repeat(64)}/agenda.ics`,
    '/evenements/series/:id': series.managed,
    '/evenements/series/:id/versions': `${series.managed}/versions`,
    '/evenements/series/:id/questions': `${series.managed}/questions`,
    '/evenements/:id': managed,
    '/evenements/:id/modifier': `${managed}/modifier`,
    '/evenements/:id/versions': `${managed}/versions`,
    '/evenements/:id/inscriptions': `${managed}/inscriptions`,
    '/evenements/:id/inscriptions.csv': `${managed}/inscriptions.csv`,
    '/evenements/:id/inscriptions.xlsx': `${managed}/inscriptions.xlsx`,
    '/evenements/:id/inscriptions/:registration': person,
    '/evenements/:id/questions': `${managed}/questions`,
    '/evenements/:id/ecrire': `${managed}/ecrire`,
    '/evenements/:id/rejoindre': `${managed}/rejoindre`,
  }
}

async function madeSeries(staff: Hand) {
  await staff.open('/evenements/series/nouvelle')
  await staff.send('/nouvelle', {
    title: 'Les midis du réseau',
    summary: 'Une heure par mois, un essai raconté.',
    audience: 'public',
  })
  const managed = new URL(staff.page.url()).pathname
  await staff.press('/publier')
  const links = await staff.links('/series/')
  const shown = links.find((href) => /^\/series\/[^/]+$/.test(href)) ?? `no page of ${managed}`
  return { managed, shown }
}

/** Somebody invented registers; their letter, kept in the house, has the link. */
async function linkOfLetter(staff: Hand, event: string): Promise<string> {
  const { page } = staff
  const { origin } = new URL(page.url())
  await page.request.post(`${origin}${event}/inscription`, {
    form: { name: 'Anna Kerr', email: 'anna.kerr@lecture.example' },
    headers: { origin },
  })
  await staff.open('/maison/courriels')
  const [letter = ''] = await staff.links('/maison/courriels/0')
  await staff.open(letter)
  const text = (await page.locator('main').textContent()) ?? ''
  return /\/inscription\/[0-9a-f]{64}/.exec(text)?.[0] ?? 'no link in the letter'
}

/** Who registered to the event, as the team corrects or moves it. */
async function personOf(staff: Hand, event: string): Promise<string> {
  await staff.open(event)
  const [managed = ''] = await staff.links('/evenements/0')
  await staff.open(`${managed}/inscriptions`)
  const [person] = await staff.links('/inscriptions/0')
  return person ?? `nobody on ${managed}/inscriptions`
}
