import { everyHanded } from '#proofs/access/handed.ts'
import { batchExamples, batchOn } from './batch-on.ts'
import { budgetExamples } from './budget-examples.ts'
import { decisionExamples } from './decision-examples.ts'
import { drawExamples } from './draw-examples.ts'
import { economicsExamples } from './economics-examples.ts'
import { eventExamples } from './event-examples.ts'
import { familyExamples } from './family-examples.ts'
import type { FilledHouse } from './filled-house.ts'
import { fundingExamples } from './funding-examples.ts'
import { governanceExamples } from './governance-examples.ts'
import type { Hand } from './hand.ts'
import type { Letters } from './letters.ts'
import { resourceExamples } from './resource-examples.ts'
import { publishResult } from './steps-after.ts'
import { attendanceExamples } from './steps-attendance.ts'
import { followDeclaration } from './steps-declaration.ts'
import { importResourceFile } from './steps-exchange.ts'
import { welcomeMember } from './steps-members.ts'
import { followTerritory } from './steps-network.ts'
import { tenderExamples } from './tender-examples.ts'
import { voteExamples } from './vote-examples.ts'
import { watchExamples } from './watch-examples.ts'
import { writingExamples } from './writing-examples.ts'

export type Examples = Readonly<Record<string, string>>

/**
 * A real address for each route with parameters. An experiment's route whose only parameter is its
 * slug needs no line here: the told one is taken.
 */
