import { defineTexts } from '#kit/texts.ts'

/** Whom an act of the team tells, on its form, before it is done. */
export const toldTexts = defineTexts(
  {
    told: (names: string) => `Un courriel part dans une minute, avec la raison, à : ${names}.`,
    untold: (names: string) => `Sans courriel, à prévenir autrement : ${names}.`,
    nobody:
      'Personne n’est noté pour parler au nom de ce territoire : aucun courriel ne part. Prévenez-le par téléphone ou par lettre.',
  },
  {
    told: (names) => `An e-mail leaves in a minute, with the reason, to: ${names}.`,
    untold: (names) => `Without an e-mail address, to be told otherwise: ${names}.`,
    nobody:
      'Nobody is noted as speaking for this territory: no letter leaves. Tell it by telephone or by post.',
  },
)
