import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { Degree } from '../certainty.ts'

type Named = Readonly<Record<Degree, { readonly name: string; readonly means: string }>>

const degreesFr: Named = {
  solid: {
    name: 'solide',
    means:
      'le tirage au sort décidait qui reçoit, l’intervalle ne contient pas zéro, et rien ne le fragilise.',
  },
  likely: {
    name: 'probable',
    means:
      'le tirage au sort décidait qui reçoit et l’intervalle ne contient pas zéro, mais quelque chose le fragilise : peu de lignes, ou des groupes qui différaient.',
  },
  hint: {
    name: 'indice',
    means:
      'l’intervalle ne contient pas zéro, mais rien n’était tiré au sort : autre chose peut expliquer l’écart.',
  },
  small: {
    name: 'pas d’effet utile',
    means:
      'le tirage au sort décidait qui reçoit, et tout l’intervalle est sous le plus petit effet qui vaudrait la peine.',
  },
  unknown: {
    name: 'on ne sait pas',
    means:
      'le hasard suffit à expliquer ce qui est mesuré, et un effet qui compterait n’est pas écarté.',
  },
}

const degreesEn: Named = {
  solid: {
    name: 'solid',
    means: 'a draw decided who receives, the interval does not hold zero, and nothing weakens it.',
  },
  likely: {
    name: 'likely',
    means:
      'a draw decided who receives and the interval does not hold zero, but something weakens it: few rows, or groups that were unlike.',
  },
  hint: {
    name: 'a hint',
    means:
      'the interval does not hold zero, but nothing was drawn: something else may explain the difference.',
  },
  small: {
    name: 'no useful effect',
    means:
      'a draw decided who receives, and the whole interval is below the smallest effect that would be worth it.',
  },
  unknown: {
    name: 'not known',
    means:
      'chance is enough to explain what is measured, and an effect that would count is not ruled out.',
  },
}

