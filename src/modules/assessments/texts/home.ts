import { defineTexts } from '#kit/texts.ts'

export const homeTexts = defineTexts(
  {
    title: 'L’Indice de qualité démocratique',
    lead: 'Regarder ensemble comment on décide chez soi : les faits d’un côté, le ressenti de chaque groupe de l’autre. Puis agir, et regarder de nouveau.',
    open: 'Découvrir l’Indice',
    noRanking: 'Ni note générale, ni classement',
    noRankingWhy:
      'Un territoire ne se compare qu’à lui-même, d’une fois à la suivante. Ce site ne calcule aucune note générale et ne range jamais les territoires par résultat, ni ici ni dans ses fichiers.',
    ways: 'Par où commencer',
    referential: 'Lire toutes les questions',
    referentialNote: 'Le référentiel, avec les niveaux de chaque réponse.',
    diagnosis: 'Faire le diagnostic rapide',
    diagnosisNote: 'Dix minutes, sans compte ; rien n’est gardé.',
    resumeNote: 'Avec le code noté en commençant.',
    dataset: 'Indice de qualité démocratique : niveaux des territoires',
    keywords: ['démocratie locale', 'participation', 'transparence'],
    national: 'Le portrait d’ensemble',
    nationalNote:
      'Combien de territoires sont à chaque niveau, marqueur par marqueur, selon leur taille ou leur type. Sans nom ni classement.',
    openData: 'Données ouvertes (CSV)',
    openDataNote: 'Les nombres du portrait d’ensemble, ligne par ligne, sans aucun nom.',
  },
  {
    title: 'The Index of democratic quality',
    lead: 'Looking together at how decisions are made at home: facts on one side, what each group perceives on the other. Then acting, and looking again.',
    open: 'See the Index',
    noRanking: 'No overall score, no ranking',
    noRankingWhy:
      'A territory is compared with itself alone, from one time to the next. This site computes no overall score and never puts territories in the order of their results, neither here nor in its files.',
    ways: 'Where to begin',
    referential: 'Read all the questions',
    referentialNote: 'The referential, with the levels of each answer.',
    diagnosis: 'Take the quick diagnosis',
    diagnosisNote: 'Ten minutes, without account; nothing is kept.',
    resumeNote: 'With the code written down when you began.',
    dataset: 'Index of democratic quality: levels of territories',
    keywords: ['local democracy', 'participation', 'transparency'],
    national: 'The overall picture',
    nationalNote:
      'How many territories are at each level, marker by marker, by size or by kind. No name, no ranking.',
    openData: 'Open data (CSV)',
    openDataNote: 'The numbers of the overall picture, line by line, without any name.',
  },
)
