import { tableTexts } from '#kit/table-refusals.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { MatchReason, ReportTool, ToldRow } from '../../told-report.ts'
import type { ApplyRefusal } from '../actions/apply-import.ts'
import type { ImportRefusal } from '../actions/import-presences.ts'

type Refusals = Record<ImportRefusal | ApplyRefusal, (line: number) => string>
type Reasons = Record<MatchReason, string>
/** What is wrong, and what was expected. */
type Why = Record<ToldRow['why'], readonly [string, string]>
type Tools = Record<ReportTool, string>

const refusalsFr: Refusals = {
  'not-found': () => 'Ce relevé n’existe plus. Envoyez le fichier de nouveau.',
  forbidden: () => 'Seule l’équipe importe les relevés.',
  'not-held': () => 'Cet événement n’a pas lieu : il n’est pas publié, ou il est annulé.',
  empty: () => 'Ce fichier est vide.',
  'too-large': () =>
    'Ce relevé a plus de 20 000 lignes, ou dépasse 2 Mo. Partagez-le en plusieurs fichiers.',
  'no-headings': () =>
    'Nous ne reconnaissons pas les titres des colonnes. Dites ci-dessous laquelle est laquelle, puis envoyez de nouveau.',
  'open-quote': tableTexts.fr['open-quote'],
  'no-day': () => 'Ce jour n’est pas un jour de l’événement.',
  nobody: () => 'Personne n’est nommé dans ce fichier.',
  'lines-gone': () =>
    'Les lignes de ce relevé sont effacées depuis. Envoyez le fichier de nouveau.',
  'already-applied': () => 'Ce relevé est déjà compté.',
  unknown: () => 'Un numéro n’est à personne. Vérifiez les numéros choisis.',
}
const refusalsEn: Refusals = {
  'not-found': () => 'This report no longer exists. Send the file again.',
  forbidden: () => 'Only the team imports reports.',
  'not-held': () => 'This event does not take place: it is not published, or it was cancelled.',
  empty: () => 'This file is empty.',
  'too-large': () =>
    'This report has more than 20,000 lines, or exceeds 2 MB. Split it into several files.',
  'no-headings': () =>
    'We do not recognise the headings. Say below which column is which, then send it again.',
  'open-quote': tableTexts.en['open-quote'],
  'no-day': () => 'This day is not a day of the event.',
  nobody: () => 'Nobody is named in this file.',
  'lines-gone': () => 'The lines of this report have been deleted. Send the file again.',
  'already-applied': () => 'This report is already counted.',
  unknown: () => 'A number belongs to nobody. Check the numbers chosen.',
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
  'no-name': ['personne n’est nommé', 'un nom ou un courriel'],
  'no-time': ['pas de durée', 'une durée, ou un jour et une heure d’arrivée et de départ'],
  'no-cell': [
    'case sans titre de colonne : la ligne est décalée',
    'rien : aucun titre n’est au-dessus',
  ],
  'total-row': ['une ligne de total, et non une personne', 'une personne par ligne'],
  'unknown-attended': ['on ne sait pas si la personne est venue', 'oui ou non'],
  'unknown-action': ['ni une arrivée, ni un départ', 'entrée ou sortie (joined, left)'],
  'bad-moment': ['jour et heure illisibles', 'un jour et une heure : 25/11/2026 18:01'],
  'bad-duration': ['durée illisible', 'une durée d’un jour au plus : 65, 1 h 5 min, 01:05:00'],
  'no-arrival': ['un départ sans arrivée', 'une ligne d’arrivée au-dessus'],
  'no-departure': ['une arrivée sans départ', 'une ligne de départ plus bas'],
  backwards: ['le départ est avant l’arrivée', 'un départ après l’arrivée'],
  'other-day': ['un autre jour', 'un jour de l’événement'],
  'bad-email': ['courriel illisible : laissé de côté', 'une adresse avec une arobase'],
  'minutes-meant': [
    'durée sans unité : comptée en minutes',
    '« minutes » ou « secondes » dans le titre',
  ],
  'order-meant': [
    'jour et mois peuvent s’échanger : lus dans l’ordre de la langue des titres',
    'un jour écrit en toutes lettres, ou 2026-11-25',
  ],
  absent: ['personnes notées absentes : non comptées', 'rien à faire'],
  'not-read': [
    'colonne non lue (nombre de cases remplies)',
    'rien à faire, si elle est sans objet',
  ],
  'not-in-table': [
    'hors du tableau des personnes : non lu',
    'rien à faire, si personne n’y est nommé',
  ],
}
const whyEn: Why = {
  'no-name': ['nobody is named', 'a name or an e-mail'],
  'no-time': ['no duration', 'a duration, or a day and time of joining and leaving'],
  'no-cell': ['a cell under no title: the line is shifted', 'nothing: no title stands above'],
  'total-row': ['a line of totals, and no person', 'one person on each line'],
  'unknown-attended': ['it does not say whether the person came', 'yes or no'],
  'unknown-action': ['neither a join nor a leave', 'joined or left'],
  'bad-moment': ['unreadable day and time', 'a day and a time: 25/11/2026 18:01'],
  'bad-duration': ['unreadable duration', 'a duration of a day at most: 65, 1h 5m, 01:05:00'],
  'no-arrival': ['a leave without a join', 'a line of joining above'],
  'no-departure': ['a join without a leave', 'a line of leaving below'],
  backwards: ['left before joining', 'a leave after the join'],
  'other-day': ['another day', 'a day of the event'],
  'bad-email': ['unreadable e-mail: left aside', 'an address with an at sign'],
  'minutes-meant': [
    'duration without a unit: counted in minutes',
    '“minutes” or “seconds” in the title',
  ],
  'order-meant': [
    'day and month may be swapped: read in the order of the language of the titles',
    'a month in letters, or 2026-11-25',
  ],
  absent: ['people noted absent: not counted', 'nothing to do'],
  'not-read': ['column not read (number of filled cells)', 'nothing to do, if it is of no use'],
  'not-in-table': [
    'outside the table of people: not read',
    'nothing to do, if nobody is named there',
  ],
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
    title: 'Importer un relevé de présence',
    lead: 'Le fichier CSV de Zoom, BigBlueButton, Jitsi ou Teams. Rien n’est compté avant votre confirmation.',
    file: 'Fichier du relevé',
    fileHint: 'CSV, tel que l’outil le donne ; cinq mégaoctets au plus.',
    day: 'Jour, si le fichier ne le dit pas',
    columns: 'Quelle colonne dit quoi',
    columnsLead:
      'Ouvroir s’en souvient : la prochaine fois, un fichier avec les mêmes titres sera lu sans question.',
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
      `Relevé ${tool}, ${numbered(read, 'lignes lues', 'fr')}. Un courriel identique suffit. Si seul le nom ressemble, Ouvroir propose et vous décidez.`,
    person: 'Dans le relevé',
    time: 'Temps',
    joins: (count: string) => `${numbered(count, 'connexions', 'fr')}`,
    matched: 'Personne inscrite',
    nobody: 'personne',
    short: (least: string) => `moins de ${least} : ne compte pas seul`,
    twice:
      'Une personne venue par deux connexions ou sous deux noms : choisissez-la sur chaque ligne. Ses temps s’ajoutent ; ce qui se chevauche compte une fois.',
    newcomer: 'venue sans inscription : l’inscrire',
    newcomerBasis:
      'Inscrire une personne depuis le relevé garde son nom, pour établir qui était là (intérêt légitime de l’association), et rien d’autre. Elle n’a rien accepté : aucun courriel ne part, elle n’entre dans aucune liste, et son nom est effacé douze mois après l’événement.',
    keepEmails:
      'Les personnes que j’inscris ont demandé leur attestation ou les suites : garder aussi leur courriel',
    numberOf: (name: string) => `Personne inscrite pour ${name}`,
    apply: 'Compter ces présences',
    drop: 'Abandonner ce relevé',
    dropped: 'Le relevé est abandonné, rien n’est compté.',
    applied: (added: string, known: string, short: string, unknown: string) =>
      `${numbered(added, 'présences ajoutées', 'fr')}, ${numbered(known, 'déjà connues', 'fr')}, ${numbered(short, 'trop courtes', 'fr')}, ${unknown} sans inscription.`,
    rejected: 'Lignes laissées de côté',
    rejectedCsv: 'Télécharger le compte rendu (CSV)',
    notes: 'À vérifier, et ce qui n’est pas lu',
    rejectedCount: 'lignes laissées de côté',
    reportTitles: ['Ligne', 'Colonne', 'Valeur', 'Raison', 'Attendu'] as readonly string[],
    text: 'Contenu',
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
    short: (least: string) => `less than ${least}: does not count alone`,
    twice:
      'Somebody who came by two connections or under two names: choose them on each line. Their times are added; what overlaps counts once.',
    newcomer: 'came without registering: write them down',
    newcomerBasis:
      'Writing somebody down from the report keeps their name, to establish who was there (legitimate interest of the association), and nothing else. They agreed to nothing: no e-mail leaves, they join no list, and their name is deleted twelve months after the event.',
    keepEmails:
      'The people whom I write down asked for their certificate or for what follows: keep their e-mail too',
    numberOf: (name: string) => `Registered person for ${name}`,
    apply: 'Count these presences',
    drop: 'Give this report up',
    dropped: 'The report is given up, nothing is counted.',
    applied: (added: string, known: string, short: string, unknown: string) =>
      `${numbered(added, 'presences', 'en')} added, ${known} already known, ${short} too short, ${unknown} without a registration.`,
    rejected: 'Lines set aside',
    rejectedCsv: 'Download the report (CSV)',
    notes: 'To check, and what is not read',
    rejectedCount: 'lines set aside',
    reportTitles: ['Line', 'Column', 'Value', 'Reason', 'Expected'],
    text: 'Content',
    before: 'Reports already read',
    beforeState: (applied: boolean) => (applied ? 'counted' : 'to check'),
    keptFor: 'Names read in the file are deleted after seven days; counts stay.',
    present: 'present',
    shortCount: 'too short',
    unknownCount: 'without a registration',
  },
)

/** Line, column, value, what is wrong, what was expected. */
export function toldCells(row: ToldRow, locale: Locale): readonly string[] {
  const { line, why } = row
  const until = 'until' in row ? row.until : undefined
  const [reason, expected] = presenceImportTexts[locale].why[why]
  return [
    until && until > line ? `${line}–${until}` : String(line),
    row.column,
    row.value,
    reason,
    expected,
  ]
}
