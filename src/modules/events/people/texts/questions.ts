import { defineTexts } from '#kit/texts.ts'
import type { QuestionKind } from '../../registration.ts'

/** What is asked on registration, as the team writes it. */
export const questionsTexts = defineTexts(
  {
    questionsTitle: 'Ce qu’on demande à l’inscription',
    questionsLead:
      'Demandez seulement ce qui est utile pour accueillir. Les réponses sont comptées, puis effacées à la date indiquée.',
    questionKind: 'Sujet',
    questionKinds: {
      access: 'Accessibilité',
      diet: 'Repas',
      childcare: 'Garde d’enfants',
      text: 'Réponse libre',
      choice: 'Choix',
      several: 'Plusieurs choix',
      'yes-no': 'Oui ou non',
      scale: 'Échelle de 1 à 5',
      number: 'Nombre',
      date: 'Date',
    } as Record<QuestionKind, string>,
    questionLabel: 'Question',
    questionChoices: 'Réponses proposées',
    questionChoicesHint:
      'Une par ligne. Laissez vide pour une réponse libre. Pour une échelle, écrivez les mots de ses deux bouts, un par ligne.',
    questionOther: '« Autre », à préciser',
    questionOtherHint:
      'Une réponse de plus, avec quelques mots à écrire : « Autre régime ». Laissez vide si vous n’en voulez pas.',
    questionRequired: 'Il faut répondre',
    questionDays: 'Jours de conservation après l’événement',
    questionAdd: 'Ajouter la question',
    questionAdded: 'La question est ajoutée.',
    questionRemove: 'Enlever',
    questionRemoved: 'La question est enlevée.',
    removedNamed: 'le retrait d’une question',
    removedUndone: 'Le retrait est annulé : la question est de nouveau posée.',
  },
  {
    questionsTitle: 'What is asked on registration',
    questionsLead:
      'Ask only what helps to welcome people. Each answer is counted, then erased at the given date.',
    questionKind: 'Subject',
    questionKinds: {
      access: 'Accessibility',
      diet: 'Meals',
      childcare: 'Childcare',
      text: 'Free answer',
      choice: 'Choice',
      several: 'Several choices',
      'yes-no': 'Yes or no',
      scale: 'Scale from 1 to 5',
      number: 'Number',
      date: 'Date',
    },
    questionLabel: 'Question',
    questionChoices: 'Answers offered',
    questionChoicesHint:
      'One a line. Leave empty for a free answer. For a scale, write the words at its two ends, one a line.',
    questionOther: '“Other”, say what',
    questionOtherHint:
      'One more answer, with a few words to write: “Another diet”. Leave empty if you want none.',
    questionRequired: 'An answer is needed',
    questionDays: 'Days kept after the event',
    questionAdd: 'Add the question',
    questionAdded: 'The question is added.',
    questionRemove: 'Remove',
    questionRemoved: 'The question is removed.',
    removedNamed: 'the removal of a question',
    removedUndone: 'The removal is undone: the question is asked again.',
  },
)
