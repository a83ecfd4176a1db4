import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const weightingTexts = defineTexts(
  {
    title: 'Population et poids',
    lead: 'Ce que l’on sait de la population du territoire, à côté des personnes qui ont répondu.',
    variables: 'Questions comparées à la population',
    variablesText:
      'Choisissez les questions dont vous connaissez la répartition dans la population : sexe, âge, profession, diplôme, commune. Seules les questions à une seule réponse parmi une liste peuvent servir.',
    noQuestion: 'Aucune question de cette enquête n’a une seule réponse parmi une liste.',
    columns: { question: 'Question', state: 'Population', gesture: 'À faire' },
    known: (reference: string) => `Connue : ${reference}`,
    unknown: 'Pas encore saisie',
    write: 'Saisir',
    change: 'Modifier',
    ofQuestion: (question: string) => `Population : ${question}`,
    formLead:
      'Décrivez les catégories de la population, puis dites à quelle catégorie va chaque réponse. Deux réponses peuvent aller dans la même catégorie.',
    categories: 'Catégories de la population',
    category: (number: string) => `Catégorie ${number}`,
    label: 'Nom',
    share: 'Part ou nombre d’habitant·es',
    shareHint: 'Par exemple 52 ou 2140. Les parts sont ramenées à 100 %.',
    options: 'Où va chaque réponse',
    optionsHint:
      'Une réponse qui ne va nulle part ne compte pas dans la comparaison ; la personne garde le poids que donnent les autres questions.',
    nowhere: 'Nulle part',
    reference: 'D’où viennent ces nombres',
    referenceHint: 'Par exemple : Insee, recensement 2022.',
    referenceMissing: 'Dites d’où viennent ces nombres.',
    keep: 'Enregistrer',
    kept: 'La population est enregistrée.',
    remove: 'Retirer cette population',
    removeConfirm: 'Les parts saisies pour cette question sont effacées.',
    removed: 'La population de cette question est retirée.',
    removedNamed: 'le retrait d’une population',
    removedUndone: 'La population de cette question est de nouveau là.',
    feature: 'Ce que vous cherchez dans le fichier',
    featureMissing: (found: string) =>
      `Ce fichier ne dit rien de cela. Il dit : ${found}. Choisissez-le, ou prenez un autre fichier.`,
    features: {
      sexe: 'Sexe',
      age: 'Âge',
      diplome: 'Diplôme',
      profession: 'Profession',
      logement: 'Logement',
      commune: 'Commune',
    },
    proposed:
      'Voici ce que le fichier propose ; rien n’est encore enregistré. Vérifiez où va chaque réponse.',
    faults: {
      'share-wrong': 'Écrivez un nombre plus grand que 0, comme 52 ou 2140.',
      'label-missing': 'Donnez un nom à cette catégorie.',
      'no-answer':
        'Aucune réponse ne va dans cette catégorie : choisissez-en une plus bas, ou videz sa part.',
      'no-category': 'Choisissez une des catégories décrites plus haut.',
      'too-few': 'Décrivez au moins deux catégories.',
    },
    beside: 'Qui a répondu, à côté de la population',
    besideText:
      'Pour chaque catégorie : la part parmi les personnes qui ont répondu, puis la part dans la population.',
    part: 'Catégorie',
    picture: 'Image',
    answered: 'Réponses',
    population: 'Population',
    hidden: 'caché',
    distance: (share: string) =>
      `Écart : ${share}. C’est la part des personnes qui devraient être remplacées par d’autres pour ressembler à la population.`,
    noDistance: 'L’écart n’est pas donné : il permettrait de retrouver un nombre caché.',
    source: (reference: string) => `Source : ${reference}.`,
    notYet: 'La comparaison paraît dès que cinq personnes ont répondu.',
    weights: 'Poids',
    weightsText:
      'Un poids fait compter davantage les personnes peu représentées parmi les réponses. Les nombres publiés ne changent pas : la part pondérée est écrite à côté.',
    weighWhen:
      'Les poids se calculent une fois l’enquête close, et avant de publier les résultats.',
    weighFirst: 'Saisissez d’abord la population d’une question.',
    use: 'Questions qui servent aux poids',
    most: 'Poids le plus grand, en nombre de fois le poids moyen',
    mostHint: 'De 1,5 à 20. Avec 5, personne ne compte plus de cinq fois, ni moins d’un cinquième.',
    mostWrong: 'Écrivez un nombre de 1,5 à 20.',
    why: 'Pourquoi ces questions et cette limite',
    whyHint: 'Tout le monde le lira, avec ce qui a été laissé de côté.',
    weigh: 'Calculer les poids',
    weighed: 'Les poids sont calculés. Ils paraissent à côté des résultats publiés.',
    again: 'Calculer d’autres poids remplace ceux-ci ; l’acte et sa raison restent publics.',
    removeWeights: 'Retirer les poids',
    removeWeightsConfirm: 'Les parts pondérées ne sont plus publiées. Le retrait est public.',
    removeWhy: 'Pourquoi les retirer',
    weightsRemoved: 'Les poids sont retirés.',
    refusals: {
      'not-now': 'L’enquête est ouverte : les poids se calculent une fois qu’elle est close.',
      published:
        'Les résultats sont publiés : les poids ne se calculent plus. Deux calculs comparés diraient qui a répondu quoi.',
      'too-few': 'Moins de 5 personnes ont répondu : aucun poids ne se calcule.',
      'no-variable': 'Choisissez au moins une question dont la population est saisie.',
      cannot: (problems: string) => problems,
    },
    problems: {
      'bad-shares': (variable: string, _: string) =>
        `« ${variable} » : une part de la population n’est pas un nombre. Corrigez la population de cette question.`,
      'nobody-answered': (variable: string, category: string) =>
        `« ${variable} » : personne n’a répondu dans la catégorie « ${category} », et aucun poids ne remplace des absents. Réunissez-la avec une catégorie voisine, ou laissez cette question de côté.`,
      'unknown-category': (variable: string, category: string) =>
        `« ${variable} » : des personnes ont répondu dans la catégorie « ${category} », que la population ne compte pas. Réunissez-la avec une autre.`,
      'nobody-known': (variable: string, _: string) =>
        `« ${variable} » : personne n’a dit sa catégorie. Laissez cette question de côté.`,
      'bad-weights': (_: string, __: string) => 'Les poids de départ ne sont pas des nombres.',
    },
    notTold:
      'Ces poids restent dans l’équipe : une catégorie, ou le nombre de personnes sans catégorie, compte moins de 5 personnes, et les poids permettraient de le retrouver. Réunissez des catégories, ou laissez cette question de côté.',
    rule: 'Règle des poids',
    ruleText: (variables: string, most: string) =>
      `Les poids ramènent les réponses à la population sur ces questions : ${variables}. Une réponse compte ${most} fois le poids moyen, au plus.`,
    madeOn: (day: string) => `Calculés le ${day}.`,
    named: (question: string) => `« ${question} »`,
    unsaid: (question: string, count: string) =>
      `${question} : ${count} sans catégorie, dont le poids vient des autres questions`,
    few: 'quelques personnes',
    people: (count: number) => counted(count, 'personne', 'personnes'),
    reached: 'Les parts de la population sont atteintes.',
    notReached: (distance: string) =>
      `Avec cette limite, les parts de la population ne sont pas toutes atteintes : il reste au plus ${distance} d’écart.`,
    spread: (least: string, most: string) => `Les poids vont de ${least} à ${most}.`,
    effective: (effective: string, answers: string) =>
      `${numbered(answers, 'réponses', 'fr')} avec ces poids renseignent autant que ${numbered(effective, 'réponses', 'fr')} de poids égal.`,
    margin: (margin: string) =>
      `Marge d’erreur, en points : ${margin} au plus. Elle suppose que les personnes qui ont répondu ont été choisies au hasard ; celles qui n’ont pas répondu peuvent penser autrement.`,
    noMargin:
      'Aucune marge d’erreur n’est donnée : le lien était ouvert, les personnes qui ont répondu n’ont pas été choisies au hasard.',
    roundedTo: (points: readonly string[]) =>
      `Les parts pondérées sont arrondies à ${points.map((step) => `${step} %`).join(' ou ')} près, pour que les poids ne disent pas qui a répondu quoi. Une question qui a trop peu de réponses, ou qui est croisée avec une question des poids, n’en a pas.`,
    noShares:
      'Aucune part pondérée n’est donnée : les poids diraient qui a répondu quoi, parce qu’il y a trop peu de réponses, ou que des questions sont croisées avec celles des poids.',
    weighted: (share: string) => `pondéré : ${share}`,
    file: 'Réponses avec leur poids (CSV)',
    fileText:
      'Une ligne par personne, avec son poids en dernière colonne. Ce fichier est refusé comme les autres quand une personne y serait seule.',
    fileGone: 'Des réponses ont été effacées depuis : ces poids ne se recalculent plus.',
    weightColumn: 'poids',
  },
  {
    title: 'Population and weights',
    lead: 'What is known of the population of the territory, beside those who answered.',
    variables: 'Questions compared with the population',
    variablesText:
      'Choose the questions whose shares in the population you know: sex, age, occupation, diploma, commune. Only questions with one answer from a list can serve.',
    noQuestion: 'No question of this survey has one answer from a list.',
    columns: { question: 'Question', state: 'Population', gesture: 'Action' },
    known: (reference: string) => `Known: ${reference}`,
    unknown: 'Not typed yet',
    write: 'Type it',
    change: 'Change',
    ofQuestion: (question: string) => `Population: ${question}`,
    formLead:
      'Describe the categories of the population, then say to which one each answer goes. Two answers may go to the same category.',
    categories: 'Categories of the population',
    category: (number: string) => `Category ${number}`,
    label: 'Name',
    share: 'Share or number of residents',
    shareHint: 'For example 52 or 2140. Shares are brought to 100%.',
    options: 'Where each answer goes',
    optionsHint:
      'An answer that goes nowhere does not count in the comparison; the person keeps the weight that other questions give.',
    nowhere: 'Nowhere',
    reference: 'Where these numbers come from',
    referenceHint: 'For example: Insee, census of 2022.',
    referenceMissing: 'Say where these numbers come from.',
    keep: 'Save',
    kept: 'The population is saved.',
    remove: 'Take this population away',
    removeConfirm: 'The shares typed for this question are erased.',
    removed: 'The population of this question is taken away.',
    removedNamed: 'taking a population away',
    removedUndone: 'The population of this question is there again.',
    feature: 'What you look for in the file',
    featureMissing: (found: string) =>
      `This file says nothing of that. It says: ${found}. Choose it, or take another file.`,
    features: {
      sexe: 'Sex',
      age: 'Age',
      diplome: 'Diploma',
      profession: 'Occupation',
      logement: 'Housing',
      commune: 'Commune',
    },
    proposed: 'Here is what the file proposes; nothing is saved yet. Check where each answer goes.',
    faults: {
      'share-wrong': 'Write a number above 0, like 52 or 2140.',
      'label-missing': 'Give this category a name.',
      'no-answer': 'No answer goes to this category: choose one below, or empty its share.',
      'no-category': 'Choose one of the categories described above.',
      'too-few': 'Describe two categories at least.',
    },
    beside: 'Who answered, beside the population',
    besideText:
      'For each category: the share among those who answered, then the share in the population.',
    part: 'Category',
    picture: 'Picture',
    answered: 'Answers',
    population: 'Population',
    hidden: 'hidden',
    distance: (share: string) =>
      `Distance: ${share}. It is the share of those who answered who would have to be others for them to look like the population.`,
    noDistance: 'The distance is not given: it would give a hidden number back.',
    source: (reference: string) => `Source: ${reference}.`,
    notYet: 'The comparison appears once five people have answered.',
    weights: 'Weights',
    weightsText:
      'A weight makes those count more who are few among the answers. Published numbers do not change: the weighted share is written beside them.',
    weighWhen:
      'Weights are computed once the survey is closed, and before the results are published.',
    weighFirst: 'Type the population of a question first.',
    use: 'Questions that serve for weights',
    most: 'Largest weight, in times the mean weight',
    mostHint: 'From 1.5 to 20. With 5, nobody counts more than five times, nor less than a fifth.',
    mostWrong: 'Write a number from 1.5 to 20.',
    why: 'Why these questions and this bound',
    whyHint: 'Everybody will read it, with what was left out.',
    weigh: 'Compute the weights',
    weighed: 'The weights are computed. They appear beside published results.',
    again: 'Computing other weights replaces these; the act and its reason stay public.',
    removeWeights: 'Take the weights away',
    removeWeightsConfirm: 'Weighted shares are published no more. That is public.',
    removeWhy: 'Why take them away',
    weightsRemoved: 'The weights are taken away.',
    refusals: {
      'not-now': 'The survey is open: weights are computed once it is closed.',
      published:
        'The results are published: weights are computed no more. Two computations compared would tell who answered what.',
      'too-few': 'Fewer than 5 people answered: no weight is computed.',
      'no-variable': 'Choose at least one question whose population was typed.',
      cannot: (problems: string) => problems,
    },
    problems: {
      'bad-shares': (variable: string, _: string) =>
        `“${variable}”: a share of the population is no number. Mend the population of this question.`,
      'nobody-answered': (variable: string, category: string) =>
        `“${variable}”: nobody answered in the category “${category}”, and no weight makes up for those who are absent. Join it with a neighbouring category, or leave this question out.`,
      'unknown-category': (variable: string, category: string) =>
        `“${variable}”: people answered in the category “${category}”, which the population does not count. Join it with another.`,
      'nobody-known': (variable: string, _: string) =>
        `“${variable}”: nobody said their category. Leave this question out.`,
      'bad-weights': (_: string, __: string) => 'The weights from before are no numbers.',
    },
    notTold:
      'These weights stay within the team: a category, or the number of people without one, is about fewer than 5 people, and the weights would give it back. Join categories, or leave this question out.',
    rule: 'Rule of the weights',
    ruleText: (variables: string, most: string) =>
      `Weights bring the answers to the population on these questions: ${variables}. Nobody counts more than ${most} times the mean weight.`,
    madeOn: (day: string) => `Computed on ${day}.`,
    named: (question: string) => `“${question}”`,
    unsaid: (question: string, count: string) =>
      `${question}: ${count} without a category, whose weight comes from the other questions`,
    few: 'a few people',
    people: (count: number) => counted(count, 'person', 'people'),
    reached: 'The shares of the population are reached.',
    notReached: (distance: string) =>
      `With this bound, the shares of the population are not all reached: a distance of ${distance} at most is left.`,
    spread: (least: string, most: string) => `Weights go from ${least} to ${most}.`,
    effective: (effective: string, answers: string) =>
      `${numbered(answers, 'answers', 'en')} with these weights tell as much as ${numbered(effective, 'answers', 'en')} of equal weight.`,
    margin: (margin: string) =>
      `Margin of error, in points: ${margin} at most. It supposes that those who answered were chosen by chance; those who did not answer may think otherwise.`,
    noMargin:
      'No margin of error is given: the link was open, those who answered were not chosen by chance.',
    roundedTo: (points: readonly string[]) =>
      `Weighted shares are rounded (steps of ${points.map((step) => `${step}%`).join(' or ')}), so that weights do not tell who answered what. A question with too few answers, or crossed with a question of the weights, has none.`,
    noShares:
      'No weighted share is given: weights would give away who answered what, because there are too few answers or because questions are crossed with those of the weights.',
    weighted: (share: string) => `weighted: ${share}`,
    file: 'Answers with their weight (CSV)',
    fileText:
      'One line a person, with their weight in the last column. This file is refused like the others when somebody would be alone in it.',
    fileGone: 'Answers were erased since: these weights cannot be computed again.',
    weightColumn: 'weight',
  },
)
