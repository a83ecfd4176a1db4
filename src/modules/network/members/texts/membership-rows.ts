import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several memberships of the list at once. */
export const membershipRowTexts = defineTexts(
  {
    accept: 'Accepter ces demandes',
    acceptConfirm: (count: number) =>
      count === 1
        ? 'Cette demande est acceptée, et ses personnes de contact qui ont une adresse reçoivent une lettre :'
        : `Ces ${counted(count, 'demande est acceptée', 'demandes sont acceptées')}, et leurs personnes de contact qui ont une adresse reçoivent une lettre :`,
    acceptNothing: 'Aucune de ces adhésions n’est une demande à lire.',
    notAsked: 'ce n’est pas une demande à lire.',
    accepted: (count: number) => `${counted(count, 'demande acceptée', 'demandes acceptées')}.`,
  },
  {
    accept: 'Accept these requests',
    acceptConfirm: (count) =>
      count === 1
        ? 'This request is accepted, and its contacts who have an address receive a letter:'
        : `These ${counted(count, 'request is', 'requests are')} accepted, and their contacts who have an address receive a letter:`,
    acceptNothing: 'None of these memberships is a request to read.',
    notAsked: 'it is no request to read.',
    accepted: (count) => `${counted(count, 'request', 'requests')} accepted.`,
  },
)
