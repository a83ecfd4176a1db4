import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { DecisionGesture } from '../waiting.ts'

type Gestures = Readonly<Record<DecisionGesture, (title: string) => string>>

/** What waits for somebody in their circles, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    gestures: {
      react: (title) => `Réagir à la proposition « ${title} »`,
      write: (title) => `Garder, changer ou retirer votre proposition « ${title} »`,
      consent: (title) => `Donner ou refuser votre consentement : « ${title} »`,
      take: (title) => `Prendre en main l’objection faite à « ${title} »`,
      record: (title) => `Constater la décision : tout le monde consent à « ${title} »`,
      'hand-in': (title) => `Remettre votre bulletin : « ${title} »`,
      answer: (title) => `Répondre à la personne proposée : « ${title} »`,
      accept: (title) => `Dire si vous acceptez : « ${title} »`,
    } satisfies Gestures as Gestures,
    review: (title: string) => `Revoir la décision « ${title} »`,
    meeting: (title: string, hour: string) => `Réunion à ${hour} : ${title}`,
    tensions: (count: number) =>
      `Traiter ${counted(count, 'tension', 'tensions')} sans réponse depuis deux semaines`,
    whys: {
      answers: 'Votre réponse est attendue',
      leads: 'Vous animez ce cercle',
      task: 'Vous avez dit que vous le feriez',
      member: 'Vous êtes membre de ce cercle',
    },
  },
  {
    gestures: {
      react: (title) => `React to the proposal “${title}”`,
      write: (title) => `Keep, change or withdraw your proposal “${title}”`,
      consent: (title) => `Consent or object: “${title}”`,
      take: (title) => `Take up the objection to “${title}”`,
      record: (title) => `Record the decision: everybody consents to “${title}”`,
      'hand-in': (title) => `Hand in your paper: “${title}”`,
      answer: (title) => `Answer about the person proposed: “${title}”`,
      accept: (title) => `Say whether you accept: “${title}”`,
    },
    review: (title) => `Review the decision “${title}”`,
    meeting: (title, hour) => `Meeting at ${hour}: ${title}`,
    tensions: (count) =>
      `Deal with ${count === 1 ? 'a tension' : `${count} tensions`} unanswered for two weeks`,
    whys: {
      answers: 'Your answer is awaited',
      leads: 'You lead this circle',
      task: 'You said that you would do it',
      member: 'You are a member of this circle',
    },
  },
)
