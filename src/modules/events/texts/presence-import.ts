import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { ApplyRefusal } from '../actions/apply-presence-import.ts'
import type { ImportRefusal } from '../actions/import-presences.ts'
import type { MatchReason } from '../attendance-matching.ts'
import type { ReportTool } from '../attendance-report.ts'
import type { RejectedRow } from '../presence-import.ts'

type Refusals = Record<ImportRefusal | ApplyRefusal, string>
type Reasons = Record<MatchReason, string>
type Why = Record<RejectedRow['why'], string>
type Tools = Record<ReportTool, string>

const refusalsFr: Refusals = {
  'not-found': 'Ce relevé n’existe plus. Envoyez le fichier de nouveau.',
  forbidden: 'Seule l’équipe importe les relevés.',
  'not-held': 'Cet événement n’a pas lieu : il n’est pas publié, ou il est annulé.',
  empty: 'Ce fichier est vide.',
  'too-large':
    'Ce relevé a plus de 20 000 lignes, ou dépasse 2 Mo. Partagez-le en plusieurs fichiers.',
  'no-headings':
    'Nous ne reconnaissons pas les titres des colonnes. Dites ci-dessous laquelle est laquelle, puis envoyez de nouveau.',
  'no-day': 'Ce jour n’est pas un jour de l’événement.',
  nobody: 'Personne n’est nommé dans ce fichier.',
  'lines-gone': 'Les lignes de ce relevé sont effacées depuis. Envoyez le fichier de nouveau.',
  'already-applied': 'Ce relevé est déjà compté.',
  unknown: 'Un numéro n’est à personne. Vérifiez les numéros choisis.',
}
const refusalsEn: Refusals = {
  'not-found': 'This report no longer exists. Send the file again.',
  forbidden: 'Only the team imports reports.',
  'not-held': 'This event does not take place: it is not published, or it was cancelled.',
  empty: 'This file is empty.',
  'too-large':
    'This report has more than 20,000 lines, or exceeds 2 MB. Split it into several files.',
  'no-headings':
    'We do not recognise the headings. Say below which column is which, then send it again.',
  'no-day': 'This day is not a day of the event.',
  nobody: 'Nobody is named in this file.',
  'lines-gone': 'The lines of this report have been deleted. Send the file again.',
  'already-applied': 'This report is already counted.',
  unknown: 'A number belongs to nobody. Check the numbers chosen.',
}
const reasonsFr: Reasons = {
  kept: 'confirmé auparavant',
  email: 'même courriel',
  name: 'même nom, à confirmer',
  likeness: 'nom ressemblant, à confirmer',
  none: 'personne de connu',
}
const reasonsEn: Reasons = {
  kept: 'confirmed before',
  email: 'same e-mail',
  name: 'same name, to confirm',
  likeness: 'name alike, to confirm',
  none: 'nobody known',
}
const whyFr: Why = {
  'no-name': 'sans nom',
  'no-time': 'sans durée lisible',
  'other-day': 'un autre jour',
  unknown: 'personne d’inscrit',
  short: 'trop court',
}
const whyEn: Why = {
  'no-name': 'without a name',
  'no-time': 'without a readable duration',
  'other-day': 'another day',
  unknown: 'nobody registered',
  short: 'too short',
}
const tools: Tools = {
  zoom: 'Zoom',
  bigbluebutton: 'BigBlueButton',
  jitsi: 'Jitsi',
  teams: 'Teams',
  other: 'CSV',
}

