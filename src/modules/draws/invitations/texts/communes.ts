import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import type { ReceiveCodesRefusal, SeedRefusal } from '../actions/receive-codes.ts'
import type { SizesProblem } from '../commune-codes.ts'

const some = (lines: readonly number[]) =>
  `${lines.slice(0, 8).join(', ')}${lines.length > 8 ? '…' : ''}`

/** Draws done commune by commune: the lists stay home. */
export const communeTexts = defineTexts(
  {
    title: 'Commune par commune',
    lead: 'Une liste électorale ne doit pas quitter sa commune. Chaque commune tire donc sa part chez elle, avec le même nombre de départ (la graine). Elle ne transmet que des codes et des strates (ses secteurs).',
    steps: 'Comment faire',
    how: [
      'Choisissez en public le nombre de départ du tirage (la graine) : des dés, ou un tour de balise. Il est le même pour toutes les communes.',
      'Chaque commune classe sa liste avec cette graine et garde les premières lignes de chaque strate. La commande « ouvroir draws commune » le fait sans réseau, et écrit deux fichiers : les codes, qui partent, et le publipostage, qui reste.',
      'Elle écarte chez elle les personnes qui ne veulent plus être sollicitées : ici, personne ne peut les reconnaître.',
      'Elle donne ici le fichier des codes : numéro de ligne, code, strate. Sans code, Ouvroir en fabrique, à fusionner par le numéro de ligne.',
      'Quand l’empreinte des codes est publique, elle imprime et poste les lettres depuis sa propre liste.',
    ],
    seed: 'Graine partagée',
    seedHint: 'Elle ne change plus dès qu’une commune a tiré.',
    seedSave: 'Fixer la graine',
    seedSaved: 'La graine est fixée : les communes peuvent tirer.',
    seedIs: 'La graine partagée',
    add: 'Donner les codes d’une commune',
    commune: 'Commune',
    file: 'Fichier des codes',
    fileHint:
      'CSV, XLSX ou ODS, avec les seules colonnes « numéro », « code » et « strate ». Un fichier qui contient un nom, une adresse ou une date de naissance est refusé en entier.',
    sizes: 'Adresses ou personnes de la liste, strate par strate',
    sizesHint: 'Une strate par ligne : « bourg ; 600 ». Sans strate : le nombre seul.',
    fingerprint: 'Empreinte de la liste (SHA-256)',
    fingerprintHint:
      'Soixante-quatre lettres et chiffres, donnés par la commande. Ils prouveront plus tard quelle liste a servi.',
    fingerprintWrong: 'Une empreinte a soixante-quatre lettres et chiffres, de 0 à 9 et de a à f.',
    declared: 'La commune a le droit d’utiliser cette liste ainsi, et elle en est responsable',
    declaredMissing: 'Cochez la case : la commune doit être responsable de sa liste.',
    send: 'Vérifier et recevoir les codes',
    received: (commune: string, letters: number) =>
      `${commune} : ${numbered(letters, 'codes reçus', 'fr')}. Publiez leur empreinte, puis la commune peut imprimer.`,
    done: 'Communes qui ont tiré',
    none: 'Aucune pour le moment.',
    letters: 'lettres',
    addresses: 'adresses',
    next: 'Publier l’empreinte, imprimer, poster',
    noFile: 'Choisissez le fichier des codes.',
    columns: (columns: readonly string[]) =>
      `Ce fichier est refusé et rien n’en est gardé : ${columns.length === 1 ? 'la colonne' : 'les colonnes'} « ${columns.join(' », « ')} » ${columns.length === 1 ? 'peut' : 'peuvent'} dire qui sont les gens. La liste ne doit pas quitter la commune (code électoral, art. L. 37 ; avis CADA 20064862). Gardez seulement le numéro de ligne, le code et la strate.`,
    cell: (column: string, line: number) =>
      `Ce fichier est refusé et rien n’en est gardé : la ligne ${line}, colonne « ${column} », ressemble à une adresse, un contact, une naissance ou un nom. La liste ne doit pas quitter la commune.`,
    strataOfOne:
      'Ce fichier est refusé et rien n’en est gardé : presque chaque ligne a sa propre strate, ce qui permettrait de reconnaître la personne. Regroupez les strates.',
    noColumn: 'Il faut une colonne « code » ou une colonne « numéro ».',
    empty: 'Ce fichier n’a aucune ligne.',
    notCode: (lines: readonly number[]) =>
      `Ces lignes n’ont pas un code de lettre : ${some(lines)}. Un code a huit lettres ou chiffres, sans 0, O, 1, I ni L.`,
    twice: (lines: readonly number[]) => `Ces lignes sont en double : ${some(lines)}.`,
    sizesProblems: {
      unreadable: 'Écrivez une strate par ligne, par exemple « bourg ; 600 ».',
      'not-in-list': 'Le fichier a une strate qui n’est pas écrite ici.',
      'too-small':
        'Une strate a moins de cinq adresses, ou moins d’adresses que de lettres : regroupez-la avec une autre.',
    } satisfies Record<SizesProblem, string>,
    seedRefusals: {
      forbidden: recruitTexts.fr.waveRefusals.forbidden,
      'not-now': recruitTexts.fr.waveRefusals['not-now'],
      'seed-short': 'Une graine a trois caractères au moins, par exemple « dés 3-5-2 ».',
      'seed-used': 'Une commune a déjà tiré avec cette graine : elle ne change plus.',
    } satisfies Record<SeedRefusal, string>,
    refusals: {
      forbidden: recruitTexts.fr.waveRefusals.forbidden,
      'not-now': recruitTexts.fr.waveRefusals['not-now'],
      erased: recruitTexts.fr.waveRefusals.erased,
      'rule-names-round': recruitTexts.fr.waveRefusals['rule-names-round'],
      'no-seed': 'Fixez d’abord la graine partagée.',
      'code-taken': 'Un de ces codes sert déjà dans ce tirage : ce fichier a-t-il déjà été donné ?',
    } satisfies Record<ReceiveCodesRefusal, string>,
  },
  {
    title: 'Commune by commune',
    lead: 'Lists that may not travel stay home. Each municipality draws its share with the same seed, and sends codes and strata only.',
    steps: 'How to do it',
    how: [
      'Choose the seed in public: dice, a round of the beacon. It is the same for all municipalities.',
      'Each municipality ranks its list with this seed and keeps the first lines of each stratum. The command “ouvroir draws commune” does it without a network, and writes two files: the codes, which leave, and the mail merge, which stays.',
      'It sets aside at home those who do not want to be asked again: nobody can recognise them here.',
      'It gives the file of codes here: line number, code, stratum. Without codes, the house makes them, to be merged by line number.',
      'Once the fingerprint of the codes is public, it prints and posts the letters from its own list.',
    ],
    seed: 'Shared seed',
    seedHint: 'It does not change once a municipality has drawn.',
    seedSave: 'Fix the seed',
    seedSaved: 'The seed is fixed: municipalities may draw.',
    seedIs: 'The shared seed',
    add: 'Give the codes of a municipality',
    commune: 'Municipality',
    file: 'File of codes',
    fileHint:
      'CSV, XLSX or ODS, with the columns “number”, “code” and “stratum” alone. A name, an address or a birth refuses the whole file.',
    sizes: 'Addresses or people of the list, stratum by stratum',
    sizesHint: 'One stratum on each line: “bourg; 600”. Without strata: the number alone.',
    fingerprint: 'Fingerprint of the list (SHA-256)',
    fingerprintHint:
      'Sixty-four signs, given by the command. It can prove later which list was used.',
    fingerprintWrong: 'A fingerprint has sixty-four signs, 0 to 9 and a to f.',
    declared: 'The municipality may use this list in this way, and answers for it',
    declaredMissing: 'Tick the box: the municipality must answer for its list.',
    send: 'Check and receive the codes',
    received: (commune, letters) =>
      `${commune}: ${numbered(letters, 'codes', 'en')} received. Publish their fingerprint, then the municipality may print.`,
    done: 'Municipalities that have drawn',
    none: 'None yet.',
    letters: 'letters',
    addresses: 'addresses',
    next: 'Publish the fingerprint, print, post',
    noFile: 'Choose the file of codes.',
    columns: (columns) =>
      `This file is refused and nothing of it is kept: ${columns.length === 1 ? 'the column' : 'the columns'} “${columns.join('”, “')}” may say who people are. The list must not leave the municipality (French electoral code, art. L. 37; CADA opinion 20064862). Keep only the line number, the code and the stratum.`,
    cell: (column, line) =>
      `This file is refused and nothing of it is kept: line ${line}, column “${column}”, looks like an address, a contact, a birth or a name. The list must not leave the municipality.`,
    strataOfOne:
      'This file is refused and nothing of it is kept: nearly each line has a stratum of its own, which would say who the person is. Group the strata.',
    noColumn: 'A column “code” or a column “number” is needed.',
    empty: 'This file has no line.',
    notCode: (lines) =>
      `These lines have no code of a letter: ${some(lines)}. Eight signs, without 0, O, 1, I or L.`,
    twice: (lines) => `These lines come twice: ${some(lines)}.`,
    sizesProblems: {
      unreadable: 'Write one stratum on each line, for example “bourg; 600”.',
      'not-in-list': 'The file has a stratum that is not written here.',
      'too-small':
        'A stratum has fewer than five addresses, or fewer addresses than letters: group it with another.',
    },
    seedRefusals: {
      forbidden: recruitTexts.en.waveRefusals.forbidden,
      'not-now': recruitTexts.en.waveRefusals['not-now'],
      'seed-short': 'A seed has three signs at least, for example “dice 3-5-2”.',
      'seed-used': 'A municipality has drawn with this seed already: it does not change.',
    },
    refusals: {
      forbidden: recruitTexts.en.waveRefusals.forbidden,
      'not-now': recruitTexts.en.waveRefusals['not-now'],
      erased: recruitTexts.en.waveRefusals.erased,
      'rule-names-round': recruitTexts.en.waveRefusals['rule-names-round'],
      'no-seed': 'Fix the shared seed first.',
      'code-taken': 'One of these codes is used in this draw already: was this file given before?',
    },
  },
)

export type CommuneWords = (typeof communeTexts)['fr']
