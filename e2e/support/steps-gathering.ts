import { expect } from 'vitest'
import type { Hand } from './hand.ts'

/** Where a gathering and its parts live, once it was prepared. */
export interface GatheringHome {
  /** `/agenda/…` */
  readonly event: string
  /** `/evenements/…` */
  readonly manage: string
  readonly contribution: string
  readonly reading: string
  readonly title: string
}

const offer = {
  title: 'Quinze personnes, une flèche, un panel',
  summary: 'Comment une commune a tiré au sort son panel sur un plan.',
  format: 'atelier',
  'answer-avec_quoi_repart_on': 'Le plan et la lettre.',
  name1: 'Odile Serre',
  email1: 'odile.serre@valbrenne.example',
  organisation1: 'Mairie de Valbrenne',
  territory1: 'Valbrenne',
  publishName1: 'yes',
}

/** Two days, from the call to the programme that everybody reads. */
export async function prepareGathering(
  visitor: Hand,
  staff: Hand,
  title: string,
  layOut: (staff: Hand, event: string) => Promise<void> = layOutByForms,
): Promise<GatheringHome> {
  const { event, manage } = await openGathering(staff, title)
  const contribution = await contribute(visitor, staff, event)
  const reading = await review(visitor, staff, event)
  await decide(staff, event)
  await visitor.open(contribution)
  await visitor.press('/reponse')
  expect(await visitor.text()).toContain('retenue et confirmée')
  await layOut(staff, event)
  await staff.open(`${event}/programme/grille`)
  await staff.send('/grille/publier', { note: '' })
  return { event, manage, contribution, reading, title }
}

async function openGathering(staff: Hand, title: string) {
  await staff.open('/evenements/nouveau')
  await staff.send('/evenements/nouveau', {
    kind: 'gathering',
    title,
    summary: 'Deux jours pour raconter ce qui a été tenté.',
    onDay: '2027-03-18',
    startsAt: '09:00',
    endDay: '2027-03-19',
    endsAt: '17:00',
    place: 'Halle aux grains',
    capacity: '60',
    audience: 'public',
  })
  const manage = new URL(staff.page.url()).pathname
  await staff.press('/publier')
  const see = (await staff.links('/agenda/')).find((href) => /^\/agenda\/[^/]+$/.test(href)) ?? ''
  await staff.open(`${see}/programme/preparer`)
  await staff.send('/programme/preparer', {
    intro: 'Racontez, montrez, faites jouer.',
    opensOn: '2026-01-01',
    closesOn: '2027-03-01',
    formats: 'Atelier : 90\nPlénière : 45',
    criteria: 'Intérêt\nPreuves',
  })
  const asking = `${see}/programme/questions/page/page_1/ajouter/long-text`
  await staff.open(asking)
  await staff.send('/ajouter/long-text', {
    text: 'Avec quoi repart-on ?',
    most: '2000',
    required: 'yes',
  })
  await staff.open(`${see}/programme/preparer`)
  for (const [name, capacity] of [
    ['Grande halle', '120'],
    ['Salle du marché', '40'],
  ] as const) {
    await staff.send('/programme/salles', { name, capacity })
  }
  await staff.send('/programme/pistes', { name: 'Recruter', colour: 'blue' })
  return { event: see, manage }
}

async function contribute(visitor: Hand, staff: Hand, event: string): Promise<string> {
  await visitor.open(`${event}/contribuer`)
  await visitor.send('/contribuer', offer)
  return letterLink(staff, event, 'contribution')
}

async function review(visitor: Hand, staff: Hand, event: string): Promise<string> {
  await staff.open(`${event}/programme/relectures`)
  await staff.send('/programme/comite', {
    name: 'Nour Haddad',
    email: 'nour.haddad@universite.example',
    organisation: 'Université de Lorme',
  })
  const reading = await letterLink(staff, event, 'relire')
  await visitor.open(reading)
  const [one = ''] = await visitor.links(`${reading}/`)
  await visitor.open(one)
  const path = new URL(visitor.page.url()).pathname
  const scores = { 'score-interet': '5', 'score-preuves': '4', comment: 'Précis.' }
  await visitor.send(path, scores)
  return reading
}

async function decide(staff: Hand, event: string) {
  await staff.open(`${event}/programme/relectures`)
  const [one = ''] = await staff.links('/programme/contributions/')
  await staff.open(one)
  await staff.send('/decision', { decision: 'accepted', message: 'Bravo !' })
  expect(await staff.text()).toContain('Le courriel qui va partir')
  await staff.press('/annoncer')
}

async function layOutByForms(staff: Hand, event: string) {
  await staff.open(`${event}/programme/grille`)
  await staff.send('/grille/placer', { day: '2027-03-18', time: '10:00' })
}

/** What the last letter of this event leads to, read in the house's own outbox. */
async function letterLink(staff: Hand, event: string, part: string): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of (await staff.links('/maison/courriels/0')).slice(0, 12)) {
    await staff.open(letter)
    const match = new RegExp(`${event}/${part}/[0-9a-f]{64}`).exec(await staff.page.content())
    if (match) return match[0]
  }
  throw new Error(`no letter of ${event} leads to ${part}`)
}
