import type {
  Doubt,
  FormProblem,
  FormProblemCode,
  GroupDoubt,
  SheetRefusal,
} from '#engines/mark-reading/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, numbered } from '#kit/words.ts'
import type { UnreadableScan } from '#platform/scans/grey-pictures.ts'

type Refusals = Readonly<Record<SheetRefusal | UnreadableScan, string>>
type Doubts = Readonly<Record<Doubt | Exclude<GroupDoubt, 'doubtful-box'>, string>>

const frenchRefusals: Refusals = {
  blank: 'La page est blanche. Si c’est le dos d’une feuille, retirez cette image.',
  'no-code':
    'Aucune feuille n’est trouvée : il faut les quatre carrés noirs des coins et le code carré. Reprenez la feuille entière, à plat.',
  'other-form': 'C’est une feuille d’un autre formulaire. Lisez-la avec la description du sien.',
  'other-version':
    'C’est une autre version de ce formulaire. Lisez-la avec la description de cette version.',
  'unknown-page': 'Cette page n’existe pas dans la description du formulaire.',
  'corner-missing':
    'Un carré noir d’un coin manque ou est caché. Reprenez la feuille entière, sans doigt sur les coins.',
  bent: 'La feuille est trop pliée ou courbée : ses cases ne sont pas retrouvées. Reprenez-la bien à plat.',
  blurred: 'L’image est trop floue. Reprenez-la sans bouger, avec plus de lumière.',
  small:
    'L’image est trop petite : il faut au moins 90 points par pouce. Prenez la feuille de plus près, ou numérisez à 150.',
  unreadable: 'Le fichier ne s’ouvre pas. Donnez du JPEG, PNG, WebP, TIFF ou PDF.',
  'no-picture':
    'Cette page du PDF n’a pas une seule image qui se lise. Numérisez-la en niveaux de gris, sans « PDF compact », ou donnez une photo.',
  'black-and-white':
    'Cette page est en noir et blanc, sans gris : un trait léger y disparaît. Numérisez-la en niveaux de gris, ou donnez une photo.',
  'too-large':
    'Le fichier est trop lourd ou a trop de pages : 500 pages au plus, à 300 points par pouce.',
  locked: 'Le PDF est fermé par un mot de passe. Enregistrez-le sans mot de passe.',
}

const englishRefusals: Refusals = {
  blank: 'The page is blank. If it is the back of a sheet, take this picture out.',
  'no-code':
    'No sheet is found: the four black squares of the corners and the square code are needed. Take the whole sheet again, lying flat.',
  'other-form': 'This is a sheet of another form. Read it with the description of that form.',
  'other-version':
    'This is another version of this form. Read it with the description of that version.',
  'unknown-page': 'The description of the form has no such page.',
  'corner-missing':
    'A black square of a corner is missing or covered. Take the whole sheet again, no finger on its corners.',
  bent: 'The sheet is too folded or curved: its boxes are not found. Take it again lying flat.',
  blurred: 'The picture is too blurred. Take it again without moving, with more light.',
  small:
    'The picture is too small: 90 points an inch are the least. Take the sheet from nearer, or scan it at 150.',
  unreadable: 'The file does not open. Give JPEG, PNG, WebP, TIFF or PDF.',
  'no-picture':
    'This page of the PDF has no single picture that can be read. Scan it in shades of grey, without “compact PDF”, or give a photograph.',
  'black-and-white':
    'This page is in black and white, without any grey: a light stroke disappears in it. Scan it in shades of grey, or give a photograph.',
  'too-large':
    'The file is too heavy or has too many pages: 500 pages at most, at 300 points an inch.',
  locked: 'The PDF is closed with a password. Save it without a password.',
}

const frenchDoubts: Doubts = {
  'frame-not-seen': 'la case se voit mal',
  faint: 'trace très pâle',
  short: 'trace très courte',
  'edge-only': 'trait au bord de la case',
  beside: 'trait à côté de la case',
  'nearly-full': 'case presque pleine',
  'several-ticked': 'plusieurs cases cochées, une seule réponse attendue',
  'only-struck-out': 'une case noircie, aucune cochée',
}

const englishDoubts: Doubts = {
  'frame-not-seen': 'the box is hardly seen',
  faint: 'very faint trace',
  short: 'very short trace',
  'edge-only': 'stroke at the edge of the box',
  beside: 'stroke beside the box',
  'nearly-full': 'box nearly full',
  'several-ticked': 'several boxes ticked, one answer wanted',
  'only-struck-out': 'a box is blackened, none is ticked',
}

