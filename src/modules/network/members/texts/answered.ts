import { defineTexts } from '#kit/texts.ts'

/** What the team reads once it has answered the request of a territory. */
export const answeredTexts = defineTexts(
  {
    agreed: {
      alone: 'La signature est enregistrée : il reste à facturer.',
      access: {
        told: 'La signature est enregistrée : il reste à facturer. Qui parle pour le territoire reçoit un courriel qui dit comment entrer.',
        nobody:
          'La signature est enregistrée : il reste à facturer. L’accès est donné, mais aucun courriel ne part : dites-le par téléphone ou par lettre.',
      },
      untold: (names: string) =>
        `Pour entrer, il faut une adresse électronique : demandez la sienne à ${names}.`,
    },
    access: {
      told: 'L’accès est donné. Qui parle pour le territoire reçoit un courriel qui dit comment entrer.',
      nobody:
        'L’accès est donné, mais aucun courriel ne part : dites-le par téléphone ou par lettre.',
      already: 'L’accès était déjà donné.',
    },
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
    agreed: {
      alone: 'The agreement is recorded: the first year is to be invoiced.',
      access: {
        told: 'The agreement is recorded: the first year is to be invoiced. Those who speak for the territory receive an e-mail that says how to come in.',
        nobody:
          'The agreement is recorded: the first year is to be invoiced. Access is given, but no e-mail leaves: tell them by telephone or by post.',
      },
      untold: (names) => `One comes in with an e-mail address: ask ${names} for theirs.`,
    },
    access: {
      told: 'Access is given. Those who speak for the territory receive an e-mail that says how to come in.',
      nobody: 'Access is given, but no e-mail leaves: tell them by telephone or by post.',
      already: 'Access was given already.',
    },
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
