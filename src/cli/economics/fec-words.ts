import type {
  FecNote,
  FecProblem,
  MappingProblemCode,
  NumberGap,
  ResultTotals,
  UnmappedTotal,
} from '#engines/accounting-entries/index.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { counted } from '#kit/words.ts'
import { fecTexts } from '#modules/economics/index.ts'
import { misread } from '../misread/misread.ts'
import { problemLine } from '../misread/problem-line.ts'
import { CommandMisread } from '../terminal.ts'

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
function fecLine(name: string, problem: FecProblem): string {
  const sentence =
    problem.code === 'unbalanced'
      ? `l’écriture n’est pas équilibrée : débit moins crédit = ${writtenMoney(problem.difference ?? 0, 'fr')}`
      : fecTexts.fr[problem.code]
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

const euros = (cents: number) => writtenMoney(cents, 'fr')

export function refusal(
  name: string,
  problems: readonly FecProblem[],
  count: number,
): CommandMisread {
  const { message, problems: told } = misread(
    problems,
    (problem) => fecLine(name, problem),
    () => ({}),
    'fr',
  )
  const end = `${counted(count, 'défaut', 'défauts')} : rien n’a été lu de ce fichier.`
  return new CommandMisread(`${message}\n${end}`, told)
}

/** What no rule takes, with its lines in the file. */
export function leftLine(left: UnmappedTotal): string {
  const axis = left.axis === '' ? '' : `, axe « ${left.axis} »`
  const more = left.lines > left.at.length ? ', …' : ''
  const where = `${left.lines === 1 ? 'ligne' : 'lignes'} ${left.at.join(', ')}${more}`
  return `  ${left.account} ${left.label}${axis} : ${sumsOf(left)} (${where})`
}

/** What is not zero; a project can have charges alone. */
export function sumsOf(sums: ResultTotals): string {
  const named = [
    [sums.charges, 'charges'],
    [sums.products, 'produits'],
    [sums.volunteeringUsed, 'bénévolat et dons en nature employés'],
    [sums.volunteeringGiven, 'bénévolat et dons en nature reçus'],
  ] as const
  const some = named.filter(([cents]) => cents !== 0)
  return some.length === 0
    ? euros(0)
    : some.map(([cents, words]) => `${words} ${euros(cents)}`).join(', ')
}

export function total(parts: readonly ResultTotals[]): ResultTotals {
  const sum = (key: keyof ResultTotals) => parts.reduce((cents, part) => cents + part[key], 0)
  return {
    charges: sum('charges'),
    products: sum('products'),
    volunteeringUsed: sum('volunteeringUsed'),
    volunteeringGiven: sum('volunteeringGiven'),
  }
}