export async function examplesOf(
  staff: Hand,
  house: FilledHouse,
  links: {
    readonly signIn: string
    readonly proposal: string
    readonly letters: Letters
    readonly folder: string
  },
): Promise<Examples> {
  const { told, child, sheet } = house
  const first = async (page: string, part: string) => {
    await staff.open(page)
    const found = (await staff.links(part)).filter((href) => !href.endsWith('/nouveau'))
    return found[0] ?? `nothing like ${part} on ${page}`
  }
  const set = await first(`${told}/phases`, '/seances/ensemble/')
  const session = (await first(set, '/seances/0')).replace(/#.*$/, '')
  const territory = await first('/territoires?q=commana', '/territoires/commana')
  await staff.open(`${told}/protocole/verifier`)
  const files = await staff.links('/protocole-v')
  const frozen = files.map((href) => Number(/v(\d+)\.json/.exec(href)?.[1])).sort((a, b) => a - b)
  const row = await first(`${child}/protocole/ecrire/etapes`, '/etapes/lignes/')

  const network = { ...(await followTerritory(staff)), ...(await welcomeMember(staff)) }

  const { event, reading, contribution } = house.gathering

  const rolls = await batchOn(staff, `${event}/emargement/images`)
  return {
    ...network,
    ...(await importResourceFile(staff)),
    ...(await followDeclaration(staff, links.folder)),
    '/connexion/lien/:token': links.signIn,
    '/experiences/proposition/:token': links.proposal,
    '/agenda/:slug': event,
    ...attendanceExamples(event),
    ...batchExamples('/agenda/:slug/emargement/images', rolls),
    ...Object.fromEntries(
      gatheringEnds.map((end) => [`/agenda/:slug${end}`, `${event}${end}`] as const),
    ),
    '/agenda/:slug/programme/contributions/:id': await first(
      `${event}/programme/relectures`,
      '/programme/contributions/',
    ),
    '/agenda/:slug/programme/questions/page/:page/ajouter': `${event}/programme/questions/page/page_1/ajouter`,
    '/agenda/:slug/programme/questions/page/:page/ajouter/:kind': `${event}/programme/questions/page/page_1/ajouter/several`,
    '/agenda/:slug/programme/questions/question/:question': `${event}/programme/questions/question/avec_quoi_repart_on`,
    '/agenda/:slug/contribution/:token': contribution,
    '/agenda/:slug/relire/:token': reading,
    '/agenda/:slug/relire/:token/:id': await first(reading, `${reading}/`),
    '/atelier/equipe/:id': '/atelier/equipe/00000000-0000-7000-8000-000000000000',
    '/personnes/:id': await first('/personnes', '/personnes/0'),
    '/maison/courriels/:id': await first('/maison/courriels', '/maison/courriels/0'),
    '/territoires/:slug': territory,
    '/territoires/:slug/donnees.json': `${territory}/donnees.json`,
    '/territoires/:slug/partage.png': `${territory}/partage.png`,
    '/territoires/:slug/carte.svg': `${territory}/carte.svg`,
    '/territoires/:slug/modifier': `${territory}/modifier`,
    '/ressources/:slug': sheet,
    ...(await writingExamples(staff, sheet)),
    ...(await examplesOfRooms(staff)),
    ...(await governanceExamples(staff)),
    ...(await decisionExamples(staff)),
    '/ressources/:slug/repondre': `${sheet}/repondre`,
    '/ressources/:slug/zenodo.zip': `${sheet}/zenodo.zip`,
    '/ressources/:slug/fiche.pdf': `${sheet}/fiche.pdf`,
    '/ressources/:slug/fiche.docx': `${sheet}/fiche.docx`,
    '/ressources/:slug/fiche.md': `${sheet}/fiche.md`,
    '/ressources/:slug/fiche.json': `${sheet}/fiche.json`,
    ...resourceExamples(sheet),
    ...(await watchExamples(staff, links.folder)),
    ...(await voteExamples(staff)),
    ...(await budgetExamples(staff)),
    ...(await economicsExamples(staff)),
    ...(await fundingExamples(staff)),
    ...(await tenderExamples(staff)),
    '/envois/:id': links.letters.sending,
    '/lettres/lien/:token': links.letters.link,
    '/lettres/desabonnement/:token': links.letters.leave,
    '/lettres/preferences/:token': links.letters.preferences,
    '/seances/ensemble/:id': set,
    '/seances/ensemble/:id/personnes': `${set}/personnes`,
    '/seances/:id': session,
    '/seances/:id/emargement': `${session}/emargement`,
    '/seances/:id/emargement.pdf': `${session}/emargement.pdf`,
    '/seances/:id/deroule.pdf': `${session}/deroule.pdf`,
    '/seances/:id/saisie-papier': `${session}/saisie-papier`,
    '/seances/:id/feuilles-a-cases.pdf': `${session}/feuilles-a-cases.pdf`,
    '/seances/:id/saisie-papier/images': `${session}/saisie-papier/images`,
    ...batchExamples(
      '/seances/:id/saisie-papier/images',
      rolls.replace(/^.*\/images/, `${session}/saisie-papier/images`),
    ),
    '/seances/:id/deroule': `${session}/deroule`,
    '/experiences/a-relire/:id': await first('/experiences/a-relire', '/a-relire/'),
    '/experiences/:slug/repondre': `${house.seeking}/repondre`,
    '/experiences/:slug/reponses-a-l-appel': `${house.seeking}/reponses-a-l-appel`,
    '/experiences/:slug/etapes/reprendre': `${house.stopped}/etapes/reprendre`,
    '/experiences/:slug/etapes/exigences/:key': await first(`${child}/etapes`, '/exigences/'),
    '/experiences/:slug/criteres/:criterion': `${child}/criteres/novelty`,
    '/experiences/:slug/criteres/:criterion/piece': `${child}/criteres/novelty/piece`,
    '/experiences/:slug/convention/parties/:id': await first(`${told}/convention`, '/parties/'),
    '/experiences/:slug/convention/engagements/:id': await first(
      `${told}/convention`,
      '/engagements/',
    ),
    '/experiences/:slug/equipe/personnes/:id': await first(`${told}/equipe`, '/personnes/'),
    '/experiences/:slug/equipe/taches/:id': await first(`${told}/equipe`, '/taches/'),
    '/experiences/:slug/budget/lignes/:id': `${told}/budget/lignes/nouveau`,
    '/dupliquer/:word/:id': await first(told, '/dupliquer/'),
    '/atelier/calendrier/:token/aujourd-hui.ics': `/atelier/calendrier/${'0'.repeat(64)}/aujourd-hui.ics`,
    '/atelier/courriels/:token': `/atelier/courriels/${'0'.repeat(64)}`,
    '/discussions/courriels/:token/:kind': `/discussions/courriels/${'0'.repeat(64)}/mentions`,
    '/experiences/:slug/risques/:id': await first(`${told}/risques`, '/risques/0'),
    '/experiences/:slug/risques/criteres-d-arret/:id': await first(
      `${told}/risques`,
      '/criteres-d-arret/',
    ),
    '/experiences/:slug/protocole/versions/:version': `${told}/protocole/versions/${frozen.at(-1)}`,
    '/experiences/:slug/protocole/differences': `${told}/protocole/differences?de=${frozen[0]}&a=${frozen[1]}`,
    '/experiences/:slug/protocole/ecrire': `${child}/protocole/ecrire`,
    '/experiences/:slug/protocole/ecrire/:section': `${child}/protocole/ecrire/hypothese`,
    '/experiences/:slug/protocole/ecrire/:section/remarques': `${child}/protocole/ecrire/hypothese/remarques`,
    '/experiences/:slug/protocole/parties/:part': `${child}/protocole/parties/pourquoi`,
    '/experiences/:slug/protocole/ecrire/:section/rapprocher/:draft': house.meeting,
    '/experiences/:slug/protocole/ecrire/:section/lignes/:row': row,
    '/experiences/:slug/protocole/ecrire/etapes/lignes/:row/outils/:part': await first(
      row,
      '/outils/',
    ),
    '/experiences/:slug/protocole/:file{protocole-v[0-9]+\\.json|plan-v[0-9]+-[0-9]+\\.json}':
      files[0] ?? '',
    '/evaluations/reprendre': '/evaluations/reprendre?quoi=indicateur&lequel=satisfaction-des-elus',
    '/experiences/:slug/fichiers/:id': await first(`${told}/convention`, '/fichiers/'),
    ...(await eventExamples(staff)),
    ...(await drawExamples(staff)),
    '/experiences/:slug/journal/:id/photo': await photoOf(staff, `${told}/journal`),
    '/experiences/:slug/evaluation/resultats/:id': await publishResult(staff, told),
    '/experiences/:slug/evaluation/rapports/:id': await first(`${told}/evaluation`, '/rapports/'),
    ...(await familyExamples(staff, told)),
  }
}

const gatheringEnds = [
  '/contribuer',
  '/contributions',
  '/programme',
  '/programme.json',
  '/programme.xml',
  '/programme.ics',
  '/programme.pdf',
  '/programme/preparer',
  '/programme/questions',
  '/programme/questions/apercu',
  '/programme/relectures',
  '/programme/relectures.csv',
  '/programme/relectures.xlsx',
  '/programme/relectures.json',
  '/programme/grille',
  '/programme/conducteur.csv',
  '/programme/conducteur.xlsx',
]

async function photoOf(staff: Hand, page: string): Promise<string> {
  await staff.open(page)
  return (await staff.page.locator('main img').first().getAttribute('src')) ?? ''
}

/** The address to knock at for a route, or undefined when nobody has given an example. */
export function addressOf(route: string, examples: Examples, house: FilledHouse) {
  const text = examples[route]
  if (text !== undefined) return text
  const address = route.replace(/^\/experiences\/:slug/, house.told)
  return address.includes(':') ? undefined : address
}

/** Rooms that need nothing but their own forms make their examples in a file of their own. */
/** Each made by the room's own forms, as its `testing/proofs.ts` says. */
async function examplesOfRooms(staff: Hand): Promise<Examples> {
  let all: Examples = {}
  for (const { examples } of await everyHanded()) all = { ...all, ...(await examples?.(staff)) }
  return all
}
