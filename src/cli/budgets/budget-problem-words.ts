import type { PbCode, PbProblem, PbRemark, PbRemarkCode } from '#engines/equal-shares/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { problemLine } from '../misread/problem-line.ts'

type Sentences = Readonly<Record<Exclude<PbCode, 'broken-table'> | PbRemarkCode, string>>

const fr: Sentences = {
  'empty-file': 'le fichier est vide',
  'before-sections': 'un fichier .pb commence par une ligne META, seule',
  'missing-section': 'cette partie manque : META, PROJECTS et VOTES ont chacune leur ligne, seules',
  'section-twice': 'cette partie a déjà commencé',
  'missing-column': 'cette colonne manque',
  'duplicate-column': 'deux colonnes ont ce titre',
  'cells-and-titles':
    'la ligne n’a pas autant de cases que la ligne de titres : un texte qui contient « ; » se met entre guillemets',
  'missing-key': 'cette valeur manque dans META',
  'duplicate-key': 'cette valeur est donnée deux fois',
  'unknown-vote-type': 'cette façon de voter n’existe pas',
  'bad-number': 'un nombre est attendu, sans espace ni unité',
  'unsure-number':
    'ce nombre se lit de deux façons : la virgule peut séparer des milliers ; écrivez un point pour les décimales, rien pour les milliers',
  negative: 'ce nombre ne peut pas être négatif',
  'not-positive': 'le budget doit être plus grand que zéro',
  'too-large': 'ce montant est trop grand pour être compté sans arrondi',
  'empty-cell': 'la case est vide',
  'duplicate-project': 'ce projet a déjà une ligne',
  'duplicate-voter': 'cette personne a déjà voté',
  'unknown-project': 'aucun projet n’a ce numéro',
  'project-twice': 'ce projet est deux fois dans le même bulletin',
  'points-and-projects': 'il faut un nombre de points pour chaque projet du bulletin',
  'too-few-choices': 'le bulletin a moins de projets que le minimum',
  'too-many-choices': 'le bulletin a plus de projets que le maximum',
  'too-few-points': 'la somme des points est sous le minimum',
  'too-many-points': 'la somme des points dépasse le maximum',
  'point-out-of-range': 'ces points sont hors des bornes',
  'ballot-too-costly': 'les projets du bulletin coûtent ensemble plus que le maximum',
  'wrong-count': 'le nombre annoncé n’est pas celui des lignes',
  'wrong-votes': 'ce total n’est pas celui des bulletins',
  'wrong-score': 'ce total n’est pas celui des points des bulletins',
  'bad-selected': 'cette valeur ne dit pas si le projet est retenu',
  'no-project': 'aucun projet sous la ligne de titres',
  'counted-twice':
    'ce projet est deux fois dans le bulletin, et le total du fichier le compte deux fois : le score aussi ; les parts égales le comptent une fois',
  'usual-key-missing': 'le format demande cette valeur dans META ; le décompte s’en passe',
  'unknown-key': 'le format ne connaît pas cette valeur de META',
  'costs-over-budget': 'ce projet coûte plus que le budget',
  'free-project': 'ce projet ne coûte rien',
  'no-vote': 'personne n’a voté pour ce projet',
  'empty-ballot': 'des bulletins ne nomment aucun projet ; ils comptent parmi les votants',
  'default-score': 'les points des projets que le bulletin ne nomme pas ne sont pas comptés',
  'selected-over-budget': 'les projets marqués comme retenus coûtent ensemble plus que le budget',
}

const en: Sentences = {
  'empty-file': 'the file is empty',
  'before-sections': 'a .pb file begins with a line META, alone',
  'missing-section': 'this part is missing: META, PROJECTS and VOTES each have their line, alone',
  'section-twice': 'this part has begun already',
  'missing-column': 'this column is missing',
  'duplicate-column': 'two columns have this title',
  'cells-and-titles':
    'the line has not as many cells as the line of titles: a text with “;” stands in quotation marks',
  'missing-key': 'this value is missing in META',
  'duplicate-key': 'this value is given twice',
  'unknown-vote-type': 'there is no such way to vote',
  'bad-number': 'a number is expected, without space or unit',
  'unsure-number':
    'this number reads in two ways: the comma may part thousands; write a point for decimals, nothing for thousands',
  negative: 'this number cannot be negative',
  'not-positive': 'the budget must be above zero',
  'too-large': 'this amount is too large to be counted without rounding',
  'empty-cell': 'the cell is empty',
  'duplicate-project': 'this project has a line already',
  'duplicate-voter': 'this person has voted already',
  'unknown-project': 'no project has this number',
  'project-twice': 'this project stands twice in the same ballot',
  'points-and-projects': 'each project of the ballot needs its points',
  'too-few-choices': 'the ballot has fewer projects than the minimum',
  'too-many-choices': 'the ballot has more projects than the maximum',
  'too-few-points': 'the sum of the points is below the minimum',
  'too-many-points': 'the sum of the points is above the maximum',
  'point-out-of-range': 'these points are out of bounds',
  'ballot-too-costly': 'the projects of the ballot cost more together than the maximum',
  'wrong-count': 'the number announced is not the number of lines',
  'wrong-votes': 'this total is not that of the ballots',
  'wrong-score': 'this total is not that of the points of the ballots',
  'bad-selected': 'this value does not say whether the project is selected',
  'no-project': 'no project below the line of titles',
  'counted-twice':
    'this project stands twice in the ballot, and the total of the file counts it twice: so does the score; equal shares counts it once',
  'usual-key-missing': 'the format asks for this value in META; the count does without it',
  'unknown-key': 'the format does not know this value of META',
  'costs-over-budget': 'this project costs more than the budget',
  'free-project': 'this project costs nothing',
  'no-vote': 'nobody voted for this project',
  'empty-ballot': 'some ballots name no project; they count among the voters',
  'default-score': 'points of the projects that a ballot does not name are not counted',
  'selected-over-budget': 'the projects marked as selected cost more together than the budget',
}

const sentences = defineTexts(fr, en)

/** One line for each problem, and for each remark. */
export function budgetProblemLine(
  problem: PbProblem | PbRemark,
  name: string,
  locale: Locale,
): string {
  const { code } = problem
  const sentence = code === 'broken-table' ? undefined : sentences[locale][code]
  return problemLine(name, problem, sentence, { inPlan: false, locale })
}
