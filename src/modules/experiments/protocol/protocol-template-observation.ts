import { defineTexts } from '#kit/texts.ts'
import type { Section } from './protocol-template.ts'

/**
 * What is observed, and how it will be read: the questions of a pre-registration that matter to a
 * democratic experiment, asked in plain words.
 */
export const observationSections = [
  {
    key: 'existing-data',
    address: 'donnees-existantes',
    part: 'observation',
    kind: 'choice',
    required: true,
    standards: ['OSF existing data'],
    travels: false,
    options: [
      {
        value: 'none',
        label: defineTexts('Rien n’est encore recueilli', 'Nothing is collected yet'),
      },
      {
        value: 'unseen',
        label: defineTexts(
          'Des données existent, personne de l’équipe ne les a vues',
          'Data exist, nobody on the team has seen them',
        ),
      },
      {
        value: 'seen',
        label: defineTexts(
          'Des données existent, l’équipe en a vu une partie',
          'Data exist, the team has seen part of them',
        ),
      },
      {
        value: 'analysed',
        label: defineTexts(
          'Des données existent et ont déjà été étudiées',
          'Data exist and have already been analysed',
        ),
      },
    ],
    words: defineTexts(
      {
        title: 'Ce qu’on sait déjà',
        question: 'Au moment d’écrire ces lignes, que connaissez-vous déjà des résultats ?',
        help: 'Un protocole écrit après avoir vu les chiffres peut rester utile, à condition de le dire. Toutes les réponses sont acceptables.',
      },
      {
        title: 'What is already known',
        question: 'As you write these lines, what do you already know of the results?',
        help: 'A protocol written after seeing the figures may still be useful, provided it says so. Every answer is acceptable.',
      },
    ),
  },
  {
    key: 'existing-data-detail',
    address: 'donnees-existantes-precisions',
    part: 'observation',
    kind: 'text',
    required: false,
    standards: ['OSF explanation of existing data'],
    travels: false,
    words: defineTexts(
      {
        title: 'Précisions sur ce qu’on sait déjà',
        question: 'Quelles données, vues par qui, et qu’en avez-vous retenu ?',
        help: 'À remplir seulement si des données existent. Dites ce qui, malgré elles, reste à découvrir.',
      },
      {
        title: 'More on what is already known',
        question: 'Which data, seen by whom, and what did you take from them?',
        help: 'Only if data exist. Say what remains to be discovered all the same.',
      },
    ),
  },
  {
    key: 'comparison',
    address: 'comparaison',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF measured variables', 'OSF manipulated variables', 'AsPredicted conditions'],
    travels: true,
    words: defineTexts(
      {
        title: 'Ce qu’on compare, ce qu’on mesure',
        question: 'Qu’est-ce qui est comparé à quoi, et qu’est-ce qui est mesuré ?',
        help: 'Avant et après, ici et ailleurs, deux façons de faire, ou l’objectif et le constat. Sans comparaison possible, dites-le : un récit bien documenté a sa valeur.',
      },
      {
        title: 'What is compared, what is measured',
        question: 'What is compared with what, and what is measured?',
        help: 'Before and after, here and elsewhere, two ways of doing, or the aim and the finding. If no comparison is possible, say so: a well documented account has its value.',
      },
    ),
  },
  {
    key: 'indicators',
    address: 'indicateurs',
    part: 'observation',
    kind: 'items',
    required: true,
    standards: ['OSF indices', 'AsPredicted dependent variable'],
    travels: true,
    fields: [
      {
        name: 'name',
        kind: 'line',
        required: true,
        label: defineTexts('Indicateur', 'Indicator'),
        hint: defineTexts(
          'Par exemple : part des moins de 35 ans parmi les inscrit·es',
          'For example: share of under-35s among those registered',
        ),
      },
      {
        name: 'unit',
        kind: 'line',
        required: false,
        label: defineTexts('Unité', 'Unit'),
        hint: defineTexts('Par exemple : personnes, %, €', 'For example: people, %, €'),
      },
      {
        name: 'baseline',
        kind: 'line',
        required: false,
        label: defineTexts('Situation de départ', 'Starting point'),
      },
      {
        name: 'target',
        kind: 'line',
        required: false,
        label: defineTexts('Ce qu’on attend', 'What is expected'),
      },
      {
        name: 'source',
        kind: 'line',
        required: true,
        label: defineTexts('D’où vient le chiffre', 'Where the figure comes from'),
      },
      {
        name: 'when',
        kind: 'line',
        required: false,
        label: defineTexts('Quand, par qui', 'When, by whom'),
      },
    ],
    words: defineTexts(
      {
        title: 'Indicateurs',
        question: 'À quels signes verra-t-on la réponse à la question de départ ?',
        help: 'Peu d’indicateurs, chacun relié à la question. Pour chacun : la situation de départ, ce que vous attendez, d’où vient le chiffre, quand et par qui il est relevé.',
      },
      {
        title: 'Indicators',
        question: 'By which signs will the answer to the question be seen?',
        help: 'Few indicators, each tied to the question. For each: the starting point, what you expect, where the figure comes from, when and by whom it is taken.',
      },
    ),
  },
  {
    key: 'collection',
    address: 'recueil',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF data collection methods', 'OSF data sources'],
    travels: true,
    words: defineTexts(
      {
        title: 'Recueil des informations',
        question: 'Comment, quand et par qui les informations sont-elles recueillies ?',
        help: 'Questionnaire, comptage, entretien, observation, documents. Précisez la version papier et comment elle est saisie.',
      },
      {
        title: 'Collecting information',
        question: 'How, when and by whom is information collected?',
        help: 'Questionnaire, count, interview, observation, documents. Say how paper answers are entered.',
      },
    ),
  },
  {
    key: 'stopping-rule',
    address: 'fin-du-recueil',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF stopping rule', 'OSF stopping criteria'],
    travels: true,
    words: defineTexts(
      {
        title: 'Quand on s’arrête de recueillir',
        question: 'À quel moment cesse-t-on de recruter, d’interroger, de compter ?',
        help: 'Une date, un nombre atteint, ou le moment où l’on n’apprend plus rien de neuf. Décidé d’avance, ce moment ne peut pas être choisi parce que les chiffres plaisent.',
      },
      {
        title: 'When collecting stops',
        question: 'When does one stop recruiting, asking, counting?',
        help: 'A date, a number reached, or the moment when nothing new is learned. Decided in advance, that moment cannot be chosen because the figures please.',
      },
    ),
  },
  {
    key: 'missing-data',
    address: 'reponses-manquantes',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF data exclusion', 'OSF missing data', 'AsPredicted outliers and exclusions'],
    travels: true,
    words: defineTexts(
      {
        title: 'Réponses écartées ou manquantes',
        question:
          'Que faites-vous d’une réponse incomplète, d’un doublon, d’une personne qui part ?',
        help: 'Dites ce qui sera écarté et ce qui sera gardé, et que le nombre de cas écartés sera publié.',
      },
      {
        title: 'Answers set aside or missing',
        question: 'What do you do with an incomplete answer, a duplicate, someone who leaves?',
        help: 'Say what will be set aside and what will be kept, and that the number set aside will be published.',
      },
    ),
  },
  {
    key: 'analysis',
    address: 'lecture-des-resultats',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF analysis approach', 'OSF analysis process', 'OSF statistical models'],
    travels: true,
    words: defineTexts(
      {
        title: 'Lecture des résultats',
        question: 'Comment les résultats seront-ils lus, et par qui ?',
        help: 'Un comptage et un pourcentage suffisent souvent. Pour des entretiens : qui les relit, selon quelle grille, et comment deux lectures sont confrontées.',
      },
      {
        title: 'Reading the results',
        question: 'How will the results be read, and by whom?',
        help: 'A count and a percentage are often enough. For interviews: who reads them, with which grid, and how two readings are compared.',
      },
    ),
  },
  {
    key: 'decision-rule',
    address: 'raison-ou-tort',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['OSF inference criteria'],
    travels: true,
    words: defineTexts(
      {
        title: 'Raison ou tort',
        question: 'Quel résultat vous donnerait raison, et lequel vous donnerait tort ?',
        help: 'Écrivez les deux, avec des chiffres si possible. Si aucun résultat ne peut vous donner tort, la question est à reformuler.',
      },
      {
        title: 'Right or wrong',
        question: 'Which result would prove you right, and which would prove you wrong?',
        help: 'Write both, with figures if possible. If no result can prove you wrong, the question should be rewritten.',
      },
    ),
  },
  {
    key: 'exploratory',
    address: 'a-explorer',
    part: 'observation',
    kind: 'text',
    required: false,
    standards: ['OSF exploratory analysis'],
    travels: true,
    words: defineTexts(
      {
        title: 'Ce qu’on regardera par curiosité',
        question: 'Que regarderez-vous aussi, sans attente précise ?',
        help: 'Ces observations donnent des idées, pas des preuves. Les annoncer évite de les confondre plus tard avec la question de départ.',
      },
      {
        title: 'What will be looked at out of curiosity',
        question: 'What else will you look at, with no precise expectation?',
        help: 'These observations give ideas, not proof. Announcing them avoids confusing them later with the main question.',
      },
    ),
  },
  {
    key: 'evaluation-forms',
    address: 'formes-d-evaluation',
    part: 'observation',
    kind: 'choices',
    required: true,
    standards: ['OSF credibility strategies'],
    travels: true,
    options: [
      {
        value: 'self',
        label: defineTexts('Par l’équipe elle-même', 'By the team itself'),
      },
      {
        value: 'external',
        label: defineTexts('Par des personnes extérieures', 'By people from outside'),
      },
      {
        value: 'participatory',
        label: defineTexts('Avec celles et ceux qui ont participé', 'With those who took part'),
      },
    ],
    words: defineTexts(
      {
        title: 'Formes d’évaluation',
        question: 'Qui évaluera ?',
        help: 'Au moins une forme. Deux regards différents se corrigent l’un l’autre.',
      },
      {
        title: 'Forms of evaluation',
        question: 'Who will evaluate?',
        help: 'At least one form. Two different views correct each other.',
      },
    ),
  },
  {
    key: 'evaluation-plan',
    address: 'plan-d-evaluation',
    part: 'observation',
    kind: 'text',
    required: true,
    standards: ['TIDieR 11', 'OSF positionality'],
    travels: true,
    words: defineTexts(
      {
        title: 'Plan d’évaluation',
        question: 'Qui évalue quoi, quand, et d’où parlent ces personnes ?',
        help: 'Dites aussi les liens des personnes qui évaluent avec l’expé : un regard situé et annoncé vaut mieux qu’une neutralité supposée.',
      },
      {
        title: 'Evaluation plan',
        question: 'Who evaluates what, when, and from which position?',
        help: 'Also say how those who evaluate are tied to the experiment: a position that is stated is better than a neutrality that is supposed.',
      },
    ),
  },
  {
    key: 'documentation',
    address: 'documentation',
    part: 'observation',
    kind: 'text',
    required: true,
    travels: true,
    words: defineTexts(
      {
        title: 'Plan de documentation',
        question: 'Comment garderez-vous la trace de ce qui se passe ?',
        help: 'Qui tient le journal de bord, qui photographie (avec quel accord), quels entretiens, quels documents seront publiés et quand.',
      },
      {
        title: 'Documentation plan',
        question: 'How will you keep track of what happens?',
        help: 'Who keeps the logbook, who takes pictures (with whose consent), which interviews, which documents will be published and when.',
      },
    ),
  },
] as const satisfies readonly Section[]
