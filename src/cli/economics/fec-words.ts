import type {
  FecNote,
  FecProblem,
  FecProblemCode,
  MappingProblemCode,
  NumberGap,
} from '#engines/accounting-entries/index.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { counted } from '#kit/words.ts'
import { problemLine } from '../misread/problem-line.ts'

const sentences: Readonly<Record<Exclude<FecProblemCode, 'unbalanced'>, string>> = {
  'empty-file': 'le fichier est vide',
  'no-entry': 'aucune écriture sous la ligne de titres',
  'not-text':
    'ce n’est pas un texte : demandez au logiciel de comptabilité le FEC en texte, et non un classeur',
  encoding: 'cette ligne n’a pas le même codage que les précédentes, qui sont en UTF-8',
  'line-too-long': 'cette ligne ne finit pas : ce n’est pas un fichier des écritures comptables',
  separator: 'les titres doivent être séparés par des tabulations ou par le signe |',
  'column-title': 'un autre titre est attendu à cette place',
  'column-twice': 'deux colonnes ont ce titre',
  'cell-count': 'la ligne n’a pas autant de cases que la ligne de titres',
  'missing-value': 'la case est vide',
  account: 'un compte commence par trois chiffres',
  date: 'une date s’écrit en huit chiffres, AAAAMMJJ',
  'no-such-day': 'ce jour n’existe pas',
  amount: 'un montant s’écrit en chiffres, avec une virgule et sans espace (1234,50)',
  'two-decimals': 'un montant a deux décimales au plus',
  'one-side': 'un débit et un crédit sur la même ligne',
  side: 'le sens est D ou C',
  'after-closing': 'cette date vient après la fin de l’exercice, que dit le nom du fichier',
  'too-much': 'les sommes sont trop grandes pour être comptées au centime',
  'no-axis-column': 'aucune colonne ne porte ce titre',
}

export const mappingSentences: Readonly<Record<MappingProblemCode | 'missing-title', string>> = {
  'missing-title': 'il manque des colonnes',
  'no-account': 'le compte est vide',
  account: 'un compte s’écrit par ses premiers chiffres (6, 64, 606400)',
  'not-result':
    'seuls les comptes de charges (6), de produits (7) et de bénévolat (86, 87) vont à un projet',
  'no-project': 'le projet est vide',
  'no-budget-line': 'la ligne du budget est vide',
  'rule-twice': 'une autre règle a le même compte, le même axe et le même libellé',
  'axis-without-column': 'un axe est demandé : dites avec --axis quelle colonne du FEC le porte',
}

/** The file, the line, the column, what is wrong, what stands there and what was expected. */
export function fecLine(name: string, problem: FecProblem): string {
  const sentence =
    problem.code === 'unbalanced'
      ? `l’écriture n’est pas équilibrée : débit moins crédit = ${writtenMoney(problem.difference ?? 0, 'fr')}`
      : sentences[problem.code]
  return problemLine(name, problem, sentence, { inPlan: false, locale: 'fr' })
}

/** What is allowed, and should be known. */
export function noteLine(note: FecNote): string {
  switch (note.code) {
    case 'name':
      return 'Le nom du fichier n’est pas celui d’un FEC (SIREN, FEC, date de clôture) : la date de clôture n’a pas été vérifiée.'
    case 'not-validated':
      return `${counted(note.lines, 'ligne n’est pas validée', 'lignes ne sont pas validées')} : ces montants peuvent encore changer.`
    case 'no-piece':
      return `${counted(note.lines, 'ligne ne dit pas de quelle pièce elle vient', 'lignes ne disent pas de quelle pièce elles viennent')}.`
    case 'no-label':
      return `${counted(note.lines, 'ligne n’a pas', 'lignes n’ont pas')} de libellé.`
    case 'number-gaps':
      return `Des numéros d’écriture manquent (${counted(note.count, 'trou', 'trous')}) : ${note.gaps.map(gapWords).join(' ; ')}.`
  }
}

function gapWords({ journal, after, before }: NumberGap): string {
  return `${journal === '' ? '' : `journal ${journal}, `}entre ${after} et ${before}`
}
