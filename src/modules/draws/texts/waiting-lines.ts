import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the draws await from somebody, on their page of the day. */
export const waitingLineTexts = defineTexts(
  {
    where: 'Tirages',
    steps: {
      publish: (title: string) => `Publier la règle du tirage « ${title} »`,
      freeze: (title: string) => `Clore les inscriptions du tirage « ${title} »`,
      draw: (title: string) => `Tirer au sort en public : « ${title} »`,
    },
    alike: (count: number) =>
      `Dire si c’est la même personne : ${counted(count, 'paire d’inscriptions', 'paires d’inscriptions')}`,
    silent: (count: number) =>
      `Joindre ${counted(count, 'personne tirée au sort', 'personnes tirées au sort')} qui n’${count < 2 ? 'a' : 'ont'} pas répondu`,
    second: 'Signer en second une décision sur une place vide',
    why: 'Vous menez ce tirage',
  },
  {
    where: 'Draws',
    steps: {
      publish: (title) => `Publish the rule of the draw “${title}”`,
      freeze: (title) => `Close the registration of the draw “${title}”`,
      draw: (title) => `Draw in public: “${title}”`,
    },
    alike: (count) =>
      `Say whether it is the same person: ${count === 1 ? 'a pair' : `${count} pairs`} of registrations`,
    silent: (count) =>
      `Reach ${count === 1 ? 'a person drawn who has' : `${count} people drawn who have`} not answered`,
    second: 'Sign second a decision about an empty seat',
    why: 'You run this draw',
  },
)
