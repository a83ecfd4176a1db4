import type { BallotFileProblem, Expected } from '#engines/ballot-files/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'

/** What was expected at a line of a file of ballots, and is not there. */
const expectedTexts = defineTexts(
  {
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
  } satisfies Record<Expected, string>,
  {
    'candidates-and-seats': 'the number of options then the number of seats, such as “5 2”',
    'whole-number': 'a whole number',
    'known-option': 'the number of an option that exists',
    'end-of-ballot': 'a 0 at the end of the ballot, on the same line',
    'end-of-ballots': 'a ballot, or a line “0” after the last one',
    'option-name': 'the name of an option',
    'one-name-per-option': 'one name for each option, then a title, and nothing else',
    'quoted-name': 'a name in quotes',
    'number-of-alternatives': 'a line “# NUMBER ALTERNATIVES:” with the number of options',
    'alternative-name': 'a line “# ALTERNATIVE NAME n:” for each option',
    'count-and-order': 'a number, a colon, then an order, such as “12: 3,1,2”',
    'closed-brace': 'an order separated by commas, equals between braces',
    'closed-bracket': 'a name between brackets, such as “=A:[Name]”',
    'abif-line': 'a number, a colon, then an order, such as “12:A>B=C”',
    'one-separator': 'a single separator (semicolon, comma or tab) between cells',
    'options-in-first-line': 'the names of the options in the first line, each once',
    'one-cell-per-option': 'one cell for each option, as many as in the first line',
    'known-grade': 'a grade of the scale, its number (1 = the worst), 0 or nothing',
    'rank-number': 'a rank (1 = first) or nothing',
    'yes-or-no': 'yes or no (1, x, 0 or nothing)',
    'at-least-one-ballot': 'at least one ballot',
    'text-file': 'a text file',
  },
)

/** The line, what was expected there, and what is there. */
export function problemSentence(
  file: string,
  { line, expected, found }: BallotFileProblem,
  locale: Locale = 'fr',
): string {
  const what = expectedTexts[locale][expected]
  if (locale === 'en') {
    return `${file}, line ${line}: ${what}; found ${found === '' ? 'nothing' : `“${found}”`}.`
  }
  return `${file}, ligne ${line} : ${what} ; on y lit ${found === '' ? 'rien' : `« ${found} »`}.`
}
