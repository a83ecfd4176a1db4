import { defineTexts } from '#kit/texts.ts'

/** The link of a letter that opens nothing any more: what holds for any of them. */
export const oldLinkTexts = defineTexts(
  {
    title: 'Ce lien ne s’ouvre plus',
    lead: 'Il a peut-être été coupé en le copiant, ou il a expiré, ou ce qu’il ouvrait est effacé.',
    ways: [
      'Ouvrez-le de nouveau depuis le message reçu, sans le recopier à la main.',
      'Si vous avez reçu un message plus récent sur le même sujet, prenez le lien de celui-là.',
    ],
  },
  {
    title: 'This link does not open any more',
    lead: 'It may have been cut when it was copied, or it has expired, or what it opened is erased.',
    ways: [
      'Open it again from the message that you received, without copying it by hand.',
      'If a later message came on the same subject, use the link of that one.',
    ],
  },
)
