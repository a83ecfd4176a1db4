import { defineTexts } from '#kit/texts.ts'

/** Why a registration ends without its person asking. */
type Why = 'duplicate' | 'sat-before' | 'other'
type Each = Readonly<Record<Why, (draw: string) => string>>

/** What somebody reads whose registration was set aside. */
export const setAsideTexts = defineTexts(
  {
    subjects: {
      duplicate: (draw) => `Votre inscription compte une fois : ${draw}`,
      'sat-before': (draw) => `Votre inscription est écartée par la règle : ${draw}`,
      other: (draw) => `Votre inscription est écartée : ${draw}`,
    } satisfies Each as Each,
    texts: {
      duplicate: (draw) =>
        `Deux inscriptions au tirage « ${draw} » viennent de la même personne.\n\nLa première est gardée, avec son ticket. Celle-ci est effacée : la chance compte une fois pour chaque personne.`,
      'sat-before': (draw) =>
        `Vous siégez, ou avez siégé, dans un autre panel de la même expérience. La règle publiée vous écarte donc du tirage « ${draw} » : vous n’y serez pas tiré·e.`,
      other: (draw) =>
        `L’équipe qui mène le tirage « ${draw} » a écarté votre inscription : vous n’y serez pas tiré·e.`,
    } satisfies Each as Each,
    call: (phone: string) => `Une erreur, une question ? Appelez le ${phone}.`,
    answer: 'Une erreur, une question ? Répondez à ce message.',
  },
  {
    subjects: {
      duplicate: (draw) => `Your registration counts once: ${draw}`,
      'sat-before': (draw) => `Your registration is set aside by the rule: ${draw}`,
      other: (draw) => `Your registration is set aside: ${draw}`,
    },
    texts: {
      duplicate: (draw) =>
        `Two registrations for the draw “${draw}” come from one person.\n\nThe first is kept, with its ticket. This one is erased: chance counts once for each person.`,
      'sat-before': (draw) =>
        `You sit, or sat, in another panel of the same experiment. The published rule therefore sets you aside from the draw “${draw}”: you will not be drawn in it.`,
      other: (draw) =>
        `The team that runs the draw “${draw}” set your registration aside: you will not be drawn in it.`,
    },
    call: (phone) => `A mistake, a question? Call ${phone}.`,
    answer: 'A mistake, a question? Answer this message.',
  },
)
