import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const diagnosisTexts = defineTexts(
  {
    title: 'Diagnostic rapide',
    lead: 'Une personne, dix minutes, sans compte. Pour chaque question, choisissez la phrase qui ressemble le plus à votre territoire.',
    kept: 'Ce que nous gardons',
    keptWhy:
      'Rien. Vos réponses ne sont écrites nulle part sur ce site : elles sont dans l’adresse de la page de résultat, que votre navigateur garde dans son historique. Qui a cette adresse lit le résultat.',
    rule: 'Comment ces questions sont choisies',
    ruleWhy: (most: number) =>
      `Ce sont les questions que le référentiel marque pour le diagnostic. S’il n’en marque aucune : pour chaque marqueur, la première question posée partout, puis la première de l’autre sorte (un fait à côté d’un ressenti). ${numbered(most, 'questions', 'fr')} au plus.`,
    unknown: 'Je ne sais pas, ou je préfère ne pas répondre',
    submit: 'Voir le résultat',
    result: 'Ce que vous voyez de votre territoire',
    resultLead:
      'Votre regard à vous, un jour donné. Il n’est comparé à aucun autre territoire. Imprimez cette page pour en parler, ou gardez son adresse.',
    nothing: 'Vous n’avez encore répondu à aucune question : choisissez au moins un niveau.',
    notMeasured: 'Aucune réponse',
    strengths: 'Points forts',
    improve: 'À améliorer',
    noStrength: 'Aucun marqueur n’atteint le niveau 3.',
    noImprove: 'Tous les marqueurs atteignent le niveau 3.',
    pillar: 'Pilier',
    marker: 'Marqueur',
    level: 'Niveau',
    levelOf: (level: number) => `${writtenNumber(level, 'fr')} sur 4`,
    table: 'Niveau de chaque marqueur',
    tried: 'Ce qui peut aider',
    triedFor: (marker: string) => `Ce qui peut aider : ${marker}`,
    again: 'Changer mes réponses',
    together: 'Et avec les autres ?',
    togetherWhy:
      'Une évaluation partagée pose les mêmes questions aux habitant·es, aux élu·es, aux agent·es et aux associations, et montre leurs réponses côte à côte.',
  },
  {
    title: 'Quick diagnosis',
    lead: 'One person, ten minutes, without account. For each question, choose the sentence that is most like your territory.',
    kept: 'What we keep',
    keptWhy:
      'Nothing. Your answers are written nowhere on this site: they are in the address of the page of results, which your browser keeps in its history. Whoever has this address reads the result.',
    rule: 'How these questions are chosen',
    ruleWhy: (most) =>
      `They are those that the referential marks for the diagnosis. Where it marks none: for each marker, the first question asked everywhere, then the first of the other kind (a fact beside a perception). ${numbered(most, 'questions', 'en')} at most.`,
    unknown: 'I do not know, or prefer not to answer',
    submit: 'See the result',
    result: 'What you see of your territory',
    resultLead:
      'Your own view, on a given day. It is compared with no other territory. Print this page to talk about it, or keep its address.',
    nothing: 'You have not answered any question yet: choose at least one level.',
    notMeasured: 'No answer',
    strengths: 'Strengths',
    improve: 'To improve',
    noStrength: 'No marker reaches level 3.',
    noImprove: 'Every marker reaches level 3.',
    pillar: 'Pillar',
    marker: 'Marker',
    level: 'Level',
    levelOf: (level) => `${writtenNumber(level, 'en')} out of 4`,
    table: 'Level of each marker',
    tried: 'What can help',
    triedFor: (marker) => `What can help: ${marker}`,
    again: 'Change my answers',
    together: 'And with the others?',
    togetherWhy:
      'A shared assessment asks inhabitants, elected officials, officers and associations the same questions, and shows their answers side by side.',
  },
)
