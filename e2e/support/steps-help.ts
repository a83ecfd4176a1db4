import { addDays, dayOf } from '#kit/dates.ts'
import type { Hand } from './hand.ts'

/**
 * The administrator states skills, coaches a territory, publishes a mission and tells a visit: an
 * example of each page, and of the links that are sent to others.
 */
export async function helpEachOther(
  staff: Hand,
  visitor: Hand,
): Promise<Readonly<Record<string, string>>> {
  const today = dayOf(new Date())
  const coaching = await coach(staff, today)
  const badge = await firstBadge(staff, coaching)
  const mission = await publishMission(staff, visitor)
  const visit = await hostVisit(staff, today)
  await staff.open('/badges/registre')
  const [key = ''] = await staff.links('/badges/cles/')
  return {
    '/reseau/coachings/:id': coaching,
    '/reseau/coachings/:id/notes.txt': `${coaching}/notes.txt`,
    '/reseau/coachings/:id/enseignement': `${coaching}/enseignement`,
    '/reseau/coaching/suivi/:token': await linkSent(staff, /\/reseau\/coaching\/suivi\/\w+/),
    '/reseau/competences/confirmer/:token': '/reseau/competences/confirmer/inconnue',
    '/reseau/missions/:slug': mission,
    '/reseau/missions/:slug/modifier': `${mission}/modifier`,
    '/reseau/missions/:slug/questions': `${mission}/questions`,
    '/reseau/missions/:slug/questions/apercu': `${mission}/questions/apercu`,
    '/reseau/missions/:slug/questions/page/:page/ajouter': `${mission}/questions/page/page_1/ajouter`,
    '/reseau/missions/:slug/questions/page/:page/ajouter/:kind': `${mission}/questions/page/page_1/ajouter/grid`,
    '/reseau/missions/:slug/questions/question/:question': `${mission}/questions/question/le_soir`,
    '/reseau/missions/:slug/reponses': `${mission}/reponses`,
    '/reseau/missions/:slug/versions': `${mission}/versions`,
    '/reseau/missions/:slug/clore': `${mission}/clore`,
    '/reseau/missions/reponse/:token': await linkSent(staff, /\/reseau\/missions\/reponse\/\w+/),
    '/badges/cles/:kid': key,
    '/badges/reconnaissances/:kind': '/badges/reconnaissances/mission',
    '/badges/reconnaissances/:kind/image.svg': '/badges/reconnaissances/mission/image.svg',
    '/badges/recu/:token': await linkSent(staff, /\/badges\/recu\/\w+/),
    '/badges/:id': badge,
    '/badges/:id/badge.jwt': `${badge}/badge.jwt`,
    '/badges/:id/badge.json': `${badge}/badge.json`,
    '/badges/:id/badge.svg': `${badge}/badge.svg`,
    '/agenda/:slug/visite': visit,
    '/agenda/:slug/visite/preparer': `${visit}/preparer`,
    '/agenda/:slug/visite/compte-rendu': `${visit}/compte-rendu`,
  }
}

/** From the request to the outcome; the coach is whoever holds this hand. */
async function coach(staff: Hand, today: string): Promise<string> {
  await staff.open('/reseau/competences/les-miennes')
  await staff.send('/les-miennes', {
    skills: ['sortition', 'facilitation'],
    place: 'Commana (29)',
    hoursPerMonth: '4',
    coaches: 'yes',
    shown: 'public',
  })
  await staff.open('/reseau/coaching')
  await staff.send('/reseau/coaching', {
    territory: 'Commana (29)',
    themes: ['sortition'],
    need: 'Nos réunions attirent toujours les mêmes personnes : nous voulons tirer au sort.',
    name: 'Paulette Vernhes',
    email: 'paulette.vernhes@saint-aubrac.example',
    title: 'Adjointe',
  })
  const coaching = new URL(staff.page.url()).pathname
  await staff.press('/proposer')
  await staff.send('/reponse', { answer: 'accept' })
  await staff.send('/seances', {
    day: addDays(today, -1),
    minutes: '90',
    how: 'video',
    note: 'Partir de la liste électorale.',
  })
  await staff.send('/clore', {
    outcome: 'reached',
    outcomeText: 'Un panel de vingt personnes est recruté.',
  })
  return coaching
}

async function firstBadge(staff: Hand, coaching: string): Promise<string> {
  await staff.open(coaching)
  await staff.press('/badge')
  await staff.open('/badges/les-miens')
  const own = await staff.links('/badges/0')
  const badge = own[0] ?? ''
  await staff.open(badge)
  await staff.press('/visibilite')
  return badge
}

async function publishMission(staff: Hand, visitor: Hand): Promise<string> {
  await staff.open('/reseau/missions/nouvelle')
  await staff.send('/nouvelle', {
    title: 'Animer deux tables un soir',
    text: 'Quarante personnes tirées au sort, un déroulé déjà prêt, le repas pris en charge.',
    territory: 'Commana (29)',
    skills: ['facilitation'],
    timeNeeded: 'un soir',
  })
  const mission = new URL(staff.page.url()).pathname
  await staff.open(`${mission}/questions/page/page_1/ajouter/yes-no`)
  await staff.send('/ajouter/yes-no', { text: 'Le soir ?' })
  await visitor.open(mission)
  await visitor.send('/repondre', {
    message: 'Je suis libre, et je l’ai déjà fait trois fois.',
    name: 'Jeanne Castaing',
    email: 'jeanne.castaing@benevoles.example',
  })
  return mission
}

async function hostVisit(staff: Hand, today: string): Promise<string> {
  await staff.open('/evenements/nouveau')
  await staff.send('/nouveau', {
    kind: 'site-visit',
    title: 'Une mairie ouverte',
    summary: 'Une journée dans une commune où le conseil se tient dehors.',
    onDay: addDays(today, -1),
    endDay: addDays(today, 1),
    startsAt: '09:00',
    endsAt: '17:00',
    place: 'Mairie',
    audience: 'public',
  })
  await staff.press('/publier')
  const event = (await staff.links('/agenda/')).find((href) => /^\/agenda\/[^/]+$/.test(href)) ?? ''
  const visit = `${event}/visite`
  await staff.open(`${visit}/preparer`)
  await staff.send('/preparer', { toSee: 'La place où se tient le conseil, puis la maison.' })
  return visit
}

/** A link that was sent to somebody, read in the local outbox. */
async function linkSent(staff: Hand, shape: RegExp): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of await staff.links('/maison/courriels/0')) {
    await staff.open(letter)
    const match = shape.exec(await staff.page.content())
    if (match) return match[0]
  }
  return `no link like ${shape.source} was sent`
}
