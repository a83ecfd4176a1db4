import type { BallotFileProblem, Expected } from '#engines/ballot-files/index.ts'

const expected: Readonly<Record<Expected, string>> = {
  'candidates-and-seats': 'le nombre d’options puis le nombre de sièges, par exemple « 5 2 »',
  'whole-number': 'un nombre entier',
  'known-option': 'le numéro d’une option qui existe',
  'end-of-ballot': 'un 0 à la fin du bulletin, sur la même ligne',
  'end-of-ballots': 'un bulletin, ou une ligne « 0 » après le dernier',
  'option-name': 'le nom d’une option',
  'one-name-per-option': 'un nom par option, puis un titre, et rien d’autre',
  'quoted-name': 'un nom entre guillemets',
  'number-of-alternatives': 'une ligne « # NUMBER ALTERNATIVES: » avec le nombre d’options',
  'alternative-name': 'une ligne « # ALTERNATIVE NAME n: » pour chaque option',
  'count-and-order': 'un nombre, deux-points, puis un ordre, par exemple « 12: 3,1,2 »',
  'closed-brace': 'un ordre séparé par des virgules, les égalités entre accolades',
  'closed-bracket': 'un nom entre crochets, par exemple « =A:[Nom] »',
  'abif-line': 'un nombre, deux-points, puis un ordre, par exemple « 12:A>B=C »',
  'one-separator': 'un seul séparateur (point-virgule, virgule ou tabulation) entre les cases',
  'options-in-first-line': 'le nom des options en première ligne, chacun une seule fois',
  'one-cell-per-option': 'une case par option, autant que dans la première ligne',
  'known-grade': 'une mention de l’échelle, son numéro (1 = la pire), 0 ou rien',
  'rank-number': 'un rang (1 = en premier) ou rien',
  'yes-or-no': 'oui ou non (1, x, 0 ou rien)',
  'at-least-one-ballot': 'au moins un bulletin',
  'text-file': 'un fichier de texte',
}

/** The line, what was expected there, and what is there. */
export function problemSentence(
  file: string,
  { line, expected: what, found }: BallotFileProblem,
): string {
  const there = found === '' ? 'rien' : `« ${found} »`
  return `${file}, ligne ${line} : ${expected[what]} ; on y lit ${there}.`
}
