import type {
  Completed,
  Completion,
  DifferenceReason,
  Rule,
  Tie,
  Utility,
} from '#engines/equal-shares/index.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const checkTexts = defineTexts(
  {
    read: (name: string, voters: number, projects: number) =>
      `${name} : ${numbered(voters, 'bulletins', 'fr')}, ${numbered(projects, 'projets', 'fr')}.`,
    sound: 'Aucun défaut.',
    soundBut: 'Aucun défaut qui empêche de compter. À savoir :',
  },
  {
    read: (name: string, voters: number, projects: number) =>
      `${name}: ${numbered(voters, 'ballots', 'en')}, ${numbered(projects, 'projects', 'en')}.`,
    sound: 'No fault.',
    soundBut: 'No fault that prevents a count. To know:',
  },
)

type Words<Name extends string> = Readonly<Record<Name, string>>

const rulesFr: Words<Rule> = {
  greedy: 'les projets qui ont le plus de voix, tant qu’ils tiennent dans le budget',
  'greedy-no-skip': 'les projets qui ont le plus de voix, jusqu’au premier qui ne tient pas',
  'greedy-threshold': 'les projets qui ont le plus de voix, au-dessus d’un seuil',
  'equal-shares': 'parts égales : chaque votant dispose de la même somme',
}
const utilitiesFr: Words<Utility> = {
  cost: 'un projet vaut ce qu’il coûte',
  cardinality: 'tous les projets se valent',
  points: 'un projet vaut les points reçus',
  borda: 'un projet vaut le nombre de projets classés après lui',
}
const completionsFr: Words<Completion> = {
  none: 'ce qui reste n’est pas dépensé',
  add1: 'la part de chacun monte d’une unité à la fois',
  add1u: 'la part de chacun monte d’une unité à la fois, puis ce qui tient encore est ajouté',
}
const endedFr: Words<Completed['ended']> = {
  overspend: 'une unité de plus dépasserait le budget',
  exhaustive: 'plus aucun projet ne tient dans ce qui reste',
  'all-bought': 'tous les projets que quelqu’un soutient sont retenus',
  'not-asked': 'aucune unité n’est ajoutée',
  'all-fit': 'tous les projets tiennent ensemble dans le budget',
}
const reasonsFr: Words<DifferenceReason> = {
  'other-money': 'payé avec un autre argent (selected vaut 2 ou 3)',
  'below-threshold': 'sous le seuil du fichier',
  'over-budget': 'ne tient pas dans ce que les projets retenus laissent',
  tie: 'à égalité avec un autre projet',
  untold: 'le fichier n’en dit pas la raison',
}
const tiesFr: Words<Tie['by']> = {
  cost: 'le moins cher passe d’abord',
  votes: 'celui qui a le plus de voix passe d’abord',
  order: 'l’ordre fixé d’avance décide',
}