export const presenceImportTexts = defineTexts(
  {
    refusals: refusalsFr as Refusals,
    reasons: reasonsFr as Reasons,
    why: whyFr as Why,
    tools,
    link: 'Importer un relevé de visio',
    title: 'Importer un relevé de présence',
    lead: 'Le fichier CSV de Zoom, BigBlueButton, Jitsi ou Teams. Rien n’est compté avant votre confirmation.',
    file: 'Fichier du relevé',
    fileHint: 'CSV, tel que l’outil le donne ; cinq mégaoctets au plus.',
    day: 'Jour, si le fichier ne le dit pas',
    columns: 'Quelle colonne dit quoi',
    columnsLead: 'Retenu pour la prochaine fois : un fichier aux mêmes titres se lira tout seul.',
    parts: {
      name: 'Nom',
      email: 'Courriel',
      join: 'Arrivée',
      leave: 'Départ',
      duration: 'Durée',
      action: 'Action (entrée, sortie)',
      at: 'Heure de l’action',
      attended: 'A participé',
    },
    noColumn: 'aucune',
    send: 'Lire le fichier',
    reviewTitle: 'Vérifier avant de compter',
    reviewLead: (tool: string, read: string) =>
      `Relevé ${tool}, ${numbered(read, 'lignes lues', 'fr')}. Un courriel identique suffit ; un nom ressemblant est proposé, vous décidez.`,
    person: 'Dans le relevé',
    time: 'Temps',
    joins: (count: string) => `${numbered(count, 'connexions', 'fr')}`,
    matched: 'Personne inscrite',
    nobody: 'personne',
    short: (minutes: string) => `moins de ${minutes} min : ne compte pas`,
    numberOf: (name: string) => `Personne inscrite pour ${name}`,
    apply: 'Compter ces présences',
    drop: 'Abandonner ce relevé',
    dropped: 'Le relevé est abandonné, rien n’est compté.',
    applied: (added: string, known: string, short: string, unknown: string) =>
      `${numbered(added, 'présences ajoutées', 'fr')}, ${numbered(known, 'déjà connues', 'fr')}, ${numbered(short, 'trop courtes', 'fr')}, ${unknown} sans inscription.`,
    rejected: 'Lignes laissées de côté',
    rejectedCsv: 'Télécharger les lignes laissées de côté (CSV)',
    line: 'Ligne',
    text: 'Contenu',
    reason: 'Raison',
    before: 'Relevés déjà lus',
    beforeState: (applied: boolean) => (applied ? 'compté' : 'à vérifier') as string,
    keptFor: 'Les noms lus dans le fichier sont effacés après sept jours ; les comptes restent.',
    present: 'présentes',
    shortCount: 'trop courtes',
    unknownCount: 'sans inscription',
  },
  {
    refusals: refusalsEn,
    reasons: reasonsEn,
    why: whyEn,
    tools,
    link: 'Import a video report',
    title: 'Import an attendance report',
    lead: 'The CSV file of Zoom, BigBlueButton, Jitsi or Teams. Nothing is counted before you confirm.',
    file: 'Report file',
    fileHint: 'CSV, as the tool gives it; five megabytes at most.',
    day: 'Day, if the file does not say it',
    columns: 'Which column says what',
    columnsLead: 'Remembered for next time: a file with the same headings will read itself.',
    parts: {
      name: 'Name',
      email: 'E-mail',
      join: 'Join',
      leave: 'Leave',
      duration: 'Duration',
      action: 'Action (in, out)',
      at: 'Time of the action',
      attended: 'Attended',
    },
    noColumn: 'none',
    send: 'Read the file',
    reviewTitle: 'Check before counting',
    reviewLead: (tool: string, read: string) =>
      `${tool} report, ${numbered(read, 'lines', 'en')} read. The same e-mail is enough; a name alike is proposed, you decide.`,
    person: 'In the report',
    time: 'Time',
    joins: (count: string) => `${numbered(count, 'joins', 'en')}`,
    matched: 'Registered person',
    nobody: 'nobody',
    short: (minutes: string) => `less than ${minutes} min: does not count`,
    numberOf: (name: string) => `Registered person for ${name}`,
    apply: 'Count these presences',
    drop: 'Give this report up',
    dropped: 'The report is given up, nothing is counted.',
    applied: (added: string, known: string, short: string, unknown: string) =>
      `${numbered(added, 'presences', 'en')} added, ${known} already known, ${short} too short, ${unknown} without a registration.`,
    rejected: 'Lines left aside',
    rejectedCsv: 'Download the lines left aside (CSV)',
    line: 'Line',
    text: 'Content',
    reason: 'Reason',
    before: 'Reports already read',
    beforeState: (applied: boolean) => (applied ? 'counted' : 'to check'),
    keptFor: 'Names read in the file are deleted after seven days; counts stay.',
    present: 'present',
    shortCount: 'too short',
    unknownCount: 'without a registration',
  },
)
