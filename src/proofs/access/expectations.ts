/**
 * Who gets in where: written by people, compared with the house by `access.test.ts`. A route that is
 * in no list fails the test. Rules are told in `who.ts`.
 */
import { eventRules } from './event-rules.ts'
import { decisionExpectations } from './expectations-decisions.ts'
import { drawsExpectations } from './expectations-draws.ts'
import { exchangeExpectations } from './expectations-exchange.ts'
import { governanceExpectations } from './expectations-governance.ts'
import { letterheadExpectations } from './expectations-letterheads.ts'
import { mailingsExpectations } from './expectations-mailings.ts'
import { membersExpectations } from './expectations-members.ts'
import { networkExpectations } from './expectations-network.ts'
import { presenceExpectations } from './expectations-presences.ts'
import { recruitExpectations } from './expectations-recruit.ts'
import { reuseExpectations } from './expectations-reuse.ts'
import { sealExpectations } from './expectations-seals.ts'
import { searchExpectations } from './expectations-search.ts'
import { votesExpectations } from './expectations-votes.ts'
import { watchExpectations } from './expectations-watch.ts'
import { writingExpectations } from './expectations-writing.ts'
import type { Rule } from './who.ts'

const experiment = '/experiences/:slug'
const protocol = `${experiment}/protocole`