export const countTexts = defineTexts(
  {
    rules: rulesFr,
    utilities: utilitiesFr,
    completions: completionsFr,
    ended: endedFr,
    reasons: reasonsFr,
    tiesBy: tiesFr,
    rule: (rule: string) => `Règle : ${rule}.`,
    choices: (parts: readonly string[]) => `Choix : ${parts.join(' ; ')}.`,
    budget: (budget: string, cost: string, left: string) =>
      `Budget ${budget} ; dépensé ${cost} ; reste ${left}.`,
    endowment: (endowment: string, tried: number, ended: string) =>
      `Part de chaque votant : ${endowment} (${numbered(tried, 'parts essayées', 'fr')} ; ${ended}).`,
    kept: 'Projets retenus, dans l’ordre',
    notKept: 'Projets non retenus',
    project: 'Projet',
    cost: 'Coût',
    votes: 'Voix',
    score: 'Score',
    effective: 'Soutien effectif',
    most: 'Part la plus haute',
    payers: 'Ont payé',
    left: 'Reste à ses soutiens',
    cheaper: 'Gagnait à',
    more: 'Soutiens de plus',
    moreScore: 'Score de plus',
    none: '–',
    ties: 'Égalités :',
    tie: (names: readonly string[], by: string) => `  - ${names.join(', ')} : ${by}`,
    order: (ids: readonly string[]) => `Ordre fixé d’avance : ${ids.join(', ')}.`,
    orderDecides: 'Un autre ordre changerait les projets retenus : il doit avoir été tiré au sort.',
    sameOfficial: 'Le fichier donne les mêmes projets retenus.',
    otherOfficial: 'Le fichier donne d’autres projets retenus :',
    difference: (name: string, isOfficial: boolean, why: string) =>
      `  - ${name} : ${isOfficial ? 'retenu par le fichier, pas ici' : 'retenu ici, pas par le fichier'} ; ${why}`,
    comparison: (shares: number, greedy: number, isShares: boolean) =>
      `Comparaison : plus de leurs projets par parts égales pour ${numbered(shares, 'votants', 'fr')}, par le plus de voix pour ${numbered(greedy, 'votants', 'fr')}. ${isShares ? 'Les parts égales sont gardées.' : 'Le plus de voix est pris.'}`,
    sharesOf: (column: string) => `Part de l’argent (${column})`,
    group: 'Groupe',
    size: 'Nombre',
    served: 'Servis',
    asked: 'Demandé',
    spent: 'Dépensé',
    voter: (id: string, left: string) => `Bulletin ${id} : ce que sa part a payé (reste ${left})`,
    amount: 'Montant',
    nobodyPays: 'Avec cette règle, aucune part n’est attribuée à chaque votant.',
    again: 'Nouveaux comptes',
    print: (sha256: string) => `Empreinte (SHA-256) du fichier lu : ${sha256}`,
    remarks: 'À savoir :',
    noVoter: (id: string) => `Aucun bulletin n’a le numéro ${id}.`,
    unused: (options: readonly string[]) => `${options.join(', ')} : sans effet avec cette règle.`,
    badChoice: (option: string, choices: readonly string[]) =>
      `${option} attend une de ces valeurs : ${choices.join(', ')}.`,
    badWhole: (option: string) => `${option} attend un nombre entier plus grand que zéro.`,
    badOrder: (id: string) =>
      `--order donne chaque projet une fois, séparés par des virgules ; vérifiez : ${id}.`,
    noPoints: 'Ce fichier n’a pas de points : choisissez une autre valeur pour --utility.',
    noRanks: 'Ce fichier ne classe pas les projets : choisissez une autre valeur pour --utility.',
    noThreshold:
      'Ce fichier n’a pas de seuil dans META : ajoutez-le, ou choisissez une autre règle.',
    money: (value: number) => writtenNumber(value, 'fr'),
  },
  {
    rules: {
      greedy: 'the projects with most votes, as long as they fit in the budget',
      'greedy-no-skip': 'the projects with most votes, up to the first that does not fit',
      'greedy-threshold': 'the projects with most votes, above a threshold',
      'equal-shares': 'equal shares: every voter holds the same amount',
    },
    utilities: {
      cost: 'a project is worth what it costs',
      cardinality: 'all projects are worth the same',
      points: 'a project is worth the points it was given',
      borda: 'a project is worth the number of projects ranked below it',
    },
    completions: {
      none: 'what is left is not spent',
      add1: 'everyone’s share rises by one unit at a time',
      add1u: 'everyone’s share rises by one unit at a time, then what still fits is added',
    },
    ended: {
      overspend: 'one unit more would go over the budget',
      exhaustive: 'no other project fits in what is left',
      'all-bought': 'every project that someone supports is funded',
      'not-asked': 'no unit is added',
      'all-fit': 'all projects fit together in the budget',
    },
    reasons: {
      'other-money': 'paid with other money (selected is 2 or 3)',
      'below-threshold': 'below the threshold of the file',
      'over-budget': 'does not fit in what the funded projects leave',
      tie: 'equal with another project',
      untold: 'the file does not tell why',
    },
    tiesBy: {
      cost: 'the cheaper passes first',
      votes: 'the one with more votes passes first',
      order: 'the order fixed beforehand decides',
    },
    rule: (rule: string) => `Rule: ${rule}.`,
    choices: (parts: readonly string[]) => `Choices: ${parts.join('; ')}.`,
    budget: (budget: string, cost: string, left: string) =>
      `Budget ${budget}; spent ${cost}; left ${left}.`,
    endowment: (endowment: string, tried: number, ended: string) =>
      `Share of each voter: ${endowment} (${numbered(tried, 'shares tried', 'en')}; ${ended}).`,
    kept: 'Funded projects, in order',
    notKept: 'Projects that are not funded',
    project: 'Project',
    cost: 'Cost',
    votes: 'Votes',
    score: 'Score',
    effective: 'Effective support',
    most: 'Highest part',
    payers: 'Paid',
    left: 'Left to its supporters',
    cheaper: 'Won at',
    more: 'Supporters more',
    moreScore: 'Score more',
    none: '–',
    ties: 'Ties:',
    tie: (names: readonly string[], by: string) => `  - ${names.join(', ')}: ${by}`,
    order: (ids: readonly string[]) => `Order fixed beforehand: ${ids.join(', ')}.`,
    orderDecides: 'Another order would change the funded projects: it must have been drawn by lot.',
    sameOfficial: 'The file gives the same funded projects.',
    otherOfficial: 'The file gives other funded projects:',
    difference: (name: string, isOfficial: boolean, why: string) =>
      `  - ${name}: ${isOfficial ? 'funded by the file, not here' : 'funded here, not by the file'}; ${why}`,
    comparison: (shares: number, greedy: number, isShares: boolean) =>
      `Comparison: more of their projects by equal shares for ${numbered(shares, 'voters', 'en')}, by most votes for ${numbered(greedy, 'voters', 'en')}. ${isShares ? 'Equal shares is kept.' : 'Most votes is taken.'}`,
    sharesOf: (column: string) => `Share of the money (${column})`,
    group: 'Group',
    size: 'Number',
    served: 'Served',
    asked: 'Asked',
    spent: 'Spent',
    voter: (id: string, left: string) => `What the share of ${id} paid (${left} left)`,
    amount: 'Amount',
    nobodyPays: 'With this rule, no share is given to each voter.',
    again: 'Counting again',
    print: (sha256: string) => `Fingerprint (SHA-256) of the file that was read: ${sha256}`,
    remarks: 'To know:',
    noVoter: (id: string) => `No ballot has the number ${id}.`,
    unused: (options: readonly string[]) => `${options.join(', ')}: without effect by this rule.`,
    badChoice: (option: string, choices: readonly string[]) =>
      `${option} takes one of these values: ${choices.join(', ')}.`,
    badWhole: (option: string) => `${option} takes a whole number above zero.`,
    badOrder: (id: string) =>
      `--order gives each project once, with commas between them; check: ${id}.`,
    noPoints: 'This file has no points: choose another value for --utility.',
    noRanks: 'This file does not rank projects: choose another value for --utility.',
    noThreshold:
      'This file has no threshold (min_project_score_threshold): add it, or choose another rule.',
    money: (value: number) => writtenNumber(value, 'en'),
  },
)
