import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** The same question asked in several places. */
export const familyTexts = defineTexts(
  {
    title: 'La même question, en plusieurs lieux',
    lead: 'Un essai dit ce qui s’est passé dans un lieu. Plusieurs essais de la même chose, lus ensemble, disent si cela se retrouve ailleurs.',
    short: 'Essais lus ensemble',
    create: 'Lire des essais ensemble',
    createLead:
      'Choisissez ce qui est mesuré : tous les résultats publiés avec cette mesure y entrent, ceux d’aujourd’hui et les suivants. Personne ne choisit les essais un par un.',
    name: 'Titre',
    nameHint: 'Par exemple : La visite à domicile fait-elle venir plus de monde ?',
    presentation: 'Ce que l’on se demande',
    presentationHint: 'Pour qui n’a pas suivi : ce qui est essayé, et pourquoi le lire ensemble.',
    measure: 'Ce qui est mesuré',
    measured: (outcome: string, unit: string, count: number) =>
      `${outcome}${unit === '' ? '' : `, en ${unit}`} (${numbered(count, 'expérimentations', 'fr')})`,
    noMeasure: 'Aucun résultat prévu dans un plan n’est encore publié',
    noMeasureText:
      'Une famille réunit des résultats publiés : publiez-en un, puis revenez à cette page.',
    save: 'Préparer la page',
    saved: 'Le brouillon est prêt : relisez-le, puis publiez-le.',
    none: 'Aucune famille d’essais n’est publiée',
    noneText: 'Elle naît quand la même chose est mesurée dans deux lieux au moins.',
    counted: (count: number) => numbered(count, 'familles', 'fr'),
    latestFirst: 'Les plus récentes d’abord',
    search: 'Chercher dans les titres',
    all: 'Toutes',
    columns: { title: 'Titre', state: 'État', outcome: 'Mesure', unit: 'Unité', page: 'Page' },
    states: { draft: 'brouillon', published: 'publiée', withdrawn: 'retirée' },
    draftLead:
      'Seule l’équipe lit ce brouillon. Il s’efface au bout d’un an s’il n’est pas publié.',
    publishedOn: (day: string) =>
      `Publiée le ${day}. Elle est recalculée à chaque lecture : un essai publié depuis y entre, un essai retiré en sort.`,
    withdrawnOn: (day: string) => `Retirée le ${day}. Ses nombres ne sont plus montrés.`,
    better: {
      higher: 'On espère un nombre plus grand.',
      lower: 'On espère un nombre plus petit.',
      unsaid: 'Les plans ne disent pas dans quel sens on espère.',
    },
    together: 'Ce que disent ces essais ensemble',
    tooFew:
      'Il faut deux essais au moins pour les lire ensemble. Cette page se complète quand un autre résultat est publié.',
    veryFew: (count: number) =>
      `${numbered(count, 'essais', 'fr')} seulement : lisez chacun d’eux. Leur moyenne n’est presque pas connue, et on ne sait pas à quel point les lieux diffèrent.`,
    few: (count: number) =>
      `${numbered(count, 'essais', 'fr')} : c’est peu. La moyenne est mal connue, et l’écart entre les lieux plus mal encore.`,
    mean: (size: string, between: string) =>
      `En moyenne, dans des lieux comme ceux-ci : ${size}, et sans doute ${between}.`,
    prediction: (between: string) =>
      `Dans un autre lieu semblable, l’effet serait sans doute ${between}.`,
    predictionUnknown: 'On ne peut pas dire ce que serait l’effet dans un autre lieu.',
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    signed: (size: string, isMore: boolean) => `${size} ${isMore ? 'de plus' : 'de moins'}`,
    near: 'environ 0',
    alike:
      'Le hasard suffit à expliquer l’écart entre ces essais. Cela ne prouve pas que les lieux se ressemblent.',
    unlike: (share: string) =>
      `Les lieux diffèrent : ${share} de l’écart entre les essais n’est pas du hasard. Cherchez dans chaque lieu ce qui l’explique.`,
    notRanking:
      'Les essais sont dans l’ordre alphabétique : ce n’est pas un classement, et un lieu n’est pas meilleur qu’un autre.',
    trials: 'Chaque essai',
    drawing: 'L’effet dans chaque lieu, et leur moyenne',
    described: (lines: string) =>
      `Un carré par essai, avec son intervalle ; le losange est la moyenne, le trait fin en dessous est ce qu’un autre lieu pourrait connaître. Le trait droit est zéro. ${lines}`,
    meanName: 'Moyenne',
    predictionName: 'Autre lieu',
    place: 'Expérimentation',
    effect: 'Effet',
    interval: 'Intervalle',
    weight: 'Poids',
    rows: 'Lignes',
    degree: 'Certitude',
    conditions: 'Conditions',
    drawn: 'tiré au sort',
    notDrawn: 'pas tiré au sort',
    differs: 'écarts au plan',
    rounded: 'arrondi',
    to: (low: string, high: string) => `${low} à ${high}`,
    result: 'Lire le résultat',
    notCounted: 'Essais qui ne comptent pas dans la moyenne',
    why: {
      'left-out': 'écarté par l’équipe',
      'later-result': 'un autre résultat du même essai compte déjà',
      'several-groups': 'plusieurs groupes sont comparés au même : un seul nombre ne le dit pas',
      'no-error': 'sa précision n’est pas connue',
    },
    statistician: 'Pour qui fait des statistiques',
    method:
      'Effets aléatoires : variance entre lieux de Paule et Mandel, intervalle de Hartung et Knapp sans descendre sous l’erreur des poids, intervalle de prédiction de Higgins. Calculé sur les nombres publiés de chaque essai.',
    figures: {
      estimate: 'Moyenne',
      se: 'Erreur type',
      interval: 'Intervalle à 95 %',
      prediction: 'Prédiction à 95 %',
      tau2: 'Variance entre lieux (τ²)',
      q: 'Q de Cochran',
      i2: 'I²',
    },
    qOf: (value: string, df: number, p: string) =>
      `${value} (${writtenNumber(df, 'fr', 0)} ddl, p = ${p})`,
    files: 'Prendre les nombres',
    csv: 'Les essais (CSV)',
    json: 'Les essais et leur moyenne (JSON)',
    publish: 'Publier cette page',
    publishConfirm:
      'Tout le monde la lira. Vous pourrez la retirer : son retrait et sa raison resteront visibles.',
    published: 'La page est publiée.',
    drop: 'Effacer ce brouillon',
    dropConfirm: 'Le titre et la présentation seront perdus.',
    dropped: 'Le brouillon est effacé.',
    leave: 'Écarter un essai',
    leaveLead:
      'Un essai écarté reste sur la page, avec votre raison. N’écartez pas un essai parce que son résultat déçoit.',
    leaveWhich: 'Quel essai ?',
    leaveReason: 'Pourquoi l’écarter ?',
    leaveReasonHint: 'Par exemple : la question posée aux habitants n’était pas la même.',
    leaveSubmit: 'Écarter',
    left: 'L’essai est écarté, et la raison est sur la page.',
    takeBack: 'Compter de nouveau',
    takenBack: 'L’essai compte de nouveau.',
    withdraw: 'Retirer cette page',
    withdrawSubmit: 'Retirer',
    withdrawn: 'La page est retirée. Sa trace et la raison restent visibles.',
    refusals: {
      'unknown-measure': 'Cette mesure n’est plus publiée : choisissez-en une autre.',
      'too-few-trials': 'Il faut deux essais au moins qui comptent pour publier cette page.',
      'family-not-a-draft': 'Cette page n’est plus un brouillon : relisez-la.',
      'family-not-published': 'Cette page n’est pas publiée, ou ne l’est plus : relisez-la.',
      'family-withdrawn': 'Cette page est retirée : elle ne change plus.',
      'not-counted': 'Cet essai ne compte pas, ou plus : relisez la page.',
      'not-left-out': 'Cet essai n’est pas écarté : relisez la page.',
    },
    undo: {
      publishing: {
        named: 'la publication d’essais lus ensemble',
        undone: 'La page est de nouveau un brouillon.',
      },
      withdrawing: {
        named: 'le retrait d’essais lus ensemble',
        undone: 'La page est de nouveau publiée.',
      },
    },
  },
  {
    title: 'The same question, in several places',
    lead: 'A trial says what happened in one place. Several trials of the same thing, read together, say whether it is found elsewhere.',
    short: 'Trials read together',
    create: 'Read trials together',
    createLead:
      'Choose what is measured: every published result with this measure comes in, those of today and those to come. Nobody picks trials one by one.',
    name: 'Title',
    nameHint: 'For example: Does a visit at home make more people come?',
    presentation: 'What is asked',
    presentationHint: 'For whoever did not follow: what is tried, and why to read it together.',
    measure: 'What is measured',
    measured: (outcome: string, unit: string, count: number) =>
      `${outcome}${unit === '' ? '' : `, in ${unit}`} (${numbered(count, 'experiments', 'en')})`,
    noMeasure: 'No result written in a plan is published yet',
    noMeasureText: 'A family joins published results: publish one, then come back to this page.',
    save: 'Prepare the page',
    saved: 'The draft is ready: read it, then publish it.',
    none: 'No family of trials is published',
    noneText: 'It begins when the same thing is measured in two places at least.',
    counted: (count: number) => `${count} ${count === 1 ? 'family' : 'families'}`,
    latestFirst: 'The latest first',
    search: 'Search in titles',
    all: 'All',
    columns: { title: 'Title', state: 'State', outcome: 'Measure', unit: 'Unit', page: 'Page' },
    states: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
    draftLead: 'The team alone reads this draft. It is erased after a year if it is not published.',
    publishedOn: (day: string) =>
      `Published on ${day}. It is computed each time it is read: a trial published since comes in, a trial that is withdrawn goes out.`,
    withdrawnOn: (day: string) => `Withdrawn on ${day}. Its numbers are shown no more.`,
    better: {
      higher: 'A higher number is hoped for.',
      lower: 'A lower number is hoped for.',
      unsaid: 'The plans do not say which way one hopes.',
    },
    together: 'What these trials say together',
    tooFew:
      'Two trials at least are needed to read them together. This page fills itself when another result is published.',
    veryFew: (count: number) =>
      `${numbered(count, 'trials', 'en')} only: read each of them. Their mean is hardly known, and one does not know how much places differ.`,
    few: (count: number) =>
      `${numbered(count, 'trials', 'en')}: that is few. The mean is badly known, and the difference between places worse.`,
    mean: (size: string, between: string) =>
      `On average, in places like these: ${size}, and probably ${between}.`,
    prediction: (between: string) =>
      `In another place like these, the effect would probably be ${between}.`,
    predictionUnknown: 'One cannot say what the effect would be in another place.',
    between: (low: string, high: string) => `between ${low} and ${high}`,
    signed: (size: string, isMore: boolean) => `${size} ${isMore ? 'more' : 'less'}`,
    near: 'about 0',
    alike:
      'Chance is enough to explain the difference between these trials. It does not prove that places are alike.',
    unlike: (share: string) =>
      `Places differ: ${share} of the spread between trials is not chance. Look in each place for what explains it.`,
    notRanking:
      'Trials are in the order of the alphabet: this is no ranking, and no place is better than another.',
    trials: 'Each trial',
    drawing: 'The effect in each place, and their mean',
    described: (lines: string) =>
      `One square for each trial, with its interval; the diamond is the mean, the thin line below is what another place might see. The upright line is zero. ${lines}`,
    meanName: 'Mean',
    predictionName: 'Another place',
    place: 'Experiment',
    effect: 'Effect',
    interval: 'Interval',
    weight: 'Weight',
    rows: 'Rows',
    degree: 'Certainty',
    conditions: 'Conditions',
    drawn: 'drawn by lot',
    notDrawn: 'not drawn by lot',
    differs: 'differs from the plan',
    rounded: 'rounded',
    to: (low: string, high: string) => `${low} to ${high}`,
    result: 'Read the result',
    notCounted: 'Trials that are not in the mean',
    why: {
      'left-out': 'left out by the team',
      'later-result': 'another result of the same trial counts already',
      'several-groups': 'several groups are compared to the same one: one number does not tell it',
      'no-error': 'how precise it is is not known',
    },
    statistician: 'For statisticians',
    method:
      'Random effects: variance between places of Paule and Mandel, interval of Hartung and Knapp that is not let below the error of the weights, prediction interval of Higgins. Computed on the published numbers of each trial.',
    figures: {
      estimate: 'Mean',
      se: 'Standard error',
      interval: '95% interval',
      prediction: '95% prediction',
      tau2: 'Variance between places (τ²)',
      q: 'Cochran’s Q',
      i2: 'I²',
    },
    qOf: (value: string, df: number, p: string) =>
      `${value} (${writtenNumber(df, 'en', 0)} df, p = ${p})`,
    files: 'Take the numbers',
    csv: 'The trials (CSV)',
    json: 'The trials and their mean (JSON)',
    publish: 'Publish this page',
    publishConfirm:
      'Everybody will read it. You may withdraw it: its withdrawal and the reason will stay in view.',
    published: 'The page is published.',
    drop: 'Erase this draft',
    dropConfirm: 'Its title and presentation will be lost.',
    dropped: 'The draft is erased.',
    leave: 'Leave a trial out',
    leaveLead:
      'A trial that is left out stays on the page, with your reason. Do not leave out a trial because its result disappoints.',
    leaveWhich: 'Which trial?',
    leaveReason: 'Why leave it out?',
    leaveReasonHint: 'For example: the question put to inhabitants was not the same.',
    leaveSubmit: 'Leave out',
    left: 'The trial is left out, and the reason is on the page.',
    takeBack: 'Count it again',
    takenBack: 'The trial counts again.',
    withdraw: 'Withdraw this page',
    withdrawSubmit: 'Withdraw',
    withdrawn: 'The page is withdrawn. Its trace and the reason stay in view.',
    refusals: {
      'unknown-measure': 'This measure is published no more: choose another.',
      'too-few-trials': 'Two trials at least must count to publish this page.',
      'family-not-a-draft': 'This page is no draft any more: read it again.',
      'family-not-published': 'This page is not published, or no longer is: read it again.',
      'family-withdrawn': 'This page is withdrawn: it changes no more.',
      'not-counted': 'This trial does not count, or no longer: read the page again.',
      'not-left-out': 'This trial is not left out: read the page again.',
    },
    undo: {
      publishing: {
        named: 'the publication of trials read together',
        undone: 'The page is a draft again.',
      },
      withdrawing: {
        named: 'the withdrawal of trials read together',
        undone: 'The page is published again.',
      },
    },
  },
)
