import { fileURLToPath } from 'node:url'
import type { Hand } from './hand.ts'

const photo = fileURLToPath(new URL('files/photo.png', import.meta.url))
const letter = fileURLToPath(new URL('files/letter.pdf', import.meta.url))

/** What a team writes while its experiment runs: people, tasks, risks, a photo, promises. */
export async function liveWithIt(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/equipe/personnes/nouveau`)
  await staff.send('/equipe/personnes/nouveau', {
    name: 'Anne-Sophie Kermarrec-Delacroix',
    role: 'coordinator',
    title: 'Directrice de la participation et des relations aux habitant·es',
    organisation: 'Ville de Saint-Malo',
    shown: 'yes',
  })
  await staff.open(`${home}/equipe/taches/nouveau`)
  await staff.send('/equipe/taches/nouveau', { title: 'Relancer', dueOn: '2030-12-03' })
  await staff.open(`${home}/risques/nouveau`)
  await staff.send('/risques/nouveau', {
    text: 'Trop peu de réponses aux lettres.',
    likelihood: '3',
    severity: '2',
    mitigation: 'Deux visites à domicile par quartier.',
    owner: 'Camille Aubry',
    state: 'watched',
  })
  await staff.open(`${home}/risques/criteres-d-arret/nouveau`)
  await staff.send('/criteres-d-arret', {
    text: 'Moins de huit personnes à la première séance.',
    checkOn: '2030-12-10',
  })
  await promise(staff, home)
  await tell(staff, home)
}

async function promise(staff: Hand, home: string) {
  await staff.open(`${home}/convention/engagements/nouveau`)
  const party = await staff.page.locator('select[name=party] option').nth(2).getAttribute('value')
  await staff.send('/convention/engagements', {
    party: party ?? '',
    text: 'Répondre par écrit à chaque proposition dans les deux mois.',
    dueOn: '2030-02-28',
  })
  await staff.open(`${home}/convention/avenants`)
  await staff.send('/convention/avenants', {
    object: 'Une séance de plus.',
    reason: 'La première n’a pas suffi.',
    signedOn: '2026-11-24',
    file: letter,
  })
}

async function tell(staff: Hand, home: string) {
  await staff.open(`${home}/journal`)
  await staff.send('/journal', {
    text: 'Deux cents lettres déposées en mairie ce matin.',
    onDay: '2026-11-25',
    photo,
    photoAlt: 'Deux piles d’enveloppes sur une table',
    photoConsent: 'yes',
    isPublic: 'yes',
  })
  await staff.open(`${home}/propositions`)
  await staff.send('/propositions', {
    title: 'Garder la lettre signée par le maire',
    text: 'Elle a été lue, et gardée sur les frigos.',
    madeBy: 'Le panel',
    madeOn: '2026-11-25',
    answerDueOn: '2027-01-25',
  })
}

/** An amendment, with its reason, frozen in its turn. */
export async function amend(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/protocole/figer`)
  await staff.send('/protocole/avenants', {
    reason: 'Les lettres sont parties une semaine plus tard que prévu.',
  })
  const part = `${home}/protocole/parties/pourquoi`
  await staff.open(part)
  await staff.send(part, { hypothesis: 'Une lettre signée, relancée par trois visites, suffit.' })
  await staff.open(`${home}/protocole/figer`)
  await staff.press('/avenants/figer')
}

/** A row written twice from the same version: returns where both are brought together. */
export async function crossTexts(staff: Hand, home: string): Promise<string> {
  await staff.open(`${home}/protocole/parties/methode`)
  const rows = await staff.links('/etapes/lignes/')
  const row = rows.find((href) => !href.endsWith('/nouveau')) ?? ''
  await staff.open(row)
  const late = await staff.twin()
  await late.open(row)
  await staff.send(row, { title: 'Recruter par une lettre signée' })
  await late.send(row, { title: 'Écrire à la main, sans relance' })
  const meeting = new URL(late.page.url()).pathname
  await late.page.close()
  return meeting
}

/** An experiment that looks for its territory, and the answer of one. Returns its address. */
export async function callFor(staff: Hand, visitor: Hand): Promise<string> {
  const home = await begin(staff, 'Une assemblée qui dure', '')
  await visitor.open(`${home}/repondre`)
  await visitor.send('/repondre', {
    territory: 'Commana (29)',
    message: 'Nous avons une salle, des associations et l’envie d’essayer.',
    name: 'Malo Kervella',
    email: 'malo.kervella@exemple.fr',
  })
  return home
}

/** An experiment stopped early, with its reason in the open. Returns its address. */
export async function stopOne(staff: Hand): Promise<string> {
  const home = await begin(staff, 'Le budget participatif des écoles', 'Commana (29)')
  await staff.open(`${home}/etapes/arreter`)
  await staff.send('/etapes/arreter', {
    reason: 'political-change',
    text: 'La nouvelle équipe municipale préfère attendre un an.',
  })
  return home
}

async function begin(staff: Hand, title: string, territory: string): Promise<string> {
  await staff.open('/experiences/nouvelle')
  await staff.send('/experiences/nouvelle', {
    title,
    territory,
    challenges: ['lasting_relationship'],
    summary: 'Après une consultation, le lien se perd.',
    question: 'Comment garder le lien une année entière ?',
    hypothesis: 'Un rendez-vous court et régulier suffit.',
    ...(territory === '' ? { open: 'yes' } : {}),
  })
  return new URL(staff.page.url()).pathname
}

/** The report of someone from outside, with its file. */
export async function fileReport(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/evaluation`)
  await staff.send('/evaluation/deposer', {
    form: 'external',
    author: 'Cabinet des Rives',
    summary: 'Le recrutement tient ses promesses, sauf chez les moins de 25 ans.',
    file: letter,
  })
}
