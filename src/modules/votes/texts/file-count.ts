import { defineTexts } from '#kit/texts.ts'
import type { FileMethod } from '../file-count.ts'

/** The page that counts a file of ballots. */
export const fileCountTexts = defineTexts(
  {
    title: 'Dépouiller un fichier de bulletins',
    lead: 'Apportez des bulletins d’ailleurs et comptez-les par la règle de votre choix. Votre navigateur fait le calcul : rien n’est envoyé.',
    link: 'Dépouiller un fichier de bulletins',
    noScript:
      'Sans JavaScript, le fichier est envoyé au serveur, qui compte, répond et ne garde rien : ni le fichier, ni le résultat.',
    file: 'Fichier de bulletins',
    fileHint:
      'BLT, PrefLib (.soc, .soi, .toc, .toi, .cat), ABIF, CSV de bulletins (options en première ligne, un bulletin par ligne), ou dépouillement par mention de Mieux Voter (CSV).',
    method: 'Règle',
    methods: {
      mj: 'Jugement majoritaire',
      approval: 'Approbation',
      plurality: 'Choix unique',
      schulze: 'Condorcet (méthode de Schulze)',
      irv: 'Vote alternatif (éliminations successives)',
      'stv-scottish': 'Vote unique transférable (règle écossaise)',
      'stv-meek': 'Vote unique transférable (méthode de Meek)',
    } satisfies Record<FileMethod, string>,
    grades: 'Mentions, de la pire à la meilleure',
    gradesHint:
      'Séparées par des virgules. Seulement pour le jugement majoritaire, si le fichier ne les dit pas.',
    seats: 'Sièges',
    seatsHint: 'Seulement pour le vote transférable. Vide : ce que dit le fichier, ou un.',
    submit: 'Compter',
    working: 'Calcul en cours…',
    noFile: 'Choisissez un fichier.',
    tooLarge:
      'Ce fichier est trop gros pour le serveur : 500 ko au plus. Activez JavaScript, ou lancez la commande « ouvroir votes tally ».',
    gradesNeeded:
      'Le jugement majoritaire demande des mentions : un tableau CSV, un dépouillement de Mieux Voter ou un fichier PrefLib .cat.',
    badSeats: 'Le nombre de sièges est un nombre entier, à partir de 1.',
    tooManyOptions: (most: number) =>
      `Le serveur compte ${most} options au plus : activez JavaScript, ou lancez la commande « ouvroir votes tally ».`,
    result: 'Résultat',
    resultOf: (file: string, method: string) => `${file}, par la règle : ${method}.`,
    retained: (names: string) => `Retenu : ${names}.`,
    nobody: 'personne',
    quota: (quota: string) => `Quota : ${quota} voix.`,
    condorcet: (name: string) => `${name} gagne tous ses duels.`,
    noCondorcet: 'Aucune option ne gagne tous ses duels.',
    noTie: 'Aucune égalité.',
    tie: (names: string) => `À égalité : ${names} ; rien ne les départage.`,
    tieByStages: (names: string, chosen: string) =>
      `À égalité : ${names} ; départagées par un tour précédent où elles différaient (${chosen}).`,
    tieByOrder: (names: string, chosen: string) =>
      `À égalité : ${names} ; départagées par l’ordre du fichier, faute de tirage au sort (${chosen}).`,
    ranking: 'Classement',
    option: 'Option',
    rank: 'Rang',
    grade: 'Mention majoritaire',
    profiles: 'Profils de mérite',
    duels: 'Duels',
    duelsText:
      'Dans les duels, à la ligne d’une option : combien la préfèrent à celle de la colonne.',
    strengths: 'Force des chaînes',
    totals: 'Totaux',
    rounds: 'Tour par tour',
    round: (number: number) => `Tour ${number}`,
  },
  {
    title: 'Count a file of ballots',
    lead: 'Bring ballots from elsewhere and count them by the rule of your choice. Your browser computes: nothing is sent.',
    link: 'Count a file of ballots',
    noScript:
      'Without JavaScript, the file is sent to the server, which counts, answers and keeps nothing: neither the file nor the result.',
    file: 'File of ballots',
    fileHint:
      'BLT, PrefLib (.soc, .soi, .toc, .toi, .cat), ABIF, CSV of ballots (options in the first line, one ballot a line), or a tally of grades of Mieux Voter (CSV).',
    method: 'Rule',
    methods: {
      mj: 'Majority judgment',
      approval: 'Approval',
      plurality: 'Single choice',
      schulze: 'Condorcet (Schulze method)',
      irv: 'Instant runoff',
      'stv-scottish': 'Single transferable vote (Scottish rule)',
      'stv-meek': 'Single transferable vote (Meek)',
    },
    grades: 'Grades, from the worst to the best',
    gradesHint: 'Separated by commas. Only for majority judgment, when the file does not say them.',
    seats: 'Seats',
    seatsHint: 'Only for transferable votes. Empty: what the file says, or one.',
    submit: 'Count',
    working: 'Computing…',
    noFile: 'Choose a file.',
    tooLarge:
      'This file is too large for the server: 500 kB at most. Turn JavaScript on, or run the command “ouvroir votes tally”.',
    gradesNeeded:
      'Majority judgment needs grades: a CSV table, a tally of Mieux Voter or a PrefLib .cat file.',
    badSeats: 'The number of seats is a whole number, from 1.',
    tooManyOptions: (most) =>
      `The server counts at most ${most} options: turn JavaScript on, or run the command “ouvroir votes tally”.`,
    result: 'Result',
    resultOf: (file, method) => `${file}, by the rule: ${method}.`,
    retained: (names) => `Chosen: ${names}.`,
    nobody: 'nobody',
    quota: (quota) => `Quota: ${quota} votes.`,
    condorcet: (name) => `${name} wins all its duels.`,
    noCondorcet: 'No option wins all its duels.',
    noTie: 'No tie.',
    tie: (names) => `Tied: ${names}; nothing parts them.`,
    tieByStages: (names, chosen) =>
      `Tied: ${names}; parted by an earlier round where they differed (${chosen}).`,
    tieByOrder: (names, chosen) =>
      `Tied: ${names}; parted by the order of the file, as no lot was drawn (${chosen}).`,
    ranking: 'Ranking',
    option: 'Option',
    rank: 'Rank',
    grade: 'Majority grade',
    profiles: 'Merit profiles',
    duels: 'Duels',
    duelsText:
      'In the duels, on the line of an option: how many prefer it to the one of the column.',
    strengths: 'Strength of the chains',
    totals: 'Totals',
    rounds: 'Round by round',
    round: (number) => `Round ${number}`,
  },
)
