import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the team asks of those who join, beside what everyone is asked. */
export const joinQuestionTexts = defineTexts(
  {
    title: 'Questions posées à l’adhésion',
    lead: 'Tout territoire écrit qui il est et pourquoi il veut adhérer. Ajoutez ici ce que vous demandez à chaque sorte de territoire : la personne y répond quand elle confirme sa demande par le lien reçu.',
    ofKind: (kind: string) => `Demande d’une adhésion : ${kind}`,
    count: (count: number) =>
      count === 0 ? '(aucune question ajoutée)' : `(${counted(count, 'question', 'questions')})`,
    more: 'Encore quelques questions',
    answered: 'Vos réponses',
    answersOf: (name: string) => `Ce qu’a répondu ${name}`,
  },
  {
    title: 'Questions asked at joining',
    lead: 'Every territory writes who it is and why it wants to join. Add here what you ask of each kind of territory: the person answers when they confirm their request by the link they received.',
    ofKind: (kind: string) => `Request to join: ${kind}`,
    count: (count: number) =>
      count === 0 ? '(no question added)' : `(${counted(count, 'question', 'questions')})`,
    more: 'A few more questions',
    answered: 'Your answers',
    answersOf: (name: string) => `What ${name} answered`,
  },
)
