import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { FileMethod } from '../count.ts'

/** The page that counts a file of ballots. */
export const fileCountTexts = defineTexts(
  {
    title: 'Dépouiller un fichier de bulletins',
    lead: 'Choisissez un fichier de bulletins, d’ici ou d’ailleurs, et la règle pour les compter. Votre navigateur fait le calcul : rien n’est envoyé.',
    link: 'Dépouiller un fichier de bulletins',
    noScript:
      'Sans JavaScript, le fichier est envoyé au serveur, qui compte, répond et ne garde rien : ni le fichier, ni le résultat.',
    file: 'Fichier de bulletins',
    fileHint:
      'BLT, PrefLib (.soc, .soi, .toc, .toi, .cat), ABIF ou CSV. Un CSV contient les bulletins (les options en première ligne, puis un bulletin par ligne), ou un dépouillement par mention de Mieux Voter.',
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
    tooManyToCompare: (file: string, found: number, most: number) =>
      `${file} : ${numbered(found, 'options', 'fr')}, et cette règle en compte ${writtenNumber(most, 'fr')} au plus : elle les compare toutes entre elles, et le calcul serait trop long. Retirez les options que personne n’a classées, ou choisissez une règle qui lit chaque bulletin une fois (jugement majoritaire, approbation, pluralité).`,
    tooManyOptions: (most: number) =>
      `Le serveur compte ${numbered(most, 'options', 'fr')} au plus : activez JavaScript, ou lancez la commande « ouvroir votes tally ».`,
    gradesUnnamed: (file: string, line: number, found: string) =>
      `${file}, ligne ${line} : elle contient la mention « ${found} ». Donnez toutes les mentions, de la pire à la meilleure, séparées par des virgules (par exemple « À rejeter, Passable, Bien »).`,
    order: 'Ordre tiré au sort',
    orderHint:
      'Seulement pour départager des égalités : les options dans l’ordre où elles ont été tirées, par leur nom ou leur numéro dans le fichier, séparées par des virgules. À égalité, la première tirée prend la place ; dans une élimination, la première tirée sort.',
    badOrder:
      'L’ordre tiré au sort donne chaque option une fois, par son nom ou par son numéro dans le fichier : « 3, 1, 2 ».',
    result: 'Résultat',
    resultOf: (file: string, method: string) => `${file}, par la règle : ${method}.`,
    byRule: 'Règle : ',
    retainedList: 'Retenus :',
    input: 'entrée standard',
    ballots: (ballots: string, blank: string) => `Bulletins : ${ballots}, dont blancs : ${blank}.`,
    retained: (names: string, many: boolean) => `${many ? 'Retenus' : 'Retenu'} : ${names}.`,
    nobodyWins: 'Personne ne peut être élu avec ces bulletins : aucun ne compte pour une option.',
    undecided: (places: number, names: string) =>
      `Non décidé : ${places === 1 ? 'une place reste' : `${writtenNumber(places, 'fr')} places restent`} à pourvoir entre ${names}, que ces bulletins ne départagent pas. Tirez un ordre au sort en public, puis comptez de nouveau avec cet ordre.`,
    quota: (quota: string) => `Quota : ${quota} voix.`,
    seatsCounted: (seats: number) => `Sièges : ${writtenNumber(seats, 'fr')}.`,
    withdrawn: (names: string) => `Retirées avant le dépouillement : ${names}.`,
    drawn: (names: string) => `Ordre tiré au sort : ${names}.`,
    condorcet: (name: string) => `${name} gagne tous ses duels.`,
    noCondorcet: 'Aucune option ne gagne tous ses duels.',
    noTie: 'Aucune égalité.',
    atStage: (stage: number) => `Tour ${stage} : `,
    tie: (names: string) => `À égalité : ${names} ; rien ne les départage.`,
    tieByStages: (names: string, chosen: string) =>
      `À égalité : ${names} ; départagées par un tour précédent où elles différaient (${chosen}).`,
    tieByLot: (names: string, chosen: string) =>
      `À égalité : ${names} ; départagées par l’ordre tiré au sort (${chosen}).`,
    tieFree: (names: string, chosen: string) =>
      `À égalité : ${names} ; le compte suit l’ordre du fichier (${chosen}), et tout autre ordre donne les mêmes élus.`,
    tieOpen: (names: string, chosen: string) =>
      `À égalité : ${names} ; sans tirage au sort, le compte montré ici suppose ${chosen}, et un autre choix changerait le résultat.`,
    sameName: (name: string, numbers: string) =>
      `Attention : plusieurs options s’appellent « ${name} » (n° ${numbers}). Elles sont comptées séparément.`,
    afterTitle: (texts: string) => `Après le titre, le fichier porte aussi : ${texts}.`,
    passedOver: (line: number, text: string) => `Ligne ${line} : ${text} est laissé de côté.`,
    skipped: (line: number, numbers: string) =>
      `Ligne ${line} : [skip …] ; les options n° ${numbers} sont comptées comme retirées.`,
    undeclared: (names: string) =>
      `Attention : des bulletins nomment des options que le fichier ne déclare pas : ${names}. Est-ce une faute de frappe ?`,
    readAsTally:
      'Le fichier est lu comme un dépouillement : une option et ses nombres de mentions par ligne.',
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
    exhausted: 'Bulletins épuisés',
    nonTransferable: 'Voix non transférées',
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
    tooManyToCompare: (file, found, most) =>
      `${file}: ${numbered(found, 'options', 'en')}, and this rule counts ${most} at most, since it compares them with each other and would never end. Take out the options that nobody ranked, or choose a rule that reads each ballot once (majority judgment, approval, plurality).`,
    tooManyOptions: (most) =>
      `The server counts at most ${numbered(most, 'options', 'en')}: turn JavaScript on, or run the command “ouvroir votes tally”.`,
    gradesUnnamed: (file, line, found) =>
      `${file}, line ${line}: the grade “${found}” is there. Give all the grades, from the worst to the best, separated by commas (such as “Reject, Fair, Good”).`,
    order: 'Order drawn by lot',
    orderHint:
      'Only to break ties: the options in the order in which they were drawn, by name or by number in the file, separated by commas. Between equals, the first drawn takes the place; in an exclusion, the first drawn leaves.',
    badOrder:
      'The order drawn by lot gives each option once, by its name or by its number in the file: “3, 1, 2”.',
    result: 'Result',
    resultOf: (file, method) => `${file}, by the rule: ${method}.`,
    byRule: 'Rule: ',
    retainedList: 'Chosen:',
    input: 'standard input',
    ballots: (ballots, blank) => `Ballots: ${ballots}, of which blank: ${blank}.`,
    retained: (names) => `Chosen: ${names}.`,
    nobodyWins: 'Nobody can be elected by these ballots: none of them counts for an option.',
    undecided: (places, names) =>
      `Not decided: ${places === 1 ? 'one place is' : `${places} places are`} left between ${names}, whom these ballots do not part. Draw an order by lot in public, then count again with that order.`,
    quota: (quota) => `Quota: ${numbered(quota, 'votes', 'en')}.`,
    seatsCounted: (seats) => `Seats: ${seats}.`,
    withdrawn: (names) => `Withdrawn before the count: ${names}.`,
    drawn: (names) => `Order drawn by lot: ${names}.`,
    condorcet: (name) => `${name} wins all its duels.`,
    noCondorcet: 'No option wins all its duels.',
    noTie: 'No tie.',
    atStage: (stage) => `Round ${stage}: `,
    tie: (names) => `Tied: ${names}; nothing parts them.`,
    tieByStages: (names, chosen) =>
      `Tied: ${names}; parted by an earlier round where they differed (${chosen}).`,
    tieByLot: (names, chosen) => `Tied: ${names}; parted by the order drawn by lot (${chosen}).`,
    tieFree: (names, chosen) =>
      `Tied: ${names}; the count follows the order of the file (${chosen}), and any other order elects the same.`,
    tieOpen: (names, chosen) =>
      `Tied: ${names}; without a lot, the count shown here supposes ${chosen}, and another choice would change the result.`,
    sameName: (name, numbers) =>
      `Beware: several options are called “${name}” (no. ${numbers}). They are counted apart.`,
    afterTitle: (texts) => `After the title, the file also says: ${texts}.`,
    passedOver: (line, text) => `Line ${line}: ${text} is set aside.`,
    skipped: (line, numbers) =>
      `Line ${line}: [skip …]; the options no. ${numbers} are counted as withdrawn.`,
    undeclared: (names) =>
      `Beware: ballots name options that the file does not declare: ${names}. Is it a slip?`,
    readAsTally: 'The file is read as a tally: an option and its counts of grades on each line.',
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
    exhausted: 'Exhausted ballots',
    nonTransferable: 'Votes not transferred',
  },
)
