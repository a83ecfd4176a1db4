import type { GrantStatus, PaperProblem, PaperProblemCode } from '#engines/grant-papers/index.ts'
import { writtenMoney } from '#kit/numbers.ts'

const sentences: Readonly<
  Record<
    Exclude<PaperProblemCode, 'not-balanced' | 'volunteering-not-balanced' | 'gap-unexplained'>,
    string
  >
> = {
  'not-object': 'un objet JSON est attendu',
  'unknown-key': 'ce mot n’est pas connu ici',
  'missing-key': 'cette valeur manque',
  'bad-value': 'cette valeur ne convient pas',
  period: 'l’exercice finit avant d’avoir commencé',
  'unknown-line': 'le formulaire n’a pas de ligne de ce code',
  'line-twice': 'cette ligne est déjà là : faites la somme',
  'funder-missing': 'cette ligne est répétée par financeur : dites lequel',
  'funder-not-here': 'cette ligne n’a pas de financeur',
  'not-cents': 'un montant est un nombre entier de centimes, de 0 à 100 000 000 000',
  'actual-missing': 'un compte rendu dit aussi ce qui a été réalisé',
  'actual-not-here': 'une demande n’a pas de réalisé : le compte rendu est le formulaire 15059',
  'status-missing': 'dites si cette subvention est demandée, accordée ou à solliciter',
  'status-not-here': 'seule une subvention est demandée ou accordée',
  'why-not-here': 'une demande n’explique pas d’écart : le compte rendu est le formulaire 15059',
  'grant-unknown': 'aucune ligne de subvention n’a ce code et ce financeur',
  'grant-nothing': 'la subvention du formulaire est de zéro euro',
  'allocation-missing':
    'des charges indirectes sont comptées : dites comment elles sont réparties entre les projets',
}

const columns = { planned: 'prévu', actual: 'réalisé' } as const

/** The file, the place in it, and what is wrong there. */
export function cerfaLine(name: string, problem: PaperProblem): string {
  const { path, found, expected } = problem
  const more = [
    ...(found === undefined ? [] : [`lu : ${found}`]),
    ...(expected === undefined ? [] : [`attendu : ${expected}`]),
  ].join('\u00a0; ')
  const where = path === '' ? name : `${name}, ${path}`
  return `${where} : ${sentenceOf(problem)}${more === '' ? '' : ` (${more})`}`
}

function sentenceOf({ code, column = 'planned', difference = 0 }: PaperProblem): string {
  switch (code) {
    case 'not-balanced':
      return `les charges et les produits doivent être égaux, sans les comptes 86 et 87 (${columns[column]}, charges moins produits : ${writtenMoney(difference, 'fr')})`
    case 'volunteering-not-balanced':
      return `les comptes 86 et 87 doivent être égaux (${columns[column]}, 86 moins 87 : ${writtenMoney(difference, 'fr')})`
    case 'gap-unexplained':
      return `expliquez cet écart (réalisé moins prévu : ${writtenMoney(difference * 100, 'fr')})`
    default:
      return sentences[code]
  }
}

export const statusWords: Readonly<Record<GrantStatus, string>> = {
  asked: 'demandé',
  granted: 'accordé',
  'to-ask': 'à solliciter',
}
