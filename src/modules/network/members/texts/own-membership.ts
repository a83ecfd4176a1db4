import { defineTexts } from '#kit/texts.ts'

/** What the territory reads of its own membership, and what its page and its time line say of it. */
export const ownMembershipTexts = defineTexts(
  {
    own: 'Adhésion au réseau',
    ownTitle: 'L’adhésion de votre territoire',
    ownLead: 'Où en est l’adhésion, ce qui est payé, et les factures à télécharger.',
    ownNone: 'Votre territoire n’a pas d’adhésion',
    ownNoneText: 'Demandez-la : le territoire est déjà choisi.',
    ownNowhere: 'Vous n’êtes référent·e d’aucun territoire',
    ownNowhereText: 'Cette page montre l’adhésion des territoires dont vous êtes référent·e.',
    ask: 'Demander l’adhésion',
    toSign: 'Relisez-la avec votre assemblée. Après la délibération, les deux parties la signent.',
    moments: {
      asked: 'Demande d’adhésion au réseau',
      joined: 'Devient membre du réseau',
      paid: (number: string) => `Facture ${number} payée`,
      renewal: 'L’adhésion au réseau est à renouveler',
      left: 'Quitte le réseau',
      ended: 'L’adhésion prend fin avant sa première année',
    },
    sectionAsked: 'Dossier d’adhésion',
    sectionMember: (day: string) => `Membre depuis le ${day}`,
  },
  {
    own: 'Membership of the network',
    ownTitle: 'The membership of your territory',
    ownLead: 'Where the membership stands, what is paid, and the invoices to download.',
    ownNone: 'Your territory has no membership',
    ownNoneText: 'Ask for it: the territory is already chosen.',
    ownNowhere: 'You speak for no territory',
    ownNowhereText: 'This page shows the membership of the territories that you speak for.',
    ask: 'Ask for membership',
    toSign: 'Read it with your council. After its decision, both parties sign it.',
    moments: {
      asked: 'Asks to join the network',
      joined: 'Becomes a member of the network',
      paid: (number) => `Invoice ${number} paid`,
      renewal: 'The membership is to be renewed',
      left: 'Leaves the network',
      ended: 'The membership ends before its first year',
    },
    sectionAsked: 'File of the membership',
    sectionMember: (day) => `Member since ${day}`,
  },
)
