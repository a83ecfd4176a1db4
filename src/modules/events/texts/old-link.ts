import { defineTexts } from '#kit/texts.ts'

/** The link of a registration that opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    title: 'Ce lien ne s’ouvre plus',
    lead: 'Il a peut-être été coupé en le copiant, ou il a expiré, ou ce qu’il ouvrait est effacé.',
    ways: [
      'Ouvrez-le de nouveau depuis le message reçu, sans le recopier à la main.',
      'Si vous avez reçu un message plus récent pour cet événement, prenez le lien de celui-là.',
      'Si votre place a été donnée à une autre personne, ou annulée, inscrivez-vous de nouveau.',
      'Les noms sont effacés douze mois après un événement : son lien ne sert plus ensuite.',
    ],
    agenda: 'Voir l’agenda',
  },
  {
    title: 'This link does not open any more',
    lead: 'It may have been cut when it was copied, or it has expired, or what it opened is erased.',
    ways: [
      'Open it again from the message that you received, without copying it by hand.',
      'If a later message came for this event, use the link of that one.',
      'If your seat was given to somebody else, or cancelled, register again.',
      'Names are erased twelve months after an event: its link is of no more use then.',
    ],
    agenda: 'See the agenda',
  },
)
