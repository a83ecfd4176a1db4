import type { FormProblemCode, ProblemCode } from '#engines/questionnaires/index.ts'
import { defineTexts } from '#kit/texts.ts'

/** What is wrong in a description, for whoever wrote it. */
const frenchFaults: Readonly<Record<ProblemCode, string>> = {
  'not-json': 'ce fichier doit être un objet JSON, de 2 000 000 de signes au plus',
  'unknown-schema': 'cette sorte de fichier n’est pas connue',
  'unknown-key': 'ce mot n’est pas connu ici',
  missing: 'il manque cette valeur',
  'bad-value': 'cette valeur ne convient pas',
  'bad-id':
    'un identifiant a des lettres sans accent, des chiffres et des « _ » seuls, et commence par une lettre',
  'reserved-id': 'cet identifiant est pris par « Je préfère ne pas répondre »',
  duplicate: 'deux fois le même identifiant',
  'no-text': 'le texte manque dans la première langue',
  'unknown-language': 'cette langue n’est pas annoncée dans « languages »',
  'too-long': 'trop long',
  'too-many': 'trop d’éléments',
  'too-few': 'pas assez d’éléments',
  'bounds-reversed': 'les bornes sont à l’envers',
  'two-others': 'une question n’a qu’une réponse « autre, précisez »',
  'unknown-question': 'aucune question n’a cet identifiant',
  'later-question': 'cette question est posée plus tard : une condition regarde en arrière',
  itself: 'la condition regarde la question même qu’elle fait poser',
  circle: 'de condition en condition, on revient à cette question',
  'random-page': 'cette page est en ordre tiré au hasard : cette question peut venir après',
  'unknown-role': 'ce rôle n’est pas dans « roles »',
  'unknown-option': 'cette réponse n’est pas dans la liste de la question',
  'unknown-row': 'cette ligne n’est pas dans la grille',
  'row-missing': 'dites quelle ligne de la grille (« row »)',
  'not-compared': 'cette sorte de question ne se compare pas ainsi',
  'wrong-value': 'la valeur comparée n’est pas de la sorte de la réponse',
  'outside-bounds': 'cette valeur est hors des bornes de la question',
  'too-deep': 'trop de conditions les unes dans les autres',
}

const englishFaults: Readonly<Record<ProblemCode, string>> = {
  'not-json': 'this file must be a JSON object of 2,000,000 characters at most',
  'unknown-schema': 'this sort of file is not known',
  'unknown-key': 'this word is not known here',
  missing: 'this value is missing',
  'bad-value': 'this value does not fit',
  'bad-id': 'an identifier has unaccented letters, figures and “_” only, and begins with a letter',
  'reserved-id': 'this identifier is taken by “I prefer not to answer”',
  duplicate: 'the same identifier twice',
  'no-text': 'the text is missing in the first language',
  'unknown-language': 'this language is not announced in “languages”',
  'too-long': 'too long',
  'too-many': 'too many elements',
  'too-few': 'not enough elements',
  'bounds-reversed': 'the bounds are the wrong way round',
  'two-others': 'a question has only one answer “other, say what”',
  'unknown-question': 'no question has this identifier',
  'later-question': 'this question is asked later: a condition looks back',
  itself: 'the condition looks at the very question that it asks',
  circle: 'from condition to condition, one comes back to this question',
  'random-page': 'this page is in random order: this question may come after',
  'unknown-role': 'this role is not in “roles”',
  'unknown-option': 'this answer is not in the list of the question',
  'unknown-row': 'this row is not in the grid',
  'row-missing': 'say which row of the grid (“row”)',
  'not-compared': 'this sort of question is not compared so',
  'wrong-value': 'the compared value is not of the sort of the answer',
  'outside-bounds': 'this value is outside the bounds of the question',
  'too-deep': 'too many conditions inside one another',
}

const frenchForm: Readonly<Record<FormProblemCode, string>> = {
  'sheet-missing': 'cette feuille manque : un XLSForm a « survey » et « choices »',
  'column-missing': 'cette colonne manque',
  'type-not-read':
    'cette sorte de ligne n’est pas lue ; retirez-la, ou posez la question autrement',
  'expression-not-read':
    'cette expression n’est pas lue : on lit =, !=, <, <=, >, >=, selected, not, and, or ; réécrivez-la, ou videz la case',
  'list-missing': 'cette liste n’est pas dans « choices », ou demande « or_other » : ajoutez-la',
  'name-missing': 'la question n’a pas de nom',
  'group-not-closed': 'ce groupe n’est pas fermé : ajoutez « end_group »',
  'group-not-open': 'rien n’est ouvert ici : retirez ce « end_group »',
  'number-not-read': 'écrivez start et end, en nombres entiers, avec un pas de 1',
  'empty-form': 'aucune question n’est posée',
  'file-not-read': 'des guillemets sont ouverts et ne se ferment pas, ou la ligne est trop longue',
  'relevance-not-read':
    'cette condition n’est pas lue : on lit ==, !=, <, <=, >, >=, is_empty, count, and, or, ! ; réécrivez-la, ou videz la case',
  'bound-not-read':
    'cette borne n’est pas lue : écrivez un nombre, une date, ou une liste de fins de noms de fichiers connues',
  'element-not-read': 'cette sorte de question n’est pas lue ; posez-la autrement, ou retirez-la',
  'property-not-read': 'ce réglage change ce qui est demandé, et n’est pas lu ; retirez-le',
  'visible-if-not-read':
    'cette condition n’est pas lue : on lit =, <>, <, <=, >, >=, contains, anyof, allof, empty, notempty, and, or, ! ; réécrivez-la, ou retirez-la',
  'row-out-of-place': 'cette ligne n’est sous aucun groupe ou sous aucune question : déplacez-la',
}

const englishForm: Readonly<Record<FormProblemCode, string>> = {
  'sheet-missing': 'this sheet is missing: an XLSForm has “survey” and “choices”',
  'column-missing': 'this column is missing',
  'type-not-read': 'this sort of row is not read; take it away, or ask the question otherwise',
  'expression-not-read':
    'this expression is not read: =, !=, <, <=, >, >=, selected, not, and, or are; write it anew, or empty the cell',
  'list-missing': 'this list is not in “choices”, or asks for “or_other”: add it',
  'name-missing': 'the question has no name',
  'group-not-closed': 'this group is not closed: add “end_group”',
  'group-not-open': 'nothing is open here: take this “end_group” away',
  'number-not-read': 'write start and end as whole numbers, with a step of 1',
  'empty-form': 'no question is asked',
  'file-not-read': 'quotes are opened and not closed, or the line is too long',
  'relevance-not-read':
    'this condition is not read: ==, !=, <, <=, >, >=, is_empty, count, and, or, ! are; write it anew, or empty the cell',
  'bound-not-read':
    'this bound is not read: write a number, a date, or a list of known endings of file names',
  'element-not-read': 'this sort of question is not read; ask it otherwise, or take it away',
  'property-not-read': 'this setting changes what is asked, and is not read; take it away',
  'visible-if-not-read':
    'this condition is not read: =, <>, <, <=, >, >=, contains, anyof, allof, empty, notempty, and, or, ! are; write it anew, or take it away',
  'row-out-of-place': 'this row is under no group and no question: move it',
}

/** Faults of a description and of a file of another tool, by their codes: middles of sentences, after their place. */
export const faultTexts = defineTexts(
  { description: frenchFaults, form: frenchForm },
  { description: englishFaults, form: englishForm },
)
