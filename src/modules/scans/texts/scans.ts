import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import type { SendRefusal } from '../actions/send-pictures.ts'
import { daysKept, type LeftWhy } from '../scan.ts'

type Left = Readonly<Record<LeftWhy, string>>

const frenchLeft: Left = {
  blank: 'La page est blanche : si c’est le dos d’une feuille, rien ne manque.',
  'no-code':
    'Aucune feuille n’est trouvée. Reprenez-la entière, à plat, avec ses quatre carrés noirs et son code carré.',
  'other-form': 'C’est une feuille d’un autre formulaire. Envoyez-la à la page du sien.',
  'other-size':
    'C’est bien cette feuille, dans l’autre taille. La case « Ce sont des feuilles en gros caractères » est cochée à tort, ou elle manque : envoyez l’image de nouveau.',
  'other-version': 'Cette feuille est d’une version imprimée avant. Saisissez-la à la main.',
  'unknown-page': 'Cette page n’existe pas dans ce formulaire.',
  'corner-missing': 'Un carré noir d’un coin manque ou est caché. Reprenez la feuille entière.',
  bent: 'La feuille est trop pliée ou courbée : ses cases ne sont pas retrouvées. Reprenez-la bien à plat.',
  blurred: 'L’image est trop floue. Reprenez-la sans bouger, avec plus de lumière.',
  small:
    'L’image est trop petite. Prenez la feuille de plus près, ou numérisez à 150 points par pouce.',
  unreadable: 'Le fichier ne s’ouvre pas. Envoyez du JPEG, PNG, WebP, TIFF ou PDF.',
  'no-picture':
    'Cette page du PDF n’a pas une seule image qui se lise. Numérisez-la en niveaux de gris, sans « PDF compact », ou envoyez une photo.',
  'black-and-white':
    'Cette page est en noir et blanc, sans gris : un trait de crayon léger y disparaît, et une case cochée semblerait vide. Numérisez-la en niveaux de gris, ou envoyez une photo.',
  'too-large': 'Le fichier est trop lourd ou a trop de pages. Envoyez-le en plusieurs fois.',
  locked: 'Le PDF est fermé par un mot de passe. Enregistrez-le sans mot de passe.',
  twice: 'La même page a été envoyée deux fois : elle compte une fois.',
  'twice-otherwise':
    'Deux images de la même page ne disent pas la même chose : la première compte. Regardez la feuille.',
  served:
    'Déjà comptée : le code de cette feuille a déjà servi, sur une autre feuille ou à l’écran.',
  counted: 'Cette feuille a déjà été comptée dans un autre lot.',
  'page-missing': 'Une page de cette feuille manque. Envoyez toutes ses pages ensemble.',
  'unknown-number':
    'Aucune personne de la liste actuelle n’est sur cette feuille. Recopiez-la à la main.',
}

const englishLeft: Left = {
  blank: 'The page is blank: if it is the back of a sheet, nothing is missing.',
  'no-code':
    'No sheet is found. Take it again whole and flat, with its four black squares and its square code.',
  'other-form': 'This is a sheet of another form. Send it to the page of that form.',
  'other-size':
    'It is this sheet, in the other size of print. The box “These sheets are in large print” was ticked by mistake, or not ticked: send the picture again.',
  'other-version': 'This sheet is of a version printed before. Type it by hand.',
  'unknown-page': 'This form has no such page.',
  'corner-missing': 'A black square of a corner is missing or hidden. Take the whole sheet again.',
  bent: 'The sheet is too folded or curved: its boxes are not found. Take it again lying flat.',
  blurred: 'The picture is too blurred. Take it again without moving, with more light.',
  small: 'The picture is too small. Take the sheet from nearer, or scan it at 150 points an inch.',
  unreadable: 'The file does not open. Send JPEG, PNG, WebP, TIFF or PDF.',
  'no-picture':
    'This page of the PDF has no single picture that can be read. Scan it in shades of grey, without “compact PDF”, or send a photograph.',
  'black-and-white':
    'This page is in black and white, without any grey: a light pencil stroke disappears in it, and a ticked box would look empty. Scan it in shades of grey, or send a photograph.',
  'too-large': 'The file is too heavy or has too many pages. Send it in several parts.',
  locked: 'The PDF is closed with a password. Save it without a password.',
  twice: 'The same page was sent twice: it counts once.',
  'twice-otherwise':
    'Two pictures of the same page do not say the same: the first one counts. Look at the sheet.',
  served: 'Counted already: the code of this sheet has served, on another sheet or on screen.',
  counted: 'This sheet was counted already, in another batch.',
  'page-missing': 'A page of this sheet is missing. Send all of its pages together.',
  'unknown-number': 'Nobody of the present list is on this sheet. Type it by hand.',
}

