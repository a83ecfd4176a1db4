import { defineTexts } from '#kit/texts.ts'

/** What the team reads once it has answered the request of a territory. */
export const answeredTexts = defineTexts(
  {
    accepted: {
      told: 'La demande est acceptée ; le territoire est prévenu par courriel.',
      nobody:
        'La demande est acceptée. Personne de ce territoire n’a laissé d’adresse électronique : prévenez-le par téléphone ou par lettre.',
    },
    moreAsked: {
      told: 'La question est envoyée.',
      nobody:
        'La question est notée, mais personne de ce territoire n’a laissé d’adresse électronique : posez-la par téléphone ou par lettre.',
    },
    declined: {
      told: 'La réponse est envoyée.',
      nobody:
        'La demande est déclinée. Personne de ce territoire n’a laissé d’adresse électronique : dites-lui la raison par téléphone ou par lettre.',
    },
  },
  {
    accepted: {
      told: 'The request is accepted; the territory is told by e-mail.',
      nobody:
        'The request is accepted. Nobody of this territory left an e-mail address: tell them by telephone or by post.',
    },
    moreAsked: {
      told: 'The question is sent.',
      nobody:
        'The question is noted, but nobody of this territory left an e-mail address: ask it by telephone or by post.',
    },
    declined: {
      told: 'The answer is sent.',
      nobody:
        'The request is declined. Nobody of this territory left an e-mail address: tell them the reason by telephone or by post.',
    },
  },
)