const frenchProblems: Readonly<Record<FormProblemCode, string>> = {
  'not-json': 'ce n’est pas du JSON',
  'other-schema': 'ce n’est pas la description d’un formulaire que cette version lit',
  'missing-key': 'il manque une valeur',
  'unknown-key': 'ce nom n’est pas connu',
  'bad-value': 'cette valeur ne convient pas',
  'too-many': 'il y en a trop',
  twice: 'ce nom est déjà pris',
  'unknown-group': 'cette question n’est pas dans "groups"',
  'unused-group': 'aucune case ne répond à cette question',
  outside: 'cela sort de la page',
  overlap: 'deux choses sont l’une sur l’autre',
  'no-way-up': 'le code carré est au milieu : il ne dirait pas le sens de la page',
}

const englishProblems: Readonly<Record<FormProblemCode, string>> = {
  'not-json': 'this is no JSON',
  'other-schema': 'this is not the description of a form that this version reads',
  'missing-key': 'a value is missing',
  'unknown-key': 'this name is not known',
  'bad-value': 'this value does not fit',
  'too-many': 'there are too many',
  twice: 'this name is taken already',
  'unknown-group': 'this question is not in "groups"',
  'unused-group': 'no box answers this question',
  outside: 'it leaves the page',
  overlap: 'two things stand one over the other',
  'no-way-up': 'the square code is in the middle: it would not say which way up the page is',
}

export const marksTexts = defineTexts(
  {
    reading: 'Lecture',
    noFile: (names: string) => `Ces fichiers ne s’ouvrent pas : ${names}. Rien n’a été lu.`,
    read: (pages: number, sheets: number) =>
      `${numbered(pages, 'images lues', 'fr')}, ${numbered(sheets, 'feuilles', 'fr')}.`,
    sheet: (number: string, pictures: string) => `Feuille ${number} (${pictures})`,
    none: 'rien de coché',
    look: 'à regarder',
    toLookAt: 'À regarder avant de rien enregistrer :',
    nothingToLookAt: 'Aucun doute. Regardez quand même chaque feuille avant d’enregistrer.',
    missing: (number: string, pages: string) => `feuille ${number} : page manquante ${pages}`,
    handwriting: (count: number) =>
      `${numbered(count, 'zones', 'fr')} d’écriture à recopier (--cuttings les découpe)`,
    same: (picture: string, first: string) =>
      `${picture} : même numéro que ${first}, compté une seule fois`,
    different: (picture: string, first: string) =>
      `${picture} : même numéro que ${first}, mais d’autres réponses ; seule ${first} est comptée`,
    refusals: frenchRefusals,
    doubts: frenchDoubts,
    problems: frenchProblems,
    expected: 'attendu',
  },
  {
    reading: 'Reading',
    noFile: (names) => `These files do not open: ${names}. Nothing was read.`,
    read: (pages, sheets) =>
      `${numbered(pages, 'pictures read', 'en')}, ${numbered(sheets, 'sheets', 'en')}.`,
    sheet: (number, pictures) => `Sheet ${number} (${pictures})`,
    none: 'nothing ticked',
    look: 'to look at',
    toLookAt: 'To look at before anything is recorded:',
    nothingToLookAt: 'No doubt. Look at each sheet all the same before recording.',
    missing: (number, pages) => `sheet ${number}: missing page ${pages}`,
    handwriting: (count) =>
      `${numbered(count, 'places', 'en')} of handwriting to copy (--cuttings cuts them out)`,
    same: (picture, first) => `${picture}: same number as ${first}, counted once`,
    different: (picture, first) =>
      `${picture}: same number as ${first}, but other answers; only ${first} is counted`,
    refusals: englishRefusals,
    doubts: englishDoubts,
    problems: englishProblems,
    expected: 'expected',
  },
)

/** `form.json, pages[0].boxes[3].width : cette valeur ne convient pas (2 ; attendu : 3 … 12)` */
export function formProblemLine(
  file: string,
  { code, key, found, expected }: FormProblem,
  locale: Locale,
): string {
  const { problems, expected: wanted } = marksTexts[locale]
  const place = [file, key].filter(Boolean).join(', ')
  const details = [
    ...(found === undefined ? [] : [found]),
    ...(expected === undefined ? [] : [`${wanted}${colon[locale]}${expected}`]),
  ].join(', ')
  return `${place}${colon[locale]}${problems[code]}${details === '' ? '' : ` (${details})`}`
}