const refusalsFr: Readonly<Record<Exclude<SendRefusal, 'forbidden'> | 'reading', string>> = {
  'no-pictures': 'Choisissez au moins une image ou un PDF.',
  'too-many': 'C’est trop de fichiers à la fois : envoyez-en 200 au plus.',
  'label-needed': 'Donnez un nom à ce lot.',
  reading: 'La lecture n’est pas finie. Attendez que toutes les images soient lues.',
}

const refusalsEn: typeof refusalsFr = {
  'no-pictures': 'Choose at least one picture or PDF.',
  'too-many': 'These are too many files at once: send 200 at most.',
  'label-needed': 'Give this batch a name.',
  reading: 'Reading is not over. Wait until all pictures are read.',
}

/** Words of the pages where pictures of sheets are sent, and looked at again. */
export const scanTexts = defineTexts(
  {
    title: 'Lire des feuilles en image',
    lead: 'Envoyez les photos ou le PDF numérisé des feuilles remplies. Les cases sont lues, puis vous regardez chaque feuille : rien n’est compté avant.',
    kept: `Les images sont chiffrées. Chaque fichier est effacé dès qu’il est lu ; l’image réduite de chaque feuille, à regarder, l’est après ${counted(daysKept, 'jour', 'jours')}.`,
    keptOnce: `Les images sont chiffrées. Chaque fichier est effacé dès qu’il est lu ; l’image réduite de chaque feuille, à regarder, l’est quand vous validez, ou après ${counted(daysKept, 'jour', 'jours')}.`,
    twoPeople: 'Deux personnes regardent chaque lot, l’une après l’autre.',
    label: 'Nom du lot',
    labelHint: 'Par exemple « Pile 1 ».',
    files: 'Photos ou PDF',
    filesHint:
      'Une feuille par image, à plat, les quatre coins visibles. Plusieurs fichiers à la fois.',
    large: 'Ce sont des feuilles en gros caractères',
    language: 'Langue des feuilles',
    printedIn: 'Langue',
    send: 'Envoyer et lire',
    sent: 'Les images sont envoyées. La lecture commence.',
    batches: 'Lots envoyés',
    none: 'Aucune image envoyée',
    noneWhy: 'Les lots que vous enverrez seront ici, avec ce qui reste à regarder.',
    batchTitle: (label: string) => `Lot « ${label} »`,
    finished: 'rien ne reste à regarder, les images sont effacées',
    reading: (read: string, files: string) => `Fichiers lus : ${read} sur ${files}`,
    again: 'Voir où en est la lecture',
    read: (sheets: number) => `${counted(sheets, 'feuille lue', 'feuilles lues')}`,
    look: 'Regardez chaque feuille sur son image, corrigez si besoin, puis validez. Les cases douteuses sont aussi montrées de près.',
    sheet: (place: number) => `Feuille ${place}`,
    sheetFrom: (number: string, from: string) => `Numéro ${number}, image ${from}`,
    whole: (place: number, page: number) => `Feuille ${place}, page ${page}, en entier`,
    doubt: 'à regarder',
    sure: 'lue, aucune case douteuse',
    cutting: (label: string) => `Image de la case « ${label} »`,
    handwriting: (label: string) => `Écriture : ${label}`,
    folded: 'Écriture : rien à taper, d’après la case cochée',
    nameless: (boxes: number) =>
      `${counted(boxes, 'case cochée', 'cases cochées')} dans une ligne sans nom, ou d’une personne qui n’est plus sur la liste : rien n’est noté pour cette ligne. Regardez l’image, puis inscrivez cette personne à la main.`,
    spoilt: 'Feuille nulle',
    spoiltHint: 'Cochez si cette feuille ne doit compter pour rien.',
    confirm: 'J’ai tout regardé, valider ce lot',
    left: 'Pages qui ne sont pas comptées',
    picture: 'Image',
    why: 'Pourquoi',
    nothingRead: 'Aucune feuille n’a pu être lue',
    nothingReadWhy:
      'Les raisons sont ci-dessous. Vous pouvez reprendre les photos et les envoyer de nouveau.',
    nothingLeft: 'Aucune feuille ne reste à regarder',
    nothingLeftWhy: 'Ce qui a été validé est compté, et ses images sont effacées.',
    paperChanged:
      'Cette feuille a changé depuis : ses cases ne sont plus les mêmes qu’à la lecture. Rien de ce lot ne peut être validé ici. Recopiez les feuilles à la main d’après leurs images, puis effacez les images.',
    drop: 'Effacer ces images maintenant',
    dropWhat: 'Les images et ce qui y a été lu seront effacés. Ce qui a déjà été validé reste.',
    dropped: 'Les images sont effacées.',
    refusals: refusalsFr,
    leftWhy: frenchLeft,
  },
  {
    title: 'Read sheets from pictures',
    lead: 'Send photographs or the scanned PDF of filled sheets. Boxes are read, then you look at each sheet: nothing is counted before.',
    kept: `Pictures are encrypted. Each file is erased as soon as it is read; the small picture of each sheet, to look at, is erased after ${numbered(daysKept, 'days', 'en')}.`,
    keptOnce: `Pictures are encrypted. Each file is erased as soon as it is read; the small picture of each sheet, to look at, is erased when you confirm, or after ${numbered(daysKept, 'days', 'en')}.`,
    twoPeople: 'Two people look at each batch, one after the other.',
    label: 'Name of the batch',
    labelHint: 'For example “Pile 1”.',
    files: 'Photographs or PDF',
    filesHint: 'One sheet a picture, flat, its four corners in view. Several files at once.',
    large: 'These sheets are in large print',
    language: 'Language of the sheets',
    printedIn: 'Language',
    send: 'Send and read',
    sent: 'The pictures are sent. Reading begins.',
    batches: 'Batches sent',
    none: 'No picture was sent',
    noneWhy: 'Batches that you send will be here, with what remains to be looked at.',
    batchTitle: (label: string) => `Batch “${label}”`,
    finished: 'nothing is left to look at, the pictures are erased',
    reading: (read: string, files: string) => `Files read: ${read} of ${files}`,
    again: 'See how far reading is',
    read: (sheets: number) => numbered(sheets, 'sheets read', 'en'),
    look: 'Look at each sheet on its picture, correct it if need be, then confirm. Doubtful boxes are shown close up too.',
    sheet: (place: number) => `Sheet ${place}`,
    sheetFrom: (number: string, from: string) => `Number ${number}, picture ${from}`,
    whole: (place: number, page: number) => `Sheet ${place}, page ${page}, whole`,
    doubt: 'to look at',
    sure: 'read, no doubtful box',
    cutting: (label: string) => `Picture of the box “${label}”`,
    handwriting: (label: string) => `Handwriting: ${label}`,
    folded: 'Handwriting: nothing to type, as the ticked box says',
    nameless: (boxes: number) =>
      `${counted(boxes, 'box is ticked', 'boxes are ticked')} in a line without a name, or of somebody who left the list: nothing is noted for this line. Look at the picture, then enter this person by hand.`,
    spoilt: 'Spoilt sheet',
    spoiltHint: 'Tick it if this sheet must count for nothing.',
    confirm: 'I looked at everything, confirm this batch',
    left: 'Pages that are not counted',
    picture: 'Picture',
    why: 'Why',
    nothingRead: 'No sheet could be read',
    nothingReadWhy: 'The reasons are below. You can take the photographs again and send them.',
    nothingLeft: 'No sheet is left to look at',
    nothingLeftWhy: 'What was confirmed is counted, and its pictures are erased.',
    paperChanged:
      'This sheet has changed since: its boxes are no longer those that were read. Nothing of this batch can be confirmed here. Copy the sheets by hand from their pictures, then erase the pictures.',
    drop: 'Erase these pictures now',
    dropWhat: 'The pictures and what was read in them will be erased. What was confirmed stays.',
    dropped: 'The pictures are erased.',
    refusals: refusalsEn,
    leftWhy: englishLeft,
  },
)