const house: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  anyone: [
    'GET /',
    'GET /connexion',
    'POST /connexion',
    'GET /connexion/envoye',
    'GET /connexion/lien/:token',
    'POST /connexion/lien/:token',
    'GET /deconnexion',
    'POST /deconnexion',
    'GET /vos-donnees',
    'GET /vos-donnees.csv',
    'GET /territoires',
    'GET /territoires/recherche.json',
    'GET /territoires.csv',
    'GET /territoires.json',
    'GET /territoires/:slug',
    'GET /territoires/:slug/donnees.json',
    'GET /territoires/:slug/carte.svg',
    'GET /territoires/:slug/partage.png',
    'GET /ressources',
    'GET /agenda',
    ...eventRules.anyone,
    'GET /experiences',
    'GET /experiences/proposer',
    'POST /experiences/proposer',
    'GET /activite',
    'GET /activite.json',
    'GET /recherche',
    'GET /lettre',
    'POST /lettre',
    'GET /mentions-legales',
    'GET /accessibilite',
    'GET /style',
    'GET /donnees-ouvertes',
    'GET /donnees-ouvertes.json',
    'GET /donnees-ouvertes/experiences.json',
    'GET /donnees-ouvertes/experiences.csv',
    'GET /donnees-ouvertes/ressources.json',
    'GET /robots.txt',
    'GET /sitemap.xml',
    'GET /opensearch.xml',
    'GET /manifest.webmanifest',
    'GET /.well-known/security.txt',
    'GET /favicon.ico',
    'GET /partage.png',
    'GET /experiences.atom',
    'GET /agenda.atom',
    'GET /apple-touch-icon.png',
    'GET /apple-touch-icon-precomposed.png',
  ],

  /** The way in itself: asks for the second factor of whoever has begun to enter. */
  'whoever-enters': [
    'GET /connexion/second-facteur',
    'POST /connexion/second-facteur/code',
    'POST /connexion/second-facteur/secours',
    'POST /connexion/second-facteur/cle',
  ],

  /** A passkey is asked for in the middle of a session of the house; those of this test are its own. */
  nobody: ['POST /mon-compte/securite/cle/defi', 'POST /connexion/second-facteur/cle/defi'],

  /** Each their own account: the address names nobody else. */
  'signed-in': [
    'GET /atelier',
    'POST /annuler/:id',
    'GET /mon-agenda',
    'POST /mon-agenda/adresse',
    'POST /mon-agenda/revoquer',
    'GET /mon-compte',
    'POST /mon-compte/identite',
    'POST /mon-compte/adresse',
    'POST /mon-compte/sessions/fermer',
    'POST /mon-compte/sessions/tout-fermer',
    'GET /mon-compte/securite',
    'POST /mon-compte/securite/code/preparer',
    'GET /mon-compte/securite/code',
    'POST /mon-compte/securite/code',
    'POST /mon-compte/securite/code/retirer',
    'POST /mon-compte/securite/cle',
    'POST /mon-compte/securite/cle/retirer',
    'POST /mon-compte/securite/secours',
    'GET /mon-compte/mes-donnees',
    'POST /mon-compte/mes-donnees/fichier',
    'POST /mon-compte/mes-donnees/accord',
    'POST /mon-compte/mes-donnees/demande',
    'POST /mon-compte/mes-donnees/effacement',
  ],

  'the-lab': [
    'GET /personnes',
    'GET /personnes/inviter',
    'POST /personnes/inviter',
    'GET /personnes/invitations',
    'POST /personnes/invitations/:id/retirer',
    'GET /personnes/mandats',
    'GET /personnes/:id',
    'POST /personnes/:id/identite',
    'POST /personnes/:id/roles',
    'POST /personnes/:id/roles/:role/terminer',
    'POST /personnes/:id/mandats',
    'POST /personnes/:id/mandats/:mandate/terminer',
    'POST /personnes/:id/demandes',
    'GET /territoires/nouvelle-organisation',
    'POST /territoires/nouvelle-organisation',
    'GET /territoires/:slug/modifier',
    'POST /territoires/:slug/modifier',
    'POST /territoires/:slug/membres',
    'POST /territoires/:slug/membres/retirer',
    'GET /experiences/nouvelle',
    'POST /experiences/nouvelle',
    'GET /experiences/a-relire',
    'GET /experiences/a-relire/:id',
    'POST /experiences/a-relire/:id/accepter',
    'POST /experiences/a-relire/:id/ne-pas-retenir',
    ...eventRules['the-lab'],
  ],

  administrators: [
    'POST /personnes/exporter',
    'GET /personnes/demandes',
    'POST /personnes/demandes/:id/repondre',
    'POST /personnes/:id/effacer',
    'GET /maison/mentions',
    'POST /maison/mentions',
    'GET /maison/etat',
    'GET /maison/etat/chaine',
    'GET /maison/courriels',
    'GET /maison/courriels/:id',
    'POST /maison/courriels/relacher',
  ],

  'the-lab-and-finance': [
    'GET /portefeuille',
    'GET /portefeuille/export.csv',
    'GET /portefeuille/export.xlsx',
  ],

  /** The link that was sent to the person who proposed, or who reads our letters, is the key. */
  'whoever-has-the-link': [
    'GET /experiences/proposition/:token',
    ...eventRules['whoever-has-the-link'],
  ],

  /** A published sheet is public. */
  'readers-of-sheets': [
    'GET /ressources/:slug',
    'GET /ressources/:slug/fiche.pdf',
    'GET /ressources/:slug/fiche.docx',
    'GET /ressources/:slug/fiche.md',
    'GET /ressources/:slug/fiche.json',
  ],

  'territory-of-the-sheet': ['GET /ressources/:slug/repondre', 'POST /ressources/:slug/repondre'],

  /** Anyone, once published; before that, those who work on it. */
  readers: [
    `GET ${experiment}`,
    `GET ${experiment}/partage.png`,
    `GET ${experiment}/etapes`,
    `GET ${experiment}/criteres`,
    `GET ${experiment}/convention`,
    `GET ${experiment}/convention.pdf`,
    `GET ${experiment}/convention.docx`,
    `GET ${experiment}/convention.odt`,
    `GET ${experiment}/equipe`,
    `GET ${experiment}/budget`,
    `GET ${experiment}/budget/export.csv`,
    `GET ${experiment}/budget/export.xlsx`,
    `GET ${experiment}/risques`,
    `GET ${protocol}`,
    `GET ${protocol}/verifier`,
    `GET ${experiment}/famille`,
    `GET ${experiment}/repondre`,
    `POST ${experiment}/repondre`,
    `GET ${experiment}/reprendre`,
    `POST ${experiment}/reprendre`,
    `GET ${experiment}/phases`,
    `GET ${experiment}/journal`,
    `GET ${experiment}/journal/:id/photo`,
    `GET ${experiment}/propositions`,
    `GET ${experiment}/propositions.csv`,
    `GET ${experiment}/ecarts`,
    `GET ${experiment}/ecarts.csv`,
    `GET ${experiment}/ecarts.xlsx`,
    `GET ${experiment}/evaluation`,
    `GET ${experiment}/evaluation/rapports/:id`,
    'GET /seances/ensemble/:id',
    'GET /seances/:id',
  ],

  /** Those who work on the experiment, whatever they do there. */
  insiders: [
    `GET ${protocol}/adoption`,
    `GET ${protocol}/figer`,
    `GET ${experiment}/fichiers/:id`,
    `GET ${protocol}/versions`,
    `GET ${protocol}/ecrire`,
    `GET ${protocol}/ecrire/:section`,
  ],

  /** The team, and the territory: all but the money's people. */
  contributors: [
    `GET ${experiment}/etapes/exigences/:key`,
    `POST ${experiment}/etapes/exigences/:key`,
    `POST ${protocol}/commencer`,
    `POST ${protocol}/versions`,
    `POST ${protocol}/ecrire/:section`,
    `POST ${protocol}/ecrire/:section/brouillon`,
    `POST ${protocol}/ecrire/:section/remarques`,
    `POST ${protocol}/remarques/:id`,
    `GET ${protocol}/ecrire/:section/rapprocher/:draft`,
    `POST ${protocol}/ecrire/:section/rapprocher/:draft`,
    `POST ${protocol}/listes/:name/joindre`,
    `POST ${protocol}/listes/:name/detacher`,
    `GET ${protocol}/ecrire/:section/lignes/:row`,
    `POST ${protocol}/ecrire/:section/lignes/:row`,
    `POST ${protocol}/ecrire/:section/lignes/:row/retirer`,
    `POST ${protocol}/ecrire/:section/lignes/:row/deplacer`,
    `POST ${protocol}/ecrire/:section/reprendre`,
    `POST ${protocol}/ecrire/etapes/lignes/:row/jalons`,
    `POST ${protocol}/ecrire/etapes/lignes/:row/jalons/:part/retirer`,
    `GET ${protocol}/ecrire/etapes/lignes/:row/outils/:part`,
    `POST ${protocol}/ecrire/etapes/lignes/:row/outils/:part`,
    `POST ${protocol}/ecrire/etapes/lignes/:row/outils/:part/retirer`,
  ],

  /** The lab's people of this experiment. */
  leaders: [
    `GET ${experiment}/criteres/:criterion`,
    `POST ${experiment}/criteres/:criterion`,
    `GET ${experiment}/reponses-a-l-appel`,
    `POST ${experiment}/reponses-a-l-appel/:id`,
    `GET ${experiment}/preparer`,
    `POST ${experiment}/preparer`,
    `POST ${experiment}/publier`,
    `POST ${experiment}/retirer`,
    `POST ${experiment}/etapes/franchir`,
    `GET ${experiment}/etapes/dates`,
    `POST ${experiment}/etapes/dates`,
    `GET ${experiment}/convention/modifier`,
    `POST ${experiment}/convention/modifier`,
    `GET ${experiment}/convention/parties/:id`,
    `POST ${experiment}/convention/parties/:id`,
    `POST ${experiment}/convention/engagements`,
    `GET ${experiment}/convention/avenants`,
    `POST ${experiment}/convention/avenants`,
    `GET ${experiment}/equipe/personnes/nouveau`,
    `POST ${experiment}/equipe/personnes/nouveau`,
    `GET ${experiment}/equipe/personnes/:id`,
    `POST ${experiment}/equipe/personnes/:id`,
    `GET ${experiment}/equipe/taches/:id`,
    `POST ${experiment}/equipe/taches/:id`,
    `GET ${experiment}/risques/:id`,
    `POST ${experiment}/risques/:id`,
    `POST ${experiment}/risques/criteres-d-arret`,
    `GET ${experiment}/risques/criteres-d-arret/:id`,
    `POST ${experiment}/risques/criteres-d-arret/:id`,
    `POST ${protocol}/adoption`,
    `POST ${protocol}/figer`,
    `POST ${protocol}/avenants`,
    `POST ${protocol}/avenants/figer`,
    `POST ${protocol}/avenants/abandonner`,
    `POST ${experiment}/phases/:plan/ouvrir`,
    `POST ${experiment}/phases/:plan/clore`,
    `POST ${experiment}/phases/:plan/rouvrir`,
    `POST ${experiment}/phases/:plan/annuler`,
    `POST ${experiment}/phases/:plan/jalons/:milestone`,
    `POST ${experiment}/journal/:id/retirer`,
    `POST ${experiment}/fiche/publier`,
    'POST /seances/ensemble/:id/ajouter',
    'GET /seances/ensemble/:id/personnes',
    'POST /seances/ensemble/:id/personnes',
    'POST /seances/ensemble/:id/personnes/:person/retirer',
    'POST /seances/:id/modifier',
    'POST /seances/:id/tenue',
    'POST /seances/:id/corriger',
    'POST /seances/:id/annuler',
    'GET /seances/:id/emargement',
    'POST /seances/:id/emargement',
    'GET /seances/:id/emargement.pdf',
    'GET /seances/:id/saisie-papier',
    'POST /seances/:id/saisie-papier',
    'GET /seances/:id/deroule',
    'GET /seances/:id/deroule.pdf',
    'POST /seances/:id/deroule',
    'POST /seances/:id/deroule/:item/deplacer',
    'POST /seances/:id/deroule/:item/enlever',
  ],

  'leaders-and-finance': [
    `GET ${experiment}/budget/lignes/:id`,
    `POST ${experiment}/budget/lignes/:id`,
    `POST ${experiment}/budget/lignes/:id/supprimer`,
  ],

  'leaders-and-territory': [
    `POST ${experiment}/propositions/:id/repondre`,
    `GET ${experiment}/convention/engagements/:id`,
    `POST ${experiment}/convention/engagements/:id`,
  ],

  /** The lab as a whole answers for it: its people of one experiment do not. */
  'the-lab-on-an-experiment': [
    `GET ${experiment}/etapes/decision`,
    `POST ${experiment}/etapes/decision`,
    `GET ${experiment}/etapes/arreter`,
    `POST ${experiment}/etapes/arreter`,
    `GET ${experiment}/etapes/reprendre`,
    `POST ${experiment}/etapes/reprendre`,
    `POST ${experiment}/etapes/exigences/:key/dispense`,
  ],

  /** Those who were invited to this experiment; the territory is not one of them. */
  team: [
    `POST ${experiment}/equipe/taches/:id/fait`,
    `GET ${experiment}/fiche`,
    `POST ${experiment}/fiche`,
    `POST ${experiment}/evaluation`,
    `POST ${experiment}/evaluation/questions/:id`,
    `POST ${experiment}/evaluation/questions/:id/enlever`,
    `POST ${experiment}/evaluation/deposer`,
    `POST ${experiment}/journal`,
    `POST ${experiment}/propositions`,
  ],

  /** What is being written is for insiders; others read what is frozen, and nothing is in this world. */
  'readers-of-frozen': [
    `GET ${protocol}.pdf`,
    `GET ${protocol}.docx`,
    `GET ${protocol}.md`,
    `GET ${protocol}.json`,
    `GET ${protocol}/versions/:version`,
    `GET ${protocol}/differences`,
    `GET ${protocol}/:file{protocole-v[0-9]+\\.json}`,
  ],
}

/** All of them: a part of the house that has many routes keeps its own list. */
export const expectations: Readonly<Partial<Record<Rule, readonly string[]>>> = joined(
  house,
  letterheadExpectations,
  networkExpectations,
  mailingsExpectations,
  membersExpectations,
  presenceExpectations,
  exchangeExpectations,
  reuseExpectations,
  watchExpectations,
  searchExpectations,
  writingExpectations,
  drawsExpectations,
  recruitExpectations,
  sealExpectations,
  governanceExpectations,
  votesExpectations,
  decisionExpectations,
)

function joined(...lists: readonly Readonly<Partial<Record<Rule, readonly string[]>>>[]) {
  const all: Partial<Record<Rule, readonly string[]>> = {}
  for (const [rule, keys] of lists.flatMap((list) => Object.entries(list))) {
    all[rule as Rule] = [...(all[rule as Rule] ?? []), ...keys]
  }
  return all
}