/** A plan that a protocol froze, run on a table that is not kept. */
export const resultTexts = defineTexts(
  {
    title: 'Appliquer le plan figé',
    lead: 'Le calcul écrit d’avance dans le protocole est fait sur votre tableau. Le tableau n’est pas gardé ; les nombres le sont si vous le demandez.',
    evaluation: 'L’évaluation',
    again: 'Garder ce résultat, ou calculer de nouveau',
    wanted: 'Que faire du résultat ?',
    wantedOptions: {
      see: { label: 'Le voir seulement', hint: 'Rien n’est gardé.' },
      keep: {
        label: 'Le garder en brouillon, pour le publier ensuite',
        hint: 'Choisissez de nouveau le même fichier : le site ne l’a plus. Répondez aussi aux deux questions qui suivent.',
      },
      script: {
        label: 'Télécharger le calcul en R',
        hint: 'R refait les nombres, sans paquet. Ce fichier contient les colonnes du plan.',
      },
    },
    row: 'Pour garder : que compte une ligne ?',
    rowOptions: {
      person: 'Une personne',
      other: 'Autre chose : une commune, un bureau de vote, une réunion…',
    },
    noRow: 'Dites si une ligne est une personne : ses nombres sont alors protégés.',
    open: 'Pour garder : les colonnes du plan peuvent être publiées avec le résultat (Licence Ouverte 2.0)',
    openHint:
      'Elles perdent l’ordre du fichier, et les blocs et groupes entiers reçoivent un numéro. Quand une ligne est une personne, moins de 5 personnes semblables suffisent pour que le site refuse.',
    other: 'Calculer autre chose que le plan (exploratoire)',
    otherText:
      'Ce que vous écrivez ici remplace les colonnes du plan. Le résultat sera dit exploratoire partout.',
    otherOutcome: 'Autres colonnes à mesurer, séparées par un point-virgule',
    otherCovariates: 'Autres mesures prises avant, séparées par un point-virgule',
    match: 'Les colonnes de votre fichier',
    matchText:
      'Une colonne du plan n’est pas dans votre fichier sous ce titre. Dites laquelle c’est, et choisissez de nouveau le fichier. Ce changement sera dit à côté du résultat.',
    matched: (title: string) => `« ${title} » dans le plan`,
    none: 'Aucun plan de calcul figé',
    noneText:
      'Le plan s’écrit dans le protocole, à la question « Plan de calcul de l’effet ». Il se lit ici une fois le protocole figé.',
    protocol: 'Lire le protocole',
    frozen: (version: number, day: string) => `Version ${version} du protocole, figée le ${day}.`,
    which: 'Quel plan ?',
    plan: (place: number, question: string) => `${place}. ${question}`,
    columns: (titles: string) =>
      `Les colonnes de chaque plan doivent avoir ces titres : ${titles}. Les autres colonnes ne sont pas lues.`,
    file: 'Le tableau (CSV ou XLSX)',
    fileHint:
      'Une ligne par personne, ou par groupe. Laissez vide ce qui manque. N’envoyez ni noms ni adresses : ils ne servent à rien ici.',
    noFile: 'Choisissez un tableau.',
    noPlan: 'Choisissez un plan.',
    busy: 'D’autres calculs sont en cours, ou le vôtre n’est pas fini. Attendez une minute, puis recommencez.',
    tooLong:
      'Ce calcul est trop long pour le site. Faites-le chez vous avec la commande « ouvroir trials analyse », qui prend le même plan.',
    submit: 'Calculer',
    line: (line: number) => `ligne ${line}`,
    column: (title: string) => `colonne « ${title} »`,
    found: (text: string) => `lu : ${text}`,
    expected: (text: string) => `attendu : ${text}`,
    more: (count: number) => `${numbered(count, 'autres défauts', 'fr')}.`,
    notNumber: 'un nombre est attendu ; laissez la case vide quand il manque',
    twoSigns:
      'des nombres à virgule et des nombres à point sont dans le même tableau : gardez un seul signe. Dans un classeur, mettez toutes les cases de la colonne au format « nombre »',
    badTable: 'ce tableau ne peut pas être lu',
    result: 'Ce que dit le calcul',
    effect: (size: string, between: string) =>
      `Écart avec qui ne l’a pas reçu : ${size}, et sans doute ${between}.`,
    nearZero: (unit: string) => `environ 0${unit}`,
    signed: (size: string, isMore: boolean) => `${size} ${isMore ? 'de plus' : 'de moins'}`,
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    certainty: 'Degré de certitude',
    hoped: 'Cela va dans le sens espéré.',
    unhoped: 'C’est le contraire de ce qui était espéré.',
    leastMet: (least: string) =>
      `Tout l’intervalle atteint le plus petit effet qui vaudrait la peine (${least}).`,
    leastUnsure: (least: string) =>
      `Le plus petit effet qui vaudrait la peine (${least}) n’est pas sûr d’être atteint.`,
    few: (count: number) =>
      `Un groupe a moins de ${numbered(count, 'lignes', 'fr')} : ne publiez pas ce résultat si une ligne est une personne, elle serait reconnue.`,
    unknown: {
      zero: 'l’intervalle contient zéro, et aussi des effets qui compteraient.',
      together:
        'l’intervalle ne contient pas zéro, mais plusieurs résultats sont regardés ensemble : le hasard suffit alors à expliquer celui-ci.',
      notDrawn:
        'l’intervalle contient zéro, et rien n’était tiré au sort : autre chose peut cacher un effet.',
    },
    otherUnit: (least: string, outcome: string, span: string) =>
      `Le plus petit effet écrit dans le plan (${least}) n’est pas pris en compte : dans la colonne « ${outcome} », la différence du plus petit nombre au plus grand est : ${span}. Ils ne sont sans doute pas dans la même unité.`,
    drawing: 'Les effets et leurs intervalles',
    described: (lines: string) =>
      `Un point par effet, avec son intervalle ; le trait droit est zéro. ${lines}`,
    degrees: 'Les cinq degrés de certitude',
    statistician: 'Pour qui fait des statistiques',
    design: (design: string, error: string) => `Dispositif ${design}, erreur ${error}.`,
    ownError: 'du tirage',
    rounded:
      'Une ligne est une personne : ces nombres sont arrondis ici et dans les fichiers, pour que la comparaison de deux résultats ne dise rien de quelqu’un.',
    outcome: 'Résultat',
    term: 'Terme',
    estimate: 'Estimation',
    se: 'Erreur type',
    df: 'ddl',
    p: 'p',
    interval: (share: string) => `Intervalle à ${share}`,
    n: 'n',
    corrected: (name: string, p: string) => `p corrigé, ${name} : ${p}`,
    permutation: (p: string, draws: number) =>
      `Permutations : p = ${p}, ${numbered(draws, 'tirages', 'fr')}`,
    balance: 'Ressemblance des groupes avant',
    covariate: 'Mesure',
    treated: 'Moyenne du groupe',
    others: 'Moyenne des autres',
    smd: 'Écart (écarts-types)',
    know: 'À savoir',
    arm: (name: string, n: number) => `Groupe « ${name} » : ${numbered(n, 'lignes', 'fr')}`,
    lost: (treated: string, others: string, low: string, high: string) =>
      `résultat connu pour ${treated} de ce groupe et ${others} de l’autre ; bornes de Lee : ${low} à ${high}.`,
    to: (low: string, high: string) => `${low} à ${high}`,
    degree: degreesFr,
  },
  {
    title: 'Run the frozen plan',
    lead: 'The computation written beforehand in the protocol is done on your table. The table is not kept; its numbers are, if you ask.',
    evaluation: 'Evaluation',
    again: 'Keep this result, or compute again',
    wanted: 'What is to be done with the result?',
    wantedOptions: {
      see: { label: 'See it only', hint: 'Nothing is kept.' },
      keep: {
        label: 'Keep it as a draft, to publish it later',
        hint: 'Choose the same file again: the site no longer has it. Answer the next two questions as well.',
      },
      script: {
        label: 'Download the computation in R',
        hint: 'R computes the numbers again, without a package. This file holds the columns of the plan.',
      },
    },
    row: 'To keep it: what is a row?',
    rowOptions: {
      person: 'A person',
      other: 'Something else: a municipality, a polling station, a meeting…',
    },
    noRow: 'Say whether a row is a person: their numbers are then protected.',
    open: 'To keep it: the columns of the plan may be published with the result (Licence Ouverte 2.0)',
    openHint:
      'They lose the order of the file, and blocks and clusters receive a number. When a row is a person, fewer than 5 people who are alike are enough for the site to refuse.',
    other: 'Compute something else than the plan (exploratory)',
    otherText:
      'What you write here replaces the columns of the plan. The result will be called exploratory everywhere.',
    otherOutcome: 'Other columns to measure, parted by a semicolon',
    otherCovariates: 'Other measures taken before, parted by a semicolon',
    match: 'The columns of your file',
    matchText:
      'A column of the plan is not in your file under this title. Say which one it is, and choose the file again. This change will be said beside the result.',
    matched: (title: string) => `“${title}” in the plan`,
    none: 'No frozen plan',
    noneText:
      'The plan is written in the protocol, at the question “Plan for computing the effect”. It is read here once the protocol is frozen.',
    protocol: 'Read the protocol',
    frozen: (version: number, day: string) =>
      `Version ${version} of the protocol, frozen on ${day}.`,
    which: 'Which plan?',
    plan: (place: number, question: string) => `${place}. ${question}`,
    columns: (titles: string) =>
      `The columns of each plan must have these titles: ${titles}. Other columns are not read.`,
    file: 'The table (CSV or XLSX)',
    fileHint:
      'One row for each person, or group. Leave empty what is missing. Send no names or addresses: they are of no use here.',
    noFile: 'Choose a table.',
    noPlan: 'Choose a plan.',
    busy: 'Other computations are running, or yours has not ended. Wait a minute, then try again.',
    tooLong:
      'This computation is too long for the site. Do it on your machine with “ouvroir trials analyse”, which takes the same plan.',
    submit: 'Compute',
    line: (line: number) => `line ${line}`,
    column: (title: string) => `column “${title}”`,
    found: (text: string) => `found: ${text}`,
    expected: (text: string) => `expected: ${text}`,
    more: (count: number) => `${numbered(count, 'other defects', 'en')}.`,
    notNumber: 'a number is expected; leave the cell empty when it is missing',
    twoSigns:
      'some numbers have a comma and others a point: keep one sign. In a workbook, give all cells of the column the format “number”',
    badTable: 'this table cannot be read',
    result: 'What the computation says',
    effect: (size: string, between: string) =>
      `Difference from those who did not receive it: ${size}, and probably ${between}.`,
    nearZero: (unit: string) => `about 0${unit}`,
    signed: (size: string, isMore: boolean) => `${size} ${isMore ? 'more' : 'less'}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    certainty: 'Degree of certainty',
    hoped: 'It goes the way that was hoped for.',
    unhoped: 'It is the contrary of what was hoped for.',
    leastMet: (least: string) =>
      `The whole interval reaches the smallest effect that would be worth it (${least}).`,
    leastUnsure: (least: string) =>
      `It is not sure that the smallest effect worth it (${least}) is reached.`,
    few: (count: number) =>
      `A group has fewer than ${numbered(count, 'rows', 'en')}: do not publish this result if a row is a person, who would be recognised.`,
    unknown: {
      zero: 'the interval holds zero, and also effects that would count.',
      together:
        'the interval does not hold zero, but several outcomes are looked at together: chance is then enough to explain this one.',
      notDrawn:
        'the interval holds zero, and nothing was drawn: something else may hide an effect.',
    },
    otherUnit: (least: string, outcome: string, span: string) =>
      `The smallest effect written in the plan (${least}) is not used: in the column “${outcome}”, from the smallest number to the largest, there is only ${span}. They are probably not in the same unit.`,
    drawing: 'Effects and their intervals',
    described: (lines: string) =>
      `One dot for each effect, with its interval; the upright line is zero. ${lines}`,
    degrees: 'The five degrees of certainty',
    statistician: 'For statisticians',
    design: (design: string, error: string) => `Design ${design}, error ${error}.`,
    ownError: 'of the draw',
    rounded:
      'A row is a person: these numbers are rounded here and in the files, so that comparing two results tells nothing of anybody.',
    outcome: 'Outcome',
    term: 'Term',
    estimate: 'Estimate',
    se: 'Standard error',
    df: 'df',
    p: 'p',
    interval: (share: string) => `Interval at ${share}`,
    n: 'n',
    corrected: (name: string, p: string) => `corrected p, ${name}: ${p}`,
    permutation: (p: string, draws: number) =>
      `Permutations: p = ${p}, ${numbered(draws, 'draws', 'en')}`,
    balance: 'Were groups alike before?',
    covariate: 'Measure',
    treated: 'Mean of the group',
    others: 'Mean of the others',
    smd: 'Difference (deviations)',
    know: 'To know',
    arm: (name: string, n: number) => `Group “${name}”: ${numbered(n, 'rows', 'en')}`,
    lost: (treated: string, others: string, low: string, high: string) =>
      `outcome known for ${treated} of this arm and ${others} of the other; Lee’s bounds: ${low} to ${high}.`,
    to: (low: string, high: string) => `${low} to ${high}`,
    degree: degreesEn,
  },
)
